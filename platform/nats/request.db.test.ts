import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { pino } from 'pino';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import { testBus } from '../../test/harness/bus.ts';
import { defineRequest } from '../contract.ts';
import { newId } from '../id.ts';
import type { Principal } from '../principal.ts';
import type { Bus } from './bus.ts';
import { answerRequests, call, serve } from './request.ts';
import type { Context, Served } from './request.ts';

// A service of this run's own: the server is shared by every test of the stack.
const service = `proof-${newId()}`;
const greet = defineRequest(`${service}.greet`, {
  request: z.object({ name: z.string().min(1), times: z.int().default(1) }),
  reply: z.object({ text: z.string() }),
});
const principal: Principal = { kind: 'person', id: newId(), name: 'Mireia' };
const logged: { bug?: string; err?: { message: string } }[] = [];
let bus: Bus;
let replica: Bus;

before(async () => {
  const log = pino({}, { write: (line: string) => void logged.push(JSON.parse(line)) });
  bus = { ...(await testBus()), log };
  replica = await testBus();
});
const stops: { stop(): Promise<void> }[] = [];
afterEach(async () => {
  for (const serving of stops.splice(0)) await serving.stop();
});
after(async () => {
  await Promise.all([bus.nats.close(), replica.nats.close()]);
});

const answer = (served: Served, through = bus): void => void stops.push(answerRequests(through, [served]));
const ask = (input: z.input<typeof greet.request>, timeoutMs = 60_000) =>
  call(bus, greet, input, { principal, timeoutMs });
const refused = (code: string, message: RegExp) => (error: unknown) => {
  assert.ok(error instanceof Refusal);
  assert.equal(error.code, code);
  assert.match(error.message, message);
  return true;
};

test('input and reply are parsed on both sides: defaults are filled in and unknown fields left out', async () => {
  answer(serve(greet, async ({ name, times }) => ({ text: `Hola ${name} ×${times}`, secret: 'x' })));

  assert.deepEqual(await ask({ name: 'Pau' }), { text: 'Hola Pau ×1' });
});

test('an input that does not fit is refused by the name of its field, and no handler is called', async () => {
  let calls = 0;
  answer(
    serve(greet, async () => {
      calls++;
      return { text: '' };
    }),
  );

  await assert.rejects(ask({ name: '' }), refused('invalid-input', /^name: /));
  await assert.rejects(ask({ name: 'Pau', times: 0.5 }), refused('invalid-input', /^times: /));
  assert.equal(calls, 0);
});

test('who asks and the trace of the call reach the handler', async () => {
  const seen: Context[] = [];
  answer(
    serve(greet, async (_, context) => {
      seen.push(context);
      return { text: '' };
    }),
  );

  await call(bus, greet, { name: 'Pau' }, { principal, trace: '00-a-b-01' });
  await call(bus, greet, { name: 'Pau' }, { principal });

  assert.deepEqual(seen, [
    { principal, trace: '00-a-b-01' },
    { principal, trace: '' },
  ]);
});

test('a message that does not say who asks reaches no handler', async () => {
  answer(serve(greet, () => assert.fail('called')));

  const message = await bus.nats.request(greet.subject, JSON.stringify({ name: 'Pau' }), { timeout: 60_000 });

  assert.deepEqual(Object.keys(message.json<object>()), ['bug']);
});

test('a refusal arrives as the refusal that it was', async () => {
  answer(serve(greet, () => Promise.reject(new Refusal('already-judged', 'You have judged this example.'))));

  await assert.rejects(ask({ name: 'Pau' }), refused('already-judged', /^You have judged this example\.$/));
});

test('a bug arrives as the id under which it is logged, without its message', async () => {
  answer(serve(greet, () => Promise.reject(new Error('password of the database is hunter2'))));
  logged.length = 0;

  const error: unknown = await ask({ name: 'Pau' }).catch((caught: unknown) => caught);

  assert.ok(error instanceof Error && !(error instanceof Refusal));
  assert.doesNotMatch(String(error), /hunter2/);
  assert.match(error.message, new RegExp(`^${greet.name} failed`));
  assert.ok(logged[0]?.bug !== undefined && error.message.includes(logged[0].bug));
  assert.match(logged[0].err?.message ?? '', /hunter2/);
});

test('a reply that does not fit is a bug of the service', async () => {
  const wrong: { text: string } = JSON.parse('{"text":7}');
  answer(serve(greet, async () => wrong));

  await assert.rejects(ask({ name: 'Pau' }), /failed; its log has the reason under/);
});

test('a reply that is too large for the server is a bug that is answered, not a silence', async () => {
  answer(serve(greet, async () => ({ text: 'x'.repeat(2_000_000) })));

  await assert.rejects(ask({ name: 'Pau' }), /failed; its log has the reason under/);
});

test('an answer that comes after the deadline is not waited for, and the refusal says who did not answer', async () => {
  const late = Promise.withResolvers<{ text: string }>();
  answer(serve(greet, () => late.promise));

  await assert.rejects(ask({ name: 'Pau' }, 50), refused('unavailable', new RegExp(`${service} service`)));

  late.resolve({ text: '' });
});

test('where nobody listens the refusal says which service is missing', async () => {
  await assert.rejects(ask({ name: 'Pau' }, 50), refused('unavailable', new RegExp(`${service} service`)));
});

test('a service that starts before the deadline still answers', async () => {
  const asked = ask({ name: 'Pau' });
  await assert.rejects(ask({ name: 'Pau' }, 50), refused('unavailable', /did not answer/));

  answer(serve(greet, async ({ name }) => ({ text: name })));

  assert.deepEqual(await asked, { text: 'Pau' });
});

test('of two replicas one answers each request', async () => {
  const seen: string[] = [];
  const counting = serve(greet, async ({ name }) => {
    seen.push(name);
    return { text: name };
  });
  answer(counting);
  answer(counting, replica);
  await replica.nats.flush();
  const names = Array.from({ length: 100 }, (_, index) => `n${index}`);

  const answers = await Promise.all(names.map((name) => ask({ name })));

  assert.deepEqual(
    answers.map(({ text }) => text),
    names,
  );
  assert.deepEqual(seen.toSorted(), names.toSorted());
});

test('a service that stops finishes the request that is under way', async () => {
  const begun = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const serving = answerRequests(replica, [
    serve(greet, async ({ name }) => {
      begun.resolve();
      await end.promise;
      return { text: name };
    }),
  ]);

  const asked = ask({ name: 'Pau' });
  await begun.promise;
  const stopped = serving.stop();
  end.resolve();

  assert.deepEqual(await asked, { text: 'Pau' });
  await stopped;
});
