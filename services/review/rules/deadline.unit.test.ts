import assert from 'node:assert/strict';
import { test } from 'node:test';
import { closingOf } from './deadline.ts';

const now = '2026-03-01T12:00:00.000Z';
const due = {
  now,
  state: 'running',
  roundSeconds: 3_600,
  firstClaimedAt: '2026-03-01T10:00:00.000Z',
  leasedUntil: null,
  calls: 0,
} as const;

test('a round whose time since the first claim is over closes', () => {
  assert.deepEqual(closingOf(due), { kind: 'close', by: 'deadline' });
});

test('the time of a round runs from its first claim', () => {
  assert.deepEqual(closingOf({ ...due, firstClaimedAt: '2026-03-01T11:30:00.000Z' }), {
    kind: 'later',
    until: '2026-03-01T12:30:00.000Z',
    unclaimed: false,
  });
});

test('a live lease is waited for, one that ran out is not', () => {
  assert.deepEqual(closingOf({ ...due, leasedUntil: '2026-03-01T12:05:00.000Z' }), {
    kind: 'later',
    until: '2026-03-01T12:05:00.000Z',
    unclaimed: false,
  });
  assert.equal(closingOf({ ...due, leasedUntil: '2026-03-01T11:59:00.000Z' }).kind, 'close');
});

test('a round to which nobody came is waited for once more', () => {
  assert.deepEqual(closingOf({ ...due, firstClaimedAt: null }), {
    kind: 'later',
    until: '2026-03-01T13:00:00.000Z',
    unclaimed: true,
  });
  assert.deepEqual(closingOf({ ...due, firstClaimedAt: null, calls: 1 }), { kind: 'close', by: 'deadline' });
});

test('a paused campaign closes nothing and one that is over everything', () => {
  assert.deepEqual(closingOf({ ...due, state: 'paused' }), { kind: 'paused' });
  for (const state of ['cancelled', 'completed'] as const)
    assert.deepEqual(closingOf({ ...due, state, firstClaimedAt: null }), { kind: 'close', by: 'cancelled' });
});
