import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ClaimComparisonDocument,
  ContradictionsDocument,
  ExampleStoryDocument,
  ModelRunDocument,
  ReleaseSeatDocument,
  ReopenExamplesDocument,
  SoftLabelsDocument,
  StartModelRunDocument,
  StartOutcomeCheckDocument,
  SubmitComparisonDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import type { OpinionInput } from '../../graphql/generated/operations.ts';
import { release } from '../../infra/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { claimOf, seatOf, translatedCampaign } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const judge = async (name: string, campaignId: string, opinion: OpinionInput): Promise<string> => {
  const seat = await seatOf(running, name, campaignId);
  const input = { id: newId(), seatId: seat.id, opinion };
  const { submitJudgment } = await (await running.person(name)).run(SubmitJudgmentDocument, { input });
  assert.ok('standing' in submitJudgment && submitJudgment.standing === 'FILLED');
  return seat.exampleId;
};
const settled = (id: string, attempt: number, state: string) =>
  until(`attempt ${attempt} ${state}`, 300, async () => {
    const { example } = await running.operator.client.run(ExampleStoryDocument, { id });
    return example?.attempt === attempt && example.state === state ? example : null;
  });

/** Works out a model of all votes so far; what it contradicts. */
const contradictions = async (campaignId: string) => {
  const { client } = running.operator;
  const id = newId();
  await client.run(StartModelRunDocument, { input: { id, campaignId } });
  await until('the model', 300, async () => (await client.run(ModelRunDocument, { id })).modelRun?.state === 'DONE');
  return (await client.run(ContradictionsDocument, { campaignId })).campaign?.contradictions.nodes ?? [];
};

test('what the model contradicts is opened again, judged again and decided; whether it was worth it stands in the card', async () => {
  const { client } = running.operator;
  const reviewers = ['Nil', 'Lia', 'Roc', 'Eva', 'Teo', 'Mar'];
  const people = {
    ...Object.fromEntries(reviewers.map((name) => [name, 'REVIEWER' as const])),
    Bru: 'ADJUDICATOR' as const,
  };
  const policy = { judgeSeats: 2, minSeats: 2 };
  const { campaignId, ids } = await translatedCampaign(running, 'second thoughts', people, policy);
  for (const name of ['Nil', 'Lia']) {
    const { id: seatId } = await seatOf(running, name, campaignId);
    await (await running.person(name)).run(ReleaseSeatDocument, { input: { seatId, reason: 'HARMFUL' } });
  }
  const dropped = await judge('Roc', campaignId, { verdict: 'ACCEPT' });
  assert.equal(await judge('Eva', campaignId, { verdict: 'ACCEPT' }), dropped);
  assert.equal(await judge('Bru', campaignId, { verdict: 'DROP', reason: 'It insults.' }), dropped);
  await settled(dropped, 1, 'DROPPED');
  const edited = [{ field: 'output', text: 'El blau, és clar.' }];
  for (const name of ['Nil', 'Lia'])
    await judge(name, campaignId, { verdict: 'EDIT', edited, ratings: [{ scale: 'TONE', value: 5 }] });
  const [kept = ''] = ids.filter((id) => id !== dropped);
  await settled(kept, 1, 'ADOPTED');

  const [found, ...others] = await contradictions(campaignId);
  assert.deepEqual(others, []);
  assert.deepEqual(
    [found?.exampleId, found?.attempt, found?.modelVerdict, found?.resolvedVerdict],
    [dropped, 1, 'ACCEPT', 'DROP'],
  );

  const again = { id: newId(), campaignId, exampleIds: [dropped], reason: 'The model of all votes holds it good.' };
  const { reopenExamples } = await client.run(ReopenExamplesDocument, { input: again });
  assert.ok('reopened' in reopenExamples && reopenExamples.reopened === 1);
  const open = await client.run(ContradictionsDocument, { campaignId });
  assert.deepEqual(open.campaign?.contradictions.nodes, [], 'it is settled no more');
  for (const name of ['Teo', 'Mar']) assert.equal(await judge(name, campaignId, { verdict: 'ACCEPT' }), dropped);
  const decided = await settled(dropped, 2, 'ADOPTED');
  assert.match(decided.why, /^4 of 4 people took the draft .*2 of these judgments were carried over/);
  assert.deepEqual(await contradictions(campaignId), []);

  const check = { id: newId(), campaignId, sampleSize: 10 };
  const { startOutcomeCheck } = await client.run(StartOutcomeCheckDocument, { input: check });
  assert.ok('items' in startOutcomeCheck && startOutcomeCheck.items === 1, 'one text differs from its translation');
  assert.equal((await claimOf(running, 'Roc', campaignId)).seat, null);
  const fresh = await running.person('Roc');
  const { claimComparison } = await fresh.run(ClaimComparisonDocument, { campaignId });
  const comparison = ('comparison' in claimComparison ? claimComparison.comparison : null) ?? assert.fail();
  const isResolved = ({ text }: { text: string }) => text === edited[0]?.text;
  const answer = comparison.left.some(isResolved) ? ('LEFT' as const) : ('RIGHT' as const);
  const input = { id: newId(), seatId: comparison.seatId, answer };
  const { submitComparison } = await fresh.run(SubmitComparisonDocument, { input });
  assert.ok('answerId' in submitComparison);

  const { campaign } = await client.run(SoftLabelsDocument, { campaignId });
  const tone = campaign?.softLabels.items.find(({ question }) => question === 'tone');
  assert.deepEqual(
    tone?.labels.map(({ votes }) => votes),
    [0, 0, 0, 0, 2],
  );
  assert.deepEqual(tone.groups, []);
  assert.match(tone.reason ?? '', /No group of at least 5 people agreed/);

  const { files } = await release(running.operator, campaignId);
  const read = async (path: string) => {
    const url = files.find((file) => file.path === path)?.url ?? assert.fail(`no ${path}`);
    const headers = { authorization: `Bearer ${running.operator.token}` };
    return (await fetch(new URL(url, running.operator.url), { headers })).text();
  };
  const card = await read('README.md');
  assert.match(card, /Of 1 answers 1 prefer the resolved text.*Win rate of the resolved texts: 100\.0 %/);
  assert.match(card, /\| tone \| To: .* \| Tal com ho diria algú d'aquí\. \|/);
  assert.match(card, /holds another verdict likelier than the resolution for 0 of the examples/);
  assert.match(await read('soft-labels.jsonl'), /\{"question":"tone","by":"","group":"","people":2,"votes":2,/);
  assert.doesNotMatch(await read('provenance.jsonl'), /"r-[0-9a-f]{12}"|"variant"/);
});
