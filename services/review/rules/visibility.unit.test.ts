import assert from 'node:assert/strict';
import { test } from 'node:test';
import { maySee } from './visibility.ts';

const open = { resolved: false, adjudicates: false };

test('reviewers are blind until the example is resolved, whatever else they are', () => {
  assert.equal(maySee({ ...open, roles: ['reviewer'] }), false);
  assert.equal(maySee({ ...open, roles: ['reviewer', 'coordinator', 'steward'] }), false);
  assert.equal(maySee({ ...open, resolved: true, roles: ['reviewer'] }), true);
});

test('coordinators and stewards who do not review see everything', () => {
  assert.equal(maySee({ ...open, roles: ['coordinator'] }), true);
  assert.equal(maySee({ ...open, roles: ['steward'] }), true);
});

test('an adjudicator sees the example that they are called to decide, and no other', () => {
  assert.equal(maySee({ ...open, roles: ['adjudicator'] }), false);
  assert.equal(maySee({ ...open, adjudicates: true, roles: ['adjudicator', 'reviewer'] }), true);
});

test('who has no part in the campaign sees nothing', () => {
  assert.equal(maySee({ resolved: true, adjudicates: true, roles: [] }), false);
});
