import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { until } from '../../../test/harness/until.ts';
import { rotateLog } from './log-rotation.ts';

const root = await mkdtemp(join(tmpdir(), 'endonym-logs-'));
after(() => rm(root, { recursive: true, force: true }));

const limits = { bytes: 1_000, kept: 3 };

test('a log that is short stays; a long one is put aside, older ones move on, and the oldest goes', async () => {
  const folder = await mkdtemp(join(root, 'some-'));
  const file = join(folder, 'host.log');
  await writeFile(file, 'short\n', { mode: 0o600 });
  assert.equal(await rotateLog(file, limits), false);

  for (let number = 1; number <= 5; number++) {
    await writeFile(file, `${number}${'x'.repeat(1_000)}\n`);
    assert.equal(await rotateLog(file, limits), true);
  }

  assert.deepEqual((await readdir(folder)).sort(), ['host.log', 'host.log.1', 'host.log.2', 'host.log.3']);
  assert.equal((await stat(file)).size, 0);
  const firsts = await Promise.all([1, 2, 3].map(async (number) => (await readFile(`${file}.${number}`, 'utf8'))[0]));
  assert.deepEqual(firsts, ['5', '4', '3']);
  for (const name of await readdir(folder)) assert.equal((await stat(join(folder, name))).mode & 0o077, 0, name);
});

test('a process that goes on writing loses nothing but what it writes in the moment of the emptying, and no line is torn or doubled', async () => {
  const folder = await mkdtemp(join(root, 'busy-'));
  const file = join(folder, 'worker.log');
  const output = openSync(file, 'a', 0o600);
  // As our processes do: whole lines, appended, one after the other.
  const script = `for (let line = 0; line < 20000; line++) require('fs').writeSync(1, JSON.stringify({ line }) + '\\n')`;
  const writer = spawn(process.execPath, ['-e', script], { stdio: ['ignore', output, 'inherit'] });
  closeSync(output);
  let over = false;
  void once(writer, 'exit').then(() => (over = true));

  const wide = { bytes: 20_000, kept: 1_000 };
  let rotations = 0;
  await until('the end of the writer', 300, async () => {
    if (await rotateLog(file, wide)) rotations += 1;
    return over;
  });

  const names = (await readdir(folder)).filter((name) => name.startsWith('worker.log'));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  const lines = texts.flatMap((text) => text.split('\n').filter((line) => line !== ''));
  const numbers = lines.map((line) => (JSON.parse(line) as { line: number }).line).toSorted((a, b) => a - b);
  assert.ok(rotations >= 1, `${rotations} rotations`);
  assert.equal(new Set(numbers).size, numbers.length);
  // How much it writes in the moment of an emptying is a matter of the machine; there is one such moment to each, and nothing else is lost.
  const gaps = [...numbers, 20_000].filter((number, at) => number !== (numbers[at - 1] ?? -1) + 1).length;
  assert.ok(gaps <= rotations, `${gaps} gaps, ${numbers.length} of 20000 lines after ${rotations} rotations`);
  for (const name of names.filter((one) => one !== 'worker.log'))
    assert.ok((await stat(join(folder, name))).size > wide.bytes, `${name} is short`);
});
