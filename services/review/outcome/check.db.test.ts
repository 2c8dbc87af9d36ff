import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { newId } from '../../../platform/id.ts';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator } from '../fixture.ts';

let at: ReturnType<typeof house>;
let pool: Pool;
let close: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  pool = database.pool;
  close = () => database.drop();
  at = house(pool);
});
after(() => close());

const text = (value: string) => [{ field: 'output', text: value }];
const compared = (exampleId: string) => ({ exampleId, attempt: 1, literal: text('Literal'), resolved: text('Resolt') });

/** A check on these examples. */
const checked = async (campaignId: string, examples: readonly string[], seatsPerItem = 1) => {
  at.samples.splice(0, Infinity, ...examples.map(compared));
  const input = { id: newId(), campaignId, sampleSize: 9, seatsPerItem };
  return { input, check: await at.ask(contract.startOutcomeCheck, input, operator) };
};
const claim = async (campaignId: string, who: Principal) =>
  (await at.ask(contract.claimComparison, { campaignId }, who)).comparison;
/** Prefers the resolved text, whichever side it is on. */
const answer = async (seat: contract.Comparison, who: Principal, id = newId()) => {
  const side = seat.left[0]?.text === 'Resolt' ? 'left' : 'right';
  return at.ask(contract.submitComparison, { id, seatId: seat.seatId, answer: side }, who);
};
const resultFor = async (campaignId: string, who: Principal) =>
  (await at.ask(contract.listOutcomeChecks, { campaignId }, who)).items[0]?.result ?? null;

test('people compare blind what they have never seen, and the win rate is for those who are not asked any more', async () => {
  const campaignId = await at.campaign();
  const [judge, fresh, other] = [await at.member(campaignId), await at.member(campaignId), await at.member(campaignId)];
  const exampleId = await at.open(campaignId);
  const judged = (await at.claim(campaignId, judge)) ?? assert.fail();
  await at.submit(judged.id, judge);
  await checked(campaignId, [exampleId], 2);

  assert.equal(await claim(campaignId, judge), null);
  const seat = (await claim(campaignId, fresh)) ?? assert.fail();
  assert.deepEqual(Object.keys(seat).toSorted(), ['campaignId', 'leaseExpiresAt', 'left', 'right', 'seatId']);
  assert.equal((await claim(campaignId, fresh))?.seatId, seat.seatId);
  await answer(seat, fresh);
  assert.equal(await claim(campaignId, fresh), null);
  assert.equal(await resultFor(campaignId, other), null);
  assert.equal((await resultFor(campaignId, operator))?.winRate, 1);
  await answer((await claim(campaignId, other)) ?? assert.fail(), other);

  const { result, openSeats } = (await at.ask(contract.listOutcomeChecks, { campaignId }, other)).items[0]!;
  assert.deepEqual([result?.items, result?.answers, result?.resolved, openSeats], [1, 2, 2, 0]);
});

test('an answer sent twice is kept once, one of a seat that was lost is kept too, and nobody else answers in it', async () => {
  const campaignId = await at.campaign();
  const [slow, quick, stranger] = [
    await at.member(campaignId),
    await at.member(campaignId),
    await at.member(campaignId),
  ];
  await checked(campaignId, [newId()]);
  const seat = (await claim(campaignId, slow)) ?? assert.fail();
  await pool.query(`update review.comparison_seat set lease_expires_at = now() - interval '1 second' where id = $1`, [seat.seatId]); // prettier-ignore
  const again = (await claim(campaignId, quick)) ?? assert.fail();
  assert.equal(again.seatId, seat.seatId);

  const id = newId();
  await Promise.all([answer(again, quick, id), answer(again, quick, id)]);
  await answer(seat, slow);

  await assert.rejects(answer(seat, slow), { code: 'already-judged' });
  await assert.rejects(answer(seat, slow, id), { code: 'id-taken' });
  await assert.rejects(answer(seat, stranger), { code: 'not-your-seat' });
  assert.equal((await resultFor(campaignId, operator))?.answers, 2);
});

test('fifty people at once never share a seat', async () => {
  const campaignId = await at.campaign();
  const people = await Promise.all(Array.from({ length: 50 }, () => at.member(campaignId)));
  await checked(campaignId, Array.from({ length: 40 }, newId));

  const seats = (await Promise.all(people.map((who) => claim(campaignId, who)))).flatMap((seat) => seat ?? []);

  assert.equal(new Set(seats.map(({ seatId }) => seatId)).size, seats.length);
  assert.ok(seats.length <= 9);
});

test('a check begun twice is one; who does not coordinate begins none, and where nothing differs there is none', async () => {
  const campaignId = await at.campaign();
  const reviewer = await at.member(campaignId);
  const { input, check } = await checked(campaignId, [newId(), newId()]);

  assert.deepEqual(await at.ask(contract.startOutcomeCheck, input, operator), check);
  await assert.rejects(at.ask(contract.startOutcomeCheck, { ...input, sampleSize: 3 }, operator), { code: 'id-taken' });
  await assert.rejects(at.ask(contract.startOutcomeCheck, { ...input, id: newId() }, reviewer), {
    code: 'not-allowed',
  });
  await assert.rejects(checked(campaignId, []), { code: 'wrong-state' });
  const adjudicator = await at.member(campaignId, ['adjudicator']);
  await assert.rejects(claim(campaignId, adjudicator), { code: 'not-allowed' });
});
