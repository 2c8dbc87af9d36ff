import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { newId } from '../../../platform/id.ts';
import type { Principal } from '../../../platform/principal.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator, person } from '../fixture.ts';

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

/** A new person who reviews in all of these campaigns. */
const memberOfAll = async (campaigns: readonly string[], variants: string[] = []) => {
  const who = person();
  for (const campaignId of campaigns)
    await at.ask(
      contract.setMember,
      { campaignId, contributorId: who.id, name: 'Mireia', roles: ['reviewer'], variants },
      operator,
    );
  return who;
};
const campaignsOf = (priorities: readonly number[]) =>
  Promise.all(priorities.map((priority) => at.campaign({}, { priority })));
const claimed = async (who: Principal) =>
  (await at.claim(null, who)) ?? assert.fail('A seat of any campaign was expected.');

test('200 people with two tabs each who pull at once over three campaigns never share a seat, and nobody gets two', async () => {
  const campaigns = await campaignsOf([50, 50, 90]);
  const people = await Promise.all(Array.from({ length: 200 }, () => memberOfAll(campaigns)));
  for (let example = 0; example < 20; example++)
    for (const campaignId of campaigns) await at.open(campaignId, { seats: 3 });

  const claims = people.flatMap((who) => [at.claim(null, who), at.claim(null, who)]);
  const seats = await Promise.all(claims);

  const byPerson = people.map((_, index) => [seats[2 * index]?.id, seats[2 * index + 1]?.id]);
  assert.equal(new Set(byPerson.flatMap(([one]) => one ?? [])).size, 180, 'no seat of 180 is left, and none is shared');
  for (const [one, other] of byPerson) assert.ok(one === other, 'both tabs of a person got the same seat');
  const held = `(select held_by from review.seat where campaign_id = any($1) and state = 'held' group by held_by having count(*) = 1)`;
  assert.equal(await at.count(held, campaigns), 180);
});

test('tabs of one person, some naming a campaign and some not, agree on who holds what', async () => {
  const campaigns = await campaignsOf([50, 60, 70]);
  for (let turn = 0; turn < 10; turn++) {
    for (const campaignId of campaigns) await at.open(campaignId);
    const who = await memberOfAll(campaigns);
    const [named = ''] = campaigns;

    const seats = await Promise.all([null, named, null, named, null].map((campaignId) => at.claim(campaignId, who)));

    assert.ok(seats.every((seat) => seat !== null));
    for (const seat of [seats[1], seats[3]]) assert.equal(seat?.campaignId, named);
    const held = `(select 1 from review.seat where held_by = $1 and state = 'held')`;
    assert.ok((await at.count(held, who.id)) <= 2, 'one seat that was named, and at most one that was not');
    assert.equal((await at.claim(named, who))?.id, seats[1]?.id);
  }
});

test('a seat held comes first, then what is begun, then the higher priority, then the oldest', async () => {
  const [low = '', middle = '', high = ''] = await campaignsOf([10, 50, 90]);
  const campaigns = [low, middle, high];
  const [first, helper] = [await memberOfAll(campaigns), await memberOfAll(campaigns)];
  const begun = await at.open(low, { seats: 2 });
  assert.equal((await claimed(helper)).exampleId, begun);
  const old = await at.open(middle, { seats: 1 });
  const young = await at.open(middle, { seats: 1 });
  const urgent = await at.open(high, { seats: 1 });

  const order: string[] = [];
  for (let turn = 0; turn < 4; turn++) {
    const seat = await claimed(first);
    assert.equal((await claimed(first)).id, seat.id, 'what is held is answered again');
    order.push(seat.exampleId);
    await at.submit(seat.id, first);
  }

  assert.deepEqual(order, [begun, urgent, old, young]);
});

