import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, test } from 'node:test';
import { until } from '../../../test/harness/until.ts';
import { startChild } from './child.ts';
import type { Launching } from './child.ts';
import { isRunning } from '../identity.ts';
import { createParts } from './part.ts';
import type { Clock, Part } from './part.ts';
import { readState, State } from '../state.ts';

const root = await mkdtemp(join(tmpdir(), 'endonym-part-'));
const stops: (() => Promise<void>)[] = [];
afterEach(async () => {
  for (const stop of stops.splice(0)) await stop();
});
after(() => rm(root, { recursive: true, force: true }));

/** Time that passes only as it is waited for, and the pauses that were made. */
const ownClock = () => {
  const clock = { at: 0, pauses: [] as number[] };
  const made: Clock = {
    now: () => clock.at,
    pause: async (ms) => {
      clock.pauses.push(ms / 1_000);
      clock.at += ms;
    },
  };
  return Object.assign(clock, { made });
};

/** Parts of a folder of their own, and what is said of them. */
const company = async () => {
  const folder = await mkdtemp(join(root, 'parts-'));
  const clock = ownClock();
  const said: string[] = [];
  const parts = createParts(folder, State.parse({}), (line) => void said.push(line), clock.made);
  stops.push(async () => {
    parts.close();
    for (const part of parts.all.values()) await part.stop();
  });
  const launch = (name: string, script: string) => (launching: Launching) =>
    startChild(
      {
        name,
        command: process.execPath,
        args: ['-e', script],
        ready: async () => existsSync(join(folder, `${name}.ready`)),
        readyWithinMs: 120_000,
      },
      folder,
      launching,
    );
  const start = (name: string, script = stays(folder, name)): Promise<Part> => parts.start(name, launch(name, script));
  return { folder, parts, clock, said, start };
};

/** Says that it is ready, and stays. */
const stays = (folder: string, name: string) => `
  require('fs').writeFileSync(${JSON.stringify(join(folder, `${name}.ready`))}, '');
  setInterval(() => {}, 1_000);`;

const die = (part: Part): void => void process.kill(part.child.identity.pid, 'SIGKILL');

const isBack = (part: Part, dead: Part['child']) =>
  until('another process', 120, async () => part.child !== dead && isRunning(part.child.identity));

test('a process that ends is started again after a second, under its own name in the state, and it is said with its last lines', async () => {
  const { folder, start, clock, said } = await company();
  const part = await start('first', `console.log('the last words'); ${stays(folder, 'first')}`);
  const dead = part.child;

  die(part);
  await isBack(part, dead);

  assert.deepEqual(clock.pauses, [1]);
  assert.match(said.join('\n'), /first ended by SIGKILL\. It is started again in 1 s\. .*the last words/s);
  await until('the news', 120, async () => said.some((line) => line.includes('first runs again')));
  assert.deepEqual(readState(folder).children['first'], part.child.identity);
});

test('a process that dies again and again comes back after 1, 2, 4 … 30 s and is given up at its eighth death in ten minutes; the others stay', async () => {
  const { parts, start, clock } = await company();
  const other = await start('other');
  const part = await start('dies');
  const givenUp: { name: string; message: string }[] = [];
  parts.onGivenUp((one) => givenUp.push(one));

  for (let death = 1; death <= 7; death++) {
    const dead = part.child;
    die(part);
    await isBack(part, dead);
  }
  die(part);
  await until('that it is given up', 120, async () => givenUp.length > 0);

  assert.deepEqual(clock.pauses, [1, 2, 4, 8, 16, 30, 30]);
  assert.equal(givenUp[0]?.name, 'dies');
  assert.match(givenUp[0]?.message ?? '', /the 8th time in 10 minutes: it is given up.*last lines/s);
  assert.ok(isRunning(other.child.identity));
});

test('deaths of more than ten minutes ago do not count', async () => {
  const { start, clock } = await company();
  const part = await start('rare');

  for (let death = 1; death <= 3; death++) {
    const dead = part.child;
    die(part);
    await isBack(part, dead);
    clock.at += 600_000;
  }

  assert.deepEqual(clock.pauses, [1, 1, 1]);
});

test('one that dies between ready and the first look at it is noticed, and so is one that was given up before anybody listened', async () => {
  const { parts, said, clock } = await company();
  const folder = await mkdtemp(join(root, 'dies-'));
  let begun = 0;

  // Each is ready and has ended before `start` goes on.
  await parts.start('fleeting', async (launching) => {
    begun += 1;
    const child = await startChild(
      {
        name: 'fleeting',
        command: process.execPath,
        args: ['-e', 'setInterval(() => {}, 1_000)'],
        ready: async () => true,
        readyWithinMs: 120_000,
      },
      folder,
      launching,
    );
    await child.kill9();
    await child.ended;
    return child;
  });
  const told: string[] = [];
  await until('that it is given up', 120, async () => begun === 8 && said.length >= 7);
  await until('the listener told', 120, async () => {
    if (told.length === 0) parts.onGivenUp(({ name }) => told.push(name));
    return told.length > 0;
  });

  assert.equal(clock.pauses.length, 7);
  assert.ok(told.includes('fleeting'));
});

test('a part that cannot be started again counts each try as a death, until it is given up', async () => {
  const { folder, parts, start, said } = await company();
  const marker = join(folder, 'broken');
  const part = await start(
    'breaks',
    `if (require('fs').existsSync(${JSON.stringify(marker)})) { console.error('it is broken'); process.exit(3); } ${stays(folder, 'breaks')}`,
  );
  const told: string[] = [];
  parts.onGivenUp(({ message }) => told.push(message));
  await writeFile(marker, '');
  await rm(join(folder, 'breaks.ready'));

  die(part);
  await until('that it is given up', 120, async () => told.length > 0);

  assert.match(told.join(''), /breaks could not be started again .*it is broken/s);
  assert.equal(said.filter((line) => line.includes('It is started again')).length, 7);
});

test('who is killed or stopped by us stays away until it is restarted, also while it was on its way back', async () => {
  const { start, clock, said } = await company();
  const part = await start('victim');

  await part.kill();
  assert.equal(isRunning(part.child.identity), false);
  await part.restart();
  assert.ok(isRunning(part.child.identity));

  // The clock stands still in its pause, as a real one would.
  const pausing = Promise.withResolvers<void>();
  clock.made.pause = async (_, signal) => {
    pausing.resolve();
    await new Promise((resolve) => signal.addEventListener('abort', resolve));
  };
  die(part);
  await pausing.promise;
  await part.restart();
  assert.ok(isRunning(part.child.identity));
  await part.stop();
  assert.equal(isRunning(part.child.identity), false);
  assert.deepEqual(
    said.filter((line) => line.includes('runs again')),
    [],
  );
});

test('once the parts are closed nothing comes back, and what is just starting is ended', async () => {
  const { parts, start, said } = await company();
  const part = await start('last');
  const starting = start('never', 'setInterval(() => {}, 1_000)');
  const identity = await until('the process of the other', 120, async () => {
    const folder = readState(part.child.logFile.replace(/\/logs\/.*/, ''));
    return folder.children['never'];
  });

  parts.close();
  die(part);

  await assert.rejects(starting, /never was stopped before it was ready/);
  assert.equal(isRunning(identity), false);
  await part.stop();
  assert.deepEqual(said, []);
});
