import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { test } from 'node:test';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/id.ts';
import { openDoor, ratesWith } from '../fixture.ts';
import { until } from '../../test/harness/until.ts';
import { createPage } from './graphiql.ts';

const marta: SignedIn = {
  principal: { kind: 'person', id: newId(), name: 'Marta' },
  issuedAt: Date.now(),
  expiresAt: Date.now() + 60_000,
};
const authenticate = async (token: string) => (token === 'good' ? marta : null);
const token = { authorization: 'Bearer good' };
const json = { 'content-type': 'application/json' };
const page = createPage();

/** Sends these bytes and answers what came until the other end closed: fetch would tidy them. */
const rawly = async (address: string, bytes: string | Buffer): Promise<string> => {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname, () => socket.write(bytes));
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk)).on('error', () => {});
  await once(socket, 'close');
  return answer;
};
const asRequest = (line: string, head: Record<string, string> = {}, body = '') =>
  `${line} HTTP/1.1\r\n${Object.entries({
    host: 'here',
    connection: 'close',
    'content-length': String(Buffer.byteLength(body)),
    ...head,
  })
    .map(([name, value]) => `${name}: ${value}\r\n`)
    .join('')}\r\n${body}`;
const statusOf = (answer: string) => Number(/^HTTP\/1\.1 (\d+)/.exec(answer)?.[1]);

/** A door that says which rooms were entered, and with what. */
const watched = async (settings: Parameters<typeof openDoor>[2] = {}) => {
  const entered: string[] = [];
  const address = await openDoor(
    authenticate,
    {
      graphql: (request, response) => {
        entered.push(`graphql ${JSON.stringify('body' in request ? request.body : request.url)}`);
        response.end('{"data":{}}');
      },
      files: async (request, response, { principal }) => {
        entered.push(`files ${request.url} ${principal.id}`);
        response.end('{}');
      },
      page,
    },
    settings,
  );
  return { address, entered };
};

const query = JSON.stringify({ query: '{ viewer { id } }' });

test('without a token there is health and the page, and nothing else', async () => {
  const { address, entered } = await watched();

  for (const [path, method, status] of [
    ['/healthz', 'GET', 200],
    ['/healthz', 'POST', 405],
    ['/graphql', 'POST', 401],
    ['/graphql', 'GET', 401],
    ['/graphql', 'DELETE', 405],
    ['/files/my-data', 'GET', 401],
    [`/files/${newId()}`, 'PUT', 401],
    [`/files/${newId()}`, 'POST', 405],
    ['/files/no/such/place', 'GET', 401],
    ['/', 'GET', 404],
    ['/metrics', 'GET', 404],
  ] as const) {
    const body = method === 'GET' ? null : query;
    const answer = await fetch(address + path, { method, headers: json, body });
    assert.equal(answer.status, status, `${method} ${path}`);
  }
  assert.deepEqual(entered, []);
});

test('what is not the path to the letter is not there, with a token or without', async () => {
  const { address, entered } = await watched();
  const paths = [
    '/graphql/', '//graphql', '/graphql//', '/graphql/x', '/GraphQL', '/graphql;x', '/graphql%2f', '/%67raphql', '/./graphql', '/x/../graphql',
    '/graphql\\', '/graphql.', '/graphql%00', 'http://here/graphql', 'graphql', '*', '/healthz/', '/HEALTHZ', '//files/my-data', '/files/',
    '/files', '/files/../graphql', '/files/./my-data', '/files/%2e%2E/my-data', '/files/x/%2e/my-data', '/files/x/.%2e/my-data', '/Files/my-data', '/files//my-data', '/x/files/my-data',
  ]; // prettier-ignore

  for (const path of paths)
    for (const head of [{}, token]) {
      const answer = await rawly(address, asRequest(`POST ${path}`, { ...json, ...head }, query));
      assert.ok([404, 400].includes(statusOf(answer)), `${path}: ${answer.slice(0, 60)}`);
    }
  assert.deepEqual(entered, []);
});

test('a path in which something is encoded that is no text is told so', async () => {
  const { address, entered } = await watched();

  for (const path of ['%E0%A4%A', '%00', '%', '%zz', `releases/${newId()}/%E0%A4%A`, `releases/${newId()}/a%ff`])
    assert.equal(statusOf(await rawly(address, asRequest(`GET /files/${path}`, token))), 400, path);
  assert.deepEqual(entered, []);
});

