import assert from 'node:assert/strict';
import { chmod, mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, test } from 'node:test';
import { cached, components, findBinary, resolveBinary } from './binaries.ts';
import { Problem } from '../problem.ts';

const program = async (path: string, says: string) => {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, `#!/bin/sh\necho "${says}"\n`);
  await chmod(path, 0o755);
  return path;
};

let folder = '';
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'endonym-binaries-'));
  process.env['ENDONYM_CACHE'] = join(folder, 'cache');
  process.env['PATH'] = join(folder, 'path');
  delete process.env['ENDONYM_NATS_SERVER'];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

test('a variable goes before the PATH, and the PATH before the cache', async () => {
  await program(cached(components.nats), 'nats-server: v2.15.2');
  const fromCache = await findBinary('nats');
  await program(join(folder, 'path', 'nats-server'), 'nats-server: v2.15.3');
  const fromPath = await findBinary('nats');
  process.env['ENDONYM_NATS_SERVER'] = await program(join(folder, 'mine'), 'nats-server: v3.0.0');
  const fromVariable = await findBinary('nats');

  assert.equal(fromCache?.from, 'cache');
  assert.deepEqual(fromPath, { path: join(folder, 'path', 'nats-server'), version: '2.15.3', from: 'PATH' });
  assert.deepEqual(fromVariable, { path: join(folder, 'mine'), version: '3.0.0', from: 'ENDONYM_NATS_SERVER' });
});

test('another version on the PATH is passed over', async () => {
  await program(join(folder, 'path', 'nats-server'), 'nats-server: v2.9.1');

  assert.equal(await findBinary('nats'), null);
});

test('a variable that names nothing that runs is a problem that names it', async () => {
  process.env['ENDONYM_NATS_SERVER'] = join(folder, 'nothing');

  await assert.rejects(
    findBinary('nats'),
    (error) => error instanceof Problem && error.message.includes('ENDONYM_NATS_SERVER'),
  );
});

test('without Go a missing component says what to install', async () => {
  await assert.rejects(
    resolveBinary('nats', () => undefined),
    (error) =>
      error instanceof Problem && /no Go on this machine.*Install Go.*ENDONYM_NATS_SERVER/s.test(error.message),
  );
});

test('a build that meets a full disk says so and leaves nothing half done', async () => {
  await program(
    join(folder, 'path', 'go'),
    'go1.26.8"; case $1 in install) echo half >$GOBIN/nats-server; echo "write: no space left on device" >&2; exit 1;; esac; : "',
  );

  await assert.rejects(
    resolveBinary('nats', () => undefined),
    (error) => error instanceof Problem && /disk is full/.test(error.message),
  );
  const left = (await readdir(join(folder, 'cache'))).filter((name) => name.startsWith('build-'));
  assert.deepEqual(left, []);
  assert.equal(await findBinary('nats'), null);
});
