import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import { testBus } from '../../test/harness/bus.ts';
import { until } from '../../test/harness/until.ts';
import { defineEvent } from '../contract.ts';
import type { EventDefinition } from '../contract.ts';
import { newId } from '../id.ts';
import type { Bus } from './bus.ts';
import { deadLetters, dropLetter, retryLetter } from './dead-letter.ts';
import type { DeadLetter } from './dead-letter.ts';
import { durableOf, eventSubject, on, stream, takeEvents } from './event.ts';
import { applyTopology } from './topology.ts';

/* Events that cannot be taken: they are set aside, counted and told, and hold up nobody. */

const Data = z.object({ n: z.int() });
const patience = { afterFailure: () => 20, holdMs: 60_000 };
let Made: EventDefinition<typeof Data>;
let room = '';
let durable = '';
let bus: Bus;
const stops: { stop(): Promise<void> }[] = [];
before(async () => {
  bus = await testBus();
});
beforeEach(async () => {
  Made = defineEvent(`proof.made-${newId()}.v1`, Data);
  room = `proof-${newId()}`;
  durable = durableOf(room, Made.type);
  await applyTopology(bus.nats, { rooms: [{ room, types: [Made.type] }] });
});
afterEach(async () => {
  for (const taking of stops.splice(0)) await taking.stop();
  for (const letter of await letters()) await dropLetter(bus.nats, letter);
  await (await jetstreamManager(bus.nats)).consumers.delete(stream, durable).catch(() => false);
});
after(() => bus.nats.close());

const publishBody = (body: string, id = newId()) =>
  jetstream(bus.nats, { timeout: 60_000 }).publish(eventSubject(Made.type, id), body, { msgID: id });
const publish = async (data: unknown): Promise<string> => {
  const id = newId();
  const envelope = { id, type: Made.type, subject: id, at: new Date().toISOString(), data };
  await publishBody(JSON.stringify(envelope), id);
  return id;
};
const letters = async (): Promise<DeadLetter[]> => {
  const found: DeadLetter[] = [];
  for await (const letter of deadLetters(bus.nats)) if (letter.durable === durable) found.push(letter);
  return found;
};
const take = async (handler: (data: z.infer<typeof Data>) => Promise<void>) =>
  void stops.push(await takeEvents(bus, room, [on(Made, handler)], patience));
const pending = async (): Promise<number> => {
  const { num_pending, num_ack_pending } = await (await jetstreamManager(bus.nats)).consumers.info(stream, durable);
  return num_pending + num_ack_pending;
};

test('what cannot be read is set aside at once, with what it said, and 500 of it hold up no good one', async () => {
  const seen: number[] = [];
  await Promise.all(Array.from({ length: 249 }, () => publishBody('{"torn')));
  await Promise.all(Array.from({ length: 249 }, () => publishBody('{"id":"no uuid"}')));
  const [torn, wrong] = [await publishBody('no json either'), await publish({ n: 'many' })];
  await publish({ n: 1 });

  await take(async ({ n }) => void seen.push(n));
  await until('the good one', 120, async () => seen.includes(1));
  await until('nothing waits', 120, async () => (await pending()) === 0);
  const all = await letters();

  assert.equal(all.length, 500);
  const one = all.find(({ id }) => id === wrong);
  assert.deepEqual([one?.type, one?.tries], [Made.type, 1]);
  assert.match(one?.reason ?? '', /^Its data cannot be read: n: /);
  assert.equal(JSON.parse(Buffer.from(one?.body ?? '').toString()).data.n, 'many');
  const raw = all.find(({ id }) => id === String(torn.seq));
  assert.deepEqual([raw?.reason, Buffer.from(raw?.body ?? '').toString()], ['It is no JSON.', 'no json either']);
});

test('events that fail and wait to come again hold up no good one, however many they are', async () => {
  let failed = 0;
  await Promise.all(Array.from({ length: 600 }, (_, n) => publish({ n })));
  const seen: number[] = [];
  const handler = on(Made, async ({ n }) => {
    if (n === 1_000) return void seen.push(n);
    failed += 1;
    throw new Error(`no ${n} can be taken`);
  });
  stops.push(await takeEvents(bus, room, [handler], { ...patience, afterFailure: () => 600_000 }));
  await until('all of them wait', 120, async () => failed === 600);

  await publish({ n: 1_000 });
  await until('the good one', 120, async () => seen.length === 1);

  // The server counts an acknowledgement a moment after it came.
  await until('those that failed wait alone', 120, async () => (await pending()) === 600);
  assert.deepEqual(await letters(), []);
});

test('what fails eight times is set aside with the last error', async () => {
  const tries = new Map<number, number>();
  const bad = await Promise.all([1, 2, 3].map((n) => publish({ n })));

  await take(async ({ n }) => {
    tries.set(n, (tries.get(n) ?? 0) + 1);
    throw new Error(`${tries.get(n)} times`);
  });
  await until('nothing waits', 120, async () => (await pending()) === 0);
  const all = await letters();

  assert.deepEqual(all.map(({ id }) => id).toSorted(), bad.toSorted());
  assert.deepEqual(
    all.map(({ reason, tries: count }) => [reason, count]),
    bad.map(() => ['8 times', 8]),
  );
});

