import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { freshDatabase, untilDayHasTime } from '../../../test/harness/database.ts';
import * as contract from '../contract.ts';
import { house, operator } from '../fixture.ts';
import { quotaSpent } from './quota.ts';

let database: Awaited<ReturnType<typeof freshDatabase>>;
let at: ReturnType<typeof house>;
before(async () => {
  database = await freshDatabase(['review']);
  at = house(database.pool);
});
after(() => database.drop());

const tomorrow = '2027-01-02T00:00:00.000Z';

test('the quota is spent with its last judgment, and 0 is no quota', () => {
  assert.equal(quotaSpent({ dailySeats: 0, judgedToday: 5_000, tomorrow }), null);
  assert.equal(quotaSpent({ dailySeats: 3, judgedToday: 2, tomorrow }), null);
  const spent = quotaSpent({ dailySeats: 3, judgedToday: 3, tomorrow });
  assert.deepEqual([spent?.none, spent?.retryAt], ['quota', tomorrow]);
  assert.match(spent?.reason ?? '', /all 3 examples .* in a day/);
  assert.match(quotaSpent({ dailySeats: 1, judgedToday: 4, tomorrow })?.reason ?? '', /the one example/);
});

test('whoever has judged as much as a campaign takes in a day is told when to come back, elsewhere and the next day goes on', async () => {
  await untilDayHasTime(database.pool);
  const [strict, free] = [await at.campaign({ dailySeats: 2 }), await at.campaign()];
  for (let count = 0; count < 4; count++) await at.open(strict, { seats: 2 });
  const who = await at.member(strict);
  const other = await at.member(strict);
  const claim = (campaignId: string | null, person = who) => at.ask(contract.claimSeat, { campaignId }, person);
  const judge = async (person = who) => {
    const { seat } = await claim(strict, person);
    assert.ok(seat);
    await at.submit(seat.id, person);
  };
  await judge();
  await judge();

  const none = await claim(strict);
  assert.deepEqual([none.seat, none.none], [null, 'quota']);
  const { rows } = await database.pool.query(
    `select to_char(date_trunc('day', now() at time zone 'utc') + interval '1 day', 'YYYY-MM-DD') as day`,
  );
  assert.equal(none.retryAt, `${rows[0].day}T00:00:00.000Z`);
  assert.equal((await claim(null)).none, 'quota', 'nor without naming the campaign');
  assert.ok((await claim(strict, other)).seat, 'it is everybody’s own');
  await at.open(free, { seats: 1 });
  await at.ask(
    contract.setMember,
    { campaignId: free, contributorId: who.id, name: 'Nil', roles: ['reviewer'], variants: [] },
    operator,
  );
  assert.equal((await claim(null)).seat?.campaignId, free, 'another campaign has its own');

  await database.pool.query(
    `update review.judgment set submitted_at = submitted_at - interval '1 day' where contributor_id = $1`,
    [who.id],
  );
  assert.ok((await claim(strict)).seat, 'the next day');
});

test('a seat that is held may be finished though the quota is spent', async () => {
  const campaignId = await at.campaign({ dailySeats: 1 });
  await at.open(campaignId, { seats: 1 });
  const who = await at.member(campaignId);
  const { seat } = await at.ask(contract.claimSeat, { campaignId }, who);
  assert.ok(seat);
  await database.pool.query(
    `update review.judgment set contributor_id = $1, campaign_id = $2 where id = (select id from review.judgment limit 1)`,
    [who.id, campaignId],
  );

  assert.equal((await at.ask(contract.claimSeat, { campaignId }, who)).seat?.id, seat.id);
  assert.equal((await at.submit(seat.id, who)).standing, 'filled');
});
