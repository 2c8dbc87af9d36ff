import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { test } from 'node:test';
import { optionsOf, usage, usageOf } from './usage.ts';

const main = new URL('./main.ts', import.meta.url).pathname;
const told = (...args: string[]) => {
  const { status, stderr } = spawnSync(process.execPath, [main, ...args], { encoding: 'utf8' });
  return { status, stderr };
};

test('a command that is given an option of another, or of none, says so and tells its own usage alone', () => {
  for (const [args, sentence] of [
    [['doctor', '--days', '3'], 'doctor takes no --days.'],
    [['token', '--nmae', 'Ona'], "Unknown option '--nmae'."],
    [['invite', '--uses'], /^Option '--uses <value>' argument missing\./u],
  ] as const) {
    const { status, stderr } = told(...args);
    const [first = '', ...rest] = stderr.replace(/^endonym: /u, '').split('\n');
    assert.equal(status, 2);
    if (typeof sentence === 'string') assert.equal(first, sentence);
    else assert.match(first, sentence);
    assert.ok(rest.length < 10, stderr);
    assert.match(stderr, new RegExp(`^  ${args[0]} `, 'mu'));
  }
});

test('the options of a command are those that its lines name, and each line of usage belongs to a command', () => {
  assert.deepEqual([...optionsOf('token')].toSorted(), ['folder', 'hours', 'name', 'operator']);
  assert.deepEqual([...optionsOf('look')].toSorted(), [
    'answer-from',
    'column',
    'encoding',
    'folder',
    'format',
    'json',
    'kind',
  ]);
  assert.deepEqual([...optionsOf('doctor')], ['folder']);
  assert.equal(usageOf('nothing'), usage);
  assert.equal(usageOf(undefined), usage);
});
