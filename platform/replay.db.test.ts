import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, beforeEach, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import { z } from 'zod';
import { refusalCodec } from '../domain/refusal.ts';
import { resolveBinary } from '../infra/stack/binaries/binaries.ts';
import type { Child } from '../infra/stack/processes/child.ts';
import { startNats } from '../infra/stack/servers/nats.ts';
import { choosePorts } from '../infra/stack/ports.ts';
import { freshDatabase } from '../test/harness/database.ts';
import { until } from '../test/harness/until.ts';
import { defineEvent } from './contract.ts';
import { newId } from './id.ts';
import { createLogger } from './log.ts';
import { openBus } from './nats/bus.ts';
import type { Bus } from './nats/bus.ts';
import { giveAgain } from './nats/again.ts';
import { on, stream, takeEvents } from './nats/event.ts';
import { applyTopology } from './nats/topology.ts';
import { createOutbox, outboxLag } from './outbox.ts';
import { replayOutbox } from './replay.ts';
import { transaction } from './transaction.ts';

/* A NATS of this test's own, whose stream it deletes. */

const ProofMade = defineEvent('proof.made.v1', z.object({ proofId: z.uuid() }));
const topology = { rooms: [{ room: 'proof', types: [ProofMade.type] }] };
const ever = new Date(0);
let database: Awaited<ReturnType<typeof freshDatabase>>;
let folder: string;
let server: Child;
let bus: Bus;
const outbox = createOutbox('catalogue');

