import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { after, before, test } from 'node:test';
import fc from 'fast-check';
import { SignJWT, importJWK } from 'jose';
import { Pool } from 'pg';
import { ExamplesDocument, RevokeTokensDocument } from '../../graphql/generated/operations.ts';
import { signingKeys } from '../../infra/stack/keys.ts';
import { subjectOf } from '../../cli/people/token.ts';
import { newId } from '../../platform/id.ts';
import { databaseOf, giveRole, startRunning, until } from '../harness/system.ts';
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
  // What the first work and the first page cost a process that has just started is not the sockets'.
  await neighbours.assertUndisturbed();
  await (await fetch(running.system.graphqlUrl + '/graphql', { headers: { accept: 'text/html' } })).text();
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
  await until('their connections', 120, async () => sockets.every((socket) => !socket.connecting));

  await neighbours.assertUndisturbed();
  const grown = megabytes() - before;
  for (const socket of sockets) socket.destroy();

  assert.ok(grown < 100, `${grown} MB more`);
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

test('lists within lists are refused before they are read, by variable, default or literal, and nobody waits', async () => {
  await giveRole(running.operator, neighbours.campaignId, 'curious', ['REVIEWER']);
  const token = await running.token('curious');
  const nested = (first: string, depth: number): string =>
    depth === 0
      ? 'id source { fields { text } }'
      : `id campaign { examples${first} { nodes { ${nested(first, depth - 1)} } } }`;
  const ask200 = (first: string, depth: number) =>
    ask(
      token,
      `query($id: UUID!${first === '(first: $n)' ? ', $n: Int' : ''}) { campaign(id: $id) { examples${first} { nodes { ${nested(first, depth)} } } } }`,
      { id: neighbours.campaignId, n: 200 },
    );

  const answers = await Promise.all(
    ['(first: $n)', '(first: 200)', ''].flatMap((first) => [ask200(first, 1), ask200(first, 2)]),
  );

  for (const { text, body } of answers) {
    assert.equal(body.errors[0].extensions.code, 'invalid-input');
    assert.match(body.errors[0].message, /has a cost of \d+, and 20000 is allowed/);
    assert.ok(text.length < 1_000);
  }
  const page = await (
    await running.person('curious')
  ).run(ExamplesDocument, { campaignId: neighbours.campaignId, first: 200 });
  assert.equal(page.campaign?.examples.nodes.length, 40);
  await neighbours.assertUndisturbed();
});

test('forms, documents by themselves and pages of other origins move nothing', async () => {
  const token = await running.token('operator');
  const query = '{ viewer { id } }';
  const url = `${running.system.graphqlUrl}/graphql`;
  const authorization = `Bearer ${token}`;
  for (const [type, body] of [
    ['application/x-www-form-urlencoded', new URLSearchParams({ query }).toString()],
    ['application/graphql', query],
    ['text/plain', JSON.stringify({ query })],
  ] as const) {
    const answer = await fetch(url, { method: 'POST', headers: { authorization, 'content-type': type }, body });
    assert.equal(answer.status, 415, type);
  }
  for (const path of ['/graphql', '/files/my-data'])
    for (const method of ['OPTIONS', path === '/graphql' ? 'POST' : 'GET']) {
      const headers = { authorization, ...json, origin: 'https://evil.example' };
      const body = method === 'POST' ? JSON.stringify({ query }) : null;
      const answer = await fetch(running.system.graphqlUrl + path, { method, headers, body });
      assert.equal(answer.headers.get('access-control-allow-origin'), null);
      assert.equal(answer.headers.get('access-control-allow-credentials'), null);
      if (method !== 'OPTIONS') assert.equal(answer.status, 403);
    }
});

/** A token of a person that holds for so many seconds. */
const shortToken = async (name: string, seconds: number): Promise<string> => {
  const key = await importJWK(JSON.parse((await signingKeys(running.system.stack.folder)).private), 'EdDSA');
  const now = Math.floor(Date.now() / 1_000);
  return new SignJWT({ name, role: 'person' })
    .setProtectedHeader({ alg: 'EdDSA' })
    .setIssuer('endonym-local')
    .setAudience('endonym')
    .setSubject(subjectOf(name))
    .setIssuedAt(now)
    .setExpirationTime(now + seconds)
    .sign(key);
};

