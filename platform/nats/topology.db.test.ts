import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { AckPolicy, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { pino } from 'pino';
import { z } from 'zod';
import { testBus } from '../../test/harness/bus.ts';
import { until } from '../../test/harness/until.ts';
import { defineEvent } from '../contract.ts';
import { newId } from '../id.ts';
import type { Bus } from './bus.ts';
import { durableOf, eventFilter, eventSubject, on, stream, takeEvents } from './event.ts';
import { tellFill } from './fill.ts';
import { checkStream } from './health.ts';
import { applyTopology } from './topology.ts';

// Types and a room of each test's own: the stream is shared by every test of the stack.
const Data = z.object({ n: z.int() });
const eventOf = (noun: string) => defineEvent(`${noun}.made-${newId()}.v1`, Data);
let Made = eventOf('proof');
let Lost = eventOf('loss');
let room = '';
const topology = (...types: string[]) => ({ rooms: [{ room, types }] });
let bus: Bus;
const stops: { stop(): Promise<void> }[] = [];

before(async () => {
  bus = await testBus();
});
beforeEach(() => {
  [Made, Lost, room] = [eventOf('proof'), eventOf('loss'), `proof-${newId()}`];
});
afterEach(async () => {
  for (const taking of stops.splice(0)) await taking.stop();
  const { consumers } = await jetstreamManager(bus.nats);
  for (const durable of [room, durableOf(room, Made.type), durableOf(room, Lost.type)])
    await consumers.delete(stream, durable).catch(() => false);
});
after(() => bus.nats.close());

const publish = async (type: string, data: unknown): Promise<string> => {
  const id = newId();
  const envelope = { id, type, subject: id, at: new Date().toISOString(), data };
  await jetstream(bus.nats, { timeout: 60_000 }).publish(eventSubject(type, id), JSON.stringify(envelope), {
    msgID: id,
  });
  return id;
};
const consumer = async (type = Made.type) =>
  (await jetstreamManager(bus.nats)).consumers.info(stream, durableOf(room, type));
const allTaken = (type = Made.type) =>
  until('every event acknowledged', 120, async () => {
    const { num_pending, num_ack_pending } = await consumer(type);
    return num_pending + num_ack_pending === 0;
  });

test('applying the topology again, or by two at once, changes nothing and loses no place', async () => {
  await Promise.all([1, 2, 3].map(() => applyTopology(bus.nats, topology(Made.type))));
  stops.push(await takeEvents(bus, room, [on(Made, async () => undefined)]));
  await publish(Made.type, { n: 1 });
  await allTaken();
  const before = await consumer();

  await applyTopology(bus.nats, topology(Made.type));

  const again = await consumer();
  assert.deepEqual([again.config, again.ack_floor], [before.config, before.ack_floor]);
});

test('a room that takes one more type has a consumer more, and those that it had keep their places', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  const { created } = await consumer();

  await applyTopology(bus.nats, topology(Made.type, Lost.type));

  assert.deepEqual((await consumer(Lost.type)).config.filter_subjects, [eventFilter(Lost.type)]);
  assert.equal((await consumer()).created, created);
});

test('an older version that provisions after a newer one takes nothing away, and what is published then is still taken', async () => {
  await applyTopology(bus.nats, { version: 2, ...topology(Made.type, Lost.type) });
  await applyTopology(bus.nats, { version: 1, ...topology(Made.type) });
  await publish(Lost.type, { n: 1 });
  await applyTopology(bus.nats, { version: 2, ...topology(Made.type, Lost.type) });

  const seen: number[] = [];
  stops.push(await takeEvents(bus, room, [on(Lost, async ({ n }) => void seen.push(n))]));
  await allTaken(Lost.type);

  assert.deepEqual(seen, [1]);
});

test('of two replicas of different versions the one that knows a type takes it, all of it', async () => {
  await applyTopology(bus.nats, topology(Made.type, Lost.type));
  const seen: number[] = [];
  stops.push(await takeEvents(bus, room, [on(Made, async () => undefined)]));
  const both = [on(Made, async () => undefined), on(Lost, async ({ n }) => void seen.push(n))];
  stops.push(await takeEvents(bus, room, both));

  for (let n = 0; n < 20; n++) await publish(Lost.type, { n });
  await allTaken(Lost.type);

  assert.deepEqual(new Set(seen), new Set(Array.from({ length: 20 }, (_, n) => n)));
});

const isThere = async (durable: string): Promise<boolean> =>
  (await jetstreamManager(bus.nats)).consumers.info(stream, durable).then(
    () => true,
    () => false,
  );

