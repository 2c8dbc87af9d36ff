import assert from 'node:assert/strict';
import { test } from 'node:test';
import { durationMs } from './duration.ts';
import { RunProblem } from './problem.ts';
import { percentile, sinkOf } from './sink.ts';
import { thresholdOf } from './threshold.ts';

const given = (type: Parameters<typeof sinkOf>[0], values: readonly number[]) => {
  const sink = sinkOf(type);
  for (const value of values) sink.add(value);
  return sink;
};

test('a percentile lies between the two nearest samples, as far as its share says', () => {
  const ten = Float64Array.from([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);

  assert.equal(percentile(ten, 0.5), 5.5);
  assert.equal(percentile(ten, 0.9), 9.1);
  assert.equal(percentile(ten, 1), 10);
  assert.equal(percentile(Float64Array.of(7), 0.99), 7);
  assert.equal(percentile(Float64Array.of(), 0.99), 0);
});

test('a trend answers about all its samples, in whatever order they came', () => {
  const values = Array.from({ length: 1_001 }, (_, index) => (index * 8) % 1_001);
  const sink = given('trend', values);
  const asked = ['min', 'med', 'max', 'avg', 'p(99)', 'count'].map((key) => sink.value(key, 1));

  assert.deepEqual(asked, [0, 500, 1_000, 500, 990, 1_001]);
  sink.add(5_000);
  assert.equal(sink.value('max', 1), 5_000);
  assert.equal(sink.value('value', 1), undefined);
});

test('a counter counts per second of the run, a gauge keeps the last, a rate the share that is not zero', () => {
  const counter = given('counter', [1, 2, 3]);
  const gauge = given('gauge', [5, 1, 3]);
  const rate = given('rate', [1, 0, 1, 1]);

  assert.deepEqual([counter.value('count', 2), counter.value('rate', 2)], [6, 3]);
  assert.deepEqual(
    ['value', 'min', 'max'].map((key) => gauge.value(key, 1)),
    [3, 1, 5],
  );
  assert.deepEqual(
    ['rate', 'passes', 'fails'].map((key) => rate.value(key, 1)),
    [0.75, 3, 1],
  );
});

test('a threshold on a rate without a sample holds, and one on a count of nothing is asked of zero', () => {
  const plain = { abortOnFail: false, delayAbortEvalMs: 0 };

  assert.ok(thresholdOf('r', 'rate', { threshold: 'rate>0.9', ...plain }).holds(sinkOf('rate'), 1));
  assert.ok(!thresholdOf('c', 'counter', { threshold: 'count > 0', ...plain }).holds(sinkOf('counter'), 1));
});

test('every comparison of k6 is understood', () => {
  const sink = given('gauge', [5]);
  const holds = (operator: string, value: number) =>
    thresholdOf('g', 'gauge', {
      threshold: `value ${operator} ${value}`,
      abortOnFail: false,
      delayAbortEvalMs: 0,
    }).holds(sink, 1);

  assert.deepEqual(
    ['<', '<=', '>', '>=', '==', '===', '!='].map((operator) => [4, 5, 6].map((value) => holds(operator, value))),
    [
      [false, false, true],
      [false, true, true],
      [true, false, false],
      [true, true, false],
      [false, true, false],
      [false, true, false],
      [true, false, true],
    ],
  );
});

test('durations are read as k6 writes them', () => {
  assert.deepEqual(
    ['30s', '1h30m', '500ms', '1m0.5s', '250', 40].map(durationMs),
    [30_000, 5_400_000, 500, 60_500, 250, 40],
  );
  for (const wrong of ['', 'soon', '3 s', '10x']) assert.throws(() => durationMs(wrong), RunProblem);
});
