import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { wordDiff } from './word-diff.ts';

test('a changed word is one removal and one addition', () => {
  assert.deepEqual(wordDiff('Truca al 911 ara', 'Truca al 112 ara', 'ca'), [
    { kind: 'same', text: 'Truca al ' },
    { kind: 'removed', text: '911' },
    { kind: 'added', text: '112' },
    { kind: 'same', text: ' ara' },
  ]);
});

test('the runs give the text after the change back', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const runs = wordDiff(before, after, 'ca');
      assert.equal(
        runs
          .filter(({ kind }) => kind !== 'removed')
          .map(({ text }) => text)
          .join(''),
        after,
      );
    }),
  );
});