test('a type is given up only by a version that names it as retired and is the newest, and once nobody takes it', async () => {
  const retiring = (version: number) => ({ version, rooms: [{ room, types: [Made.type], retired: [Lost.type] }] });
  const lost = durableOf(room, Lost.type);
  await applyTopology(bus.nats, { version: 5_000, ...topology(Made.type, Lost.type) });

  await applyTopology(bus.nats, retiring(4_999));
  assert.equal(await isThere(lost), true);
  const older = await takeEvents(bus, room, [on(Lost, async () => undefined)]);
  await until('an older replica takes it', 120, async () => (await consumer(Lost.type)).num_waiting > 0);
  await applyTopology(bus.nats, retiring(5_000));
  assert.equal(await isThere(lost), true);
  await older.stop();
  await applyTopology(bus.nats, retiring(5_000));
  assert.equal(await isThere(lost), false);
  // The stream is shared by every test of the stack.
  await (await jetstreamManager(bus.nats)).streams.update(stream, { metadata: {} });
});

/** The one consumer of all types of a room, as versions before had it. */
const sharedConsumer = async () => {
  const { consumers } = await jetstreamManager(bus.nats);
  await consumers.add(stream, {
    durable_name: room,
    ack_policy: AckPolicy.Explicit,
    // What it was given and has not acknowledged comes again to nobody while this test goes on.
    ack_wait: 600_000_000_000,
    filter_subjects: [Made.type, Lost.type].map(eventFilter),
  });
  return jetstream(bus.nats).consumers.get(stream, room);
};

test('an upgrade from one consumer a room to one a type skips nothing that was not taken, and the old one goes when nobody uses it', async () => {
  const old = await sharedConsumer();
  // Taken of these: 1, 2 and 4.
  for (const n of [1, 2, 3, 4]) await publish(n % 2 === 0 ? Lost.type : Made.type, { n });
  const fetched = await old.fetch({ max_messages: 4, expires: 60_000 });
  for await (const message of fetched) if (Object(message.json()).data.n !== 3) await message.ackAck();
  // An old replica waits for more.
  const waiting = old.next({ expires: 120_000 });
  await until('it waits', 120, async () => (await old.info()).num_waiting > 0);

  await applyTopology(bus.nats, topology(Made.type, Lost.type));
  assert.equal(await isThere(room), true);
  const seen: number[] = [];
  const note = async ({ n }: { n: number }) => void seen.push(n);
  stops.push(await takeEvents(bus, room, [on(Made, note), on(Lost, note)]));
  await publish(Made.type, { n: 5 });
  await Promise.all([allTaken(), allTaken(Lost.type)]);

  assert.deepEqual(
    seen.toSorted((a, b) => a - b),
    [3, 4, 5],
  );
  assert.equal(Object((await waiting)?.json()).data.n, 5);
  await applyTopology(bus.nats, topology(Made.type, Lost.type));
  assert.equal(await isThere(room), false);
});

test('every stream has a bound, and one that nears it is told of with the age of what goes first', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  await publish(Made.type, { n: 1 });
  const { streams } = await jetstreamManager(bus.nats);
  for (const name of ['ENDONYM', 'ENDONYM_DEAD', 'ENDONYM_ATTEMPT'])
    assert.ok((await streams.info(name)).config.max_bytes > 0, name);
  const told: Record<string, unknown>[] = [];
  const log = pino({}, { write: (line: string) => void told.push(JSON.parse(line)) });

  await tellFill(bus.nats, log, 2);
  assert.deepEqual(told, []);
  await tellFill(bus.nats, log, 0);

  assert.deepEqual(
    told.map((line) => [line['level'], line['stream'], typeof line['oldest']]),
    [
      [40, 'ENDONYM', 'string'],
      [40, 'ENDONYM_DEAD', 'string'],
    ],
  );
});

test('a stream that is gone shows in readiness, also one that only carries what failed', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  let isGone = false;
  const nats = new Proxy(bus.nats, {
    get: (target, key) => {
      if (key !== 'request') return Reflect.get(target, key);
      return async (...[subject, ...rest]: Parameters<typeof target.request>) =>
        target.request(isGone ? subject.replace('ENDONYM_ATTEMPT', 'ENDONYM_NONE') : subject, ...rest);
    },
  });
  const check = checkStream(nats, '');
  assert.equal(await check(), undefined);

  isGone = true;

  assert.match((await check()) ?? '', /^ENDONYM_ATTEMPT: stream not found$/);
});

test('a look-up that fails otherwise than by “not found” fails the whole, and nothing is made', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  const before = await consumer();
  const asked: string[] = [];
  /** The connection, but its look-ups of consumers do not come back in time. */
  const slow = new Proxy(bus.nats, {
    get: (nats, key) => {
      if (key !== 'request') return Reflect.get(nats, key);
      return async (...args: Parameters<typeof nats.request>) => {
        asked.push(args[0]);
        if (args[0].includes('.CONSUMER.INFO.')) throw new Error('timeout');
        return nats.request(...args);
      };
    },
  });

  await assert.rejects(applyTopology(slow, topology(Made.type, Lost.type)), /timeout/);

  assert.ok(asked.some((subject) => subject.includes(`.CONSUMER.INFO.${stream}.${room}`)));
  assert.deepEqual((await consumer()).config, before.config);
  assert.ok(!asked.some((subject) => subject.includes('.CONSUMER.CREATE.')));
});
