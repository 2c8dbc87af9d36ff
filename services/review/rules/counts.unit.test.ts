import assert from 'node:assert/strict';
import { test } from 'node:test';
import { standingOf } from './counts.ts';

const mine = {
  author: 'me',
  roundClosed: false,
  seatState: 'held',
  heldBy: 'me',
  lastHolder: 'me',
  hasCounted: false,
  paused: false,
} as const;

test('a judgment in a seat that is held counts', () => {
  assert.equal(standingOf(mine), 'filled');
});

test('a seat that is open again still counts for its last holder, and for nobody before', () => {
  assert.equal(standingOf({ ...mine, seatState: 'open', heldBy: null }), 'filled');
  assert.equal(standingOf({ ...mine, seatState: 'open', heldBy: null, lastHolder: 'somebody' }), 'surplus');
});

test('what comes after the seat went to somebody else is surplus', () => {
  assert.equal(standingOf({ ...mine, heldBy: 'somebody', lastHolder: 'somebody' }), 'surplus');
  assert.equal(standingOf({ ...mine, seatState: 'filled', heldBy: 'somebody', lastHolder: 'somebody' }), 'surplus');
});

test('what comes after the round closed is surplus, also from the holder', () => {
  assert.equal(standingOf({ ...mine, roundClosed: true, seatState: 'closed' }), 'surplus');
});

test('what somebody sends who is paused is kept, and does not count', () => {
  assert.equal(standingOf({ ...mine, paused: true }), 'surplus');
});

test('nobody counts twice on one attempt', () => {
  assert.equal(standingOf({ ...mine, hasCounted: true }), 'surplus');
  assert.equal(standingOf({ ...mine, seatState: 'filled' }), 'surplus');
});
