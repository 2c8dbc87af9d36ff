import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { z } from 'zod';
import { testBus } from '../../test/harness/bus.ts';
import { until } from '../../test/harness/until.ts';
import { defineEvent } from '../contract.ts';
import { newId } from '../id.ts';
import type { Bus } from './bus.ts';
import { durableOf, eventSubject, on, stream, takeEvents } from './event.ts';
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

test('each event reaches the handler of its type with its data and its envelope, and no other', async () => {
  await applyTopology(bus.nats, topology(Made.type, Lost.type));
  const seen: [string, number, string][] = [];
  const note = (name: string) => async (data: z.infer<typeof Data>, envelope: { id: string }) =>
    void seen.push([name, data.n, envelope.id]);
  stops.push(await takeEvents(bus, room, [on(Made, note('made')), on(Lost, note('lost'))]));

  const made = await publish(Made.type, { n: 1 });
  const lost = await publish(Lost.type, { n: 2 });
  await Promise.all([allTaken(), allTaken(Lost.type)]);

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
  stops.push(await takeEvents(bus, room, [handler]));

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
  for (let replica = 0; replica < 2; replica++) stops.push(await takeEvents(bus, room, [handler]));

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
  const taking = await takeEvents(bus, room, [handler]);

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
  stops.push(await takeEvents(bus, room, [handler]));
  await publish(Made.type, { n: 1 });
  await until('the first event', 120, async () => seen.has(1));

  await (await jetstreamManager(bus.nats)).consumers.delete(stream, durableOf(room, Made.type));
  await applyTopology(bus.nats, topology(Made.type));
  await publish(Made.type, { n: 2 });

  await until('the second event', 120, async () => seen.has(2));
});

test('a handler that takes longer than the server waits for an acknowledgement is given its event once, and so are those who wait behind it', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  const { consumers } = await jetstreamManager(bus.nats);
  await consumers.update(stream, durableOf(room, Made.type), { ack_wait: 3_000_000_000 });
  const begun: number[] = [];
  const release = Promise.withResolvers<void>();
  const handler = on(Made, async ({ n }) => {
    begun.push(n);
    await release.promise;
  });
  for (let replica = 0; replica < 2; replica++) stops.push(await takeEvents(bus, room, [handler]));

  // More than both have in hand at once.
  for (let n = 0; n < 50; n++) await publish(Made.type, { n });
  await until('all hands are full', 120, async () => begun.length === 40);
  const { delivered } = await consumer();
  // Three times the server's patience.
  await new Promise((resolve) => setTimeout(resolve, 9_000));
  assert.deepEqual((await consumer()).delivered.consumer_seq, delivered.consumer_seq);
  release.resolve();
  await allTaken();

  assert.equal(begun.length, 50);
  assert.equal(new Set(begun).size, 50);
});

test('a consumer that is deleted while its room takes events is a fault until it is made again, and nothing is skipped', async () => {
  await applyTopology(bus.nats, topology(Made.type));
  const seen = new Set<number>();
  const taking = await takeEvents(bus, room, [on(Made, async ({ n }) => void seen.add(n))]);
  stops.push(taking);
  await publish(Made.type, { n: 1 });
  await until('the first', 60, async () => seen.has(1));
  assert.equal(taking.fault(), undefined);

  await (await jetstreamManager(bus.nats)).consumers.delete(stream, durableOf(room, Made.type));
  await publish(Made.type, { n: 2 });
  const fault = await until('the fault', 60, async () => taking.fault());
  await applyTopology(bus.nats, topology(Made.type));

  assert.match(fault, new RegExp(`^${durableOf(room, Made.type)}: `));
  await until('the second', 60, async () => seen.has(2));
  assert.equal(taking.fault(), undefined);
});

test('what one type has to wait for holds up no other of its room', async () => {
  await applyTopology(bus.nats, topology(Made.type, Lost.type));
  const open = Promise.withResolvers<void>();
  const seen: number[] = [];
  const slow = on(Made, () => open.promise);
  stops.push(await takeEvents(bus, room, [slow, on(Lost, async ({ n }) => void seen.push(n))]));

  await Promise.all(Array.from({ length: 200 }, (_, n) => publish(Made.type, { n })));
  await publish(Lost.type, { n: 1 });
  await until('the other type', 120, async () => seen.length === 1);
  await until('as many as it has in hand', 120, async () => (await consumer()).num_ack_pending >= 20);
  assert.equal((await consumer()).num_ack_pending, 20);
  open.resolve();
  await allTaken();
});