test('who signed in is named to the room, and the request is handed on as it is', async () => {
  const { address, entered } = await watched();

  await fetch(`${address}/graphql`, { method: 'POST', headers: { ...json, ...token }, body: query });
  await fetch(`${address}/graphql?query={viewer{id}}`, { headers: token });
  await fetch(`${address}/files/my-data`, { headers: token });

  assert.deepEqual(entered, [
    `graphql ${query}`,
    'graphql "/graphql?query={viewer{id}}"',
    `files /files/my-data ${marta.principal.id}`,
  ]);
});

test('a malformed request is answered with what is wrong, and reaches no room', async () => {
  const { address, entered } = await watched();
  const post = async (body: string | Buffer<ArrayBuffer>, head: Record<string, string> = {}) => {
    const answer = await fetch(`${address}/graphql`, { method: 'POST', headers: { ...json, ...token, ...head }, body });
    const told = await answer.json();
    return [answer.status, told.errors[0].extensions.code];
  };
  const wrong: [number, string | Buffer<ArrayBuffer>, Record<string, string>?][] = [
    [400, ''], [400, 'nonsense'], [400, '{"query":'], [400, 'null'], [400, '7'], [400, '"{viewer{id}}"'], [400, '[]'], [400, `[${query}]`],
    [400, '{}'], [400, '{"query":7}'], [400, '{"query":["{viewer{id}}"]}'], [400, '{"query":"{viewer{id}}","variables":[]}'],
    [400, '{"query":"{viewer{id}}","variables":"{}"}'], [400, '{"query":"{viewer{id}}","operationName":{}}'],
    [400, Buffer.from([0x7b, 0xff, 0xfe])], [400, '['.repeat(500_000)],
    [413, JSON.stringify({ query: `{viewer{id}}#${'x'.repeat(50_000)}` })],
    [413, 'x'.repeat(4 * 1024 ** 2 + 1)],
    [400, JSON.stringify({ query: '{ viewer { id } }', variables: { many: Array.from({ length: 20_001 }, () => 0) } })],
    [415, 'query={viewer{id}}', { 'content-type': 'application/x-www-form-urlencoded' }],
    [415, '{viewer{id}}', { 'content-type': 'application/graphql' }],
    [415, query, { 'content-type': 'text/plain' }],
    [415, query, { 'content-type': 'application/json, text/plain' }],
    [415, query, { 'content-type': 'application/json; charset=utf-16' }],
    [415, query, { 'content-type': 'multipart/form-data; boundary=x' }],
    [415, query, { 'content-encoding': 'gzip' }],
  ]; // prettier-ignore

  for (const [status, body, head] of wrong)
    assert.deepEqual(await post(body, head), [status, 'invalid-input'], `${status} ${String(body).slice(0, 40)}`);
  const byUrl = await fetch(`${address}/graphql?query={viewer{id}}&variables={`, { headers: token });
  assert.equal(byUrl.status, 400);
  assert.deepEqual(entered, []);
});

test('every answer carries the id of its request and says that it is not to be kept, guessed at or framed', async () => {
  const { address } = await watched();
  const asked = { ...token, ...json, 'x-request-id': 'phone-0123456789' };

  const answers = [
    await rawly(address, asRequest('POST /graphql', asked, query)),
    await rawly(address, asRequest('POST /graphql', json, query)),
    await rawly(address, asRequest('GET /nowhere')),
    await rawly(address, asRequest('PATCH /graphql')),
    await rawly(address, asRequest('GET /files/my-data', token)),
    await rawly(address, asRequest('OPTIONS /graphql')),
    await rawly(address, asRequest('GET /healthz')),
    await rawly(address, asRequest('GET /graphql', { accept: 'text/html' })),
    await rawly(address, asRequest('GET /healthz', { long: 'x'.repeat(40_000) })),
    await rawly(address, 'GET /healthz HTTP/1.1\r\nconnection: close\r\n\r\n'),
    await rawly(address, 'nonsense\r\n\r\n'),
    await rawly(address, 'CONNECT evil.example:443 HTTP/1.1\r\nhost: x\r\n\r\n'),
    await rawly(address, 'GET /gra\0phql HTTP/1.1\r\nhost: x\r\n\r\n'),
    await rawly(
      address,
      'POST /graphql HTTP/1.1\r\nhost: x\r\ncontent-length: 3\r\ntransfer-encoding: chunked\r\n\r\n0\r\n\r\n',
    ),
  ];

  for (const answer of answers) {
    const head = answer.slice(0, answer.indexOf('\r\n\r\n')).toLowerCase();
    assert.match(head, /x-request-id: [\w.:-]{8,}/, head);
    assert.match(head, /x-content-type-options: nosniff/, head);
    assert.match(head, /referrer-policy: no-referrer/, head);
    assert.match(head, /frame-ancestors 'none'/, head);
    assert.match(head, /cache-control: no-(store|cache)/, head);
    assert.doesNotMatch(head, / 5\d\d /, head);
  }
  assert.match(answers[0] ?? '', /x-request-id: phone-0123456789/i);
  const forged = await rawly(address, asRequest('GET /healthz', { 'x-request-id': 'a b"; drop' }));
  assert.doesNotMatch(forged, /drop/);
});