before(async () => {
  database = await freshDatabase(['catalogue']);
  folder = await mkdtemp(join(tmpdir(), 'endonym-replay-'));
  const binary = await resolveBinary('nats', () => undefined);
  const { nats = 0, monitor = 0 } = await choosePorts(['nats', 'monitor'], {}, () => undefined);
  server = await startNats(folder, binary, { nats, monitor });
  const log = createLogger('replay', 'silent');
  bus = await openBus({ url: `nats://127.0.0.1:${nats}`, name: 'replay', refusals: refusalCodec, log });
});
beforeEach(async () => {
  await database.pool.query('truncate catalogue.outbox, catalogue.event_log');
  await (await jetstreamManager(bus.nats)).streams.delete(stream).catch(() => false);
  await applyTopology(bus.nats, topology);
});
after(async () => {
  await bus.nats.close();
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const loseStream = async (): Promise<void> => {
  await (await jetstreamManager(bus.nats)).streams.delete(stream);
  await applyTopology(bus.nats, topology);
};
const make = async (count: number): Promise<string[]> => {
  const ids = Array.from({ length: count }, () => newId());
  await transaction(database.pool, async (tx) => {
    for (const proofId of ids) await outbox.append(tx, ProofMade, proofId, { proofId });
  });
  return ids;
};
const relayed = async (): Promise<void> => {
  const relay = outbox.relay(database.pool, bus, 14);
  await until('published', 120, async () => (await outboxLag(database.pool, 'catalogue')).waiting === 0);
  await relay.stop();
};
const messages = async (): Promise<number> =>
  (await (await jetstreamManager(bus.nats)).streams.info(stream)).state.messages;
const firstIn = async (): Promise<Date> => {
  const manager = await jetstreamManager(bus.nats);
  const first = await manager.streams.getMessage(stream, { seq: 1 });
  return first?.time ?? assert.fail();
};
const replay = (since = ever) => replayOutbox(database.pool, bus.nats, 'catalogue', since);

test('a stream that is lost is filled again from the outbox, with every event once and under its own id', async () => {
  const ids = await make(450);
  await relayed();
  await loseStream();

  const replayed = await replay();

  assert.deepEqual(replayed, { published: 450, refused: 0 });
  const seen: string[] = [];
  const handler = on(ProofMade, async ({ proofId }) => void seen.push(proofId));
  const taking = await takeEvents(bus, 'proof', [handler]);
  await until('every event taken', 120, async () => seen.length >= 450);
  await taking.stop();
  assert.deepEqual(seen.toSorted(), ids.toSorted());
});

test('what the stream has had moments ago is stored and taken again all the same, by whoever takes its type', async () => {
  const ids = await make(30);
  await relayed();
  const seen: string[] = [];
  const taking = await takeEvents(bus, 'proof', [on(ProofMade, async ({ proofId }) => void seen.push(proofId))]);
  await until('every event taken', 120, async () => seen.length === 30);

  const replayed = await replay();
  await until('every event taken again', 120, async () => seen.length === 60);
  await taking.stop();

  assert.deepEqual(replayed, { published: 30, refused: 0 });
  assert.equal(await messages(), 60);
  assert.deepEqual(new Set(seen), new Set(ids));
});

test('one room is given again what the stream holds, though nothing is published and no other is given anything', async () => {
  await applyTopology(bus.nats, { rooms: [...topology.rooms, { room: 'other', types: [ProofMade.type] }] });
  await make(2);
  await relayed();
  const seen: string[] = [];
  const take = (room: string) =>
    takeEvents(bus, room, [on(ProofMade, async ({ proofId }) => void seen.push(`${room} ${proofId}`))]);
  const takings = [await take('proof'), await take('other')];
  await until('every event taken', 120, async () => seen.length === 4);
  const since = new Date((await firstIn()).getTime() - 1);
  const later = await make(3);
  await relayed();
  await until('those after it too', 120, async () => seen.length === 10);

  const count = await giveAgain(bus.nats, { room: 'proof', type: ProofMade.type, since });
  await until('all of it came again to one of them', 120, async () => seen.length === 15);
  await Promise.all(takings.map((taking) => taking.stop()));

  assert.ok(count <= 5);
  assert.equal(await messages(), 5);
  assert.deepEqual(new Set(seen.slice(10).map((one) => one.split(' ')[0])), new Set(['proof']));
  assert.ok(later.every((id) => seen.slice(10).includes(`proof ${id}`)));
});

test('what a room has not had is not passed over where it is given again only what came later', async () => {
  await make(4);
  await relayed();

  await giveAgain(bus.nats, { room: 'proof', type: ProofMade.type, since: new Date(Date.now() + 3_600_000) });
  const seen: string[] = [];
  const taking = await takeEvents(bus, 'proof', [on(ProofMade, async ({ proofId }) => void seen.push(proofId))]);
  await until('every event taken', 120, async () => seen.length === 4);
  await taking.stop();
});

test('only events since the given instant are published again', async () => {
  const [old] = await make(2);
  const recent = await make(3);
  await database.pool.query(`update catalogue.outbox set at = now() - interval '2 hours' where subject <> all($1)`, [
    recent,
  ]);
  await relayed();
  await loseStream();

  const replayed = await replay(new Date(Date.now() - 3_600_000));

  assert.deepEqual(replayed, { published: 3, refused: 0 });
  const manager = await jetstreamManager(bus.nats);
  const { state } = await manager.streams.info(stream, { subjects_filter: '>' });
  assert.equal(Object.keys(state.subjects ?? {}).length, 3);
  assert.ok(!Object.keys(state.subjects ?? {}).some((subject) => subject.endsWith(String(old))));
});

test('what a process with a clock that is hours behind, or ahead, has made is replayed by the instant that PostgreSQL gave it', async (context) => {
  context.mock.timers.enable({ apis: ['Date'], now: Date.now() - 20 * 86_400_000 });
  await make(2);
  context.mock.timers.setTime(Date.now() + 40 * 86_400_000);
  await make(3);
  context.mock.timers.reset();
  await relayed();
  await loseStream();

  assert.deepEqual(await replay(new Date(Date.now() - 3_600_000)), { published: 5, refused: 0 });
});

test('an event that the stream refuses is passed over and told', async () => {
  await make(2);
  await database.pool.query(`insert into catalogue.outbox (id, type, subject, data) values ($1, 'a b', 'x', '{}')`, [
    newId(0),
  ]);

  assert.deepEqual(await replay(), { published: 2, refused: 1 });
});

test('two replays and a relay that run at once leave out no event', async () => {
  const ids = await make(300);
  await relayed();
  await loseStream();
  ids.push(...(await make(300)));

  const [one, two] = await Promise.all([replay(), replay(), relayed()]);

  assert.ok(one.published >= 600 && two.published >= 600);
  const manager = await jetstreamManager(bus.nats);
  const { state } = await manager.streams.info(stream, { subjects_filter: '>' });
  assert.equal(Object.keys(state.subjects ?? {}).length, ids.length);
});

test('a replay that the stream does not take fails', async () => {
  await make(3);
  await (await jetstreamManager(bus.nats)).streams.delete(stream);

  await assert.rejects(replay());

  await applyTopology(bus.nats, topology);
  assert.deepEqual(await replay(), { published: 3, refused: 0 });
});
