import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { inCodePoints } from './code-points.ts';

const sliced = (text: string, start: number, end: number): string => Array.from(text).slice(start, end).join('');

test('a span holds the same text, counted either way', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(), fc.nat(), (text, one, other) => {
      // Positions between whole characters, as every span has them.
      const places = [0];
      for (const character of text) places.push((places.at(-1) ?? 0) + character.length);
      const [start, end] = [places[one % places.length]!, places[other % places.length]!].toSorted((a, b) => a - b) as [
        number,
        number,
      ];

      const [span] = inCodePoints(text, [{ start, end }]);

      assert.equal(sliced(text, span!.start, span!.end), text.slice(start, end));
    }),
  );
});

test('what else a span holds stays, and half a character counts as one', () => {
  assert.deepEqual(inCodePoints('🎉 a', [{ start: 3, end: 4, check: 'x' }]), [{ start: 2, end: 3, check: 'x' }]);
  assert.deepEqual(inCodePoints('\ud83c a', [{ start: 2, end: 3 }]), [{ start: 2, end: 3 }]);
  assert.deepEqual(inCodePoints('a', []), []);
});
