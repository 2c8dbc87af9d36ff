import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { krippendorffAlpha } from './alpha.ts';
import type { Level } from './alpha.ts';
import { votesOf } from './fixture.ts';

/** The example of Krippendorff's "Computing Krippendorff's alpha-reliability" (2011): four observers, twelve units. */
const published = [
  [1, 2, 3, 3, 2, 1, 4, 1, 2, null, null, null],
  [1, 2, 3, 3, 2, 2, 4, 1, 2, 5, null, 3],
  [null, 3, 3, 3, 2, 3, 4, 2, 2, 5, 1, null],
  [1, 2, 3, 3, 2, 4, 4, 1, 2, 5, 1, null],
].flatMap((row, worker) =>
  row.flatMap((label, task) => (label === null ? [] : [[`t${task}`, `w${worker}`, String(label)] as const])),
);

const alphaOf = (rows: readonly (readonly [string, string, string])[], level: Level): number | null => {
  const found = krippendorffAlpha(votesOf(rows), level);
  return 'alpha' in found ? found.alpha : null;
};

test('the published example comes out to its printed digits', () => {
  assert.equal(alphaOf(published, 'nominal')?.toFixed(3), '0.743');
  assert.equal(alphaOf(published, 'ordinal')?.toFixed(3), '0.815');
});

test('where all votes are for one label, or no task has two, there is no alpha but a reason', () => {
  const same = krippendorffAlpha(votesOf([['1', 'a', 'x'], ['1', 'b', 'x']]), 'nominal'); // prettier-ignore
  const alone = krippendorffAlpha(votesOf([['1', 'a', 'x'], ['2', 'b', 'y']]), 'nominal'); // prettier-ignore

  assert.match('reason' in same ? same.reason : '', /no variation/);
  assert.match('reason' in alone ? alone.reason : '', /no task has two votes/);
});

test('a person who votes often agrees with nobody: of one voter there is no alpha but a reason', () => {
  const often = Array.from({ length: 1_000 }, (_, at) => [`t${at % 9}`, 'a', `${at % 3}`] as const);
  const found = krippendorffAlpha(votesOf(often), 'nominal', 10);

  assert.match('reason' in found ? found.reason : '', /by one person/);
});

test('numbers are ordered by value, so that 10 stands after 9', () => {
  const near = [['1', 'a', '9'], ['1', 'b', '10'], ['2', 'a', '1'], ['2', 'b', '1'], ['3', 'a', '10'], ['3', 'b', '10']] as const; // prettier-ignore
  const far = near.map(([task, worker, label]) => [task, worker, label === '9' ? '0' : label] as const);

  assert.ok((alphaOf(near, 'ordinal') ?? 0) > (alphaOf(far, 'ordinal') ?? 0));
});

test('the interval is the same in every run and holds the estimate', () => {
  const first = krippendorffAlpha(votesOf(published), 'nominal', 200);

  assert.ok('alpha' in first && first.interval !== null);
  assert.ok(first.interval[0] <= first.alpha && first.alpha <= first.interval[1]);
  assert.deepEqual(krippendorffAlpha(votesOf(published), 'nominal', 200), first);
});

/** The definition by every ordered pair of votes, as slow as it reads. */
const byPairs = (rows: readonly (readonly [string, string, string])[]): number | null => {
  const units = Map.groupBy(rows, ([task]) => task);
  const kept = [...units.values()].filter((unit) => unit.length > 1);
  const values = kept.flat().map(([, , label]) => label);
  const apart = (a: string, b: string) => (a === b ? 0 : 1);
  const observed = kept.reduce(
    (sum, unit) =>
      sum +
      unit.reduce((own, a, i) => own + unit.reduce((s, b, j) => s + (i === j ? 0 : apart(a[2], b[2])), 0), 0) /
        (unit.length - 1),
    0,
  );
  const expected = values.reduce((sum, a) => sum + values.reduce((s, b) => s + apart(a, b), 0), 0);
  return expected === 0 ? null : 1 - ((values.length - 1) * observed) / expected;
};

test('alpha is what its definition by pairs of votes says', () => {
  const row = fc.tuple(
    fc.constantFrom('1', '2', '3', '4'),
    fc.constantFrom('a', 'b', 'c'),
    fc.constantFrom('x', 'y', 'z'),
  );
  fc.assert(
    fc.property(fc.array(row, { minLength: 2, maxLength: 25 }), (rows) => {
      const fast = alphaOf(rows, 'nominal');
      const slow = new Set(rows.map(([, worker]) => worker)).size === 1 ? null : byPairs(rows);
      assert.ok(fast === slow || Math.abs((fast ?? NaN) - (slow ?? NaN)) < 1e-9, `${fast} is not ${slow}`);
    }),
  );
});
