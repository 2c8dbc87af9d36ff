import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Provider } from '../../../domain/draft.ts';
import { blindSeatOf, mayBeBlind } from './blind-draft.ts';

const draws = (count: number, share: number, seats = 3, salt = 'salt') =>
  Array.from({ length: count }, (_, at) =>
    blindSeatOf({ salt, exampleId: `example-${at}`, attempt: 1, round: 1, seats, share }),
  );

test('about the share of all seats shows no draft, in any place of a round alike', () => {
  const places = draws(20_000, 0.05).filter((place) => place !== null);

  assert.ok(Math.abs(places.length / 60_000 - 0.05) < 0.004, `${places.length / 60_000}`);
  for (const place of [0, 1, 2]) {
    const share = places.filter((one) => one === place).length / places.length;
    assert.ok(Math.abs(share - 1 / 3) < 0.03, `place ${place}: ${share}`);
  }
});

test('the draw is the same each time, another in another campaign, and none where the share is 0', () => {
  assert.deepEqual(draws(500, 0.3), draws(500, 0.3));
  assert.notDeepEqual(draws(500, 0.3), draws(500, 0.3, 3, 'other'));
  assert.ok(draws(500, 0).every((place) => place === null));
});

test('however large the share, one seat of a round and no more', () => {
  assert.ok(draws(500, 0.5, 9).every((place) => place !== null && place >= 0 && place < 9));
});

test('only rounds that judge a machine’s draft in several seats are drawn from', () => {
  const round = { purpose: 'judge', seats: 3 } as const;
  const may = Provider.options.filter((provider) => mayBeBlind(round, { provider, needsHuman: false }));

  assert.deepEqual(may, ['apertium', 'openai', 'http-mt']);
  const draft = { provider: 'apertium', needsHuman: false } as const;
  assert.ok(!mayBeBlind({ ...round, seats: 1 }, draft));
  assert.ok(!mayBeBlind({ ...round, purpose: 'confirm' }, draft));
  assert.ok(!mayBeBlind(round, { ...draft, needsHuman: true }));
});
