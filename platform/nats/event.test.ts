import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { z } from 'zod';
import { testBus } from '../../test/harness/bus.ts';
import { until } from '../../test/harness/until.ts';
import { defineEvent } from '../contract.ts';
import { newId } from '../id.ts';
import type { Bus } from './bus.ts';
import { eventFilter, eventSubject, on, stream, takeEvents } from './event.ts';
import { applyTopology } from './topology.ts';

// Types and a durable consumer of each test's own: the stream is shared by every test of the stack.
const Data = z.object({ n: z.int() });
const eventOf = (noun: string) => defineEvent(`${noun}.made-${newId()}.v1`, Data);
let Made = eventOf('proof');
let Lost = eventOf('loss');
let durable = '';
const topology = (...types: string[]) => ({ consumers: [{ durable, types }] });
let bus: Bus;
const stops: { stop(): Promise<void> }[] = [];

before(async () => {
  bus = await testBus();
});
beforeEach(() => {
  [Made, Lost, durable] = [eventOf('proof'), eventOf('loss'), `proof-${newId()}`];
});
afterEach(async () => {
  for (const taking of stops.splice(0)) await taking.stop();
  await (await jetstreamManager(bus.nats)).consumers.delete(stream, durable).catch(() => false);
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
const consumer = async () => (await jetstreamManager(bus.nats)).consumers.info(stream, durable);
const allTaken = () =>
  until('every event acknowledged', 120, async () => {
    const { num_pending, num_ack_pending } = await consumer();
    return num_pending + num_ack_pending === 0;
  });

test('each event reaches the handler of its type with its data and its envelope, and no other', async () => {
  await applyTopology(bus.nats, topology(Made.type, Lost.type));
  const seen: [string, number, string][] = [];
  const note = (name: string) => async (data: z.infer<typeof Data>, envelope: { id: string }) =>
    void seen.push([name, data.n, envelope.id]);
  stops.push(await takeEvents(bus, durable, [on(Made, note('made')), on(Lost, note('lost'))]));

  const made = await publish(Made.type, { n: 1 });
  const lost = await publish(Lost.type, { n: 2 });
  await allTaken();

  assert.deepEqual(
    seen.toSorted(([a], [b]) => a.localeCompare(b)),
    [
      ['lost', 2, lost],
      ['made', 1, made],
    ],
  );
});

test('an event whose handler fails comes again and hinders no other', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  const seen: number[] = [];
  const handler = on(Made, async ({ n }) => {
    seen.push(n);
    if (n === 1 && seen.filter((each) => each === 1).length === 1) throw new Error('not yet');
  });
  stops.push(await takeEvents(bus, durable, [handler]));

  for (const n of [1, 2, 3]) await publish(Made.type, { n });
  await allTaken();

  assert.deepEqual(
    seen.toSorted((a, b) => a - b),
    [1, 1, 2, 3],
  );
});

test('of two replicas one takes each event', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  const seen: number[] = [];
  const handler = on(Made, async ({ n }) => void seen.push(n));
  for (let replica = 0; replica < 2; replica++) stops.push(await takeEvents(bus, durable, [handler]));

  await Promise.all(Array.from({ length: 300 }, (_, n) => publish(Made.type, { n })));
  await allTaken();

  assert.equal(seen.length, 300);
  assert.equal(new Set(seen).size, 300);
});

test('stopping waits for the event under way, which is then acknowledged', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  let finished = false;
  const handler = on(Made, async () => {
    begun.resolve();
    await end.promise;
    finished = true;
  });
  const taking = await takeEvents(bus, durable, [handler]);

  await publish(Made.type, { n: 1 });
  await begun.promise;
  const stopped = taking.stop();
  end.resolve();
  await stopped;

  assert.equal(finished, true);
  await allTaken();
});

test('a consumer that is made anew is taken up again', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  const seen = new Set<number>();
  const handler = on(Made, async ({ n }) => void seen.add(n));
  stops.push(await takeEvents(bus, durable, [handler]));
  await publish(Made.type, { n: 1 });
  await until('the first event', 120, async () => seen.has(1));

  await (await jetstreamManager(bus.nats)).consumers.delete(stream, durable);
  await applyTopology(bus.nats, topology(Made.type));
  await publish(Made.type, { n: 2 });

  await until('the second event', 60, async () => seen.has(2));
});

test('applying the topology again, or by two at once, changes nothing and loses no place', async () => {
  await Promise.all([1, 2, 3].map(() => applyTopology(bus.nats, topology(Made.type))));
  stops.push(await takeEvents(bus, durable, [on(Made, async () => undefined)]));
  await publish(Made.type, { n: 1 });
  await allTaken();
  const before = await consumer();

  await applyTopology(bus.nats, topology(Made.type));

  const again = await consumer();
  assert.deepEqual([again.config, again.ack_floor], [before.config, before.ack_floor]);
});

test('a consumer that is to take one more type takes it from then on and keeps its place', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  const { created } = await consumer();

  await applyTopology(bus.nats, topology(Made.type, Lost.type));

  const widened = await consumer();
  assert.deepEqual(widened.config.filter_subjects, [Made.type, Lost.type].map(eventFilter));
  assert.equal(widened.created, created);
});

test('an older version that provisions after a newer one narrows nothing, and what is published then is still taken', async () => {
  await applyTopology(bus.nats, { version: 2, ...topology(Made.type, Lost.type) });
  await applyTopology(bus.nats, { version: 1, ...topology(Made.type) });
  await publish(Lost.type, { n: 1 });
  await applyTopology(bus.nats, { version: 2, ...topology(Made.type, Lost.type) });

  const seen: number[] = [];
  stops.push(await takeEvents(bus, durable, [on(Lost, async ({ n }) => void seen.push(n))]));
  await allTaken();

  assert.deepEqual(seen, [1]);
});

test('of two replicas of different versions the one that knows a type takes it, all of it', async () => {
  await applyTopology(bus.nats, topology(Made.type, Lost.type));
  const seen: number[] = [];
  const soon = { afterFailure: () => 20, whileUnknown: () => 20 };
  stops.push(await takeEvents(bus, durable, [on(Made, async () => undefined)], soon));
  stops.push(
    await takeEvents(
      bus,
      durable,
      [on(Made, async () => undefined), on(Lost, async ({ n }) => void seen.push(n))],
      soon,
    ),
  );

  for (let n = 0; n < 20; n++) await publish(Lost.type, { n });
  await allTaken();

  assert.deepEqual(new Set(seen), new Set(Array.from({ length: 20 }, (_, n) => n)));
});

test('a type is given up only by a version that names it as retired and is the newest', async () => {
  const retiring = (version: number) => ({
    version,
    consumers: [{ durable, types: [Made.type], retired: [Lost.type] }],
  });
  await applyTopology(bus.nats, { version: 5_000, ...topology(Made.type, Lost.type) });

  await applyTopology(bus.nats, retiring(4_999));
  assert.deepEqual((await consumer()).config.filter_subjects, [Made.type, Lost.type].map(eventFilter));
  await applyTopology(bus.nats, retiring(5_000));
  assert.deepEqual((await consumer()).config.filter_subjects, [Made.type].map(eventFilter));
  // The stream is shared by every test of the stack.
  await (await jetstreamManager(bus.nats)).streams.update(stream, { metadata: {} });
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

  assert.ok(asked.some((subject) => subject.includes(`.CONSUMER.INFO.${stream}.${durable}`)));
  assert.deepEqual((await consumer()).config, before.config);
  assert.ok(!asked.some((subject) => subject.includes('.CONSUMER.CREATE.')));
});
