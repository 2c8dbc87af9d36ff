import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { ExampleStoryDocument, SubmitJudgmentDocument } from '../../graphql/generated/operations.ts';
import { addMember, progressOf } from '../../infra/demo/campaign.ts';
import { subjectOf } from '../../cli/people/token.ts';
import { newId } from '../../platform/id.ts';
import { startRunning, until } from '../harness/system.ts';
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
  assert.deepEqual(progress.budgetsSpent, []);
  assert.equal(progress.roundsShort, 0, 'no more seats were opened than there are people');

  const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const } };
  await (await running.person('Nil')).run(SubmitJudgmentDocument, { input });

  const story = await until('the example adopted', 300, async () => {
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
  const kept = await until('Aina to be told', 300, async () => {
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
