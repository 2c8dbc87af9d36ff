import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { choosePorts } from './ports.ts';
import { Problem } from './problem.ts';

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
