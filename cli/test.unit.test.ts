import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawn } from './test.ts';

test('of the long tests a tenth is drawn, at least one, and the same for the same commit', () => {
  const files = Array.from({ length: 23 }, (_, index) => `test/faults/${index}.long.test.ts`);

  assert.equal(drawn(files, 'a').length, 3);
  assert.deepEqual(drawn(files, 'a'), drawn(files.toReversed(), 'a'));
  assert.ok(new Set(['a', 'b', 'c', 'd'].map((seed) => drawn(files, seed).join())).size > 1);
  assert.equal(drawn(files.slice(0, 2), 'a').length, 1);
});
