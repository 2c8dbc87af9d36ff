import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator } from '../fixture.ts';

const database = await freshDatabase(['review']);
const { pool } = database;
const at = house(pool);
after(() => database.drop());

const valencia = 'ca-ES-valencia';
const targets = { variantTargets: { [valencia]: 1 / 3 } };
const central = (campaignId: string) => at.member(campaignId, ['reviewer'], ['ca-ES']);
const southern = (campaignId: string) => at.member(campaignId, ['reviewer'], [valencia]);
const keptOf = async (seatId: string | undefined): Promise<string> =>
  (await pool.query('select kept_for from review.seat where id = $1', [seatId])).rows[0].kept_for;

test('of three seats the one that is kept goes to its variant, and to nobody else for a while', async () => {
  const campaignId = await at.campaign(targets);
  await at.open(campaignId);
  const [one, two, three] = [await central(campaignId), await central(campaignId), await central(campaignId)];
  for (const who of [one, two]) assert.equal(await keptOf((await at.claim(campaignId, who))?.id), '');

  const { seat, none, retryAt, reason } = await at.ask(contract.claimSeat, { campaignId }, three);
  assert.deepEqual([seat, none], [null, 'all-held'], 'what others hold may come back sooner');
  assert.ok(Date.parse(retryAt ?? '') > 0);
  assert.match(reason ?? '', /Come back soon/);

  const south = await southern(campaignId);
  assert.equal(await keptOf((await at.claim(campaignId, south))?.id), valencia);
});

test('who is left only what is kept for others is told so, and when it is theirs', async () => {
  const campaignId = await at.campaign({ variantTargets: { [valencia]: 1 } });
  await at.open(campaignId);
  const who = await central(campaignId);

  for (const named of [campaignId, null]) {
    const { seat, none, retryAt, reason } = await at.ask(contract.claimSeat, { campaignId: named }, who);
    assert.deepEqual([seat, none], [null, 'other-variant']);
    assert.ok(Date.parse(retryAt ?? '') > 0);
    assert.match(reason ?? '', /kept for other variants/);
  }
});

test('once it was kept long enough a seat is everybody’s, in one campaign and in any', async () => {
  for (const named of [true, false]) {
    const campaignId = await at.campaign(targets);
    await at.open(campaignId);
    const people = [await central(campaignId), await central(campaignId), await central(campaignId)];
    const claim = (who: (typeof people)[number]) => at.claim(named ? campaignId : null, who);
    for (const who of people.slice(0, 2)) assert.ok(await claim(who));
    assert.equal(await claim(people[2] ?? assert.fail()), null);

    await pool.query(`update review.seat set kept_until = now() where campaign_id = $1 and kept_for <> ''`, [
      campaignId,
    ]);

    assert.equal(await keptOf((await claim(people[2] ?? assert.fail()))?.id), valencia);
  }
});

test('what is begun is finished first, kept or not; then comes what is kept for one’s variant', async () => {
  const campaignId = await at.campaign({ variantTargets: { [valencia]: 0.5 } });
  const begun = await at.open(campaignId, { seats: 2 });
  await at.open(campaignId, { seats: 2 });
  const order: string[] = [];
  for (const who of [await southern(campaignId), await southern(campaignId), await southern(campaignId)]) {
    const seat = (await at.claim(campaignId, who)) ?? assert.fail();
    order.push(`${seat.exampleId === begun ? 'begun' : 'new'} ${(await keptOf(seat.id)) === '' ? 'common' : 'kept'}`);
  }

  assert.deepEqual(order, ['begun kept', 'begun common', 'new kept']);
});

test('whose variant a seat is kept for speaks for it, and progress shows coverage against the target', async () => {
  const campaignId = await at.campaign(targets);
  await at.open(campaignId);
  const both = await at.member(campaignId, ['reviewer'], ['ca-ES', valencia]);
  const other = await central(campaignId);
  for (const who of [both, other]) await at.submit(((await at.claim(campaignId, who)) ?? assert.fail()).id, who);

  const { coverage } = await at.ask(contract.reviewProgress, { campaignId }, operator);

  assert.deepEqual(coverage, [{ variant: valencia, target: 1 / 3, judgments: 1, share: 0.5 }]);
});

test('rounds that ask for a variant, and rounds that confirm, keep nothing', async () => {
  const campaignId = await at.campaign({ variantTargets: { [valencia]: 1 } });
  await at.open(campaignId, { variant: 'ca-ES' });
  await at.open(campaignId, { purpose: 'confirm', candidateIds: ['a'] });

  assert.equal(await at.count(`review.seat where campaign_id = $1 and kept_for <> ''`, campaignId), 0);
});

test('many who pull at once never share a seat, and each that is kept goes to its variant', async () => {
  const campaignId = await at.campaign(targets);
  for (let count = 0; count < 12; count++) await at.open(campaignId);
  const people = await Promise.all(
    Array.from({ length: 36 }, (_, index) => (index % 3 === 0 ? southern(campaignId) : central(campaignId))),
  );

  const seats = await Promise.all(people.slice(0, 36).map((who) => at.claim(campaignId, who)));

  const ids = seats.flatMap((seat) => seat?.id ?? []);
  assert.equal(new Set(ids).size, ids.length);
  assert.ok(ids.length >= 24, `${ids.length} of 36 were given a seat at once`);
  for (const [index, seat] of seats.entries())
    if (seat !== null && index % 3 !== 0) assert.equal(await keptOf(seat.id), '', 'none of theirs is kept for others');
});
