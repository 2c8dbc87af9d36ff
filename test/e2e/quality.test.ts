import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import {
  ClaimSeatDocument,
  DatasetDocument,
  ExampleStoryDocument,
  ExamplesDocument,
  GoldOutcomesDocument,
  ImportDatasetDocument,
  SetGoldDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import { planCampaign, progressOf, startCampaign } from '../../infra/local/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { giveRole, imported, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

/** A planned campaign of so many examples that arrive translated, so that no engine is asked. */
const planned = async (examples: number) => {
  const { operator } = running;
  const policy = { goldRate: 0.5, judgeSeats: 3, maxInFlight: 50, openMinutes: 1_440 };
  const campaignId = await planCampaign(operator, 'quality', 'ca-ES', policy);
  const lines = Array.from({ length: examples }, (_, index) =>
    JSON.stringify({ instruction: `Pregunta ${index}.`, input: '', output: `La resposta ${index} és 12, i prou.` }),
  );
  const fileId = await upload(operator, `${lines.join('\n')}\n`);
  const input = { ...imported(campaignId, fileId, 'translated', 'ALPACA'), language: 'TRANSLATED' as const };
  await operator.client.run(ImportDatasetDocument, { input });
  await until('the import', 120, async () => {
    const { dataset } = await operator.client.run(DatasetDocument, { id: input.id });
    return dataset?.state === 'IMPORTED';
  });
  const { campaign } = await operator.client.run(ExamplesDocument, { campaignId, first: 50 });
  return { campaignId, ids: campaign?.examples.nodes.map(({ id }) => id) ?? [] };
};

/** Every field's name and the type of its value: what a program could tell two answers apart by. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value === null || typeof value !== 'object') return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
};

test('who accepts everything is seen by planted faults, and cannot tell them from the work', async () => {
  const { operator } = running;
  const { campaignId, ids } = await planned(10);
  const gold = ids.slice(0, 2);
  const items = gold.map((exampleId) => ({ exampleId, draft: 'FAULTY' as const, fault: 'NUMBER_CHANGED' as const }));
  const { setGold } = await operator.client.run(SetGoldDocument, { input: { campaignId, items } });
  assert.ok('exampleIds' in setGold, JSON.stringify(setGold));
  await giveRole(operator, campaignId, 'Spam', ['REVIEWER']);
  await startCampaign(operator, campaignId);
  await until('all the work open', 60, async () => (await progressOf(operator, campaignId))?.roundsOpen === 8);
  const spammer = await running.person('Spam');
  const shapes = { gold: new Set<string>(), work: new Set<string>() };
  for (;;) {
    const { claimSeat } = await spammer.run(ClaimSeatDocument, { campaignId });
    if (!('seat' in claimSeat) || !claimSeat.seat) break;
    const { seat } = claimSeat;
    const { example } = await spammer.run(ExampleStoryDocument, { id: seat.exampleId });
    const sort = gold.includes(seat.exampleId) ? 'gold' : 'work';
    const told = { state: example?.state, why: example?.why, purpose: seat.purpose, attempt: seat.attempt };
    shapes[sort].add(JSON.stringify([shapeOf(seat), shapeOf(example), told]));
    const before = (await progressOf(operator, campaignId))?.judgments ?? 0;
    const input = { id: newId(), seatId: seat.id, opinion: { verdict: 'ACCEPT' as const, activeMs: 900 } };
    await spammer.run(SubmitJudgmentDocument, { input });
    assert.equal((await progressOf(operator, campaignId))?.judgments, before + 1, 'every answer moves the count');
  }

  assert.ok(shapes.gold.size === 1, 'gold was served');
  assert.deepEqual(shapes.gold, shapes.work);
  const seen = await operator.client.run(GoldOutcomesDocument, { campaignId });
  assert.equal(seen.gold.length, 2);
  assert.ok(seen.goldOutcomes.length > 0);
  for (const one of seen.goldOutcomes) {
    assert.deepEqual([one.planted, one.accepted, one.passed], [true, true, false]);
    assert.equal(one.why, 'The draft is faulty, and was accepted.');
  }
  assert.equal((await progressOf(operator, campaignId))?.examples, 8, 'gold is none of the examples to do');
  await assert.rejects(spammer.run(GoldOutcomesDocument, { campaignId }), /coordinator/);
});