/** Follows the neighbours' progress; answers what was told until the stream ended. */
const follow = async (token: string): Promise<{ first: Promise<void>; all: Promise<string> }> => {
  const query = `subscription { campaignProgress(campaignId: "${neighbours.campaignId}") { judgments } }`;
  const headers = { ...json, accept: 'text/event-stream', authorization: `Bearer ${token}` };
  const answer = await fetch(`${running.system.graphqlUrl}/graphql`, {
    method: 'POST',
    headers,
    body: JSON.stringify({ query }),
  });
  assert.equal(answer.status, 200);
  assert.equal(answer.headers.get('x-accel-buffering'), 'no');
  assert.equal(answer.headers.get('content-encoding'), null);
  assert.equal(answer.headers.get('cache-control'), 'no-store');
  const first = Promise.withResolvers<void>();
  const read = async () => {
    let text = '';
    for await (const chunk of answer.body ?? []) {
      text += Buffer.from(chunk).toString();
      if (text.includes('"judgments"')) first.resolve();
    }
    return text;
  };
  return { first: first.promise, all: read() };
};

test('five hundred streams of one person, read by nobody or dropped at once, are fifty, and nobody waits', async () => {
  await giveRole(running.operator, neighbours.campaignId, 'flood', ['REVIEWER']);
  const token = await running.token('flood');
  const url = new URL(running.system.graphqlUrl);
  const body = JSON.stringify({ query: `subscription { campaignProgress(campaignId: "${neighbours.campaignId}") { judgments } }` }); // prettier-ignore
  const request = `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer ${token}\r\nAccept: text/event-stream\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
  const before = megabytes();
  let [opened, refused] = [0, 0];
  const sockets: Socket[] = [];
  const open = (told: (answer: string) => void) => {
    const socket = connect(Number(url.port), url.hostname, () => socket.write(request));
    socket.on('error', () => undefined);
    socket.once('data', (bytes: Buffer) => {
      told(bytes.toString());
      socket.pause();
    });
    sockets.push(socket);
    return socket;
  };

  for (let at = 0; at < 250; at++) open((answer) => (answer.startsWith('HTTP/1.1 200 ') ? opened++ : refused++));
  await until('all answers', 300, async () => opened + refused === 250);
  await neighbours.assertUndisturbed();
  for (const socket of sockets.splice(0)) socket.destroy();
  for (let at = 0; at < 250; at++) {
    const socket = open(() => undefined);
    await new Promise((resolve) => socket.once('connect', resolve));
    setImmediate(() => socket.destroy());
  }
  await neighbours.assertUndisturbed();

  assert.ok(opened <= 50 && opened > 0, `${opened} were opened`);
  // They are let go: one person may follow again.
  await until('a stream after them', 300, async () => {
    let answer = '';
    const socket = open((text) => (answer = text));
    await until('its answer', 120, async () => answer !== '');
    socket.destroy();
    return answer.startsWith('HTTP/1.1 200 ');
  });
  const grown = megabytes() - before;
  assert.ok(grown < 150, `${grown} MB more`);
});

test('a subscription ends with its token, and says so', async () => {
  await giveRole(running.operator, neighbours.campaignId, 'brief', ['REVIEWER']);
  // On a machine that is so slow that the first token ends before anything was told, a longer one.
  let seconds = 2;
  const told = await until('a stream that tells something before its token ends', 300, async () => {
    const { all } = await follow(await shortToken('brief', (seconds *= 2))).catch(() => ({ all: '' }));
    return /"judgments"/.test(await all) && all;
  });

  assert.match(told, /"judgments"/);
  assert.match(told, /"code":"not-signed-in"[^\n]*\n\nevent: complete/);
});

test('a subscription ends with the part in the campaign that it follows, and says so', async () => {
  await giveRole(running.operator, neighbours.campaignId, 'leaver', ['REVIEWER']);
  const { first, all } = await follow(await running.token('leaver'));
  await first;

  const pool = new Pool({ connectionString: databaseOf(running.system) });
  await pool.query('delete from review.member where contributor_id = $1', [subjectOf('leaver')]);
  await pool.end();

  assert.match(await all, /"code":"not-allowed"[^\n]*\n\nevent: complete/);
});

test('tokens that an operator takes back open nothing, end what they opened, and new ones hold', async () => {
  await giveRole(running.operator, neighbours.campaignId, 'banned', ['REVIEWER']);
  const token = await running.token('banned');
  const { first, all } = await follow(token);
  await first;
  const revoke = (input: { contributorId: string; issuedUntil?: string }) =>
    running.operator.client.run(RevokeTokensDocument, { input });

  const { revokeTokens } = await revoke({ contributorId: subjectOf('banned') });

  assert.ok('issuedUntil' in revokeTokens);
  assert.match(await all, /"code":"not-signed-in"/);
  assert.equal((await ask(token, '{ viewer { id } }')).status, 401);
  await until(
    'the second in which it was taken back to be over',
    120,
    async () => Date.now() > Date.parse(revokeTokens.issuedUntil) + 1_000,
  );
  assert.equal((await ask(await running.token('banned'), '{ viewer { id } }')).status, 200);

  await revoke({ contributorId: subjectOf('banned'), issuedUntil: '2099-01-01T00:00:00Z' });
  await until(
    'they are kept out',
    120,
    async () => (await ask(await running.token('banned'), '{ viewer { id } }')).status === 401,
  );
  await revoke({ contributorId: subjectOf('banned'), issuedUntil: '2000-01-01T00:00:00Z' });
  await until(
    'they may come again',
    120,
    async () => (await ask(await running.token('banned'), '{ viewer { id } }')).status === 200,
  );
  const { body } = await ask(
    await running.token('banned'),
    `mutation { revokeTokens(input: { contributorId: "${newId()}" }) { ... on Refused { code } } }`,
  );
  assert.equal(body.data.revokeTokens.code, 'NOT_ALLOWED');
});

test('twelve wrong invitation codes in a row are too many', async () => {
  const token = await running.token('guesser');
  const codes: string[] = [];
  for (let at = 0; at < 12; at++) {
    const { body } = await ask(
      token,
      'mutation($code: String!) { acceptInvitation(input: { code: $code, name: "x" }) { ... on Refused { code } } }',
      {
        code: `7QK3M-4T8ZD-11P0N-5WXY${at.toString(36).toUpperCase()}`,
      },
    );
    codes.push(body.data.acceptInvitation.code);
  }

  assert.deepEqual(
    codes.slice(0, 10),
    Array.from({ length: 10 }, () => 'NOT_FOUND'),
  );
  assert.deepEqual(codes.slice(10), ['TOO_MANY', 'TOO_MANY']);
  await neighbours.assertUndisturbed();
});

test('what is malformed is answered with what is wrong, never as a bug of ours', async () => {
  const token = await running.token('fuzzer');
  const url = `${running.system.graphqlUrl}/graphql`;
  const headers = { ...json, authorization: `Bearer ${token}` };
  const query = 'query($id: UUID!, $first: Int) { campaign(id: $id) { examples(first: $first) { nodes { id } } } }';
  const cut = (at: number) => ({ query: query.slice(0, at * 3) + query.slice(at * 3 + 2), variables: { id: 'x' } });
  const deep = (levels: number) => JSON.parse('['.repeat(levels) + ']'.repeat(levels)) as unknown;
  const bodies: unknown[] = [
    ...Array.from({ length: 30 }, (_, at) => cut(at)),
    ...fc.sample(fc.jsonValue(), { numRuns: 60, seed: 7 }),
    ...fc.sample(fc.jsonValue(), { numRuns: 60, seed: 8 }).map((variables) => ({ query, variables })),
    ...fc.sample(fc.jsonValue(), { numRuns: 60, seed: 9 }).map((id) => ({ query, variables: { id, first: id } })),
    ...fc.sample(fc.string({ unit: 'binary' }), { numRuns: 60, seed: 10 }).map((text) => ({ query: text })),
    { query, variables: { id: deep(1_000) } },
    { query, variables: { id: '\u0000', first: 1e300 } },
    { query, operationName: '__proto__' },
    { query: '{ __proto__ }' },
    { query: `{ ${'a{'.repeat(2_000)}` },
    { query: `query($a: ${'['.repeat(2_000)}Int${']'.repeat(2_000)}) { viewer { id } }` },
    { query: '{ viewer { id } }', extensions: 7 },
    { query: '{ viewer { id } }', surprise: true },
  ];

  for (const body of bodies) {
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify(body) });
    const text = await answer.text();
    assert.ok(answer.status < 500, `${answer.status}: ${JSON.stringify(body)}`);
    assert.doesNotMatch(text, /"internal"/, JSON.stringify(body));
  }
  for (const path of [
    '%E0%A4%A',
    '%00',
    `releases/${newId()}/%E0%A4%A`,
    `releases/${newId()}/..%2f..%2fx`,
    'memory/x.tmx',
    'x'.repeat(8_000),
  ]) {
    const answer = await fetch(`${running.system.graphqlUrl}/files/${path}`, { headers });
    assert.ok([400, 404].includes(answer.status), `${path.slice(0, 60)}: ${answer.status}`);
    assert.doesNotMatch(await answer.text(), /"internal"/);
  }
  await neighbours.assertUndisturbed();
});
