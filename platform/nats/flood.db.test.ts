import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { pino } from 'pino';
import { z } from 'zod';
import { refusalCodec } from '../../domain/refusal.ts';
import { testBus } from '../../test/harness/bus.ts';
import { until } from '../../test/harness/until.ts';
import { defineRequest } from '../contract.ts';
import { newId } from '../id.ts';
import { openBus } from './bus.ts';
import type { Bus } from './bus.ts';
import { mostWaiting } from './load.ts';
import { answerRequests, call, serve } from './request.ts';
import type { Served } from './request.ts';

/* More requests than a service can work on. */

const principal = { kind: 'service', name: 'test' } as const;
const log = pino({ level: 'silent' });
const echo = (timeoutMs = 120_000) =>
  defineRequest(`proof-${newId()}.echo`, {
    request: z.object({ text: z.string() }),
    reply: z.object({ text: z.string() }),
    timeoutMs,
  });
let bus: Bus;
let other: Bus;
const stops: { stop(): Promise<void> }[] = [];
before(async () => {
  bus = { ...(await testBus()), log };
  other = await openBus({ url: process.env['NATS_URL'] ?? '', name: 'other', refusals: refusalCodec, log });
});
afterEach(async () => {
  for (const serving of stops.splice(0)) await serving.stop();
});
after(() => Promise.all([bus.nats.close(), other.nats.close()]));

const answer = (served: Served, through = bus) => void stops.push(answerRequests(through, [served]));
const outcomes = async (all: Promise<unknown>[]) => {
  const settled = await Promise.allSettled(all);
  return settled.map((one) => (one.status === 'fulfilled' ? 'answered' : one.reason.code));
};

test('of more requests than may wait for a service the surplus is turned down at once, and the others are answered', async () => {
  const request = echo();
  const open = Promise.withResolvers<void>();
  answer(
    serve(request, async (input) => open.promise.then(() => input)),
    other,
  );
  await other.nats.flush();

  const asked = Array.from({ length: mostWaiting + 40 }, () => call(bus, request, { text: '' }, { principal }));
  const refused = await outcomes(asked.slice(mostWaiting));
  open.resolve();

  assert.deepEqual(new Set(refused), new Set(['unavailable']));
  assert.deepEqual(new Set(await outcomes(asked.slice(0, mostWaiting))), new Set(['answered']));
  assert.deepEqual(await call(bus, request, { text: 'after' }, { principal }), { text: 'after' });
});

test('a service works on so many at once and lets some wait; what comes above that from many callers is turned down at once', async () => {
  const request = echo();
  const open = Promise.withResolvers<void>();
  let [begun, atOnce, most] = [0, 0, 0];
  const handler = serve(request, async (input) => {
    begun += 1;
    most = Math.max(most, ++atOnce);
    await open.promise;
    atOnce -= 1;
    return input;
  });
  stops.push(answerRequests(other, [handler], 10));
  await other.nats.flush();
  const callers = await Promise.all([testBus(), testBus()]);

  const asked = callers.flatMap((caller) =>
    Array.from({ length: 200 }, () => call(caller, request, { text: '' }, { principal })),
  );
  let refused = 0;
  for (const one of asked) one.catch(() => (refused += 1));
  const ended = outcomes(asked);
  await until('the bound is reached', 120, async () => begun === 10);
  // All that come above it, before one place is free again: who comes later would be let in.
  await until('the surplus turned down', 120, async () => refused >= 400 - mostWaiting - 10);
  open.resolve();
  const all = await ended;

  assert.equal(most, 10);
  assert.equal(begun, mostWaiting + 10);
  assert.equal(all.filter((one) => one === 'answered').length, mostWaiting + 10);
  await Promise.all(callers.map(({ nats }) => nats.close()));
});

