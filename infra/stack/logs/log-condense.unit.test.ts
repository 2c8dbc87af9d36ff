import assert from 'node:assert/strict';
import { mkdtemp, readFile, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { condenseLog, condensed } from './log-condense.ts';

const folder = await mkdtemp(join(tmpdir(), 'endonym-condense-'));
after(() => rm(folder, { recursive: true, force: true }));

const line = (msg: string, seconds: number, more: object = {}): string =>
  JSON.stringify({ level: 'warn', ts: new Date(1_700_000_000_000 + seconds * 1_000).toISOString(), msg, ...more });

test('lines that repeat are kept as often as in our own logs, with how many were left out; others stay as they are', () => {
  const many = Array.from({ length: 100 }, (_, at) => line('Task failed', at / 10, { error: `shard ${at} is away` }));
  const later = Array.from({ length: 5 }, () => line('Task failed', 90, { error: 'shard 7 is away' }));
  const others = ['panic: no JSON', line('Task failed', 91, { error: 'another' })];

  const kept = condensed([...many, ...later, ...others, ''].join('\n'))
    .trimEnd()
    .split('\n');

  assert.deepEqual(kept.slice(0, 30), many.slice(0, 30));
  assert.deepEqual(kept.slice(30, 37), [...later, ...others]);
  assert.equal(kept.length, 38);
  assert.match(kept[37] ?? '', /"70 more lines like this were left out","like":"Task failed"/u);
});

test('a log that is too long is emptied, and what it says kept beside it, in a few short files of its owner', async () => {
  const file = join(folder, 'temporal.log');
  const limits = { bytes: 2_000, kept: 3 };
  await writeFile(file, `${line('Short', 0)}\n`);
  assert.equal(await condenseLog(file, limits), false);

  for (let turn = 0; turn < 60; turn++) {
    const lines = Array.from({ length: 100 }, () => line(`Of turn ${turn}`, turn * 100));
    await writeFile(file, `${lines.join('\n')}\n`);
    assert.equal(await condenseLog(file, limits), true);
  }

  assert.equal((await stat(file)).size, 0);
  assert.deepEqual((await readdir(folder)).toSorted(), [
    'temporal.log',
    'temporal.log.1',
    'temporal.log.2',
    'temporal.log.3',
  ]);
  assert.match(await readFile(`${file}.1`, 'utf8'), /Of turn 59/u);
  for (const name of ['temporal.log.1', 'temporal.log.2', 'temporal.log.3']) {
    const { size, mode } = await stat(join(folder, name));
    assert.ok(size < 8_000, `${name}: ${size}`);
    assert.equal(mode & 0o077, 0);
  }
});
