import assert from 'node:assert/strict';
import { test } from 'node:test';
import { betaCumulative, betaQuantile } from './beta.ts';

/** Share, both counts, quantile: printed by `scipy.stats.beta.ppf`. */
const known: readonly (readonly [number, number, number, number])[] = [
  [0.05, 3.4, 0.6, 0.5113661538342326],
  [0.95, 3.4, 0.6, 0.9982420766962287],
  [0.05, 1.4, 2.6, 0.05104941956136351],
  [0.95, 1.4, 2.6, 0.7408361192150127],
  [0.5, 1, 1, 0.5],
  [0.05, 103.4, 12.6, 0.8404973705438739],
  [0.95, 5000, 20, 0.9973575913609776],
  [0.05, 0.5, 0.5, 0.0061558297024311365],
  [0.95, 20003.4, 10000.6, 0.6711610623770422],
];

test('quantiles of Beta distributions are those of scipy to ten digits', () => {
  for (const [share, a, b, quantile] of known) {
    assert.ok(Math.abs(betaQuantile(share, a, b) - quantile) < 1e-10, `${share} of Beta(${a}, ${b})`);
  }
});

test('nothing lies below 0, and everything below 1', () => {
  assert.deepEqual([betaCumulative(-1, 2, 3), betaCumulative(0, 2, 3), betaCumulative(1, 2, 3)], [0, 0, 1]);
});
