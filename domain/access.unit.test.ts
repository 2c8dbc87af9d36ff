import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertCoordinatesAny, assertPart, assertRole, hasPart } from './access.ts';

const mine = [
  { campaignId: 'a', roles: ['reviewer'] as const },
  { campaignId: 'b', roles: ['adjudicator', 'coordinator'] as const },
];

test('operators and services may do everything; who has no part learns nothing of the campaign', () => {
  assert.doesNotThrow(() => assertRole(null, 'c', ['coordinator']));
  assert.doesNotThrow(() => assertCoordinatesAny(null));
  assert.equal(hasPart(mine, 'c'), false);
  assert.throws(() => assertPart(mine, 'c'), { code: 'not-found' });
  assert.throws(() => assertRole(mine, 'c', ['coordinator']), { code: 'not-found' });
});

test('who has a part and not the role is told which roles may', () => {
  assert.doesNotThrow(() => assertPart(mine, 'a'));
  assert.doesNotThrow(() => assertRole(mine, 'b', ['coordinator']));
  assert.throws(() => assertRole(mine, 'a', ['adjudicator', 'coordinator']), {
    code: 'not-allowed',
    message: 'Only an adjudicator or a coordinator of this campaign or an operator may do this.',
  });
  assert.throws(() => assertCoordinatesAny(mine.slice(0, 1)), { code: 'not-allowed' });
});
