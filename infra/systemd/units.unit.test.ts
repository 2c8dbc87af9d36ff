import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkout } from '../stack/environment.ts';
import { restartPolicy } from '../stack/processes/restarts.ts';
import { plans } from '../stack/system.ts';

const folder = import.meta.dirname;
const units = readdirSync(folder).filter((name) => name.endsWith('.service'));
const ofProcesses = units.filter((name) => name !== 'endonym-provision.service');

/** What a unit says, by key; the last of several. */
const settingsOf = (name: string): Record<string, string> =>
  Object.fromEntries(
    readFileSync(join(folder, name), 'utf8')
      .split('\n')
      .flatMap((line) => {
        const [, key, value] = /^(\w+)=(.*)$/.exec(line) ?? [];
        return key === undefined || value === undefined ? [] : [[key, value]];
      }),
  );

test('systemd starts a process that ended again by the same rule as `up` does', () => {
  const { firstPauseMs, longestPauseMs, mostDeaths, withinMs } = restartPolicy;

  assert.equal(ofProcesses.length, 4);
  for (const name of ofProcesses) {
    const { Restart, RestartSec, RestartSteps, RestartMaxDelaySec, StartLimitBurst, StartLimitIntervalSec } =
      settingsOf(name);
    assert.deepEqual(
      { Restart, RestartSec, RestartMaxDelaySec, StartLimitBurst, StartLimitIntervalSec },
      {
        Restart: 'always',
        RestartSec: String(firstPauseMs / 1_000),
        RestartMaxDelaySec: String(longestPauseMs / 1_000),
        StartLimitBurst: String(mostDeaths),
        StartLimitIntervalSec: String(withinMs / 1_000),
      },
      name,
    );
    // From 1 to 30 s by doubling: 1 2 4 8 16 30.
    assert.equal(Number(RestartSteps), Math.ceil(Math.log2(longestPauseMs / firstPauseMs)), name);
  }
});

test('systemd runs what `up` runs, with the same bounds of memory', () => {
  const commands = ofProcesses.map((name) => settingsOf(name)['ExecStart'] ?? '');

  for (const { script, node = [] } of plans(false)) {
    const command = commands.find((one) => one.includes(script));
    assert.ok(command, script);
    assert.ok(existsSync(join(checkout, script)));
    for (const flag of node) assert.ok(command.includes(flag), `${script} ${flag}`);
  }
});

test('systemd understands the units', (t) => {
  const known = spawnSync('systemd-analyze', ['--version'], { encoding: 'utf8' });
  if (known.status !== 0) return t.skip('this machine has no systemd-analyze');

  const { stderr } = spawnSync(
    'systemd-analyze',
    ['verify', '--man=no', ...units.map((name) => join(folder, name.replace('@.', '@review.'))).filter(existsSync)],
    { encoding: 'utf8' },
  );

  // The user, the folder and newer settings than this systemd's are not here; a line that cannot be read would be.
  const faults = stderr
    .split('\n')
    .filter((line) => /Failed to parse|Missing '='|Invalid|Assignment outside|Unknown section/.test(line));
  assert.deepEqual(faults, []);
});
