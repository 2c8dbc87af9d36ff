import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Opinion } from '../../../domain/judgment.ts';
import { scoreOf } from './gold-score.ts';
import type { RightJudgment } from './gold-score.ts';

const right = (changes: Partial<RightJudgment> = {}): RightJudgment => ({
  draft: 'faulty',
  faults: [{ field: 'output', text: '34' }],
  acceptable: [],
  ratings: [],
  ...changes,
});
const said = (verdict: Opinion['verdict'], text?: string, ratings: Opinion['ratings'] = []) =>
  Opinion.parse({ verdict, ratings, edited: text === undefined ? [] : [{ field: 'output', text }] });

test('a good draft is passed by who accepts it', () => {
  assert.deepEqual(scoreOf(right({ draft: 'good' }), said('accept')).passed, true);
  assert.deepEqual(scoreOf(right({ draft: 'good' }), said('edit', 'x')).passed, false);
  assert.deepEqual(scoreOf(right({ draft: 'good' }), said('drop')).accepted, false);
});

test('a fault is found by who drops the example or mends the text, and not by who leaves it there', () => {
  assert.equal(scoreOf(right(), said('accept')).passed, false);
  assert.equal(scoreOf(right(), said('drop')).passed, true);
  assert.equal(scoreOf(right(), said('edit', 'Hi ha 12 pobles.')).passed, true);
  assert.equal(scoreOf(right(), said('edit', 'Hi ha 34 pobles!')).passed, false);
  assert.match(scoreOf(right({ faults: [{ field: 'input', text: 'x' }] }), said('edit', 'y')).why, /"input" was left/);
});

test('where the right texts are given an edit must be one of them, whatever its white space', () => {
  const listed = right({ acceptable: [{ field: 'output', text: 'Hi ha 12 pobles.' }] });

  assert.equal(scoreOf(listed, said('edit', ' Hi  ha 12 pobles. ')).passed, true);
  assert.equal(scoreOf(listed, said('edit', 'Hi ha 13 pobles.')).passed, false);
});

test('a rating outside what is right fails; one that was not given does not', () => {
  const rated = right({ draft: 'good', ratings: [{ scale: 'tone', low: 4, high: 5 }] });

  assert.equal(scoreOf(rated, said('accept', undefined, [{ scale: 'tone', value: 2 }])).passed, false);
  assert.equal(scoreOf(rated, said('accept', undefined, [{ scale: 'tone', value: null }])).passed, true);
  assert.equal(scoreOf(rated, said('accept')).passed, true);
});
