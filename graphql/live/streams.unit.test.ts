import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import type { Socket } from 'node:net';
import { test } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { Repeater, SlidingBuffer } from 'graphql-yoga';
import { createLogger } from '../../platform/log.ts';
import { newId } from '../../platform/id.ts';
import { until } from '../../test/harness/until.ts';
import type { ProgressEvent } from './following.ts';
import { noStreams, openDoor, ratesWith } from '../fixture.ts';
import { sameForAll } from './same-for-all.ts';
import { createApi } from '../server/yoga.ts';

/* Streams that are not read, and those whose readers go at whatever moment: they are let go, and hold nobody up. */

const campaignId = newId();
const principal = { kind: 'person', id: newId(), name: 'Aina' } as const;
const signedIn = { principal, issuedAt: Date.now(), expiresAt: Date.now() + 3_600_000 };

const query = `subscription { campaignProgress(campaignId: "${campaignId}") { judgments } }`;
const requestOf = (body: object): string => {
  const text = JSON.stringify(body);
  return `POST /graphql HTTP/1.1\r\nHost: x\r\nAuthorization: Bearer x\r\nAccept: text/event-stream, application/json\r\nContent-Type: application/json\r\nContent-Length: ${text.length}\r\n\r\n${text}`;
};

/** The API with one campaign whose followers are told of what a test says; services take so long to answer. */
const played = async (settings: { answersInMs?: number; streamsAtOnce?: number; maxBytesHeld?: number } = {}) => {
  const { answersInMs = 0, streamsAtOnce = 5, maxBytesHeld = 64 * 1024 ** 2 } = settings;
  const followers = new Set<(event: ProgressEvent) => void>();
  const follow = () =>
    new Repeater<ProgressEvent>(async (push, stop) => {
      const one = (event: ProgressEvent) => void push(event);
      followers.add(one);
      await stop;
      followers.delete(one);
    }, new SlidingBuffer(1));
  const request = async () => {
    await new Promise((resolve) => setTimeout(resolve, answersInMs));
    return { data: Buffer.alloc(0), json: () => ({ ok: { memberships: [{ campaignId, contributorId: principal.id, name: '', pseudonym: 'r-1', roles: ['reviewer'], variants: [] }] } }) }; // prettier-ignore
  };
  const api = createApi({
    bus: { nats: { request }, log: createLogger('test', 'silent') },
    following: { follow },
    rates: ratesWith({ streamsAtOnce }),
    streams: noStreams,
  } as unknown as Parameters<typeof createApi>[0]);
  const address = await openDoor(
    async () => signedIn,
    { graphql: (...exchange) => api(...exchange) },
    { maxBytesHeld },
  );
  const { port, hostname } = new URL(address);
  const open = async (text: string): Promise<{ socket: Socket; told: () => string }> => {
    const socket = connect(Number(port), hostname);
    let told = '';
    socket.on('data', (bytes: Buffer) => (told += bytes.toString())).on('error', () => undefined);
    await once(socket, 'connect');
    socket.write(text);
    return { socket, told: () => told };
  };
  return { followers, open };
};

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;
/** Bytes of the heap that something holds: what a busy machine has not come to collect yet is not among them. */
const heldBytes = (): number => {
  collect();
  return process.memoryUsage().heapUsed;
};

const timers = (): number => process.getActiveResourcesInfo().filter((name) => name === 'Timeout').length;

test('streams whose readers go at whatever moment are let go: as many as one person may have can be opened after them', async () => {
  const { followers, open } = await played({ answersInMs: 4 });
  const before = timers();
  for (let turn = 0; turn < 60; turn++) {
    const { socket } = await open(requestOf({ query }));
    await new Promise((resolve) => setTimeout(resolve, turn % 12));
    socket.destroy();
  }

  // Also those that had not begun to follow: each has a timer of its own until it is over.
  await until('all to be let go', 120, async () => followers.size === 0 && timers() <= before);
  const five = await Promise.all(Array.from({ length: 5 }, () => open(requestOf({ query }))));
  await until('five to follow', 120, async () => followers.size === 5);
  const sixth = await open(requestOf({ query }));
  await until('the sixth to be refused', 120, async () => sixth.told().includes('You follow more at once'));
  for (const { socket } of [...five, sixth]) socket.destroy();

  await until('the timers of all to end', 120, async () => timers() <= before);
});

test('a stream that is not read holds what is so now, and ends with its reader', async () => {
  const { followers, open } = await played();
  const before = timers();
  const { socket } = await open(requestOf({ query }));
  socket.pause();
  await until('it to follow', 120, async () => followers.size === 1);
  const heap = heldBytes();

  // What comes first fills the buffers on the way.
  const long = 'x'.repeat(1_000_000);
  for (let number = 0; number < 300; number++) {
    const event = sameForAll({ campaignProgress: { judgments: number, long } } as unknown as ProgressEvent);
    for (const tell of followers) tell(event);
    await new Promise((resolve) => setImmediate(resolve));
  }
  assert.ok(heldBytes() - heap < 100_000_000);
  socket.destroy();

  await until('it to be let go', 120, async () => followers.size === 0);
  await until('its timer to end', 120, async () => timers() <= before);
});

test('a subscription is opened with little, and what it was opened with counts no more', async () => {
  const { followers, open } = await played({ maxBytesHeld: 80_000 });
  const large = await open(requestOf({ query, variables: { surplus: 'x'.repeat(17_000) } }));
  await until('a refusal', 120, async () => large.told().includes('at most 16384 bytes'));
  large.socket.destroy();

  const some = [];
  for (let number = 1; number <= 5; number++) {
    some.push(await open(requestOf({ query, variables: { surplus: 'x'.repeat(8_000) } })));
    await until('it to follow', 120, async () => followers.size === number);
  }
  for (const { socket } of some) socket.destroy();
});

test('requests behind a stream wait for it, a few of them, and are forgotten with their connection', async () => {
  const { followers, open } = await played({ maxBytesHeld: 40_000 });
  const behind = requestOf({ query: '{ __typename }', variables: { surplus: 'x'.repeat(9_000) } });
  for (let turn = 0; turn < 10; turn++) {
    const { socket, told } = await open(requestOf({ query }) + behind.repeat(4));
    await until('it to follow, and its answer to begin', 120, async () => {
      return followers.size === 1 && told().includes('HTTP/1.1');
    });
    socket.destroy();
    await until('it to be let go', 120, async () => followers.size === 0);
    assert.equal(told().match(/HTTP\/1\.1/gu)?.length, 1);
  }

  const asked = await open(behind);
  await until('an answer', 120, async () => asked.told().includes('__typename'));
  asked.socket.destroy();
  const many = await open(requestOf({ query }) + requestOf({ query: '{ __typename }' }).repeat(20));
  await once(many.socket, 'close');
});

test('requests of one connection are answered in their order', async () => {
  const { open } = await played();
  const names = ['one', 'two', 'three'];
  const { socket, told } = await open(names.map((name) => requestOf({ query: `{ ${name}: __typename }` })).join(''));

  await until('all answers', 120, async () => told().includes('"three"'));
  assert.deepEqual(
    [...told().matchAll(/"(one|two|three)"/gu)].map(([, name]) => name),
    names,
  );
  socket.destroy();
});