test('an outage is no failure, however long it lasts', async () => {
  let tries = 0;
  await publish({ n: 1 });

  await take(async () => {
    tries += 1;
    if (tries <= 12) throw new Refusal('unavailable', 'The review service did not answer.');
    if (tries <= 24) throw Object.assign(new Error('connect'), { code: 'ECONNREFUSED' });
  });
  await until('it was taken', 120, async () => (await pending()) === 0);

  assert.equal(tries, 25);
  assert.deepEqual(await letters(), []);
});

test('an event that ends its process is set aside after three, and what was fetched with it is taken', async () => {
  const seen = new Set<number>();
  for (let n = 0; n < 20; n++) await publish({ n });
  const consumer = await jetstream(bus.nats).consumers.get(stream, durable);
  const manager = await jetstreamManager(bus.nats);
  await manager.consumers.update(stream, durable, { ack_wait: 1_000_000_000 });

  /** A process that takes what there is until 7 ends it: from then on it neither says nor does anything more. */
  const process = async (): Promise<void> => {
    const dying = await testBus();
    const dead = Promise.withResolvers<void>();
    const handler = on(Made, async ({ n }) => {
      if (n !== 7) return void seen.add(n);
      await dying.nats.close();
      dead.resolve();
      await new Promise(() => undefined);
    });
    void takeEvents(dying, room, [handler], patience);
    await dead.promise;
  };
  for (let lives = 0; lives < 3; lives++) await process();
  await take(async ({ n }) => void seen.add(n));
  await until('nothing waits', 120, async () => (await pending()) === 0);

  assert.equal((await consumer.info()).num_ack_pending, 0);
  assert.deepEqual(
    [...seen].toSorted((a, b) => a - b),
    Array.from({ length: 20 }, (_, n) => n).filter((n) => n !== 7),
  );
  const [letter, ...more] = await letters();
  assert.equal(more.length, 0);
  assert.equal(JSON.parse(Buffer.from(letter?.body ?? '').toString()).data.n, 7);
  assert.match(letter?.reason ?? '', /3 processes that took it ended/);
});

test('a retried event comes again, also within the time in which the stream drops what it has had; a dropped one does not', async () => {
  let works = false;
  const seen: number[] = [];
  const retried = await publish({ n: 1 });
  await publish({ n: 2 });
  await take(async ({ n }) => {
    if (!works) throw new Error('not yet');
    seen.push(n);
  });
  await until('both are set aside', 120, async () => (await letters()).length === 2);
  // Either of the two may have been set aside first.
  const both = await letters();

  works = true;
  await retryLetter(bus.nats, both.find(({ id }) => id === retried) ?? assert.fail());
  await dropLetter(bus.nats, both.find(({ id }) => id !== retried) ?? assert.fail());
  await until('it is taken', 120, async () => seen.length > 0);
  await until('nothing waits', 120, async () => (await pending()) === 0);

  assert.deepEqual(seen, [1]);
  assert.deepEqual(await letters(), []);
});

test('through an outage an event is held and not put back, so that it costs the server nothing; when that has lasted, its place is given to others', async () => {
  await Promise.all(Array.from({ length: 30 }, (_, n) => publish({ n })));
  const tried = new Set<number>();
  let away = true;
  const handler = on(Made, async ({ n }) => {
    tried.add(n);
    if (away) throw new Refusal('unavailable', 'The review service did not answer.');
  });
  const held = await takeEvents(bus, room, [handler], patience);
  await until('as many as it has in hand', 120, async () => tried.size === 20);
  const { delivered } = await (await jetstreamManager(bus.nats)).consumers.info(stream, durable);
  assert.equal(delivered.consumer_seq, 20);
  await held.stop();

  stops.push(await takeEvents(bus, room, [handler], { afterFailure: () => 20, holdMs: 50 }));
  await until('every one of them was tried', 120, async () => tried.size === 30);
  away = false;
  await until('nothing waits', 120, async () => (await pending()) === 0);
  assert.deepEqual(await letters(), []);
});

test('an event whose process ends before it is even begun is told, whoever lives', async () => {
  const id = await publish({ n: 1 });
  const { consumers } = await jetstreamManager(bus.nats);
  await consumers.update(stream, durable, { ack_wait: 200_000_000, max_deliver: 3 });
  const consumer = await jetstream(bus.nats).consumers.get(stream, durable);
  // What is fetched by nobody who says anything of it.
  for (let lives = 0; lives < 3; lives++) assert.notEqual(await consumer.next({ expires: 60_000 }), null);

  const [letter] = await until('it is told', 120, async () => {
    // Whoever asks for more is given nothing; the server tells when it would have to give it again.
    assert.equal(await consumer.next({ expires: 1_000 }), null);
    const found = await letters();
    return found.length > 0 && found;
  });
  assert.deepEqual([letter?.id, letter?.type, letter?.tries], [id, Made.type, 3]);
  assert.match(letter?.reason ?? '', /delivered 3 times, and nobody who had it said/);

  // Who takes it from now on has as long as ever to say so.
  await consumers.update(stream, durable, { ack_wait: 30_000_000_000 });
  await retryLetter(bus.nats, letter ?? assert.fail());
  const seen: number[] = [];
  await take(async ({ n }) => void seen.push(n));
  await until('it is taken', 120, async () => seen.length === 1);
  assert.deepEqual(await letters(), []);
});
