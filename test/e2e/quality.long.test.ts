import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Client } from '../../graphql/client.ts';
import {
  AppealDocument,
  ClaimSeatDocument,
  DatasetDocument,
  ExampleStoryDocument,
  ExamplesDocument,
  GoldOutcomesDocument,
  ImportDatasetDocument,
  ImportGoldDocument,
  MyStandingDocument,
  ReviewerQualityDocument,
  RetireGoldDocument,
  SetGoldDocument,
  SubmitJudgmentDocument,
} from '../../graphql/generated/operations.ts';
import type { OpinionInput, PolicyInput } from '../../graphql/generated/operations.ts';
import { planCampaign, progressOf, startCampaign } from '../../infra/demo/campaign.ts';
import { newId } from '../../platform/id.ts';
import { giveRole, imported, startRunning, until, upload } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

/** A planned campaign of so many examples that arrive translated, so that no engine is asked. */
const planned = async (examples: number, policy: PolicyInput = {}) => {
  const { operator } = running;
  const wanted = { goldRate: 0.5, judgeSeats: 3, maxInFlight: 50, openMinutes: 1_440, ...policy };
  const campaignId = await planCampaign(operator, 'quality', 'ca-ES', wanted);
  const lines = Array.from({ length: examples }, (_, index) =>
    JSON.stringify({ instruction: `Pregunta ${index}.`, input: '', output: `La resposta ${index} és 12, i prou.` }),
  );
  const fileId = await upload(operator, `${lines.join('\n')}\n`);
  const input = { ...imported(campaignId, fileId, 'translated', 'ALPACA'), language: 'TRANSLATED' as const };
  await operator.client.run(ImportDatasetDocument, { input });
  await until('the import', 300, async () => {
    const { dataset } = await operator.client.run(DatasetDocument, { id: input.id });
    return dataset?.state === 'IMPORTED';
  });
  const { campaign } = await operator.client.run(ExamplesDocument, { campaignId, first: 100 });
  return { campaignId, ids: campaign?.examples.nodes.map(({ id }) => id) ?? [] };
};

test('gold comes from a file: bad lines are told by number and reason, the others stay, and the file again changes nothing', async () => {
  const { operator } = running;
  const { campaignId, ids } = await planned(4);
  const line = (exampleId: string | undefined, fault: string) => JSON.stringify({ exampleId, draft: 'faulty', fault });
  const text = [
    line(ids[0], 'sentence-doubled'),
    '{"exampleId":',
    line(ids[1], 'opener-added'),
    line(ids[2], 'sentence-dropped'),
    line(newId(), 'opener-added'),
    line(ids[3], 'misspelt'),
  ].join('\n');
  const send = async (fileId: string) => {
    const { importGold } = await operator.client.run(ImportGoldDocument, { input: { campaignId, fileId } });
    const { gold } = await operator.client.run(GoldOutcomesDocument, { campaignId });
    return { importGold, gold };
  };

  const fileId = await upload(operator, text);
  const once = await send(fileId);
  const again = [await send(fileId), await send(await upload(operator, text))];

  assert.ok('imported' in once.importGold, JSON.stringify(once.importGold));
  const { imported: count, bad } = once.importGold;
  assert.deepEqual([count, bad.map((one) => one.line)], [2, [2, 4, 5, 6]]);
  const reasons = bad.map(({ reason }) => reason);
  for (const [at, told] of [/not JSON/, /offers no place/, /does not wait/, /"fault"/].entries())
    assert.match(reasons[at] ?? '', told);
  assert.deepEqual(once.gold.map(({ exampleId }) => exampleId).toSorted(), ids.slice(0, 2).toSorted());
  assert.ok(once.gold.every(({ planted }) => planted));
  assert.deepEqual(again, [once, once]);
  // What could not be gold as it was said is still there for the work.
  const { example } = await operator.client.run(ExampleStoryDocument, { id: ids[2] ?? '' });
  assert.equal(example?.state, 'WAITING');
});

/** Every field's name and the type of its value: what a program could tell two answers apart by. */
const shapeOf = (value: unknown): unknown => {
  if (Array.isArray(value)) return value.map(shapeOf);
  if (value === null || typeof value !== 'object') return value === null ? null : typeof value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, shapeOf(one)]));
};

test('who accepts everything is seen by planted faults, and cannot tell them from the work', async () => {
  const { operator } = running;
  // Whoever is given eighteen seats of the work is given gold among them, but for one of 2^18.
  const { campaignId, ids } = await planned(20);
  const gold = ids.slice(0, 2);
  const faults = ['NUMBER_CHANGED', 'OPENER_ADDED'] as const;
  const items = faults.map((fault, at) => ({ exampleId: gold[at] ?? '', draft: 'FAULTY' as const, fault }));
  const { setGold } = await operator.client.run(SetGoldDocument, { input: { campaignId, items } });
  assert.ok('exampleIds' in setGold, JSON.stringify(setGold));
  await giveRole(operator, campaignId, 'Spam', ['REVIEWER']);
  await startCampaign(operator, campaignId);
  await until('all the work open', 300, async () => (await progressOf(operator, campaignId))?.roundsOpen === 18);
  const spammer = await running.person('Spam');
  // The catalogue remembers for two seconds what parts somebody had.
  const readable = async () => (await spammer.run(ExampleStoryDocument, { id: ids[9] ?? '' })).example !== null;
  await until('the part known everywhere', 300, readable);
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
  assert.equal((await progressOf(operator, campaignId))?.examples, 18, 'gold is none of the examples to do');
  await assert.rejects(spammer.run(GoldOutcomesDocument, { campaignId }), /coordinator/);

  const back = { campaignId, exampleIds: gold };
  const { retireGold } = await operator.client.run(RetireGoldDocument, { input: back });
  assert.ok('exampleIds' in retireGold && retireGold.exampleIds.length === 2);
  const { gold: retired } = await operator.client.run(GoldOutcomesDocument, { campaignId });
  assert.ok(retired.every(({ retiredAt }) => retiredAt !== null));
});

