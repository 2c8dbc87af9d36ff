import assert from 'node:assert/strict';
import { test } from 'node:test';
import { purposesOf, whyClosed } from './eligibility.ts';
import { shuffled } from './shown-to.ts';
import { pseudonymOf } from './pseudonym.ts';

test('roles say what one is offered, and what finishes an example comes first', () => {
  assert.deepEqual(purposesOf(['reviewer']), ['confirm', 'judge']);
  assert.deepEqual(purposesOf(['reviewer', 'adjudicator']), ['adjudicate', 'confirm', 'judge']);
  assert.deepEqual(purposesOf(['coordinator']), ['adjudicate']);
  assert.deepEqual(purposesOf(['steward']), []);
});

test('only a running campaign gives out seats, and each other state says why not', () => {
  assert.equal(whyClosed('running'), null);
  for (const state of ['planned', 'paused', 'cancelled', 'completed'] as const)
    assert.match(whyClosed(state) ?? '', /\.$/);
});

test('candidates come in an order that is one person’s own and stays', () => {
  const ids = ['a', 'b', 'c'];
  const orders = new Set(Array.from({ length: 60 }, (_, person) => shuffled(ids, 'seat', `p${person}`).join('')));

  assert.equal(orders.size, 6);
  assert.deepEqual(shuffled(ids, 'seat', 'p1'), shuffled(ids.toReversed(), 'seat', 'p1'));
});

test('a pseudonym stays within a campaign and is another in the next', () => {
  const id = '0190a000-0000-7000-8000-000000000001';

  assert.match(pseudonymOf('salt', id), /^r-[0-9a-f]{12}$/);
  assert.equal(pseudonymOf('salt', id), pseudonymOf('salt', id));
  assert.notEqual(pseudonymOf('salt', id), pseudonymOf('other', id));
});
