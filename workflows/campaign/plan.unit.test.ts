import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Policy } from '../../domain/policy.ts';
import { feedCount, mostPerTurn, orderOf, sleepSeconds } from './plan.ts';
import type { FeedSight } from './plan.ts';

/** A running campaign with 10,000 examples that wait, whose 10 active people give a judgment every three minutes. */
const sight = (changes: Partial<FeedSight> = {}): FeedSight => ({
  state: 'running',
  policy: Policy.parse({}),
  waiting: 10_000,
  inFlight: 0,
  openSeats: 0,
  roundsOpen: null,
  people: 40,
  activePeople: 10,
  perPersonMinute: 1 / 3,
  ...changes,
});

test('a pool of ten is kept in open seats for the policy’s half an hour, and no more is started than is missing', () => {
  assert.equal(feedCount(sight()), Math.ceil((10 * 10) / 3));
  assert.equal(feedCount(sight({ openSeats: 97 })), 1);
  assert.equal(feedCount(sight({ openSeats: 100 })), 0);
  assert.equal(feedCount(sight({ openSeats: 5_000 })), 0);
});

test('examples that are being drafted or decided count by the seats that they will open', () => {
  assert.equal(feedCount(sight({ inFlight: 30, roundsOpen: 0, openSeats: 0 })), 4);
  assert.equal(feedCount(sight({ inFlight: 34, roundsOpen: 0, openSeats: 0 })), 0);
  assert.equal(feedCount(sight({ inFlight: 34, roundsOpen: 20, openSeats: 60 })), 0);
  assert.equal(feedCount(sight({ inFlight: 34, roundsOpen: 34, openSeats: 10 })), 30);
});

test('a thin pool starts little: one person’s half an hour, and before anybody came that of everybody there is', () => {
  assert.equal(feedCount(sight({ activePeople: 1 })), 4);
  assert.equal(feedCount(sight({ activePeople: 0, people: 3, perPersonMinute: null })), 10);
  assert.equal(feedCount(sight({ activePeople: 0, people: 0, perPersonMinute: null })), 4);
});

test('a full pool is bounded by what one turn starts, by what may be in review and by what waits', () => {
  const full = { activePeople: 5_000, people: 5_000 };

  assert.equal(feedCount(sight(full)), mostPerTurn);
  assert.equal(feedCount(sight({ ...full, inFlight: 490 })), 10);
  assert.equal(feedCount(sight({ ...full, inFlight: 600 })), 0);
  assert.equal(feedCount(sight({ ...full, waiting: 3 })), 3);
});

test('a change of the policy in flight is heeded by the next turn', () => {
  assert.equal(feedCount(sight({ policy: Policy.parse({ openMinutes: 3 }) })), 4);
  assert.equal(feedCount(sight({ inFlight: 90, policy: Policy.parse({ maxInFlight: 100 }) })), 10);
  assert.equal(feedCount(sight({ inFlight: 90, policy: Policy.parse({ maxInFlight: 50 }) })), 0);
});

test('a campaign that does not run is not fed', () => {
  for (const state of ['planned', 'paused', 'cancelled', 'completed'] as const)
    assert.equal(feedCount(sight({ state })), 0);
});

test('a full turn is followed at once only while another full one is missing, whatever seats are still to open', () => {
  // 5,000 people for half an hour: 50,000 seats, 16,667 examples.
  const national = { people: 5_000, activePeople: 5_000, policy: Policy.parse({ maxInFlight: 20_000 }) };

  assert.equal(sleepSeconds(sight(national), mostPerTurn), 1);
  assert.equal(sleepSeconds(sight({ ...national, inFlight: 16_000 }), mostPerTurn), 1);
  assert.equal(sleepSeconds(sight({ ...national, inFlight: 16_400 }), mostPerTurn), 5);
  assert.equal(sleepSeconds(sight({ ...national, policy: Policy.parse({}) }), mostPerTurn), 1);
  assert.equal(sleepSeconds(sight({ ...national, inFlight: 200, policy: Policy.parse({}) }), mostPerTurn), 5);
  assert.equal(sleepSeconds(sight(national), mostPerTurn - 1), 5);
});

test('a feed looks again seldom while there is nothing to start, and soon while people have no seat', () => {
  assert.equal(sleepSeconds(sight({ openSeats: 500 }), 0), 15);
  assert.equal(sleepSeconds(sight({ openSeats: 97 }), 1), 5);
  assert.equal(sleepSeconds(sight({ inFlight: 500 }), 0), 5);
  assert.equal(sleepSeconds(sight({ waiting: 0 }), mostPerTurn), 60);
  assert.equal(sleepSeconds(sight({ waiting: 0, inFlight: 1 }), 0), 60);
});

test('the feed of a paused campaign, and of one with nothing to do, sleeps until it is woken', () => {
  assert.equal(sleepSeconds(sight({ state: 'paused', inFlight: 500 }), 0), 900);
  assert.equal(sleepSeconds(sight({ waiting: 0 }), 0), 900);
});

test('every campaign’s workflows go before drafts, and one of a higher priority has more turns than others, never all', () => {
  assert.deepEqual(
    [100, 75, 50, 25, 0].map((priority) => orderOf('c', priority)),
    [4, 2, 1, 0.5, 0.25].map((fairnessWeight) => ({ priorityKey: 2, fairnessKey: 'c', fairnessWeight })),
  );
});
