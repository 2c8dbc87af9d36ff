import assert from 'node:assert/strict';
import { test } from 'node:test';
import { outcomeOf, wilson } from './outcome-rate.ts';
import { differs } from '../outcome/sample.ts';
import { preferredOf } from './outcome-side.ts';

const one = (resolved: number, literal: number, ties = 0) => ({ resolved, literal, ties });

test("Wilson's interval is the published one, and does not shrink to a point where all agree", () => {
  const [low, high] = wilson(0.5, 10);

  assert.deepEqual([low.toFixed(3), high.toFixed(3)], ['0.237', '0.763']);
  assert.ok(wilson(1, 10)[0] < 0.75 && wilson(1, 10)[1] > 0.999);
});

test('a tie counts half, and a text that many answered weighs no more than another', () => {
  assert.equal(outcomeOf([one(1, 0), one(0, 0, 1)])?.winRate, 0.75);
  assert.equal(outcomeOf([one(9, 0), one(0, 1)])?.winRate, 0.5);
  assert.deepEqual(outcomeOf([one(9, 0), one(0, 1), one(0, 0)])?.items, 2);
});

test('what nobody has answered is not measured', () => {
  assert.equal(outcomeOf([]), null);
  assert.equal(outcomeOf([one(0, 0)]), null);
});

test('an answer is read by what stood on its side', () => {
  assert.deepEqual(
    (['left', 'right', 'tie'] as const).map((answer) => preferredOf(answer, 'literal')),
    ['literal', 'resolved', 'tie'],
  );
});

test('texts are compared only where a field has another text than the literal one, and none lacks one', () => {
  const text = (value: string) => [{ field: 'output', text: value }];

  assert.equal(differs({ literal: text('A'), resolved: text('B') }), true);
  assert.equal(differs({ literal: text('A '), resolved: text('A') }), false);
  assert.equal(differs({ literal: text(''), resolved: text('B') }), false);
});
