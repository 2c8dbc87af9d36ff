import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { isAbsence } from '../../../platform/failure.ts';
import { createPool } from '../../../platform/sql.ts';
import { freshDatabase } from '../../../test/harness/database.ts';
import { house } from '../fixture.ts';

/* Somebody else's transaction (an administrator's session, a migration) holds the seats of one campaign; the service has its usual eight connections. */

let database: Awaited<ReturnType<typeof freshDatabase>>;
let pool: ReturnType<typeof createPool>;
let at: ReturnType<typeof house>;
before(async () => {
  database = await freshDatabase(['review']);
  pool = createPool(database.url, 'endonym-review', 8, undefined, 'once');
  at = house(pool);
});
after(async () => {
  await pool.end();
  await database.drop();
});

test('people of another campaign get their seats while all who want one of a locked campaign wait', async () => {
  const [locked, other] = [await at.campaign(), await at.campaign()];
  const stuck = await Promise.all(Array.from({ length: 18 }, () => at.member(locked)));
  const served = await Promise.all(Array.from({ length: 6 }, () => at.member(other)));
  for (const campaignId of [locked, other]) for (let n = 0; n < 7; n++) await at.open(campaignId, { seats: 3 });
  const held = await at.claim(locked, stuck[0] ?? assert.fail());
  const holder = await database.pool.connect();
  await holder.query('begin');
  await holder.query('select 1 from review.seat where campaign_id = $1 for update', [locked]);

  let waiting = true;
  /** Presses again as soon as it is answered, as people do. */
  const press = async (work: () => Promise<unknown>): Promise<unknown[]> => {
    const failures: unknown[] = [];
    while (waiting) await work().catch((error: unknown) => failures.push(error));
    return failures;
  };
  const pressing = [
    ...stuck.slice(1).map((who) => press(() => at.claim(locked, who))),
    ...stuck.slice(1, 4).map((who) => press(() => at.claim(null, who))),
    press(() => at.submit(held?.id ?? '', stuck[0] ?? assert.fail())),
  ];
  const seats = await Promise.all(served.map((who) => at.claim(other, who)));
  const again = await Promise.all(
    seats.map((seat, index) => at.submit(seat?.id ?? '', served[index] ?? assert.fail())),
  );
  waiting = false;
  const failures = (await Promise.all(pressing)).flat();
  await holder.query('rollback');
  holder.release();

  assert.ok(seats.every((seat) => seat !== null));
  assert.ok(again.every(({ standing }) => standing === 'filled'));
  assert.ok(failures.length > 0 && failures.every(isAbsence), String(failures.find((error) => !isAbsence(error))));
  assert.ok(await at.claim(locked, stuck[1] ?? assert.fail()), 'all is well once the lock is gone');
});
