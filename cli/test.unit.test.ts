import assert from 'node:assert/strict';
import { test } from 'node:test';
import { drawLongTests } from './test.ts';

test('of the long tests a tenth is drawn, at least one, and the same for the same commit', () => {
  const files = Array.from({ length: 23 }, (_, index) => `test/faults/${index}.long.test.ts`);

  assert.equal(drawLongTests(files, 'a').length, 3);
  assert.deepEqual(drawLongTests(files, 'a'), drawLongTests(files.toReversed(), 'a'));
  assert.ok(new Set(['a', 'b', 'c', 'd'].map((seed) => drawLongTests(files, seed).join())).size > 1);
  assert.equal(drawLongTests(files.slice(0, 2), 'a').length, 1);
});
