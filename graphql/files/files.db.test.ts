import assert from 'node:assert/strict';
import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { connect } from 'node:net';
import { after, before, test } from 'node:test';
import { Refusal } from '../../domain/refusal.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { newId } from '../../platform/id.ts';
import type { Files } from '../../platform/files/files.ts';
import { natsFiles } from '../../platform/files/nats.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { answerRequests, serve } from '../../platform/nats/request.ts';
import { permitUpload } from '../../services/catalogue/contract.ts';
import { locateFile } from '../../services/release/contract.ts';
import { testBus } from '../../test/harness/bus.ts';
import { until } from '../../test/harness/until.ts';
import { createFiles } from './files.ts';

/* The room behind the door, with NATS behind it; who may upload, and where a release lies, is played. */

const person = (name: string): SignedIn => ({
  principal: { kind: 'operator', id: newId(), name },
  issuedAt: Date.now(),
  expiresAt: Date.now() + 3_600_000,
});
const [ada, bea, cai] = [person('Ada'), person('Bea'), person('Cai')];
/** Who may not any more: by their token, and by their part. */
const revoked = new Set<string>();
const removed = new Set<string>();
const piece = 'a release in two objects, '.repeat(40_000);
const release = { releaseId: newId(), objects: [newId(), newId()], bytes: piece.length * 2, sha256: 'ab'.repeat(32) };
/** A release of so many times the same bytes. */
const [largeId, timesLarger] = [newId(), 30];
let underWay = 0;
let bus: Bus;
/** One that is lost in the middle. */
let going: Bus;
let files: Files;
let url: string;
const stops: (() => Promise<unknown>)[] = [];

before(async () => {
  bus = await testBus();
  files = natsFiles(bus);
  const requests = answerRequests(bus, [
    serve(permitUpload, async (_, { principal }) => {
      if ('id' in principal && removed.has(principal.id)) throw new Refusal('not-allowed', 'You have no part in it.');
      return {};
    }),
    serve(locateFile, async ({ releaseId, after }, { principal }) => {
      if ('id' in principal && removed.has(principal.id)) throw new Refusal('not-allowed', 'You have no part in it.');
      const times = releaseId === largeId ? timesLarger : 1;
      const objects = after < 0 ? Array.from({ length: times }, () => release.objects).flat() : [];
      return { objects, end: null, bytes: release.bytes * times, sha256: release.sha256 };
    }),
  ]);
  for (const name of release.objects) await files.put('releases', name, new Blob([piece]).stream());
  going = await testBus();
  const goingRoom = createFiles({ bus: going, files: natsFiles(going), isRevoked: () => false });
  const staying = createFiles({ bus, files, isRevoked: ({ principal }) => revoked.has(principal.id) });
  const server = createServer((request, response) => {
    const who = { bea, cai }[String(request.headers['x-test-person'])] ?? ada;
    const afterwards = (work: () => void) => void response.once('close', work);
    underWay++;
    afterwards(() => underWay--);
    const room = request.headers['x-test-bus'] === 'going' ? goingRoom : staying;
    void room(request, response, { ...who, afterwards, body: { bytes: 0, letGo: () => {} } });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  stops.push(
    () => requests.stop(),
    async () => server.closeAllConnections(),
    async () => server.close(),
    () => bus.nats.close(),
  );
});
after(async () => {
  for (const stop of stops) await stop();
});

const put = async (id: string, body: string, headers: Record<string, string> = {}, query = '') => {
  const answer = await fetch(`${url}/files/${id}${query}`, { method: 'PUT', body, headers });
  return { status: answer.status, told: (await answer.json()) as { code?: string; message?: string; digest?: string } };
};
const textOf = async (id: string): Promise<string> => {
  const object = (await files.get('uploads', id)) ?? assert.fail('no upload');
  let text = '';
  for await (const chunk of object.bytes) text += Buffer.from(chunk).toString();
  return text;
};

test('an upload has one owner and one content: the same bytes again are taken, others are refused', async () => {
  const [id, campaign] = [newId(), newId()];

  const first = await put(id, 'text', {}, `?campaign=${campaign}`);
  const again = await put(id, 'text');
  const other = await put(id, 'another');
  const theirs = await put(id, 'text', { 'x-test-person': 'bea' });

  assert.deepEqual([first.status, again.status, other.status, theirs.status], [200, 200, 409, 409]);
  assert.equal(first.told.digest, again.told.digest);
  assert.equal(other.told.code, 'id-taken');
  assert.equal(await textOf(id), 'text');
  assert.deepEqual((await files.stat('uploads', id))?.labels, { owner: ada.principal.id, scope: campaign });
});

test('an upload that breaks off is not there, and leaves one that was whole', async () => {
  const whole = newId();
  await put(whole, 'good');
  for (const id of [whole, newId()]) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`PUT /files/${id} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000000\r\n\r\nhalf`, () => socket.destroy());
    await once(socket, 'close');
  }

  assert.equal(await textOf(whole), 'good');
  assert.equal((await put(whole, 'good')).status, 200);
});

test('of two who upload under one id at once one is taken, and what stands there is one of them whole', async () => {
  const id = newId();

  const race = await Promise.all(['a', 'b', 'c'].map((text) => put(id, text.repeat(300_000))));

  assert.equal(race.filter(({ status }) => status === 200).length, 1);
  assert.match(await textOf(id), /^(?:a{300000}|b{300000}|c{300000})$/u);
});

