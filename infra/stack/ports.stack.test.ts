import assert from 'node:assert/strict';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { resolveBinary } from './binaries/binaries.ts';
import { startChild } from './processes/child.ts';
import { listenerOn } from './processes/listener.ts';
import { startNats } from './servers/nats.ts';
import { choosePorts } from './ports.ts';
import { startPostgres } from './servers/postgres.ts';
import { PortTaken, Problem } from './problem.ts';

const listen = async (port = 0) => {
  const server = createServer().listen(port, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no port');
  return { port: address.port, close: () => server.close() };
};

test('remembered ports stay and new names get free ports of their own', async () => {
  const before = await choosePorts(['nats', 'http'], {}, () => undefined);

  const after = await choosePorts(['nats', 'http', 'postgres'], before, () => undefined);

  assert.deepEqual({ nats: after['nats'], http: after['http'] }, before);
  assert.equal(new Set(Object.values(after)).size, 3);
});

test('a remembered port that is taken is replaced, and it is said', async () => {
  const other = await listen();
  const said: string[] = [];

  const { nats } = await choosePorts(['nats'], { nats: other.port }, (line) => said.push(line));

  other.close();
  assert.notEqual(nats, other.port);
  assert.match(said.join('\n'), new RegExp(`port ${other.port} of nats is taken`));
});

test('a port that the environment fixes is refused while it is taken, with what to set', async (t) => {
  const other = await listen();
  process.env['ENDONYM_HTTP_PORT'] = String(other.port);
  t.after(() => {
    delete process.env['ENDONYM_HTTP_PORT'];
    other.close();
  });

  await assert.rejects(
    choosePorts(['http'], {}, () => undefined),
    (error) =>
      error instanceof Problem && error.message.includes(`Port ${other.port} (ENDONYM_HTTP_PORT, for http) is in use`),
  );
});

/** A process that listens on a port, or ends because another does. */
const child = async (folder: string, port: number, ready: () => Promise<boolean>) =>
  startChild(
    {
      name: 'listener',
      command: process.execPath,
      args: ['-e', `setTimeout(() => require('net').createServer().listen(${port}, '127.0.0.1'), 300)`],
      ready,
      readyWithinMs: 60_000,
      ports: [port],
    },
    folder,
  );

test('a port that somebody took between its choice and its use is recognised, also where they answer in our place', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-ports-'));
  t.after(() => rm(folder, { recursive: true, force: true }));
  const other = await listen();
  t.after(other.close);

  await assert.rejects(
    child(folder, other.port, async () => true),
    (error) => error instanceof PortTaken && error.message.includes(`Port ${other.port} of listener is in use`),
  );
  await assert.rejects(
    child(folder, other.port, async () => false),
    PortTaken,
  );

  const { own = 0 } = await choosePorts(['own'], {}, () => undefined);
  const started = await child(folder, own, async () => true);
  await started.stop();
});

test('who listens on the same port of another address is in nobody’s way', async (t) => {
  const other = createServer().listen(0, '127.0.0.9');
  await once(other, 'listening');
  t.after(() => other.close());
  const address = other.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const folder = await mkdtemp(join(tmpdir(), 'endonym-ports-'));
  t.after(() => rm(folder, { recursive: true, force: true }));

  const started = await child(folder, port, async () => true);
  await started.stop();
});

test('where the files of a process may not be looked at, its port counts as its own', async () => {
  const mine = await listen();

  assert.equal(await listenerOn(mine.port, process.pid), 'itself');
  assert.equal(await listenerOn(mine.port, 2 ** 22 + 1), 'unknown');
  mine.close();
  assert.equal(await listenerOn(mine.port, process.pid), 'nobody');
});

test('NATS and PostgreSQL that find their port taken say so as everybody does', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-ports-'));
  await chmod(folder, 0o755);
  t.after(() => rm(folder, { recursive: true, force: true }));
  const other = await listen();
  t.after(other.close);
  const binary = await resolveBinary('nats', () => undefined);
  const { free = 0 } = await choosePorts(['free'], {}, () => undefined);

  await assert.rejects(startNats(folder, binary, { nats: other.port, monitor: free }), PortTaken);
  await assert.rejects(startNats(folder, binary, { nats: free, monitor: other.port }), PortTaken);
  await assert.rejects(startPostgres(folder, other.port), PortTaken);
});