test('a spammer is paused with the reason, their judgments count no more and the examples are judged again; honest people are not', async () => {
  const { operator } = running;
  // Everybody here judges faster than anybody reads.
  const guard = { qualityGuard: 'ACT' as const, guardMinimum: 10, readingFloor: 0, appealHours: 0 };
  const { campaignId, ids } = await planned(70, { ...guard, judgeSeats: 2, maxInFlight: 20 });
  const gold = ids.slice(0, 30);
  const items = gold.map((exampleId) => ({ exampleId, draft: 'FAULTY' as const, fault: 'NUMBER_CHANGED' as const }));
  const { setGold } = await operator.client.run(SetGoldDocument, { input: { campaignId, items } });
  assert.ok('exampleIds' in setGold, JSON.stringify(setGold));
  const honest = ['Aina', 'Biel', 'Clara'];
  for (const name of [...honest, 'Spam']) await giveRole(operator, campaignId, name, ['REVIEWER']);
  await startCampaign(operator, campaignId);
  await until('work to do', 300, async () => ((await progressOf(operator, campaignId))?.roundsOpen ?? 0) >= 15);

  const judged = new Map<string, string[]>();
  /** Judges until so many are done, or there is none just now. */
  const judge = async (name: string, client: Client, count: number, say: (id: string, at: number) => OpinionInput) => {
    for (let at = 0; at < count; at++) {
      const { claimSeat } = await client.run(ClaimSeatDocument, { campaignId });
      if (!('seat' in claimSeat) || !claimSeat.seat) return 'none' in claimSeat ? claimSeat.none : null;
      const { id, exampleId, purpose } = claimSeat.seat;
      const opinion = { ...say(exampleId, at), ...(purpose === 'JUDGE' ? {} : { choice: null, reason: 'Cap.' }) };
      await client.run(SubmitJudgmentDocument, { input: { id: newId(), seatId: id, opinion } });
      if (!gold.includes(exampleId)) judged.set(name, [...(judged.get(name) ?? []), exampleId]);
    }
    return null;
  };
  const careless = (): OpinionInput => ({ verdict: 'ACCEPT', ratings: [{ scale: 'TONE', value: 5 }] });
  const careful = (id: string, at: number): OpinionInput => ({
    ...(gold.includes(id) ? { verdict: 'DROP', reason: 'El nombre no és el de l’original.' } : { verdict: 'ACCEPT' }),
    ratings: [{ scale: 'TONE', value: 3 + (at % 3) }],
  });
  const spammer = await running.person('Spam');
  const standing = async (client: Client) =>
    (await client.run(MyStandingDocument, { campaignId, language: 'ca' })).myStanding;
  await judge('Spam', spammer, 20, careless);
  await until('a closer look', 300, async () => (await standing(spammer)).guard === 'MORE_GOLD');
  const people = new Map<string, Client>();
  for (const name of honest) people.set(name, await running.person(name));
  for (const [name, client] of people) await judge(name, client, 40, careful);
  await until('a pause', 300, async () => {
    await judge('Spam', spammer, 5, careless);
    return (await standing(spammer)).guard === 'PAUSED';
  });
  await until('void', 300, async () => (await standing(spammer)).voided > 0);

  const told = await standing(spammer);
  assert.deepEqual(
    told.steps
      .map(({ step }) => step)
      .toReversed()
      .slice(0, 2),
    ['MORE_GOLD', 'PAUSE'],
  );
  assert.match(told.steps.at(-2)?.reason ?? '', /De moment no reps exemples nous\. Per què: .*error conegut/);
  assert.equal(await judge('Spam', spammer, 1, careless), 'PAUSED');
  for (const client of people.values()) assert.deepEqual((await standing(client)).steps, []);
  const theirs = judged.get('Spam') ?? [];
  await until('each of their examples judged again, or at its next attempt', 300, async () => {
    for (const [name, client] of people) await judge(name, client, 20, careful);
    for (const id of theirs) {
      const { example } = await operator.client.run(ExampleStoryDocument, { id });
      const counted = (example?.judgments ?? []).filter(({ standing: one }) => one === 'FILLED');
      if ((example?.attempt ?? 0) < 2 && counted.length < 2) return false;
    }
    return true;
  });
  const { reviewerQuality } = await operator.client.run(ReviewerQualityDocument, { campaignId });
  const [worst, ...others] = reviewerQuality.toSorted((a, b) => b.voided - a.voided);
  assert.ok(worst && worst.voided > 0 && worst.signals.length > 1 && worst.reliability);
  assert.ok(worst.reliability.acceptsFaulty.low > 0.35, 'consensus has learnt it too');
  assert.ok(others.length === 3 && others.every((one) => one.guard === 'NONE' && one.voided === 0));
  const input = { id: newId(), campaignId, text: 'Eren bons.' };
  const { appeal } = await spammer.run(AppealDocument, { input });
  assert.ok('at' in appeal, JSON.stringify(appeal));
});
