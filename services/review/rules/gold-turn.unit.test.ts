import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isGoldTurn } from './gold-turn.ts';

const drawn = (rate: number, salt = 'salt', contributorId = 'a') =>
  Array.from({ length: 2_000 }, (_, number) => isGoldTurn({ salt, contributorId, number, rate }));

test('about the share that the campaign wants is gold, always the same for a person, and another for others', () => {
  const share = drawn(0.1).filter(Boolean).length / 2_000;
  assert.ok(share > 0.07 && share < 0.13, `${share}`);
  assert.deepEqual(drawn(0.1), drawn(0.1));
  assert.notDeepEqual(drawn(0.1), drawn(0.1, 'salt', 'b'));
  assert.notDeepEqual(drawn(0.1), drawn(0.1, 'other'));
});

test('without a rate nothing is gold', () => assert.ok(!drawn(0).includes(true)));
