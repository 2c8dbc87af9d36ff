import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { getPriority, tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { startChild } from './child.ts';

/** How far a child, and the session that it leads, stand back. */
const nicenessOf = (pid: number): number[] => {
  const session = `/proc/${pid}/autogroup`;
  const ofSession = existsSync(session) ? /nice (-?\d+)/.exec(readFileSync(session, 'utf8'))?.[1] : undefined;
  return [getPriority(pid), ...(ofSession === undefined ? [] : [Number(ofSession)])];
};

test('a child that yields stands back, with its session, and another does not', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-child-'));
  const start = (name: string, yields: boolean) =>
    startChild(
      {
        name,
        command: process.execPath,
        args: ['-e', 'setTimeout(() => {}, 60_000)'],
        ready: async () => true,
        readyWithinMs: 60_000,
        yields,
      },
      folder,
    );
  const children = [await start('first', false), await start('last', true)];
  try {
    const [first = [], last = []] = children.map(({ identity }) => nicenessOf(identity.pid));
    const own = getPriority();

    assert.deepEqual([first[0], last[0]], [own, 10]);
    assert.ok(
      last.every((niceness, at) => niceness > (first[at] ?? Infinity)),
      `${last.join()} and ${first.join()}`,
    );
  } finally {
    for (const child of children) await child.stop();
    await rm(folder, { recursive: true, force: true });
  }
});
