import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { writePeople } from '../../cli/people/people-file.ts';
import { startRunning } from '../harness/system.ts';
import type { Running } from '../harness/system.ts';

/* The load scenarios against the product, small: that each one does its work and checks the answers. How fast is no matter here. */

let running: Running;
before(async () => {
  running = await startRunning(false);
});
after(() => running.stop());

/** Runs a scenario by the Node runner. Answers what it said and its exported summary. */
const play = async (scenario: string, people: number, env: Record<string, string>) => {
  const { folder } = running.system.stack;
  const [file, summary] = [join(folder, 'people.json'), join(folder, `${scenario}.json`)];
  await writePeople(folder, file, people);
  const root = join(import.meta.dirname, '..', '..', 'loadtest');
  const set = Object.entries({ ENDONYM_URL: running.operator.url, PEOPLE: file, REVIEWERS: String(people), ...env });
  const args = [
    '--disable-warning=ExperimentalWarning',
    join(root, 'runner', 'main.ts'),
    join(root, `${scenario}.ts`),
    '--summary-export',
    summary,
    ...set.flatMap(([name, value]) => ['-e', `${name}=${value}`]),
  ];
  const said = await new Promise<string>((resolve) => {
    execFile(process.execPath, args, (_, out, errors) => resolve(`${errors}\n${out}`));
  });
  const { metrics, root_group } = JSON.parse(await readFile(summary, 'utf8'));
  const wrong = Object.entries<{ fails: number }>(root_group.checks).filter(([, { fails }]) => fails > 0);
  assert.deepEqual(wrong, [], said);
  return { said, metric: (name: string, key: string): number => metrics[name]?.[key] ?? 0 };
};

test('people who claim and submit without a pause fill every seat, and every judgment is kept', async () => {
  const { metric, said } = await play('claim-submit', 3, { EXAMPLES: '4', DURATION: '10s' });

  assert.equal(metric('judgments', 'count'), 12, said);
});

test('a campaign day has visits, thinking, heartbeats and leaving, and shows what lies between two steps', async () => {
  const { metric, said } = await play('campaign-day', 60, { EXAMPLES: '30', RATE: '2', THINK: '2', DURATION: '6s' });

  const begun = metric('iterations', 'count') + metric('dropped_iterations', 'count');
  assert.ok(begun >= 10, said);
  assert.ok(metric('judgments', 'count') > 0, said);
  assert.ok(metric('between_steps', 'max') >= 0);
});

test('subscribers hear of each judgment, and how late', async () => {
  const { metric, said } = await play('live', 6, { EXAMPLES: '20', RATE: '2', SUBSCRIBERS: '5', DURATION: '5s' });

  assert.equal(metric('judgments', 'count'), 10, said);
  // A busy machine tells of several judgments at once: everybody hears at least once, and of none twice.
  assert.ok(metric('deliveries', 'count') >= 5 && metric('deliveries', 'count') <= 5 * 10, said);
  assert.ok(metric('delivery', 'min') >= 0);
});

test('a file is uploaded and imported to its last line', async () => {
  const { metric, said } = await play('import', 0, { EXAMPLES: '500' });

  assert.ok(metric('imported_per_second', 'value') > 0, said);
});
