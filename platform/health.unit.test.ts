import assert from 'node:assert/strict';
import { createServer } from 'node:net';
import { afterEach, test } from 'node:test';
import { choosePorts } from '../infra/stack/ports.ts';
import { askedOnceIn, serveHealth } from './health.ts';
import type { Checks } from './health.ts';

const ends: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const end of ends.splice(0)) await end();
});

const freePort = async (): Promise<number> => (await choosePorts(['health'], {}, () => undefined))['health'] ?? 0;

/** Asks a health server with these checks. */
const served = async (
  checks: Checks,
  work: Checks = {},
): Promise<(path: string) => Promise<{ status: number; body: unknown }>> => {
  const port = await freePort();
  const health = await serveHealth(port, checks, { work });
  ends.push(() => health.stop());
  return async (path) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`);
    return { status: answer.status, body: await answer.json() };
  };
};

test('a process is ready once every check passes', async () => {
  const ask = await served({ nats: async () => undefined, postgres: async () => '' });

  assert.deepEqual(await ask('/readyz'), { status: 200, body: { notReady: {} } });
});

test('a process that is not ready says which check failed and why, and still lives', async () => {
  const ask = await served({
    nats: async () => 'no server answers',
    postgres: () => Promise.reject(new Error('connection refused')),
    temporal: async () => undefined,
  });

  const notReady = { nats: 'no server answers', postgres: 'connection refused' };
  assert.deepEqual(await ask('/readyz'), { status: 503, body: { notReady } });
  assert.equal((await ask('/healthz')).status, 200);
});

test('a check that never answers counts as failed, and the others are still told', async () => {
  const ask = await served({ nats: () => new Promise(() => undefined), postgres: async () => 'away' });

  const { status, body } = await ask('/readyz');

  assert.equal(status, 503);
  assert.deepEqual(body, { notReady: { nats: 'did not answer', postgres: 'away' } });
});

test('readiness is asked anew each time', async () => {
  let wrong = 'starting';
  const ask = await served({ start: async () => wrong });

  const first = await ask('/readyz');
  wrong = '';

  assert.deepEqual([first.status, (await ask('/readyz')).status], [503, 200]);
});

test('a process whose work is not done has started, is not ready, and says why', async () => {
  const ask = await served({ nats: async () => undefined }, { 'review.outbox': async () => '3 events wait' });

  assert.deepEqual(await ask('/startz'), { status: 200, body: { notReady: {} } });
  assert.deepEqual(await ask('/readyz'), { status: 503, body: { notReady: { 'review.outbox': '3 events wait' } } });
});

test('a check that costs something is asked once in a while, and failed ones are told until then', async () => {
  let [asked, time] = [0, 0];
  const check = askedOnceIn(
    2_000,
    async () => {
      asked += 1;
      if (asked === 2) throw new Error('away');
      return `answer ${asked}`;
    },
    () => time,
  );

  const first = [await check(), await check()];
  time = 2_000;
  await assert.rejects(check(), /away/);
  time = 3_999;
  await assert.rejects(check(), /away/);
  time = 4_000;
  const last = await check();

  assert.deepEqual([...first, last], ['answer 1', 'answer 1', 'answer 3']);
});

test('health is served on the address that is named, for who asks from another machine', async () => {
  const port = await freePort();
  const health = await serveHealth(port, {}, { host: '127.0.0.2' });
  ends.push(() => health.stop());

  assert.equal((await fetch(`http://127.0.0.2:${port}/healthz`)).status, 200);
  await assert.rejects(fetch(`http://127.0.0.1:${port}/healthz`));
});

test('any other path is answered by the paths that there are', async () => {
  const ask = await served({});

  assert.deepEqual(await ask('/'), { status: 404, body: { paths: ['/healthz', '/startz', '/readyz'] } });
});

test('a port that is taken stops the start, and port 0 serves nothing', async () => {
  const port = await freePort();
  const other = createServer();
  await new Promise<void>((resolve) => other.listen(port, '127.0.0.1', resolve));
  ends.push(() => new Promise((resolve) => other.close(() => resolve())));

  await assert.rejects(serveHealth(port, {}), { code: 'EADDRINUSE' });
  await (await serveHealth(0, {})).stop();
});