test('what confirms, and what somebody left, is finished before the higher priority is begun', async () => {
  const [low = '', high = ''] = await campaignsOf([10, 90]);
  const [who, gone] = [await memberOfAll([low, high]), await memberOfAll([low])];
  const left = await at.open(low, { seats: 1 });
  const seat = await claimed(gone);
  await at.expire(seat.id);
  const confirms = await at.open(low, { seats: 1, purpose: 'confirm', candidateIds: ['a', 'b'] });
  const urgent = await at.open(high, { seats: 1 });

  const order: string[] = [];
  for (let turn = 0; turn < 3; turn++) {
    const next = await claimed(who);
    order.push(next.exampleId);
    await at.submit(next.id, who, next.purpose === 'confirm' ? { choice: 'a' } : {});
  }

  assert.deepEqual(order, [left, confirms, urgent]);
});

test('between campaigns of one priority the oldest seat goes first, so that each gets its share', async () => {
  const [one = '', other = ''] = await campaignsOf([50, 50]);
  const opened: string[] = [];
  for (let turn = 0; turn < 4; turn++)
    for (const campaignId of [one, other]) opened.push(await at.open(campaignId, { seats: 1 }));

  const taken: string[] = [];
  for (const _ of opened) taken.push((await claimed(await memberOfAll([one, other]))).exampleId);

  assert.deepEqual(taken, opened);
});

test('a paused campaign gives no seat and the next one does; a foreign campaign gives none; a held seat of a paused one stays', async () => {
  const [high = '', low = '', foreign = ''] = await campaignsOf([90, 10, 99]);
  const [who, holder] = [await memberOfAll([high, low]), await memberOfAll([high, low])];
  for (const campaignId of [high, low, foreign]) await at.open(campaignId);
  const held = await claimed(holder);
  assert.equal(held.campaignId, high);

  await at.move(high, 'paused');

  assert.equal((await claimed(who)).campaignId, low);
  assert.equal((await claimed(holder)).id, held.id);
});

test('a seat is taken in the variants that one has in its own campaign', async () => {
  const [one = '', other = ''] = await campaignsOf([90, 10]);
  const who = await memberOfAll([one]);
  const part = { campaignId: other, contributorId: who.id, name: 'Mireia', roles: ['reviewer' as const] };
  await at.ask(contract.setMember, { ...part, variants: ['ca-ES-valencia'] }, operator);
  for (const campaignId of [one, other]) await at.open(campaignId, { variant: 'ca-ES-valencia' });

  assert.equal((await claimed(who)).campaignId, other);
});

test('who has no part, or whose campaigns do not run, is told so', async () => {
  const [campaignId = ''] = await campaignsOf([50]);
  const who = await memberOfAll([campaignId]);
  const reason = async (asks: Principal) => (await at.ask(contract.claimSeat, {}, asks)).reason ?? '';

  assert.match(await reason(person()), /no part in a campaign/);
  assert.match(await reason(who), /Nothing is open just now/);
  await at.move(campaignId, 'paused');
  assert.match(await reason(who), /The campaign is paused/);
  await at.ask(
    contract.setMember,
    {
      campaignId: await at.campaign({}, { state: 'planned' }),
      contributorId: who.id,
      name: 'Mireia',
      roles: ['reviewer'],
    },
    operator,
  );
  assert.match(await reason(who), /None of your campaigns runs/);
});

test('the next seat after a judgment keeps to its campaign, unless it may come from any', async () => {
  const [low = '', high = ''] = await campaignsOf([10, 90]);
  for (let example = 0; example < 3; example++)
    for (const campaignId of [low, high]) await at.open(campaignId, { seats: 1 });
  const who = await memberOfAll([low, high]);
  const opinion = { verdict: 'accept' as const };
  const first = (await at.claim(low, who)) ?? assert.fail();
  const submit = (seatId: string, more = {}) =>
    at.ask(contract.submitJudgment, { id: newId(), seatId, opinion, claimNext: true, ...more }, who);

  const { next: second } = await submit(first.id);
  const { next: third } = await submit(second?.id ?? '', { nextFrom: 'any-campaign' });
  const { next: fourth } = await submit(third?.id ?? '');

  assert.deepEqual(
    [second, third, fourth].map((seat) => seat?.campaignId),
    [low, high, high],
  );
});
