import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import type { Msg } from '@nats-io/transport-node';
import { z } from 'zod';
import { testBus } from '../test/harness/bus.ts';
import { freshDatabase } from '../test/harness/database.ts';
import { until } from '../test/harness/until.ts';
import { defineEvent } from './contract.ts';
import { newId } from './id.ts';
import type { Bus } from './nats/bus.ts';
import { eventFilter, eventSubject, stream } from './nats/event.ts';
import { createOutbox, outboxLag } from './outbox.ts';
import { clearBatch, clearPublished } from './retention.ts';
import { transaction } from './transaction.ts';

// A type of this run's own: the stream is shared by every test of the stack.
const ProofMade = defineEvent(`proof.made-${newId()}.v1`, z.object({ proofId: z.uuid() }));
let database: Awaited<ReturnType<typeof freshDatabase>>;
let bus: Bus;
let other: Bus;
const relays: { stop(): Promise<void> }[] = [];

before(async () => {
  database = await freshDatabase(['catalogue']);
  [bus, other] = [await testBus(), await testBus()];
});
afterEach(async () => {
  await Promise.all(relays.splice(0).map((relay) => relay.stop()));
});
after(async () => {
  await Promise.all([bus.nats.close(), other.nats.close()]);
  await database.drop();
});

const service = createOutbox('catalogue');
/** Starts a relay as a process of its own would: it shares no memory with the others. */
const relay = (through = bus): void => {
  relays.push(createOutbox('catalogue').relay(database.pool, through, 14));
};

const make = async (count = 1): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId());
  const some = Array.from({ length: Math.ceil(count / 50) }, (_, index) => ids.slice(index * 50, index * 50 + 50));
  await Promise.all(
    some.map((proofIds) =>
      transaction(database.pool, async (tx) => {
        for (const proofId of proofIds) await service.append(tx, ProofMade, proofId, { proofId });
      }),
    ),
  );
  return ids;
};

/** How often the stream holds each subject of our type. */
const inStream = async (): Promise<Map<string, number>> => {
  const manager = await jetstreamManager(bus.nats);
  const { state } = await manager.streams.info(stream, { subjects_filter: eventFilter(ProofMade.type) });
  return new Map(Object.entries(state.subjects ?? {}));
};
const timesOf = async (ids: readonly string[]): Promise<number[]> => {
  const held = await inStream();
  return ids.map((id) => held.get(eventSubject(ProofMade.type, id)) ?? 0);
};
const published = (ids: readonly string[]) =>
  until('every row marked as published', 120, async () => {
    const { rows } = await database.pool.query(
      'select 1 from catalogue.outbox where subject = any($1) and published_at is not null',
      [ids],
    );
    return rows.length === ids.length;
  });

test('two relays that compete for one outbox publish each row exactly once and keep it', async () => {
  relay();
  relay(other);

  const ids = await make(450);
  await published(ids);

  assert.deepEqual(
    await timesOf(ids),
    ids.map(() => 1),
  );
  assert.equal((await outboxLag(database.pool, 'catalogue')).waiting, 0);
});

test('rows whose relay died after publishing and before marking them come once into the stream', async () => {
  relay();
  const ids = await make(5);
  await published(ids);

  await database.pool.query('update catalogue.outbox set published_at = null where subject = any($1)', [ids]);
  await published(ids);

  assert.deepEqual(await timesOf(ids), [1, 1, 1, 1, 1]);
});

test('what a transaction rolled back is never published', async () => {
  relay();
  const lost = newId();

  const work = transaction(database.pool, async (tx) => {
    await service.append(tx, ProofMade, lost, { proofId: lost });
    throw new Error('changed my mind');
  });
  await assert.rejects(work, /changed my mind/);
  const [kept = ''] = await make();
  await published([kept]);

  assert.deepEqual(await timesOf([lost, kept]), [0, 1]);
});

test('an event whose data does not fit takes its transaction with it', async () => {
  const work = transaction(database.pool, async (tx) => {
    await service.append(tx, ProofMade, 'a', { proofId: newId() });
    await service.append(tx, ProofMade, 'b', { proofId: 'no id' });
  });

  await assert.rejects(work, z.ZodError);
  assert.equal((await outboxLag(database.pool, 'catalogue')).waiting, 0);
});

test('an event travels with its own id, type, subject and instant', async () => {
  relay();
  const proofId = newId();
  const arrived = Promise.withResolvers<Msg>();
  const callback = (_: Error | null, message: Msg) => arrived.resolve(message);
  bus.nats.subscribe(eventSubject(ProofMade.type, proofId), { max: 1, callback });

  await transaction(database.pool, (tx) => service.append(tx, ProofMade, proofId, { proofId }));
  const message = await arrived.promise;

  const { rows } = await database.pool.query(
    'select id, type, subject, data, at from catalogue.outbox where subject = $1',
    [proofId],
  );
  assert.deepEqual(message.json(), rows[0]);
  assert.equal(message.headers?.get('Nats-Msg-Id'), rows[0].id);
});

