import assert from 'node:assert/strict';
import { after, afterEach, before, test } from 'node:test';
import { headers } from '@nats-io/transport-node';
import { pino } from 'pino';
import { z } from 'zod';
import { refusalCodec } from '../../domain/refusal.ts';
import { testBus } from '../../test/harness/bus.ts';
import { until } from '../../test/harness/until.ts';
import { defineRequest } from '../contract.ts';
import { timeLeft } from '../deadline.ts';
import { newId } from '../id.ts';
import { createPool } from '../sql.ts';
import { openBus } from './bus.ts';
import type { Bus } from './bus.ts';
import { mostBytes } from './load.ts';
import { answerRequests, call, serve } from './request.ts';
import type { Served } from './request.ts';

/* What bounds requests: their size, their number, how long they are waited for. */

const principal = { kind: 'service', name: 'test' } as const;
const logged: Record<string, unknown>[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(JSON.parse(line)) });
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

test('a request that is too large for a message is refused with both sizes, and never sent', async () => {
  const request = echo();
  answer(serve(request, async () => assert.fail('it came')));

  await assert.rejects(call(bus, request, { text: 'x'.repeat(1_100_000) }, { principal }), {
    code: 'invalid-input',
    message: /1,100,011 bytes, and at most 1,044,480 may be sent/,
  });
});

test('whatever a caller says that it waits, no timer is set for more than an hour, for nothing or for a time that is over', async () => {
  const request = echo(20_000);
  const lefts: number[] = [];
  answer(
    serve(request, async ({ text }) => {
      lefts.push(timeLeft());
      return { text };
    }),
    other,
  );
  await other.nats.flush();
  const ask = async (said: string) => {
    const head = headers();
    head.set('Endonym-Principal', JSON.stringify(principal));
    head.set('Endonym-Deadline-Ms', said);
    const reply = await bus.nats.request(request.subject, '{"text":""}', { timeout: 5_000, headers: head });
    return 'ok' in reply.json<object>();
  };

  for (const said of ['1e300', 'Infinity', '99999999999']) assert.equal(await ask(said), true, said);
  for (const said of ['soon', 'NaN', '']) assert.equal(await ask(said), true, said);
  for (const said of ['-5', '-Infinity', '0', '-0.75', '1e-9']) assert.equal(await ask(said), false, said);

  assert.equal(lefts.length, 6);
  for (const left of lefts.slice(0, 3)) assert.ok(left > 3_000_000 && left <= 3_600_000, `${left}`);
  for (const left of lefts.slice(3)) assert.ok(left > 0 && left <= 20_000, `${left}`);
});

test('what just fits into a message arrives, with its headers', async () => {
  const request = echo();
  answer(serve(request, async ({ text }) => ({ text: String(text.length) })));

  assert.deepEqual(
    await call(bus, request, { text: 'x'.repeat(1_044_480 - 11) }, { principal, trace: '0'.repeat(500) }),
    {
      text: '1044469',
    },
  );
});

test('a reply that is too large tells in the log what to do about it', async () => {
  const request = echo();
  answer(serve(request, async () => ({ text: 'x'.repeat(1_100_000) })));
  logged.length = 0;

  await assert.rejects(call(bus, request, { text: '' }, { principal }), /failed; its log has the reason under/);
  assert.match(JSON.stringify(logged), /page it by bytes/);
});

test('a process holds no more bytes of requests than it may', async () => {
  const request = echo();
  const open = Promise.withResolvers<void>();
  answer(
    serve(request, async () => open.promise.then(() => ({ text: '' }))),
    other,
  );
  await other.nats.flush();
  const text = 'x'.repeat(1_000_000);

  const asked = Array.from({ length: 80 }, () => call(bus, request, { text }, { principal }));
  const fits = Math.floor(mostBytes / 1_000_011);
  const refused = await outcomes(asked.slice(fits));
  open.resolve();

  assert.deepEqual(new Set(refused), new Set(['unavailable']));
  assert.deepEqual(new Set(await outcomes(asked.slice(0, fits))), new Set(['answered']));
});

