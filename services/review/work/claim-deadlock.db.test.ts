import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Pool } from 'pg';
import { freshDatabase } from '../../../test/harness/database.ts';
import { until } from '../../../test/harness/until.ts';
import { house } from '../fixture.ts';

let pool: Pool;
let at: ReturnType<typeof house>;
let drop: () => Promise<void>;
before(async () => {
  const database = await freshDatabase(['review']);
  pool = database.pool;
  drop = () => database.drop();
  at = house(pool);
});
after(() => drop());

/** Waits until so many statements of the database wait for a lock. */
const waiting = (count: number) =>
  until(`${count} that wait`, 120, async () => {
    const query = `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`;
    return (await pool.query(query)).rows[0].n === count;
  });

test('a claim that is chosen to end a deadlock is tried again, and nobody hears of it', async () => {
  const campaignId = await at.campaign();
  const who = await at.member(campaignId);
  const exampleId = await at.open(campaignId, { seats: 2 });
  const seats = await pool.query('select id from review.seat where example_id = $1 order by opened_at, id', [
    exampleId,
  ]);
  const [first, second] = seats.rows.map(({ id }) => id);
  const [one, two] = [await pool.connect(), await pool.connect()];
  const lock = 'select 1 from review.seat where id = $1 for update';
  await one.query('begin');
  await one.query(lock, [first]);
  await two.query('begin');
  await two.query("set local deadlock_timeout = '60s'");
  await two.query(lock, [second]);

  // It waits for the first seat, which is taken from it but stays locked by it, and then for the second, whose holder wants the first.
  const claim = at.claim(campaignId, who);
  await waiting(1);
  await one.query(`update review.seat set state = 'closed' where id = $1`, [first]);
  await one.query('commit');
  one.release();
  await waiting(1);
  await two.query('update review.seat set begun = true where id = $1', [first]);
  await two.query('commit');
  two.release();

  assert.equal((await claim)?.id, second);
});