test('two authorization headers are none', async () => {
  const { address, entered } = await watched();

  const answer = await rawly(
    address,
    `POST /graphql HTTP/1.1\r\nhost: x\r\nconnection: close\r\nauthorization: Bearer bad\r\nauthorization: Bearer good\r\ncontent-type: application/json\r\ncontent-length: ${query.length}\r\n\r\n${query}`,
  );

  assert.equal(statusOf(answer), 401);
  assert.deepEqual(entered, []);
});

test('a page of another origin may ask only where the operator named it, of files as of GraphQL', async () => {
  const { address, entered } = await watched({ corsOrigins: new Set(['https://app.example']) });
  const ask = (path: string, method: string, head: Record<string, string>) =>
    rawly(address, asRequest(`${method} ${path}`, { ...token, ...json, ...head }, method === 'POST' ? query : ''));
  const places = [['/graphql', 'POST'], ['/files/my-data', 'GET']] as const; // prettier-ignore

  for (const [path, method] of places) {
    for (const head of [
      { origin: 'https://evil.example' },
      { origin: 'null' },
      { 'sec-fetch-site': 'cross-site' },
      { 'sec-fetch-site': 'same-site' },
      { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'https://app.example.evil.example' },
    ] as Record<string, string>[]) {
      // prettier-ignore
      const answer = await ask(path, method, head);
      assert.equal(statusOf(answer), 403, JSON.stringify(head));
      assert.doesNotMatch(answer, /access-control-allow/i);
    }
    assert.deepEqual(entered.splice(0), []);
    for (const head of [
      { origin: 'https://app.example', 'sec-fetch-site': 'cross-site' },
      { origin: 'http://here', 'sec-fetch-site': 'same-origin' },
      { 'sec-fetch-site': 'none' },
      { origin: 'http://here' },
      {},
    ] as Record<string, string>[]) {
      // prettier-ignore
      assert.equal(statusOf(await ask(path, method, head)), 200, JSON.stringify(head));
    }
    assert.equal(entered.splice(0).length, 5);
    const asks = { 'access-control-request-method': method };
    const named = await rawly(address, asRequest(`OPTIONS ${path}`, { ...asks, origin: 'https://app.example' }));
    const other = await rawly(address, asRequest(`OPTIONS ${path}`, { ...asks, origin: 'https://evil.example' }));
    assert.match(named, /access-control-allow-origin: https:\/\/app\.example\r\n/i);
    assert.match(named, /access-control-allow-headers: authorization/i);
    assert.doesNotMatch(named, /access-control-allow-credentials/i);
    assert.doesNotMatch(other, /access-control-allow/i);
  }
});

