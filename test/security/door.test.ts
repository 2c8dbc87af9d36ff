import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { after, before, test } from 'node:test';
import { startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';
import { startNeighbours } from './neighbours.ts';
import type { Neighbours } from './neighbours.ts';

let running: Running;
let neighbours: Neighbours;
before(async () => {
  running = await startRunning(false);
  neighbours = await startNeighbours(running);
});
after(async () => {
  await neighbours.stop();
  await running.stop();
});

const json = { 'content-type': 'application/json' };

/** Resident megabytes of the API's process. */
const megabytes = (): number => {
  const pid = running.system.parts.get('graphql')?.child.identity.pid;
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1_024;
};

const ask = async (token: string | null, query: string, variables: unknown = {}, head: Record<string, string> = {}) => {
  const authorization = token === null ? {} : { authorization: `Bearer ${token}` };
  const answer = await fetch(`${running.system.graphqlUrl}/graphql`, {
    method: 'POST',
    headers: { ...json, ...authorization, ...head },
    body: JSON.stringify({ query, variables }),
  });
  const text = await answer.text();
  return { status: answer.status, text, headers: answer.headers, body: JSON.parse(text) };
};

test('three hundred sockets that ask for the page and do not read cost little, and nobody waits', async () => {
  const url = new URL(running.system.graphqlUrl);
  const before = megabytes();
  const sockets: Socket[] = [];
  for (let at = 0; at < 300; at++) {
    const coding = at % 2 === 0 ? '' : 'Accept-Encoding: br\r\n';
    const socket = connect(Number(url.port), url.hostname, () => {
      socket.write(`GET /graphql HTTP/1.1\r\nHost: x\r\nAccept: text/html\r\n${coding}\r\n`);
      socket.pause();
    });
    sockets.push(socket.on('error', () => {}));
  }
  await until('their connections', 30, async () => sockets.every((socket) => !socket.connecting));

  await neighbours.assertUndisturbed();
  const grown = megabytes() - before;
  for (const socket of sockets) socket.destroy();

  assert.ok(grown < 150, `${grown} MB more`);
});

test('documents of a megabyte are refused with a token and without, by every spelling of the path, and cost nothing', async () => {
  const token = await running.token('anybody');
  const before = megabytes();

  for (let at = 0; at < 30; at++)
    for (const path of ['/graphql', '/graphql/']) {
      const body = JSON.stringify({ query: `{__typename} # ${at}\n${' #\n'.repeat(400_000)}` });
      for (const authorization of ['', `Bearer ${token}`]) {
        const headers = { ...json, authorization };
        const answer = await fetch(running.system.graphqlUrl + path, { method: 'POST', headers, body });
        assert.equal(answer.status, path === '/graphql/' ? 404 : authorization === '' ? 401 : 413);
        await answer.text();
      }
    }

  await neighbours.assertUndisturbed();
  const grown = megabytes() - before;
  assert.ok(grown < 150, `${grown} MB more`);
});

test('the schema is told to nobody without a token', async () => {
  for (const query of ['{ __typename }', '{ viewr }', '{ __schema { types { name } } }']) {
    const { status, text } = await ask(null, query);
    assert.equal(status, 401);
    assert.doesNotMatch(text, /viewer|Did you mean/);
  }
});
