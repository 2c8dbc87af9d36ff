import assert from 'node:assert/strict';
import { readFile, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import { CampaignDocument } from '../../graphql/generated/operations.ts';
import { isRunning } from '../../infra/stack/identity.ts';
import { readState } from '../../infra/stack/state.ts';
import { topology } from '../../infra/topology.ts';
import { newId } from '../../platform/id.ts';
import { stream } from '../../platform/nats/taken.ts';
import { applyTopology } from '../../platform/nats/topology.ts';
import { createPool } from '../../platform/sql.ts';
import { databaseOf, startRunning, until } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

const part = (name: string) => {
  const found = running.system.stack.parts.all.get(name);
  assert.ok(found, `there is a part ${name}`);
  return found;
};
const pids = (...names: string[]) => names.map((name) => part(name).child.identity.pid);
const die = (name: string): void => void process.kill(part(name).child.identity.pid, 'SIGKILL');

/** Asks something that the API, NATS, a service and PostgreSQL are needed for. */
const served = () =>
  until('an answer', 300, async () => {
    const asked = running.operator.client.run(CampaignDocument, { id: newId() });
    return asked.then(
      ({ campaign }) => campaign === null || campaign === undefined,
      () => false,
    );
  });

test('graphql, the services and the worker, killed by somebody else, are served again, while PostgreSQL, NATS and Temporal stay', async () => {
  await served();
  const ours = ['graphql', 'host', 'worker'];
  const before = { ours: pids(...ours), stores: pids('postgres', 'nats', 'temporal') };

  for (const name of ours) die(name);
  await until('another process of each', 300, async () =>
    ours.every((name, at) => part(name).child.identity.pid !== before.ours[at] && isRunning(part(name).child.identity)),
  );
  await served();

  assert.deepEqual(pids('postgres', 'nats', 'temporal'), before.stores);
  // The next start, and `./endonym stop`, find the processes that run now.
  const { children } = readState(running.system.stack.folder);
  for (const name of ours) assert.deepEqual(children[name], part(name).child.identity);
});

test('PostgreSQL and NATS, killed by somebody else, come back on the same data, and the others stay', async () => {
  const before = pids('graphql', 'host', 'worker', 'temporal');

  const stores = ['postgres', 'nats'];
  const dead = pids(...stores);
  for (const name of stores) die(name);
  await until('both again', 300, async () =>
    stores.every((name, at) => part(name).child.identity.pid !== dead[at] && isRunning(part(name).child.identity)),
  );
  await served();

  assert.deepEqual(pids('graphql', 'host', 'worker', 'temporal'), before);
});

test('every line of every process of ours is JSON, also of Temporal’s core while Temporal is away, and logs are their owner’s alone', async () => {
  const logs = join(running.system.stack.folder, 'logs');
  const read = (name: string) => readFile(join(logs, `${name}.log`), 'utf8');
  await part('temporal').kill();
  await until('a line of Temporal’s core', 300, async () => /"sdkComponent":"core"/.test(await read('worker')));
  await part('temporal').restart();

  for (const name of ['graphql', 'host', 'worker'])
    // What comes after the last line is one that is just being written.
    for (const line of (await read(name)).split('\n').slice(0, -1)) assert.doesNotThrow(() => JSON.parse(line), line);
  const modes = [logs, ...(await readdir(logs)).map((name) => join(logs, name))];
  for (const path of modes) assert.equal((await stat(path)).mode & 0o077, 0, path);
});

test('a process whose events wait, or whose stream is gone, is not ready and says so, though it has all that it needs to begin', async () => {
  const { stack } = running.system;
  const ask = async (path: string) => {
    const answer = await fetch(`http://127.0.0.1:${stack.ports['health.host']}${path}`);
    return {
      status: answer.status,
      notReady: ((await answer.json()) as { notReady: Record<string, string> }).notReady,
    };
  };
  const ready = () => until('that it is ready', 300, async () => (await ask('/readyz')).status === 200);
  await ready();
  const nats = await connect({ servers: stack.env['NATS_URL'] ?? '' });
  const pool = createPool(databaseOf(running.system), 'endonym-test', 1);

  await (await jetstreamManager(nats)).streams.delete(stream);
  await pool.query(
    `insert into review.outbox (id, type, subject, data, at) values ($1, 'proof.made.v1', $2, '{}', now() - interval '1 hour')`,
    [newId(), newId()],
  );
  const told = await until('both faults', 300, async () => {
    const { status, notReady } = await ask('/readyz');
    return status === 503 && notReady['jetstream'] && notReady['review.outbox'] ? notReady : null;
  });
  const start = await ask('/startz');
  await applyTopology(nats, topology);
  await ready();
  await Promise.all([nats.close(), pool.end()]);

  assert.match(told['review.outbox'] ?? '', /^1 event waits, the oldest for 3[6-9]\d\d s$/);
  assert.match(told['jetstream'] ?? '', /stream not found/);
  assert.deepEqual(start, { status: 200, notReady: {} });
});
