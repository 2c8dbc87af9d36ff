import assert from 'node:assert/strict';
import { test } from 'node:test';
import { nextSlice } from './part-size.ts';

/** The slices of one part of items that have so many bytes each. */
const slicesOf = (bytesOf: (item: number) => number, left = 10_000): number[] => {
  const slices: number[] = [];
  const part = { items: 0, bytes: 0 };
  for (let count = nextSlice(part, left); count > 0; count = nextSlice(part, left - part.items)) {
    slices.push(count);
    for (let item = part.items; item < part.items + count; item++) part.bytes += bytesOf(item);
    part.items += count;
  }
  return slices;
};
const sum = (some: readonly number[]) => some.reduce((all, one) => all + one, 0);

test('a part of usual examples has 400 of them, read in slices that grow', () => {
  assert.deepEqual(
    slicesOf(() => 2_500),
    [25, 100, 200, 75],
  );
  assert.deepEqual(
    slicesOf(() => 2_500, 430 - 400),
    [25, 5],
  );
  assert.deepEqual(
    slicesOf(() => 2_500, 0),
    [],
  );
});

test('a part of the longest examples ends with its first slice', () => {
  assert.deepEqual(
    slicesOf(() => 1_300_000),
    [25],
  );
});

test('long examples end a part at about its bytes, also after short ones', () => {
  assert.ok(sum(slicesOf(() => 40_000)) * 40_000 <= 4.2 * 2 ** 20);
  assert.deepEqual(
    slicesOf((item) => (item < 25 ? 300 : 1_300_000)),
    [25, 100],
  );
});
