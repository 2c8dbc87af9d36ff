import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { connect } from '@nats-io/transport-node';
import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import pg from 'pg';
import { hasEnded, isRunning } from './identity.ts';
import { Problem } from './problem.ts';
import { startStack } from './stack.ts';
import { readState } from './state.ts';
import { clean, stopStack } from './stop.ts';

const folder = await mkdtemp(join(tmpdir(), 'endonym-stack-'));
after(async () => {
  await stopStack(folder);
  await rm(folder, { recursive: true, force: true });
});

const script = `import { startStack } from ${JSON.stringify(join(import.meta.dirname, 'stack.ts'))};
  const stack = await startStack({ folder: process.argv[1], ui: false });
  process.on('SIGTERM', () => void stack.stop().then(() => process.exit(0)));
  process.stdout.write('ready'); setInterval(() => {}, 1000);`;

/** A stack whose launcher is another process, as `up` is. */
const launch = async () => {
  const launcher = spawn(process.execPath, ['--input-type=module', '-e', script, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await new Promise<void>((resolve, reject) => {
    launcher.stdout.once('data', () => resolve());
    launcher.once('exit', (code) => reject(new Error(`the launcher ended with ${code}`)));
  });
  return launcher;
};

const query = async (text: string) => {
  const client = new pg.Client({ connectionString: readState(folder).env['POSTGRES_URL'] });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(text)).rows;
  } finally {
    await client.end();
  }
};

const publish = async () => {
  const nats = await connect({ servers: readState(folder).env['NATS_URL'] ?? '' });
  await (await jetstreamManager(nats)).streams.add({ name: 'KEPT', subjects: ['kept'] });
  await jetstream(nats).publish('kept', 'one');
  await nats.close();
};

const published = async () => {
  const nats = await connect({ servers: readState(folder).env['NATS_URL'] ?? '' });
  const { state } = await (await jetstreamManager(nats)).streams.info('KEPT');
  await nats.close();
  return state.messages;
};

test('a folder has one stack at a time, keeps what it was told through kill -9 of everything, and stops by command', async () => {
  await launch();
  const before = readState(folder);
  await query('create table kept as select 1 as one');
  await publish();

  await assert.rejects(
    startStack({ folder, ui: false }),
    (error) =>
      error instanceof Problem &&
      error.message.includes(`A stack already runs on ${folder} (pid ${before.launcher?.pid})`),
  );
  await assert.rejects(clean(folder, false), Problem);

  const all = [before.launcher, ...Object.values(before.children)].filter((identity) => identity !== null);
  assert.equal(all.length, 4);
  for (const { pid } of all) process.kill(pid, 'SIGKILL');
  for (const identity of all) assert.ok(await hasEnded(identity, 60_000));
  await launch();

  assert.deepEqual(await query('select one from kept'), [{ one: 1 }]);
  assert.equal(await published(), 1);
  const again = readState(folder);
  assert.deepEqual(again.ports, before.ports);

  // The launcher alone: what it leaves behind ends with it, or at the next start at the latest.
  process.kill(again.launcher?.pid ?? 0, 'SIGKILL');
  await launch();
  for (const identity of Object.values(again.children)) assert.equal(isRunning(identity), false);
  assert.deepEqual(await query('select one from kept'), [{ one: 1 }]);

  const last = readState(folder);
  await stopStack(folder);
  for (const identity of Object.values(last.children)) assert.equal(isRunning(identity), false);
  assert.equal(readState(folder).launcher, null);
});

test('a start whose port another takes between choice and use succeeds on other ports, and leaves nothing of the first try', async (t) => {
  const place = await mkdtemp(join(tmpdir(), 'endonym-taken-'));
  await chmod(place, 0o755);
  t.after(() => rm(place, { recursive: true, force: true }));
  const other = createServer((socket) => socket.destroy());
  t.after(() => other.close());
  const said: string[] = [];
  const tries: Record<string, number>[] = [];

  const stack = await startStack({
    folder: place,
    ui: false,
    log: (line) => void said.push(line),
    beside: async ({ ports }) => {
      tries.push({ ...ports });
      // Temporal makes its tables first, which leaves a second to be quicker.
      if (tries.length === 1) await once(other.listen(ports['temporal'], '127.0.0.1'), 'listening');
    },
  });
  await stack.stop();

  const [first, second] = tries;
  assert.equal(tries.length, 2, said.join('\n'));
  assert.notEqual(second?.['temporal'], first?.['temporal']);
  assert.deepEqual({ ...second, temporal: 0 }, { ...first, temporal: 0 });
  assert.match(
    said.join('\n'),
    /of temporal is in use by another process. Everything is started again with other ports/,
  );
});

test('a start that is stopped ends what it had begun, and gives the folder back', async (t) => {
  const place = await mkdtemp(join(tmpdir(), 'endonym-stopped-'));
  await chmod(place, 0o755);
  t.after(() => rm(place, { recursive: true, force: true }));
  const stopping = new AbortController();
  let children: ReturnType<typeof readState>['children'] = {};

  await assert.rejects(
    startStack({
      folder: place,
      ui: false,
      log: () => undefined,
      stopped: stopping.signal,
      beside: async () => {
        ({ children } = readState(place));
        stopping.abort();
      },
    }),
    Problem,
  );

  assert.ok(Object.keys(children).length >= 2);
  for (const identity of Object.values(children)) assert.equal(isRunning(identity), false);
  assert.equal(readState(place).launcher, null);
});
