import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createSpaceWarning } from './disk.ts';

const mega = 1024 * 1024;
const minute = 60_000;

/** What is said at each look, by the megabytes that are left and the minute. */
const said = (looks: readonly (readonly [free: number, minute: number])[]): string[] => {
  const warning = createSpaceWarning('/data');
  return looks.map(([free, at]) => {
    const line = warning(free * mega, at * minute);
    return line === null ? '-' : line.replace(/.* (?:only )?(\d+) MB left( again)?\..*/, '$1$2');
  });
};

test('a disk that gets full is told at each step, again every ten minutes, and once it has room again', () => {
  const looks = [[9_000, 0], [2_000, 1], [1_990, 2], [1_500, 12], [900, 13], [400, 14], [100, 15], [300, 16], [5_000, 17], [5_000, 18], [2_000, 19]] as const; // prettier-ignore

  assert.deepEqual(said(looks), ['-', '2000', '-', '1500', '900', '400', '100', '-', '5000 again', '-', '2000']);
});
