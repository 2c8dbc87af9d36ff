import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { fewest, tellGroups } from './suppress.ts';
import type { GroupVotes, Told } from './suppress.ts';

/** A group whose cells hold so many votes, each by so many of its people: `[votes, people]`. */
const groupOf = (name: string | null, first: number, cells: readonly (readonly [number, number])[]): GroupVotes => {
  const sets = cells.map(([votes, people]) => ({
    votes,
    people: new Set(Array.from({ length: Math.min(votes, people) }, (_, n) => first + n)),
  }));
  return { name, people: new Set(sets.flatMap(({ people }) => [...people])), cells: sets };
};

/* Small numbers: every table that fits what is told is tried. */
const cell = fc.tuple(fc.nat(14), fc.nat(9));
/** A label that hardly anybody gives, most often. */
const rare = fc.oneof({ weight: 3, arbitrary: fc.tuple(fc.nat(2), fc.nat(2)) }, { weight: 2, arbitrary: cell });
const tables = fc
  .tuple(
    fc.array(
      fc.tuple(cell, cell, rare).map((three) => [...three]),
      { maxLength: 5 },
    ),
    fc.tuple(cell, cell, rare).map((three) => [...three]),
  )
  .map(([named, others]) => [
    ...named.map((cells, place) => groupOf(`g${place}`, 100 * (place + 1), cells)),
    groupOf(null, 10_000, others),
  ]);

const sumsOf = (groups: readonly GroupVotes[]): number[] =>
  [0, 1, 2].map((label) => groups.reduce((sum, { cells }) => sum + (cells[label]?.votes ?? 0), 0));

/** The least and the most that a hidden cell can hold for somebody who knows all that is told and all sums, found by trying every table. */
const possible = ({ groups }: Told, sums: readonly number[]): Map<string, [number, number]> => {
  const open = groups.map(({ votes, cells }) => votes - cells.reduce((sum: number, cell) => sum + (cell ?? 0), 0));
  const columns = sums.map((sum, label) => sum - groups.reduce((told, { cells }) => told + (cells[label] ?? 0), 0));
  const hidden = groups.flatMap(({ cells }, row) =>
    cells.flatMap((cell, label): [number, number][] => (cell === null ? [[row, label]] : [])),
  );
  const ranges = new Map<string, [number, number]>();
  const tried: number[] = [];
  const lastIn = (axis: 0 | 1, at: number) => hidden.findLastIndex((cell) => cell[axis] === at);
  const attempt = (at: number): void => {
    const cell = hidden[at];
    if (cell === undefined) {
      hidden.forEach((one, place) => {
        const [low, high] = ranges.get(one.join()) ?? [Infinity, -Infinity];
        const value = tried[place] ?? 0;
        ranges.set(one.join(), [Math.min(low, value), Math.max(high, value)]);
      });
      return;
    }
    const [row, column] = cell;
    const most = Math.min(open[row] ?? 0, columns[column] ?? 0);
    const rest = Math.max(
      lastIn(0, row) === at ? (open[row] ?? 0) : 0,
      lastIn(1, column) === at ? (columns[column] ?? 0) : 0,
    );
    for (let value = rest; value <= most; value++) {
      open[row] = (open[row] ?? 0) - value;
      columns[column] = (columns[column] ?? 0) - value;
      tried[at] = value;
      attempt(at + 1);
      open[row] = (open[row] ?? 0) + value;
      columns[column] = (columns[column] ?? 0) + value;
    }
  };
  attempt(0);
  return ranges;
};

test('no number is told that fewer than five people stand behind, of no group of fewer, and what is told is so', () => {
  fc.assert(
    fc.property(tables, (groups) => {
      const sums = sumsOf(groups);
      for (const told of tellGroups(groups).groups) {
        assert.ok(told.people >= fewest);
        const real = groups.find(({ name }) => name === told.name);
        for (const [label, votes] of told.cells.entries()) {
          if (votes === null || told.name === null) continue;
          assert.equal(votes, real?.cells[label]?.votes);
          assert.ok((real?.cells[label]?.people.size ?? 0) >= fewest || sums[label] === 0);
        }
      }
    }),
    { numRuns: 2_000 },
  );
});

test('what is hidden cannot be worked out from what is told and all sums, to within five votes or all that gave the label', () => {
  let hid = 0;
  fc.assert(
    fc.property(tables, (groups) => {
      const told = tellGroups(groups);
      fc.pre(told.groups.length <= 3);
      const sums = sumsOf(groups);
      for (const [cell, [low, high]] of possible(told, sums)) {
        const given = sums[Number(cell.split(',')[1])] ?? 0;
        assert.ok(given > 0 && high - low >= Math.min(5, given), `between ${low} and ${high} of ${given}`);
        hid++;
      }
    }),
    { numRuns: 400 },
  );
  assert.ok(hid > 100, 'something was hidden');
});

test('the groups that are told add up to the whole, where nothing of them is hidden', () => {
  const big = (name: string, first: number) => groupOf(name, first, [[40, 9], [30, 8], [20, 7]]); // prettier-ignore
  const { groups, reason } = tellGroups([big('a', 0), big('b', 100), groupOf(null, 200, [[9, 9], [9, 9], [9, 9]])]); // prettier-ignore

  assert.equal(reason, null);
  assert.deepEqual(
    groups.map(({ name, people, votes, cells }) => [name, people, votes, cells]),
    [
      ['a', 9, 90, [40, 30, 20]],
      ['b', 9, 90, [40, 30, 20]],
      [null, 9, 27, [9, 9, 9]],
    ],
  );
});

test('one small cell takes three others with it: its row, its column, and where those meet', () => {
  const { groups } = tellGroups([
    groupOf('a', 0, [[40, 9], [30, 8], [2, 2]]), // prettier-ignore
    groupOf('b', 100, [[41, 9], [31, 8], [21, 7]]), // prettier-ignore
  ]);

  assert.deepEqual(
    groups.map(({ cells }) => cells),
    [
      [40, null, null],
      [41, null, null],
    ],
  );
});

test('a small group is counted with those in none, and one that has none to hide among takes the next smallest along', () => {
  const big = (name: string, first: number, people: number) =>
    groupOf(name, first, [[40, people], [30, people], [20, people]]); // prettier-ignore
  const small = groupOf('c', 200, [[3, 3], [3, 3], [3, 3]]); // prettier-ignore

  const { groups } = tellGroups([big('a', 0, 9), big('b', 100, 8), small]);

  assert.deepEqual(
    groups.map(({ name, people }) => [name, people]),
    [
      ['a', 9],
      [null, 11],
    ],
  );
});

test('nothing is told of groups where there is one, or none', () => {
  const all = groupOf('a', 0, [[40, 9], [30, 8], [20, 7]]); // prettier-ignore

  assert.match(tellGroups([all]).reason ?? '', /one group/);
  assert.match(tellGroups([{ ...all, name: null }]).reason ?? '', /No group of at least 5/);
  assert.deepEqual(tellGroups([]).groups, []);
});
