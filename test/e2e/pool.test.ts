import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ExampleStoryDocument,
  ImportDatasetDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import { addMember, progressOf } from '../../infra/local/demo/campaign.ts';
import { subjectOf } from '../../infra/local/token.ts';
import { newId } from '../../platform/id.ts';
import { imported, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { claimOf, seatOf, translatedCampaign } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

test('a pool of one is foretold, and settles what it can where the campaign has declared so', async () => {
  const policy = { smallPool: 'LOWER' as const, confidence: 0.7, roundSeconds: 600 };
  const { campaignId } = await translatedCampaign(running, 'small', { Nil: 'REVIEWER', Bru: 'ADJUDICATOR' }, policy);
  const seat = await seatOf(running, 'Nil', campaignId);

  const progress = await progressOf(running.operator, campaignId);
  assert.deepEqual(
    progress?.foretold.map(({ lack, people, needed }) => [lack, people, needed]),
    [['SETTLE', 1, 2]],
  );
  assert.match(progress.foretold[0]?.advice ?? '', /1 reviewer.*LOWER.*Give the role reviewer to one more person/);
  assert.equal(progress.roundsShort, 0, 'no more seats were opened than there are people');

  const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const } };
  await (await running.person('Nil')).run(SubmitJudgmentDocument, { input });

  const story = await until('the example adopted', 30, async () => {
    const { example } = await running.operator.client.run(ExampleStoryDocument, { id: seat.exampleId });
    return example?.state === 'ADOPTED' ? example : null;
  });
  const [decision] = story.decisions;
  const { policy: declared, eligible, ceiling, minSeats } = decision?.evidence.smallPool ?? assert.fail();
  assert.deepEqual([declared, eligible, ceiling, minSeats], ['LOWER', 0, 1, 1]);
  assert.match(decision?.why ?? '', /Only 0 more people could be asked: by the campaign's policy 1 of at most 1/);
});

test('a seat kept for a variant waits for who speaks it, and the progress shows how far the target is met', async () => {
  const valencia = 'ca-ES-valencia';
  const policy = { variantTargets: [{ variant: valencia, share: 1 }], variantWaitSeconds: 3_600, roundSeconds: 600 };
  const { campaignId } = await translatedCampaign(running, 'variants', { Aina: 'REVIEWER' }, policy);
  const kept = await until('Aina to be told', 60, async () => {
    const claimed = await claimOf(running, 'Aina', campaignId);
    return claimed.none === 'OTHER_VARIANT' ? claimed : null;
  });
  assert.ok(Date.parse(kept.retryAt ?? '') > 0);

  const vicent = {
    contributorId: subjectOf('Vicent'),
    name: 'Vicent',
    roles: ['REVIEWER' as const],
    variants: [valencia],
  };
  await addMember(running.operator, campaignId, vicent);
  const seat = await seatOf(running, 'Vicent', campaignId);
  const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const } };
  await (await running.person('Vicent')).run(SubmitJudgmentDocument, { input });

  const progress = await progressOf(running.operator, campaignId);
  assert.deepEqual(progress?.coverage, [{ variant: valencia, target: 1, judgments: 1, share: 1 }]);
});

test('a dataset bound to a variant is judged by who speaks it, common ones by everybody, and too few are foretold', async () => {
  const valencia = 'ca-ES-valencia';
  const { campaignId, ids } = await translatedCampaign(running, 'bound', { Berta: 'REVIEWER' });
  const line = JSON.stringify({ instruction: 'Digues «xiquet».', input: '', output: 'Xiquet.' });
  const fileId = await upload(running.operator, `${line}\n`);
  const bound = {
    ...imported(campaignId, fileId, 'bound', 'ALPACA'),
    language: 'TRANSLATED' as const,
    variant: valencia,
  };
  await running.operator.client.run(ImportDatasetDocument, { input: bound });
  const vicent = {
    contributorId: subjectOf('Vicenta'),
    name: 'Vicenta',
    roles: ['REVIEWER' as const],
    variants: [valencia],
  };
  await addMember(running.operator, campaignId, vicent);

  const submit = async (name: string, seatId: string) => {
    const input = { id: newId(), seatId, opinion: { verdict: 'ACCEPT' as const } };
    await (await running.person(name)).run(SubmitJudgmentDocument, { input });
  };
  const judgedBy = async (name: string, count: number): Promise<string[]> => {
    const judged: string[] = [];
    while (judged.length < count) {
      const seat = await seatOf(running, name, campaignId);
      judged.push(seat.exampleId);
      await submit(name, seat.id);
    }
    return judged.toSorted();
  };
  assert.deepEqual(await judgedBy('Berta', 2), ids.toSorted());
  await until('the bound example open', 60, async () => {
    const { none } = await claimOf(running, 'Berta', campaignId);
    return none === 'OTHER_VARIANT' || none === 'ALL_JUDGED'
      ? (await progressOf(running.operator, campaignId))?.roundsOpen === 3
      : null;
  });
  assert.equal((await judgedBy('Vicenta', 3)).length, 3);

  const foretold = (await progressOf(running.operator, campaignId))?.foretold ?? [];
  assert.ok(foretold.some(({ lack, variant, people }) => lack === 'SETTLE' && variant === valencia && people === 1));
});
