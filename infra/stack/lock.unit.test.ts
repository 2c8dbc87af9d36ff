import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { tryLock, withLock } from './lock.ts';

const folder = await mkdtemp(join(tmpdir(), 'endonym-lock-'));
after(() => rm(folder, { recursive: true, force: true }));
let locks = 0;
const lockPath = (): string => join(folder, `${locks++}.lock`);

test('a lock is held by one at a time and free again once released', async () => {
  const path = lockPath();

  const first = tryLock(path);
  const second = tryLock(path);
  first?.release();
  const third = tryLock(path);

  assert.notEqual(first, null);
  assert.equal(second, null);
  assert.notEqual(third, null);
  third?.release();
});

test('the lock of a process that was killed is free at once', async () => {
  const path = lockPath();
  const script = `import { tryLock } from ${JSON.stringify(join(import.meta.dirname, 'lock.ts'))};
    console.log(tryLock(process.argv[1]) !== null); setInterval(() => {}, 1000);`;
  const holder = spawn(process.execPath, ['--input-type=module', '-e', script, path], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(holder.stdout, 'data');
  const whileHeld = tryLock(path);

  holder.kill('SIGKILL');
  await once(holder, 'exit');
  const after = tryLock(path);

  assert.equal(whileHeld, null);
  assert.notEqual(after, null);
  after?.release();
});

test('who waits for a lock is told once, and goes on when it is released', async () => {
  const path = lockPath();
  const held = tryLock(path);
  let told = 0;
  const waiting = withLock(
    path,
    () => void told++,
    async () => 'mine',
  );

  held?.release();

  assert.equal(await waiting, 'mine');
  assert.equal(told, 1);
});