test('the page is one compressed file that a browser need not fetch twice, and loads nothing from another host', async () => {
  const { address } = await watched();
  const visit = { accept: 'text/html' };

  const got = await fetch(`${address}/graphql`, { headers: { ...visit, 'accept-encoding': 'gzip, br' } });
  const plain = await rawly(address, asRequest('GET /graphql', visit));
  const again = await fetch(`${address}/graphql`, {
    headers: { ...visit, 'if-none-match': got.headers.get('etag') ?? '' },
  });

  assert.equal(got.headers.get('content-encoding'), 'br');
  assert.ok(Number(got.headers.get('content-length')) < 3_000_000);
  const text = await got.text();
  const markup = text.replaceAll(/(<script[^>]*>).*?(<\/script>)/gs, '$1$2');
  assert.match(text, /<!doctype html>/i);
  assert.match(markup, /<script>/);
  assert.doesNotMatch(markup, /https?:|src=|@import|="\/\//i);
  assert.ok(plain.length > 8_000_000);
  assert.equal(again.status, 304);
  const policy = got.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'.*connect-src 'self'/);
  assert.doesNotMatch(policy, /https?:|\*/);
  const led = { ...visit, 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate', 'accept-encoding': 'br' };
  const framed = await rawly(address, asRequest('GET /graphql', { ...led, 'sec-fetch-dest': 'iframe' }));
  const linked = await rawly(address, asRequest('GET /graphql', { ...led, 'sec-fetch-dest': 'document' }));
  assert.deepEqual([statusOf(framed), statusOf(linked)], [403, 200]);
});

test('where the page is off, a browser is asked for a token like anybody', async () => {
  const address = await openDoor(authenticate, {});

  assert.equal((await fetch(`${address}/graphql`, { headers: { accept: 'text/html' } })).status, 401);
});

/** What comes back to a sender who reads nothing before everything is sent, as plain clients do. */
const afterSending = async (address: string, bytes: string): Promise<string> => {
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname);
  socket.on('error', () => {}).pause();
  for (let at = 0; at < bytes.length && !socket.destroyed; at += 65_536) {
    const piece = bytes.slice(at, at + 65_536);
    await new Promise<void>((resolve) => socket.write(piece, () => resolve()));
  }
  let answer = '';
  socket.on('data', (chunk) => (answer += chunk)).resume();
  if (!socket.closed) await once(socket, 'close');
  return answer;
};

test('who is turned away while still sending reads why', async () => {
  const { address, entered } = await watched();
  const long = 'x'.repeat(7 * 1024 ** 2);
  const status = async (line: string, head: Record<string, string>) =>
    statusOf(await afterSending(address, asRequest(line, head, long)));

  assert.equal(await status('POST /graphql', { ...token, ...json }), 413);
  assert.equal(await status('POST /graphql', json), 401);
  assert.equal(await status('POST /elsewhere', token), 404);
  assert.equal(await status(`PUT /files/${newId()}`, {}), 401);
  assert.deepEqual(entered, []);
});

test('a body that does not come in time, or for which there is no room, is told so', async () => {
  const { address } = await watched({ bodyWithinMs: 300 });
  const slow = await rawly(address, asRequest('POST /graphql', { ...token, ...json, 'content-length': '1000' }));
  assert.equal(statusOf(slow), 408);

  const full = await watched({ maxBytesHeld: 10 });
  const answer = await rawly(full.address, asRequest('POST /graphql', { ...token, ...json }, query));
  assert.equal(statusOf(answer), 503);
  assert.match(answer, /retry-after: 2\r\n.*"unavailable"/is);
});

test('who hangs up while being let in, or in the middle of a body, takes no room for ever', async () => {
  const rates = ratesWith({ requestsAtOnce: 3 });
  const slowly = async (token: string) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return authenticate(token);
  };
  const address = await openDoor(slowly, {}, { rates, maxBytesHeld: 400 });
  const { hostname, port } = new URL(address);
  for (let at = 0; at < 20; at++) {
    const head = asRequest('POST /graphql', { ...token, ...json, 'content-length': '1000' });
    const socket = connect(Number(port), hostname, () => {
      socket.write(head + 'x'.repeat(60));
      setTimeout(() => socket.destroy(), at % 2 === 0 ? 5 : 60);
    });
    socket.on('error', () => {});
    await once(socket, 'close');
  }

  await until('all of them to be forgotten', 120, async () => {
    const answers = await Promise.all(
      [1, 2, 3].map(() => fetch(`${address}/graphql`, { method: 'POST', headers: { ...json, ...token }, body: query })),
    );
    return answers.every(({ status }) => status === 200);
  });
});

test('one person’s bodies never fill all the room that there is', async () => {
  const other = { ...marta, principal: { ...marta.principal, id: newId() } };
  const address = await openDoor(async (token) => (token === 'other' ? other : marta), {}, { maxBytesHeld: 4_000 });
  const { hostname, port } = new URL(address);
  const socket = connect(Number(port), hostname, () =>
    socket.write(asRequest('POST /graphql', { ...token, ...json, 'content-length': '1000' }) + 'x'.repeat(990)),
  );
  const ask = async (authorization: string) =>
    (await fetch(`${address}/graphql`, { method: 'POST', headers: { ...json, authorization }, body: query })).status;

  await until('her room to be taken', 120, async () => (await ask('Bearer good')) === 503);
  assert.equal(await ask('Bearer other'), 200);
  socket.destroy();
  await until('her room to be free', 120, async () => (await ask('Bearer good')) === 200);
});
