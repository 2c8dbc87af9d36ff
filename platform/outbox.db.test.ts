import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import { errors } from '@nats-io/transport-node';
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
  until('every row in the log', 120, async () => {
    const { rows } = await database.pool.query('select 1 from catalogue.event_log where subject = any($1)', [ids]);
    return rows.length === ids.length;
  });
/** Rows of the outbox, whether or not they wait. */
const inOutbox = async (ids: readonly string[]): Promise<number> => {
  const { rows } = await database.pool.query('select count(*) as n from catalogue.outbox where subject = any($1)', [
    ids,
  ]);
  return rows[0].n;
};

test('two relays that compete for one outbox publish each row exactly once and move it to the log', async () => {
  relay();
  relay(other);

  const ids = await make(450);
  await published(ids);

  assert.deepEqual(
    await timesOf(ids),
    ids.map(() => 1),
  );
  assert.equal(await inOutbox(ids), 0);
  assert.equal((await outboxLag(database.pool, 'catalogue')).waiting, 0);
});

test('rows whose relay died after publishing and before marking them come once into the stream', async () => {
  relay();
  const ids = await make(5);
  await published(ids);

  await database.pool.query(
    `with gone as (delete from catalogue.event_log where subject = any($1) returning id, type, subject, data, at)
     insert into catalogue.outbox (id, type, subject, data, at) select * from gone`,
    [ids],
  );
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
  await published([proofId]);

  const { rows } = await database.pool.query(
    'select id, type, subject, data, at from catalogue.event_log where subject = $1',
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
  // NATS ends the connection of whoever sends such a line, and with it what everybody else has under way.
  await database.pool.query(insert, [low(4), ProofMade.type, 'x'.repeat(5_000), '{}']);
  await database.pool.query(insert, [low(5), 'x'.repeat(5_000), torn, '{}']);

  relay();
  await published(ids);
  const later = await make(2);
  await published(later);

  const { rows } = await database.pool.query(
    'select id, set_aside_reason as reason from catalogue.outbox where set_aside_at is not null order by id',
  );
  assert.deepEqual(
    rows.map(({ id }) => id),
    [1, 2, 3, 4, 5].map(low),
  );
  assert.match(rows[0].reason, /^It has 1100\d+ bytes, and the stream takes \d+\.$/);
  assert.match(rows[1].reason, /is no part of a subject/);
  assert.match(rows[2].reason, /is no type/);
  for (const { reason } of rows.slice(3)) assert.match(reason, /<=256 characters/);
  assert.equal((await outboxLag(database.pool, 'catalogue')).waiting, 0);
  await database.pool.query('delete from catalogue.outbox where set_aside_at is not null');
});

test('rows whose publishing is refused as if all were, hundreds of them, let the next ones pass', async () => {
  const own = await testBus();
  const denied = `denied.made-${newId()}.v1`;
  /** The connection, but one type is not answered for. */
  const nats = new Proxy(own.nats, {
    get: (target, key) => {
      const value = Reflect.get(target, key);
      if (key !== 'request' && key !== 'requestMany') return typeof value === 'function' ? value.bind(target) : value;
      return async (...args: Parameters<typeof target.request>) => {
        if (args[0].includes(denied)) throw new errors.TimeoutError();
        return value.apply(target, args);
      };
    },
  });
  await database.pool.query(
    `insert into catalogue.outbox (id, type, subject, data)
     select ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid, $1, n::text, '{}' from generate_series(1, 250) n`,
    [denied],
  );
  relay({ ...own, nats });

  const ids = await make(100);
  await published(ids);

  await database.pool.query('delete from catalogue.outbox where type = $1', [denied]);
  await Promise.all(relays.splice(0).map((one) => one.stop()));
  await own.nats.close();
});