test('in a flood what waits until nobody waits for it is dropped unworked, and what comes in time is answered', async () => {
  const [quick, patient] = [echo(300), echo(5_000)];
  const open = Promise.withResolvers<void>();
  const begun: string[] = [];
  const handle = async (input: { text: string }) => {
    begun.push(input.text);
    if (input.text === 'first') await open.promise;
    return input;
  };
  const service = patient.service;
  const both = [serve({ ...quick, service }, handle), serve(patient, handle)];
  stops.push(answerRequests(other, both, 2));
  await other.nats.flush();

  const patiently = (text: string) => call(bus, patient, { text }, { principal, timeoutMs: 120_000 });
  const first = [1, 2].map(() => patiently('first'));
  await until('both hands are full', 120, async () => begun.length === 2);
  const late = Array.from({ length: 50 }, () => call(bus, quick, { text: 'late' }, { principal }));
  const inTime = Array.from({ length: 50 }, () => patiently('in time'));
  assert.deepEqual(new Set(await outcomes(late)), new Set(['unavailable']));
  // The service counts from when they came: all are with it once both connections have nothing left to say.
  await bus.nats.flush();
  await other.nats.flush();
  const gone = performance.now() + 300;
  await until('they are gone for the service too', 120, async () => performance.now() > gone);
  open.resolve();

  assert.deepEqual(new Set(await outcomes([...first, ...inTime])), new Set(['answered']));
  assert.deepEqual(new Set(begun), new Set(['first', 'in time']));
});

test('what people wait for does not wait for what may take long', async () => {
  const [slow, quick] = [echo(60_000), echo(5_000)];
  const open = Promise.withResolvers<void>();
  const handler = serve({ ...slow, service: quick.service }, async (input) => open.promise.then(() => input));
  stops.push(answerRequests(other, [handler, serve(quick, async (input) => input)], 2));
  await other.nats.flush();

  const asked = Array.from({ length: 6 }, () => call(bus, slow, { text: '' }, { principal }));
  assert.deepEqual(await call(bus, quick, { text: 'now' }, { principal, timeoutMs: 60_000 }), { text: 'now' });
  open.resolve();

  assert.deepEqual(new Set(await outcomes(asked)), new Set(['answered']));
});

test('what was begun elsewhere is answered by a service whose every place is taken', async () => {
  const [front, back] = [echo(), echo()];
  const leaf = { ...echo(), service: back.service };
  const open = Promise.withResolvers<void>();
  const held = serve(back, async (input) => open.promise.then(() => input));
  stops.push(answerRequests(other, [held, serve(leaf, async (input) => input)], 2));
  const asking = await testBus();
  stops.push(answerRequests(asking, [serve(front, async (input) => call(asking, leaf, input, { principal }))]));
  await Promise.all([other.nats.flush(), asking.nats.flush()]);

  const callers = await Promise.all([testBus(), testBus()]);
  const asked = callers.flatMap((caller) =>
    Array.from({ length: 200 }, () => call(caller, back, { text: '' }, { principal })),
  );
  const ended = outcomes(asked);
  // Turned down: every place is taken.
  await Promise.race(asked).catch(() => undefined);

  assert.deepEqual(await call(bus, front, { text: 'within' }, { principal }), { text: 'within' });
  assert.deepEqual(await outcomes([call(bus, leaf, { text: 'from outside' }, { principal })]), ['unavailable']);
  open.resolve();
  assert.equal((await ended).filter((one) => one === 'answered').length, mostWaiting + 2);
  await Promise.all([...callers, asking].map(({ nats }) => nats.drain()));
});

test('two services that ask each other do not wait for each other, however many ask them', async () => {
  const [front, back, leaf] = [echo(), echo(), echo()];
  const asks = (next: typeof front) => async (input: { text: string }) => call(bus, next, input, { principal });
  const service = front.service;
  const inFront = [serve(front, asks(back)), serve({ ...leaf, service }, async (input) => input)];
  stops.push(answerRequests(other, inFront, 2), answerRequests(other, [serve(back, asks(leaf))], 2));
  await other.nats.flush();

  const asked = Array.from({ length: 60 }, (_, n) => call(bus, front, { text: String(n) }, { principal }));

  assert.deepEqual(new Set(await outcomes(asked)), new Set(['answered']));
});
