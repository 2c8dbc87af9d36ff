import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { jetstreamManager } from '@nats-io/jetstream';
import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { resolveBinary } from '../../infra/stack/binaries/binaries.ts';
import { choosePorts } from '../../infra/stack/ports.ts';
import { until } from '../../test/harness/until.ts';
import { ensureBuckets } from '../files/nats.ts';
import { applyTopology } from './topology.ts';

/* A cluster of three servers of this test's own. */

const names = ['a', 'b', 'c'];
const topology = { rooms: [{ room: 'proof', types: ['proof.made.v1'] }] };
let folder: string;
let nats: NatsConnection;
const servers: ChildProcess[] = [];

before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endonym-cluster-'));
  const binary = await resolveBinary('nats', () => undefined);
  const wanted = names.flatMap((name) => [name, `route.${name}`]);
  const ports = await choosePorts(wanted, {}, () => undefined);
  const routes = names.map((name) => `"nats://127.0.0.1:${ports[`route.${name}`]}"`).join(', ');
  for (const name of names) {
    const config = join(folder, `${name}.conf`);
    const store = `jetstream { store_dir: "${join(folder, name)}", max_file_store: 1GB }`;
    const cluster = `cluster { name: proof, listen: "127.0.0.1:${ports[`route.${name}`]}", routes: [${routes}] }`;
    await writeFile(config, `server_name: ${name}\nlisten: "127.0.0.1:${ports[name]}"\n${store}\n${cluster}\n`);
    servers.push(spawn(binary, ['-c', config], { stdio: 'ignore' }));
  }
  nats = await until('a server answers', 300, () => connect({ servers: `127.0.0.1:${ports['a']}` }).catch(() => null));
});
after(async () => {
  await nats.close();
  const ended = servers.map((server) => new Promise((resolve) => server.once('exit', resolve)));
  for (const server of servers) server.kill();
  await Promise.all(ended);
  await rm(folder, { recursive: true, force: true });
});

test('in a cluster one replica is refused, and three hold every stream, bucket and consumer', async () => {
  await assert.rejects(applyTopology(nats, topology), /This NATS is a cluster.*NATS_REPLICAS to 3/);

  // Until they have chosen who leads them, they say that they are not available.
  const untilItIs = (what: string, work: () => Promise<void>) =>
    until(what, 300, () =>
      work().then(
        () => true,
        () => false,
      ),
    );
  await untilItIs('the cluster takes streams', () => applyTopology(nats, topology, { replicas: 3, streamMb: 64 }));
  await untilItIs('it takes buckets', () => ensureBuckets(nats, 3));

  const held = await until('each stream is listed', 300, async () => {
    const found: [string, number][] = [];
    for await (const { config } of (await jetstreamManager(nats)).streams.list())
      found.push([config.name, config.num_replicas]);
    return found.length >= 5 && found;
  });
  assert.deepEqual(
    held.toSorted(([a], [b]) => a.localeCompare(b)),
    ['ENDONYM', 'ENDONYM_ATTEMPT', 'ENDONYM_DEAD', 'OBJ_releases', 'OBJ_uploads'].map((name) => [name, 3]),
  );
});