test('the lag tells how many events wait and for how long the oldest has', async () => {
  const [first] = await make(3);
  await database.pool.query(`update catalogue.outbox set at = now() - interval '1 hour' where subject = $1`, [first]);

  const lag = await outboxLag(database.pool, 'catalogue');

  assert.equal(lag.waiting, 3);
  assert.ok(lag.seconds >= 3_600);
});

test('a row that the stream will never take is set aside with its reason, and all others go out', async () => {
  const ids = await make(3);
  const [large, wrong, torn] = [newId(), newId(), newId()];
  const insert = 'insert into catalogue.outbox (id, type, subject, data) values ($1, $2, $3, $4)';
  // Ids below all others: each batch would begin with them.
  const low = (n: number) => `00000000-0000-7000-8000-00000000000${n}`;
  await database.pool.query(insert, [low(1), ProofMade.type, large, JSON.stringify({ text: 'x'.repeat(1_100_000) })]);
  await database.pool.query(insert, [low(2), ProofMade.type, `${wrong} to > nowhere`, '{}']);
  await database.pool.query(insert, [low(3), '', torn, '{}']);

  relay();
  await published(ids);
  const later = await make(2);
  await published(later);

  const { rows } = await database.pool.query(
    'select id, set_aside_reason as reason from catalogue.outbox where set_aside_at is not null order by id',
  );
  assert.deepEqual(
    rows.map(({ id }) => id),
    [low(1), low(2), low(3)],
  );
  assert.match(rows[0].reason, /^It has 1100\d+ bytes, and the stream takes \d+\.$/);
  assert.match(rows[1].reason, /is no part of a subject/);
  assert.match(rows[2].reason, /is no type/);
  assert.equal((await outboxLag(database.pool, 'catalogue')).waiting, 0);
  await database.pool.query('delete from catalogue.outbox where set_aside_at is not null');
});

/** Rows that were made and, unless they still wait, published so many days ago. */
const madeLongAgo = async (days: number, count: number, waits = false): Promise<string[]> => {
  const at = new Date(Date.now() - days * 86_400_000);
  const ids = Array.from({ length: count }, () => newId(at.getTime()));
  await database.pool.query(
    `insert into catalogue.outbox (id, type, subject, data, at, published_at)
     select id, $2, id::text, '{}', $3, $4 from unnest($1::uuid[]) as id`,
    [ids, ProofMade.type, at, waits ? null : at],
  );
  return ids;
};
const kept = async (ids: readonly string[]): Promise<number> => {
  const { rows } = await database.pool.query('select count(*) as n from catalogue.outbox where id = any($1)', [ids]);
  return rows[0].n;
};

test('what was published longer ago than rows are kept is cleared, a bounded batch at a time; what is younger or waits stays', async () => {
  const old = await madeLongAgo(15, clearBatch + 5);
  const young = await madeLongAgo(13, 3);
  const waiting = await madeLongAgo(15, 2, true);

  assert.equal(await clearPublished(database.pool, 'catalogue.outbox', 14), clearBatch);
  assert.equal(await clearPublished(database.pool, 'catalogue.outbox', 14), 5);
  assert.equal(await clearPublished(database.pool, 'catalogue.outbox', 14), 0);

  assert.deepEqual([await kept(old), await kept(young), await kept(waiting)], [0, 3, 2]);
});

test('an event that waited longer than rows are kept stays that long after it was published', async () => {
  const [late = ''] = await madeLongAgo(30, 1, true);
  relay();
  await until('published', 120, async () => (await outboxLag(database.pool, 'catalogue')).waiting === 0);

  await clearPublished(database.pool, 'catalogue.outbox', 14);

  assert.equal(await kept([late]), 1);
});

test('relays clear old rows beside publishing, batch after batch, and of two neither waits for the other', async () => {
  const old = await madeLongAgo(15, 2 * clearBatch + 1);
  relay();
  relay(other);

  const ids = await make(20);
  await published(ids);

  await until('every old row gone', 120, async () => (await kept(old)) === 0);
  assert.equal((await outboxLag(database.pool, 'catalogue')).waiting, 0);
});

test('a process whose clock is twenty days ahead clears nothing that PostgreSQL does not call old', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() + 20 * 86_400_000 });
  const fresh = await make(5);
  await database.pool.query('update catalogue.outbox set published_at = now() where subject = any($1)', [fresh]);

  assert.equal(await clearPublished(database.pool, 'catalogue.outbox', 14), 0);
  context.mock.timers.reset();

  const { rows } = await database.pool.query('select 1 from catalogue.outbox where subject = any($1)', [fresh]);
  assert.equal(rows.length, 5);
});

test('what a process with a clock that was far behind published is kept as long as all else', async () => {
  const [row] = await madeLongAgo(400, 1);
  await database.pool.query('update catalogue.outbox set published_at = now(), at = now() where id = $1', [row]);

  await clearPublished(database.pool, 'catalogue.outbox', 14);

  assert.equal(await kept([row ?? '']), 1);
});
