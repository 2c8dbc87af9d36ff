import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ChangeCampaignDocument,
  EligibilityDocument,
  ExampleStoryDocument,
  ReliabilityDocument,
  ReopenExamplesDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import { release } from '../../infra/demo/campaign.ts';
import { story } from '../../cli/story/story.ts';
import { newId } from '../../platform/id.ts';
import { startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { claimOf, seatOf, translatedCampaign } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const claim = (name: string, campaignId: string | null) => claimOf(running, name, campaignId);

/** Each of these people accepts the drafts that they are given until nothing is left of the attempt. */
const accept = async (names: readonly string[], count: number): Promise<void> => {
  for (const name of names) {
    const client = await running.person(name);
    for (let judged = 0; judged < count; judged++) {
      const seat = await seatOf(running, name, null);
      const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const } };
      const { submitJudgment } = await client.run(SubmitJudgmentDocument, { input });
      assert.ok('standing' in submitJudgment && submitJudgment.standing === 'FILLED');
    }
  }
};

const told = async (id: string) => {
  const { example } = await running.operator.client.run(ExampleStoryDocument, { id });
  return example ?? assert.fail(`There is no example ${id}.`);
};
const settledIn = (id: string, attempt: number) =>
  until(`attempt ${attempt} settled`, 300, async () => {
    const example = await told(id);
    return example.attempt === attempt && example.state === 'ADOPTED' ? example : null;
  });

const reopen = async (campaignId: string, which: { exampleIds: string[] } | { guidelineVersion: number }) => {
  const input = { id: newId(), campaignId, reason: 'Somebody asked why.', ...which };
  const { reopenExamples } = await running.operator.client.run(ReopenExamplesDocument, { input });
  return 'reopened' in reopenExamples ? reopenExamples.reopened : assert.fail(reopenExamples.message);
};

/** Waits until so many answers to good drafts count for each reviewer, the fewest first. */
const counting = (campaignId: string, wanted: string) =>
  until(`answers that count: ${wanted}`, 300, async () => {
    const { reliability } = await running.operator.client.run(ReliabilityDocument, { campaignId });
    const counts = reliability.map(({ acceptsGood }) => acceptsGood.resolved).toSorted((a, b) => a - b);
    return counts.join(' ') === wanted;
  });

test('a settled example that is opened again gets new eyes, counts what still holds, and supersedes its resolution', async () => {
  const [old, fresh] = [
    ['Ona', 'Pol', 'Rut'],
    ['Teo', 'Mar', 'Jan'],
  ];
  const people = Object.fromEntries([...old, ...fresh].map((name) => [name, 'REVIEWER' as const]));
  const { campaignId, ids } = await translatedCampaign(running, 'reopened', people);
  const [first = '', second = ''] = ids;
  await accept(old, 2);
  for (const id of ids) await settledIn(id, 1);
  await counting(campaignId, '2 2 2');

  assert.equal(await reopen(campaignId, { exampleIds: [first] }), 1);
  await counting(campaignId, '1 1 1');
  await accept(['Teo'], 1);
  for (const name of old) assert.equal((await claim(name, campaignId)).seat, null, `${name} is not asked again`);
  const asked = await running.operator.client.run(EligibilityDocument, { exampleId: first });
  assert.deepEqual(
    asked.eligibility?.others.map(({ reason, people }) => `${people} ${reason}`),
    ['1 JUDGED', '3 CARRIED_OVER'],
  );
  const blind = await (await running.person('Teo')).run(ExampleStoryDocument, { id: first });
  assert.equal(blind.example?.judgments.length, 1, 'of four judgments the one that is theirs');
  await accept(['Mar', 'Jan'], 1);
  const again = await settledIn(first, 2);
  await counting(campaignId, '1 1 1 2 2 2');

  assert.deepEqual(
    again.judgments.map(({ attempt, carriedInto }) => `${attempt} ${carriedInto.join()}`),
    ['1 2', '1 2', '1 2', '2 ', '2 ', '2 '],
  );
  const decision = again.decisions.at(-1);
  assert.equal(decision?.attempt, 2);
  assert.deepEqual([decision.evidence.judgmentIds.length, decision.evidence.carriedIds.length], [6, 3]);
  assert.equal(decision.evidence.seatsUsed, 3);
  assert.match(again.why, /^6 of 6 people took the draft .*3 of these judgments were carried over/);
  assert.deepEqual(
    again.resolutions.map(({ attempt, superseded }) => [attempt, superseded !== null]),
    [
      [1, true],
      [2, false],
    ],
  );
  assert.deepEqual(
    again.workflows.map(({ workflowId }) => workflowId),
    [`example/${first}/1`, `example/${first}/2`],
  );
  const text = await story(first, { folder: running.system.stack.folder });
  assert.match(
    text,
    /attempt 1 resolved: adopted.*\n(.*\n)*.*opened again: attempt 1 is superseded: Somebody asked why\./,
  );
  assert.match(text, /round 2\.1 opened: 3 seats.*\n(.*\n)*.*attempt 2 resolved: adopted/);
  assert.equal(text.match(/accepted the draft, counts in attempt 2 too/g)?.length, 3);

  const { files } = await release(running.operator, campaignId);
  const path = files.find((file) => file.path === 'provenance.jsonl')?.url ?? '';
  const headers = { authorization: `Bearer ${running.operator.token}` };
  const lines = (await (await fetch(new URL(path, running.operator.url), { headers })).text()).trim().split('\n');
  const row = lines.map((line) => JSON.parse(line)).find(({ id }) => id === first);
  assert.deepEqual(new Set(row.decisions.at(-1).judgment_ids), new Set(again.judgments.map(({ id }) => id)));
  assert.match(row.decisions.at(-1).why, /carried over/);
  assert.equal(row.judgments.filter(({ attempt }: { attempt: number }) => attempt === 1).length, 3);

  const guideline = { text: 'Say tu.', compatible: false };
  const input = { id: newId(), campaignId, guideline };
  const { changeCampaign } = await running.operator.client.run(ChangeCampaignDocument, { input });
  assert.ok('campaign' in changeCampaign && changeCampaign.campaign.guidelineCompatibleFrom === 2);
  assert.equal(await reopen(campaignId, { guidelineVersion: 1 }), 2);
  await accept(old, 2);
  const [third, other] = [await settledIn(first, 3), await settledIn(second, 2)];

  for (const example of [third, other]) {
    const last = example.decisions.at(-1);
    assert.deepEqual([last?.evidence.judgmentIds.length, last?.evidence.carriedIds.length], [3, 0]);
    assert.equal(last?.evidence.guidelineVersion, 2);
  }
  assert.deepEqual(
    third.resolutions.map(({ superseded }) => superseded !== null),
    [true, true, false],
  );
});
