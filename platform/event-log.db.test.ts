import assert from 'node:assert/strict';
import { after, before, beforeEach, test } from 'node:test';
import { z } from 'zod';
import { testBus } from '../test/harness/bus.ts';
import { freshDatabase, untilDayHasTime } from '../test/harness/database.ts';
import { until } from '../test/harness/until.ts';
import { defineEvent } from './contract.ts';
import { dropOldDays, ensureDays, sweepBatch, sweepPublished } from './event-log.ts';
import { newId } from './id.ts';
import type { Bus } from './nats/bus.ts';
import { createOutbox } from './outbox.ts';
import { transaction } from './transaction.ts';

// A type of this run's own: the stream is shared by every test of the stack.
const ProofMade = defineEvent(`proof.made-${newId()}.v1`, z.object({ proofId: z.uuid() }));
let database: Awaited<ReturnType<typeof freshDatabase>>;
let bus: Bus;
const outbox = createOutbox('catalogue');

before(async () => {
  database = await freshDatabase(['catalogue']);
  bus = await testBus();
});
beforeEach(async () => {
  await untilDayHasTime(database.pool);
  await database.pool.query('truncate catalogue.outbox, catalogue.event_log');
});
after(async () => {
  await bus.nats.close();
  await database.drop();
});

const make = async (count: number): Promise<void> =>
  transaction(database.pool, async (tx) => {
    for (const id of Array.from({ length: count }, () => newId()))
      await outbox.append(tx, ProofMade, id, { proofId: id });
  });
const count = async (query: string): Promise<number> =>
  (await database.pool.query(`select count(*) as n from ${query}`)).rows[0].n;
/** Rows that a relay of the version before published so many days ago, as it left them: in the outbox, with that instant. */
const leave = (days: number, rows: number) =>
  database.pool.query(
    `insert into catalogue.outbox (id, type, subject, data, at, published_at)
     select gen_random_uuid(), $1, n::text, '{}', now() - make_interval(days => $2), now() - make_interval(days => $2) from generate_series(1, $3) n`,
    [ProofMade.type, days, rows],
  );
const dayTables = async (): Promise<string[]> =>
  (
    await database.pool.query(
      `select right(c.relname, 8) as day from pg_inherits join pg_class c on c.oid = inhrelid where inhparent = 'catalogue.event_log'::regclass order by 1`,
    )
  ).rows.map(({ day }) => day);

test('what relays of the version before have published moves to its day of the log, a bounded batch at a time; what is too old is dropped, what waits stays', async () => {
  await leave(3, sweepBatch);
  await leave(13, 5);
  await leave(15, 2);
  await make(4);

  const swept: number[] = [];
  for (let more = 1; more > 0; swept.push(more)) more = await sweepPublished(database.pool, 'catalogue', 14);

  assert.deepEqual(swept, [sweepBatch, 7, 0]);
  assert.equal(await count('catalogue.outbox'), 4);
  assert.equal(await count(`catalogue.event_log where published_at < now() - interval '12 days'`), 5);
  assert.equal(await count('catalogue.event_log'), sweepBatch + 5);
});

test('relays of this version and of the one before share an outbox: each event goes out once, and ends in the log', async () => {
  await make(300);
  /** What the relay of 802615e does with a batch, but that nobody hears of it. */
  const older = async (): Promise<number> =>
    transaction(database.pool, async (tx) => {
      const { rows } = await tx.query(
        `select id from catalogue.outbox where published_at is null and set_aside_at is null order by id limit 10 for update skip locked`,
      );
      await tx.query('update catalogue.outbox set published_at = now() where id = any($1::uuid[])', [
        rows.map(({ id }) => id),
      ]);
      return rows.length;
    });
  const first = await older();
  const relay = outbox.relay(database.pool, bus, 14);
  let left = first;
  while ((await count('catalogue.outbox where published_at is null')) > 0) left += await older();
  await relay.stop();
  // One that starts sweeps at once.
  const next = outbox.relay(database.pool, bus, 14);
  await until('the outbox is empty', 120, async () => (await count('catalogue.outbox')) === 0);
  await next.stop();

  assert.ok(left >= 10);
  assert.equal(await count('catalogue.event_log'), 300);
});

test('a day goes as a whole once all of it is older than the log keeps, by the clock of PostgreSQL', async (context) => {
  for (const days of [16, 15, 14, 13]) await leave(days, 1);
  await sweepPublished(database.pool, 'catalogue', 30);
  const before = await dayTables();
  // A process whose clock is twenty days ahead drops nothing that PostgreSQL does not call old.
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 20 * 86_400_000 });

  const dropped = await dropOldDays(database.pool, 'catalogue', 14);
  context.mock.timers.reset();

  const after = await dayTables();
  assert.equal(dropped, before.length - after.length);
  assert.equal(await count('catalogue.event_log'), 2);
  assert.equal(await count(`catalogue.event_log where published_at < now() - interval '14 days'`), 1);
  assert.equal(await dropOldDays(database.pool, 'catalogue', 14), 0);
});

test('old days are dropped by a relay beside publishing, and by two of them at once', async () => {
  for (const days of [20, 19, 18]) await leave(days, 2);
  await sweepPublished(database.pool, 'catalogue', 30);

  const relays = [outbox.relay(database.pool, bus, 14), createOutbox('catalogue').relay(database.pool, bus, 14)];
  await make(20);
  await until('published, and the old ones gone', 120, async () => (await count('catalogue.event_log')) === 20);
  await Promise.all(relays.map((relay) => relay.stop()));
});

test('a day without a partition is made when an event of it is published, and the next two with it', async () => {
  for (const day of await dayTables()) await database.pool.query(`drop table catalogue.event_log_${day}`);
  const relay = outbox.relay(database.pool, bus, 14);
  await until('made at the start', 120, async () => (await dayTables()).length === 3);
  // It stood still for days: what was made is in the past.
  for (const day of await dayTables()) await database.pool.query(`drop table catalogue.event_log_${day}`);

  await make(3);
  await until('in the log', 120, async () => (await count('catalogue.event_log')) === 3);
  await relay.stop();
  await Promise.all([ensureDays(database.pool, 'catalogue'), ensureDays(database.pool, 'catalogue')]);

  assert.equal((await dayTables()).length, 3);
});

test('a drop waits for nobody who reads the log, and is made up for later', async () => {
  await leave(20, 1);
  await sweepPublished(database.pool, 'catalogue', 30);
  const reader = await database.pool.connect();
  await reader.query('begin');
  await reader.query('select count(*) from catalogue.event_log');

  await assert.rejects(dropOldDays(database.pool, 'catalogue', 14), /lock timeout/);
  await reader.query('commit');
  reader.release();

  assert.equal(await dropOldDays(database.pool, 'catalogue', 14), 1);
});
