import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import { pino } from 'pino';
import { z } from 'zod';
import { refusalCodec } from '../domain/refusal.ts';
import { resolveBinary } from '../infra/stack/binaries/binaries.ts';
import type { Child } from '../infra/stack/processes/child.ts';
import { freeBytes } from '../infra/stack/disk.ts';
import { startNats } from '../infra/stack/servers/nats.ts';
import { choosePorts } from '../infra/stack/ports.ts';
import { freshDatabase } from '../test/harness/database.ts';
import { until } from '../test/harness/until.ts';
import { defineEvent, defineRequest } from './contract.ts';
import { newId } from './id.ts';
import { openBus } from './nats/bus.ts';
import type { Bus } from './nats/bus.ts';
import { stream } from './nats/event.ts';
import { ensureBuckets, natsFiles } from './files/nats.ts';
import { answerRequests, call, serve } from './nats/request.ts';
import { applyTopology } from './nats/topology.ts';
import { createOutbox, outboxLag } from './outbox.ts';
import { transaction } from './transaction.ts';

/* A NATS of this test's own, which it stops and starts. */

const ProofMade = defineEvent('proof.made.v1', z.object({ proofId: z.uuid() }));
const logged: string[] = [];
const log = pino({ level: 'warn' }, { write: (line: string) => void logged.push(line) });
let database: Awaited<ReturnType<typeof freshDatabase>>;
let folder: string;
let monitorUrl: string;
let startServer: () => Promise<Child>;
let server: Child;
let bus: Bus;

before(async () => {
  database = await freshDatabase(['catalogue']);
  folder = await mkdtemp(join(tmpdir(), 'endonym-outage-'));
  const binary = await resolveBinary('nats', () => undefined);
  const { nats = 0, monitor = 0 } = await choosePorts(['nats', 'monitor'], {}, () => undefined);
  monitorUrl = `http://127.0.0.1:${monitor}`;
  startServer = () => startNats(folder, binary, { nats, monitor });
  server = await startServer();
  bus = await openBus({ url: `nats://127.0.0.1:${nats}`, name: 'outage', refusals: refusalCodec, log });
  await applyTopology(bus.nats, { rooms: [] });
});
after(async () => {
  await bus.nats.close();
  await server.stop();
  await database.drop();
  await rm(folder, { recursive: true, force: true });
});

const waiting = async (): Promise<number> => (await outboxLag(database.pool, 'catalogue')).waiting;

test('events wait in the outbox while NATS is away and go out once each when it is back', async () => {
  const outbox = createOutbox('catalogue');
  const make = (): Promise<void> => {
    const proofId = newId();
    return transaction(database.pool, (tx) => outbox.append(tx, ProofMade, proofId, { proofId }));
  };
  const relay = outbox.relay(database.pool, bus, 14);
  await make();
  await until('the first event out', 120, async () => (await waiting()) === 0);

  await server.kill9();
  for (let index = 0; index < 20; index++) await make();
  await until('the relay says that events wait', 120, async () =>
    logged.some((line) => line.includes('the relay could not publish')),
  );
  const waited = await waiting();
  server = await startServer();
  await until('every event out', 120, async () => (await waiting()) === 0);
  await relay.stop();

  const { state } = await (await jetstreamManager(bus.nats)).streams.info(stream, { subjects_filter: '>' });
  assert.equal(waited, 20);
  assert.equal(Object.keys(state.subjects ?? {}).length, 21);
  assert.equal(state.messages, 21);
});

test('a request meets its service again after NATS was away, and one made meanwhile is not left hanging', async () => {
  const ask = defineRequest('proof.ask', { request: z.object({}), reply: z.object({ ok: z.boolean() }) });
  const principal = { kind: 'service', name: 'test' } as const;
  const served = answerRequests(bus, [serve(ask, async () => ({ ok: true }))]);

  await server.kill9();
  await until(
    'the connection lost',
    30,
    async () =>
      !(await bus.nats.flush().then(
        () => true,
        () => false,
      )) || null,
  );
  await assert.rejects(call(bus, ask, {}, { principal, timeoutMs: 300 }), { code: 'unavailable', message: /proof/ });
  server = await startServer();
  const answer = await until('an answer', 120, () =>
    call(bus, ask, {}, { principal, timeoutMs: 1_000 }).catch(() => null),
  );
  await served.stop();

  assert.deepEqual(answer, { ok: true });
});

test('a bucket that is lost is told and not made anew as if nothing had been in it, until it is provisioned', async () => {
  const { streams } = await jetstreamManager(bus.nats);
  const files = natsFiles(bus);
  const put = () => files.put('uploads', 'a', new Blob(['text']).stream());
  await ensureBuckets(bus.nats, 1);
  await put();
  await streams.delete('OBJ_uploads');

  const told = { code: 'unavailable', message: /The store of uploads is gone\. .* node infra\/provision\.ts/ };
  await assert.rejects(files.get('uploads', 'a'), told);
  await assert.rejects(put(), told);
  await assert.rejects(files.delete('uploads', 'a'), told);
  await assert.rejects(streams.info('OBJ_uploads'), /not found/);

  await ensureBuckets(bus.nats, 1);
  assert.equal(await files.get('uploads', 'a'), null);
  await put();
});

test('NATS is given less than the disk has, and the stream of events less than NATS has', async () => {
  const monitor = z.object({ config: z.object({ max_storage: z.number() }) });
  const { config } = monitor.parse(await (await fetch(`${monitorUrl}/jsz`)).json());
  await applyTopology(
    bus.nats,
    { rooms: [] },
    { replicas: 1, streamMb: Math.ceil((4 * config.max_storage) / 1024 ** 2) },
  );
  const { streams } = await jetstreamManager(bus.nats);

  assert.ok(config.max_storage < (await freeBytes(folder)));
  const { max_bytes } = (await streams.info(stream)).config;
  assert.ok(max_bytes > 0 && max_bytes < config.max_storage);
});
