import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { chmodSync, readFileSync, readdirSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { checkout } from '../../infra/stack/environment.ts';
import { isRunning } from '../../infra/stack/identity.ts';
import { readState } from '../../infra/stack/state.ts';
import { until } from '../harness/until.ts';

/** Demos make their folders in here, and whatever they start inherits its name: that is how a process that was left is found. */
const place = await mkdtemp(join(tmpdir(), 'endonym-demos-'));
chmodSync(place, 0o755);
const launched: ChildProcess[] = [];
after(async () => {
  for (const child of launched) child.kill('SIGTERM');
  await rm(place, { recursive: true, force: true, maxRetries: 5 });
});

/** A demo in a process of its own, with what it has said so far. */
const launch = () => {
  const args = ['--disable-warning=ExperimentalWarning', join(checkout, 'cli/main.ts'), 'demo'];
  const child = spawn(process.execPath, args, {
    cwd: place,
    env: { ...process.env, TMPDIR: place },
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  launched.push(child);
  const demo = { child, said: '', status: undefined as number | string | undefined };
  child.stderr.on('data', (text) => void (demo.said += String(text)));
  child.once('exit', (code, signal) => void (demo.status = code ?? signal ?? 'unknown'));
  return demo;
};
type Demo = ReturnType<typeof launch>;

const folders = (): string[] => readdirSync(place).filter((name) => name.startsWith('endonym-demo-'));
const recorded = () => folders().flatMap((name) => Object.values(readState(join(place, name)).children));

const left = (): string[] =>
  readdirSync('/proc').filter((pid) => {
    try {
      return /^\d+$/.test(pid) && readFileSync(`/proc/${pid}/environ`, 'utf8').includes(`TMPDIR=${place}\0`);
    } catch {
      return false;
    }
  });

const says = (demo: Demo, what: RegExp) =>
  until(`${what} in ${demo.said}`, 300, async () => {
    assert.equal(demo.status, undefined, demo.said);
    return what.test(demo.said);
  });
const ends = (demo: Demo) => until('the end of the demo', 300, async () => demo.status !== undefined);
const nothingRuns = (children = recorded()) =>
  until('the end of every process', 300, async () => left().length === 0 && !children.some(isRunning));

test('a demo killed by SIGKILL leaves no process, the next one clears its folder, and that one, interrupted while it starts, leaves nothing', async () => {
  const killed = launch();
  await says(killed, /simulated/);
  const children = recorded();
  assert.ok(children.length >= 11, `${children.length} processes`);

  killed.child.kill('SIGKILL');
  await ends(killed);
  await nothingRuns(children);
  assert.equal(folders().length, 1);

  const next = launch();
  await says(next, /Removed .*endonym-demo-/);
  await until('a process of it', 300, async () => recorded().length > 0);
  next.child.kill('SIGINT');
  await ends(next);

  assert.equal(next.status, 130, next.said);
  await nothingRuns();
  assert.deepEqual(folders(), []);
});

test('a demo ended by SIGTERM in the middle of its campaign stops everything and deletes its folder', async () => {
  const demo = launch();
  await says(demo, /judgments [1-9]/);

  demo.child.kill('SIGTERM');
  await ends(demo);

  assert.equal(demo.status, 130, demo.said);
  await nothingRuns();
  assert.deepEqual(folders(), []);
});