test('what nobody waits for any more is not begun', async () => {
  const request = echo();
  answer(serve(request, async () => assert.fail('it was begun')));
  const head = headers();
  head.set('Endonym-Principal', JSON.stringify(principal));
  head.set('Endonym-Deadline-Ms', '0');

  const reply = await bus.nats.request(request.subject, '{"text":""}', { timeout: 60_000, headers: head });

  assert.match(reply.string(), /"refused":\{"code":"unavailable"/);
});

test('a handler whose caller has gone while it waited for a connection does not get one', async () => {
  const request = echo(300);
  const pool = createPool(process.env['POSTGRES_URL'] ?? '', 'endonym-test', 1, 120_000);
  const busy = await pool.connect();
  const begun = Promise.withResolvers<number>();
  const ended = Promise.withResolvers<unknown>();
  answer(
    serve(request, async ({ text }) => {
      begun.resolve(performance.now());
      await pool.query('select 1').then(ended.resolve, ended.resolve);
      return { text };
    }),
  );

  await assert.rejects(call(bus, request, { text: '' }, { principal }), { code: 'unavailable' });
  // The service counts from when the request came, which is later.
  const gone = (await begun.promise) + 300;
  await until('the caller is gone for the service too', 120, async () => performance.now() > gone);
  busy.release();

  assert.match(String(await ended.promise), /no longer waits/);
  assert.equal((await pool.query('select 1 as one')).rows[0].one, 1);
  await pool.end();
});

test('what a handler asks of others waits no longer than its own caller', async () => {
  const [outer, inner] = [echo(400), echo(60_000)];
  const seen = Promise.withResolvers<unknown>();
  answer(
    serve(inner, () => new Promise(() => undefined)),
    other,
  );
  await other.nats.flush();
  answer(
    serve(outer, async (input) => {
      await call(bus, inner, input, { principal }).catch(seen.resolve);
      return input;
    }),
  );

  await assert.rejects(call(bus, outer, { text: '' }, { principal }), { code: 'unavailable' });
  assert.equal(Object(await seen.promise).code, 'unavailable');
  stops.shift();
});

test('a statement ends before its caller goes, and one that nobody waits for has more time', async () => {
  const pool = createPool(process.env['POSTGRES_URL'] ?? '', 'endonym-test', 1);
  const [quick, slow] = [echo(), echo(60_000)];
  const timeOf = async () => ({ text: (await pool.query('show statement_timeout')).rows[0].statement_timeout });
  answer(serve(quick, timeOf));
  answer(serve(slow, timeOf));

  const ask = (request: typeof quick, timeoutMs: number) => call(bus, request, { text: '' }, { principal, timeoutMs });
  assert.deepEqual(await ask(quick, 5_000), { text: '4500ms' });
  assert.deepEqual(await ask(slow, 60_000), { text: '2min' });
  assert.deepEqual(await ask(quick, 5_000), { text: '4500ms' });
  assert.deepEqual(await timeOf(), { text: '30s' });
  assert.equal((await pool.query('show lock_timeout')).rows[0].lock_timeout, '2s');
  await pool.end();
});

test('outages are told as such and never as a bug; a value that no table holds is the sender’s to change', async () => {
  const pool = createPool(process.env['POSTGRES_URL'] ?? '', 'endonym-test', 2);
  const nowhere = createPool('postgres://nobody@127.0.0.1:1/none', 'endonym-test', 1);
  const codeOf = async (work: (tx: string) => Promise<unknown>): Promise<string> => {
    const request = echo();
    answer(serve(request, async ({ text }) => work(text).then(() => ({ text: 'done' }))));
    const [outcome] = await outcomes([call(bus, request, { text: '' }, { principal })]);
    return String(outcome);
  };
  const raise = (code: string) => () => pool.query(`do $$ begin raise exception 'x' using errcode = '${code}'; end $$`);

  for (const code of ['57P01', '57P02', '57P03', '53300', '08006', '55P03', '57014', '40001'])
    assert.equal(await codeOf(raise(code)), 'unavailable', code);
  assert.equal(await codeOf(() => nowhere.query('select 1')), 'unavailable');
  assert.equal(await codeOf(() => pool.query(`set local statement_timeout = 1; select pg_sleep(2)`)), 'unavailable');
  assert.equal(await codeOf(() => pool.query('select pg_terminate_backend(pg_backend_pid())')), 'unavailable');
  for (const code of ['22P05', '22P02', '22021', '22003'])
    assert.equal(await codeOf(raise(code)), 'invalid-input', code);
  assert.equal(await codeOf(() => pool.query('select $1::text', ['a\u0000b'])), 'invalid-input');
  assert.equal(await codeOf(() => pool.query('select $1::jsonb', ['"\\u0000"'])), 'invalid-input');
  assert.equal(await codeOf(() => pool.query('select $1::int', [2 ** 40])), 'invalid-input');
  for (const code of ['23505', '42P01', 'P0001']) assert.equal(await codeOf(raise(code)), 'undefined', code);
  await Promise.all([pool.end(), nowhere.end()]);
});
