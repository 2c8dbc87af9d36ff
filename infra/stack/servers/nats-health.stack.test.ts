import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { StorageType, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { natsFault } from '../../../platform/nats/health.ts';
import { until } from '../../../test/harness/until.ts';
import { resolveBinary } from '../binaries/binaries.ts';
import { freeBytes } from '../disk.ts';
import { createPatience, watchNats } from './nats-health.ts';
import { startNats } from './nats.ts';
import { createParts } from '../processes/part.ts';
import { choosePorts } from '../ports.ts';
import { State } from '../state.ts';

const mega = 1024 * 1024;

/** Looks every five seconds; answers the seconds at which NATS was to be started anew. */
const restartsOf = (
  isDue: ReturnType<typeof createPatience>,
  looks: number,
  fault: (second: number) => string | null,
  free = 1_000 * mega,
) => {
  const restarts: number[] = [];
  for (let look = 0; look < looks; look++)
    if (isDue({ fault: fault(look * 5), free, now: look * 5_000 })) restarts.push(look * 5);
  return restarts;
};

test('NATS is started anew once it was unhealthy for half a minute, and later each time that does not help', () => {
  assert.deepEqual(
    restartsOf(createPatience(), 100, () => 'write error'),
    [30, 95, 220, 465],
  );
});

test('a NATS that recovers by itself within half a minute is left alone', () => {
  assert.deepEqual(
    restartsOf(createPatience(), 100, (second) => (second % 30 === 0 ? null : 'recovering')),
    [],
  );
});

test('while the disk is full a new start would not help', () => {
  assert.deepEqual(
    restartsOf(createPatience(), 100, () => 'write error', 10 * mega),
    [],
  );
});

/** A small disk of its own, where this machine lets us mount one. */
const smallDisk = async (): Promise<{ folder: string; remove: () => Promise<void> } | string> => {
  if (process.platform !== 'linux' || process.getuid?.() !== 0) return 'only root on Linux can mount a small disk';
  const folder = await mkdtemp(join(tmpdir(), 'endonym-disk-'));
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=160m,mode=0755', 'endonym-test', folder], { stdio: 'pipe' });
  } catch (error) {
    await rm(folder, { recursive: true });
    return `this machine lets nobody mount a small disk: ${String(error).slice(0, 200)}`;
  }
  const remove = async () => {
    execFileSync('umount', ['-l', folder]);
    await rm(folder, { recursive: true, force: true });
  };
  return { folder, remove };
};

const ends: (() => Promise<unknown>)[] = [];
after(async () => {
  for (const end of ends.toReversed()) await end();
});

test('after a full disk JetStream takes events again without anybody’s help: NATS is started anew once there is room', async (t) => {
  const disk = await smallDisk();
  if (typeof disk === 'string') return t.skip(disk);
  ends.push(disk.remove);
  const { folder } = disk;
  mkdirSync(join(folder, 'nats'));
  const binary = await resolveBinary('nats', () => undefined);
  const { nats = 0, monitor = 0 } = await choosePorts(['nats', 'monitor'], {}, () => undefined);
  const said: string[] = [];
  const parts = createParts(folder, State.parse({}), (line) => void said.push(line));
  const part = await parts.start('nats', (launching) => startNats(folder, binary, { nats, monitor }, launching));
  ends.push(() => part.stop());
  ends.push(async () => parts.close());
  const client = await connect({
    servers: `nats://127.0.0.1:${nats}`,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 100,
  });
  ends.push(() => client.close());
  const manager = await jetstreamManager(client);
  await manager.streams.add({ name: 'FILLED', subjects: ['filled'], storage: StorageType.File });
  const publish = () => jetstream(client, { timeout: 3_000 }).publish('filled', Buffer.alloc(200_000, 'x'));
  const monitorUrl = `http://127.0.0.1:${monitor}`;
  await publish();
  const first = part.child.identity.pid;

  const ballast = join(folder, 'ballast');
  const free = await freeBytes(folder);
  await writeFile(ballast, Buffer.alloc(free - (free % 4_096))).catch(() => undefined);
  await until('a publish refused', 120, async () =>
    publish().then(
      () => false,
      () => true,
    ),
  );
  // A refusal alone may be a machine that is too slow to answer.
  await until('that NATS says why', 120, async () => (await natsFault(monitorUrl)) !== null);
  await rm(ballast);
  const after = await natsFault(monitorUrl);
  t.diagnostic(`with room again, NATS says: ${after ?? 'ok'}`);
  const unwatch = watchNats({
    part,
    monitorUrl,
    free: () => freeBytes(folder),
    log: (line) => void said.push(line),
    everyMs: 200,
    patience: createPatience(1_000),
  });
  ends.push(async () => unwatch());
  await until('a publish taken', 300, async () =>
    publish().then(
      () => true,
      () => false,
    ),
  );
  await until('that it is healthy', 120, async () => (await natsFault(monitorUrl)) === null);
  // It serves a moment before whoever started it knows.
  await until('the news', 120, async () => said.some((line) => line.includes('nats runs again')));

  assert.notEqual(after, null, 'it had kept its write error');
  assert.notEqual(part.child.identity.pid, first);
  assert.match(said.join('\n'), /NATS is not healthy: .*NATS stays unhealthy: it is ended.*nats runs again/s);
});
