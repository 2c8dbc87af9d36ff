import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ExampleStoryDocument,
  PrecedentsDocument,
  ReleaseSeatDocument,
  ReopenExamplesDocument,
  SeatPrecedentsDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import type { OpinionInput } from '../../graphql/generated/operations.ts';
import { newId } from '../../platform/id.ts';
import { giveRole, startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { seatOf, translatedCampaign } from '../harness/translated.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const submit = async (name: string, seatId: string, opinion: OpinionInput = { verdict: 'ACCEPT' }) => {
  const input = { id: newId(), seatId, opinion };
  const { submitJudgment } = await (await running.person(name)).run(SubmitJudgmentDocument, { input });
  assert.ok('standing' in submitJudgment);
};

/** The seat of the adjudicator, after two people have given the example back as harmful and two have judged it. */
const contested = async (campaignId: string) => {
  for (const name of ['Nil', 'Lia']) {
    const seat = await seatOf(running, name, campaignId);
    await (await running.person(name)).run(ReleaseSeatDocument, { input: { seatId: seat.id, reason: 'HARMFUL' } });
  }
  for (const name of ['Roc', 'Eva']) await submit(name, (await seatOf(running, name, campaignId)).id);
  return seatOf(running, 'Bru', campaignId);
};

const precedentsOf = async (name: string, campaignId: string, wanted: object = {}) =>
  (await (await running.person(name)).run(PrecedentsDocument, { campaignId, ...wanted })).precedents;

test('an adjudicator sees in the seat what was decided of a like example, for as long as that stands', async () => {
  const people = { Nil: 'REVIEWER', Lia: 'REVIEWER', Roc: 'REVIEWER', Eva: 'REVIEWER', Bru: 'ADJUDICATOR' } as const;
  const policy = { judgeSeats: 2, minSeats: 2 };
  const { campaignId } = await translatedCampaign(running, 'precedents', people, policy);
  await giveRole(running.operator, campaignId, 'Dob', ['REVIEWER', 'ADJUDICATOR']);
  const first = await contested(campaignId);
  assert.deepEqual(await precedentsOf('Bru', campaignId), []);
  await submit('Bru', first.id, { verdict: 'DROP', reason: 'Ofèn la gent gran.' });
  await until('the example dropped', 300, async () => {
    const { example } = await running.operator.client.run(ExampleStoryDocument, { id: first.exampleId });
    return example?.state === 'DROPPED';
  });

  const second = await contested(campaignId);
  const { seat } = await (await running.person('Bru')).run(SeatPrecedentsDocument, { seatId: second.id });

  assert.notEqual(second.exampleId, first.exampleId);
  assert.deepEqual(
    seat?.precedents.map(({ exampleId, verdict, reason }) => [exampleId, verdict, reason]),
    [[first.exampleId, 'DROP', 'Ofèn la gent gran.']],
  );
  assert.ok((seat?.precedents[0]?.similarity ?? 0) > 0.4);
  for (const name of ['Bru', 'Dob'])
    assert.equal((await precedentsOf(name, campaignId, { text: 'gent gran' })).length, 1, name);
  await assert.rejects(precedentsOf('Roc', campaignId), /Only an adjudicator or a coordinator/);

  const input = { id: newId(), campaignId, exampleIds: [first.exampleId], reason: 'Somebody asked why.' };
  const { reopenExamples } = await running.operator.client.run(ReopenExamplesDocument, { input });
  assert.ok('reopened' in reopenExamples && reopenExamples.reopened === 1);
  for (const name of ['Bru', 'Dob']) assert.deepEqual(await precedentsOf(name, campaignId), [], name);
});