test('nobody has more uploads under way than they may', async () => {
  const sockets = Array.from({ length: 5 }, () => {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(`PUT /files/${newId()} HTTP/1.1\r\nHost: x\r\nContent-Length: 1000\r\n\r\nhalf`);
    return socket;
  });
  const refused: string[] = [];
  for (const socket of sockets) socket.on('data', (bytes: Buffer) => refused.push(bytes.toString()));
  await until('a refusal', 30, async () => refused.length > 0);
  sockets.forEach((socket) => socket.destroy());

  assert.equal(refused.length, 1);
  assert.match(refused[0] ?? '', /^HTTP\/1\.1 409 .*uploads of yours are under way/su);
  // Until the server has met the end of one of them, the next upload would be refused too.
  await until('room for another', 30, async () => (await put(newId(), 'x')).status === 200);
});

test('a part, a packed body, a form, a wrong campaign and a path that is encoded wrongly are refused with a sentence', async () => {
  const answers = [
    await put(newId(), 'x', { 'content-range': 'bytes 0-0/9' }),
    await put(newId(), 'x', { 'content-encoding': 'gzip' }),
    await put(newId(), 'x', { 'content-type': 'multipart/form-data; boundary=b' }),
    await put(newId(), 'x', {}, '?campaign=mine'),
  ];
  const path = await fetch(`${url}/files/releases/${newId()}/%E0%A4%A`);

  for (const { status, told } of answers) assert.ok(status === 400 && (told.message ?? '').length > 20);
  assert.equal(path.status, 400);
});

test('HEAD tells the owner of an upload its size, and nobody else', async () => {
  const id = newId();
  assert.equal((await put(id, 'text')).status, 200);
  const head = (headers: Record<string, string> = {}) => fetch(`${url}/files/${id}`, { method: 'HEAD', headers });

  const [own, theirs] = [await head(), await head({ 'x-test-person': 'bea' })];

  assert.deepEqual([own.status, own.headers.get('content-length'), theirs.status], [200, '4', 404]);
});

test('a download answers HEAD, and gives the stretch that is asked for', async () => {
  const path = `${url}/files/releases/${release.releaseId}/train.jsonl`;
  const whole = piece + piece;
  const at = piece.length;
  const get = async (range: string, more: Record<string, string> = {}) => {
    const answer = await fetch(path, { headers: { range, ...more } });
    return { status: answer.status, range: answer.headers.get('content-range'), text: await answer.text() };
  };

  const head = await fetch(path, { method: 'HEAD' });
  assert.deepEqual([head.status, head.headers.get('content-length')], [200, String(whole.length)]);
  for (const [asked, start, end] of [
    ['bytes=0-9', 0, 10],
    [`bytes=${at - 5}-${at + 4}`, at - 5, at + 5],
    [`bytes=${at + 7}-`, at + 7, whole.length],
    ['bytes=-8', whole.length - 8, whole.length],
  ] as const)
    assert.deepEqual(await get(asked), {
      status: 206,
      range: `bytes ${start}-${end - 1}/${whole.length}`,
      text: whole.slice(start, end),
    });
  assert.deepEqual([(await get(`bytes=${whole.length}-`)).status, (await get('bytes=9-2')).status], [416, 200]);
  assert.equal((await get('bytes=0-9', { 'if-range': '"another"' })).status, 200);
});

/** Begins an upload that does not end; answers its socket, and all that is answered to it. */
const begun = async (head = '') => {
  const socket = connect(Number(new URL(url).port), '127.0.0.1');
  let answered = '';
  socket.on('data', (bytes: Buffer) => (answered += bytes.toString())).on('error', () => undefined);
  socket.write(
    `PUT /files/${newId()} HTTP/1.1\r\nHost: x\r\nX-Test-Person: cai\r\n${head}Transfer-Encoding: chunked\r\n\r\n5\r\nbegun\r\n`,
  );
  return { socket, answer: () => answered };
};

test('an upload ends with its token and with the part of its person, says so, and leaves nothing', async () => {
  for (const [gone, status] of [
    [revoked, 401],
    [removed, 403],
  ] as const) {
    const { answer } = await begun();
    const last = await begun();
    await until('both to be under way', 30, async () => underWay === 2);

    gone.add(cai.principal.id);
    await until('the answer', 30, async () => answer().startsWith(`HTTP/1.1 ${status} `));
    // Its end comes at the same moment, or after it.
    last.socket.write('0\r\n\r\n');
    await until('the other answer', 30, async () => last.answer().startsWith(`HTTP/1.1 ${status} `));
    gone.clear();

    await until('the end of both', 30, async () => underWay === 0);
    assert.deepEqual(await files.sizesLabelled('uploads', 'owner', cai.principal.id), []);
  }
});

test('a download breaks off with its token and with the part of its person', async () => {
  for (const gone of [revoked, removed]) {
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    let bytes = 0;
    // What is not read fills the buffers on the way, and the rest waits to be sent.
    socket.write(`GET /files/releases/${largeId}/a HTTP/1.1\r\nHost: x\r\nX-Test-Person: cai\r\n\r\n`);
    await once(socket, 'readable');

    gone.add(cai.principal.id);
    await until('its end', 30, async () => underWay === 0);
    gone.clear();
    socket.on('data', (chunk: Buffer) => (bytes += chunk.length)).on('error', () => undefined);
    await once(socket, 'close');

    assert.ok(bytes > 0 && bytes < release.bytes * timesLarger, `${bytes} bytes`);
  }
});

test('an upload in whose middle the store goes away is told so: it may be sent again', async () => {
  const { socket, answer } = await begun('X-Test-Bus: going\r\n');
  await until('it to be under way', 30, async () => underWay === 1);

  await going.nats.close();
  socket.write('0\r\n\r\n');
  await until('the answer', 60, async () => answer().includes('"unavailable"'));

  assert.match(answer(), /^HTTP\/1\.1 503 .*retry-after: 2/isu);
});
