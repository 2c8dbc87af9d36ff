import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, person, workflow } from '../fixture.ts';

let at: ReturnType<typeof house>;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  close = () => database.drop();
  at = house(database.pool);
});
after(() => close());

const scene = async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  await at.open(campaignId);
  const seat = (await at.claim(campaignId, who)) ?? assert.fail();
  return { campaignId, who, seatId: seat.id };
};
const save = (seatId: string, who: Principal, count: number, content = `${count}`) =>
  at.ask(contract.saveUnsentJudgment, { seatId, count, content }, who);
const read = async (seatId: string, who: Principal) =>
  (await at.ask(contract.unsentBySeats, { ids: [seatId] }, who)).found.map(({ count, content }) => [count, content]);

test('what was written last is kept and read on any device, by its author alone', async () => {
  const { campaignId, seatId, who } = await scene();

  await save(seatId, who, 1, '{"verdict":"EDIT"}');
  await save(seatId, who, 2, '{"verdict":"DROP"}');

  assert.deepEqual(await read(seatId, who), [[2, '{"verdict":"DROP"}']]);
  const others = [operator, workflow, person(), await at.member(campaignId, ['coordinator'])];
  for (const other of others) assert.deepEqual(await read(seatId, other), []);
});

test('an older save changes nothing and is told which count is kept', async () => {
  const { seatId, who } = await scene();
  await save(seatId, who, 5, 'new');

  assert.deepEqual(await save(seatId, who, 4, 'old'), { seatId, count: 5 });
  assert.deepEqual(await save(seatId, who, 5, 'new'), { seatId, count: 5 });
  assert.deepEqual(await read(seatId, who), [[5, 'new']]);
});

test('two devices that save different texts under one count are not both told that theirs is kept', async () => {
  const { seatId, who } = await scene();
  await save(seatId, who, 5, 'new');

  await assert.rejects(save(seatId, who, 5, 'other'), { code: 'id-taken', message: /Another device/ });
  const answers = await Promise.allSettled(['a', 'b', 'c'].map((content) => save(seatId, who, 6, content)));

  assert.equal(answers.filter(({ status }) => status === 'fulfilled').length, 1);
  assert.deepEqual(await read(seatId, who), [[6, 'a']]);
});

test('a hundred saves of two people at once, in any order, keep the last of each', async () => {
  const [one, other] = [await scene(), await scene()];
  const counts = Array.from({ length: 50 }, (_, index) => ((index * 37) % 50) + 1);

  const answers = await Promise.all(
    counts.flatMap((count) => [save(one.seatId, one.who, count), save(other.seatId, other.who, count)]),
  );

  assert.deepEqual(await read(one.seatId, one.who), [[50, '50']]);
  assert.deepEqual(await read(other.seatId, other.who), [[50, '50']]);
  assert.ok(answers.every(({ count }, index) => count >= (counts[Math.floor(index / 2)] ?? 0)));
});

test('it goes with the judgment, and a save that comes after changes nothing', async () => {
  const { seatId, who } = await scene();
  await save(seatId, who, 1);

  await at.submit(seatId, who);

  assert.deepEqual(await read(seatId, who), []);
  await assert.rejects(save(seatId, who, 2), { code: 'already-judged' });
  assert.equal(await at.count('review.unsent_judgment where seat_id = $1', seatId), 0);
});

test('it goes with a seat that is given back, and with its campaign', async () => {
  const [back, over] = [await scene(), await scene()];
  for (const { seatId, who } of [back, over]) await save(seatId, who, 1);

  await at.ask(contract.releaseSeat, { seatId: back.seatId, reason: 'no-time' }, back.who);
  await at.move(over.campaignId, 'cancelled');

  await assert.rejects(save(back.seatId, back.who, 2), { code: 'already-judged' });
  for (const { seatId } of [back, over])
    assert.equal(await at.count('review.unsent_judgment where seat_id = $1', seatId), 0);
});

test('who lost the seat keeps what they wrote for their late judgment; who never had it keeps nothing', async () => {
  const { campaignId, seatId, who } = await scene();
  await at.expire(seatId);
  const next = await at.member(campaignId);
  assert.equal((await at.claim(campaignId, next))?.id, seatId);

  await save(seatId, who, 1, 'late');
  await save(seatId, next, 1, 'in time');

  assert.deepEqual(await read(seatId, who), [[1, 'late']]);
  assert.deepEqual(await read(seatId, next), [[1, 'in time']]);
  await assert.rejects(save(seatId, await at.member(campaignId), 1), { code: 'not-your-seat' });
});

test('a text that the database could not keep is kept without what it could not', async () => {
  const { seatId, who } = await scene();

  await save(seatId, who, 1, 'Bon\0 dia 🎈\uD800');

  assert.deepEqual(await read(seatId, who), [[1, 'Bon dia 🎈\uFFFD']]);
});
