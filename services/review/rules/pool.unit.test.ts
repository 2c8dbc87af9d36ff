import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { Policy, SmallPool } from '../../../domain/policy.ts';
import { Lack, adviceOnShortage } from '../../../domain/pool.ts';
import { sameLacks, shortagesOf } from './pool.ts';

const policy = Policy.parse({});
const pool = (reviewers: number, adjudicators = 1, adjudicatingReviewers = 0) => ({
  groups: [{ variant: null, reviewers }],
  adjudicators,
  adjudicatingReviewers,
});
const lacks = (...of: Parameters<typeof pool>) =>
  shortagesOf(pool(...of), policy).map(({ lack, people, needed }) => [lack, people, needed]);

test('each number of reviewers lacks what it cannot do, the worst only', () => {
  assert.deepEqual(lacks(0), [['settle', 0, 2]]);
  assert.deepEqual(lacks(1), [['settle', 1, 2]]);
  assert.deepEqual(lacks(2), [['judge', 2, 3]]);
  assert.deepEqual(lacks(3), [['confirm', 3, 5]]);
  assert.deepEqual(lacks(4), [['confirm', 4, 5]]);
  assert.deepEqual(lacks(5), []);
});

test('a ceiling above what one round and its confirmation need is a lack of its own', () => {
  const found = shortagesOf(pool(6), Policy.parse({ maxSeats: 9 }));

  assert.deepEqual(found, [{ lack: 'ceiling', variant: null, people: 6, needed: 9 }]);
});

test('who reviews cannot adjudicate what they judged: only more of them than seats will do', () => {
  assert.deepEqual(lacks(9, 0, 0), [['adjudicate', 0, 1]]);
  assert.deepEqual(lacks(9, 0, 5), [['adjudicate', 5, 1]]);
  assert.deepEqual(lacks(9, 0, 6), []);
  assert.deepEqual(lacks(9, 1, 0), []);
});

test('items of a variant have a pool of their own', () => {
  const groups = [
    { variant: null, reviewers: 20 },
    { variant: 'ca-ES-valencia', reviewers: 1 },
  ];

  const found = shortagesOf({ ...pool(20), groups }, policy);

  assert.deepEqual(found, [{ lack: 'settle', variant: 'ca-ES-valencia', people: 1, needed: 2 }]);
  assert.match(
    adviceOnShortage(found[0] ?? assert.fail(), 'wait'),
    /1 reviewer for ca-ES-valencia.*WAIT.*one more person/,
  );
});

test('every lack has advice under every policy, and one more person never makes a forecast worse', () => {
  for (const lack of Lack.options)
    for (const smallPool of SmallPool.options)
      assert.match(adviceOnShortage({ lack, variant: null, people: 1, needed: 3 }, smallPool), /Give the role/);
  const severity = (reviewers: number, numbers: Policy) => {
    const [found] = shortagesOf(pool(reviewers), numbers);
    return found === undefined ? Infinity : Lack.options.indexOf(found.lack);
  };
  const numbers = fc
    .record({
      judgeSeats: fc.integer({ min: 1, max: 9 }),
      minSeats: fc.integer({ min: 1, max: 9 }),
      maxSeats: fc.integer({ min: 1, max: 15 }),
      confirmSeats: fc.integer({ min: 1, max: 9 }),
    })
    .map((some) => Policy.parse(some));
  fc.assert(
    fc.property(fc.nat(20), numbers, (reviewers, some) => {
      assert.ok(severity(reviewers + 1, some) >= severity(reviewers, some));
      if (reviewers >= Math.max(some.maxSeats, some.judgeSeats, some.minSeats))
        assert.equal(severity(reviewers, some), Infinity);
    }),
  );
});

test('a person more is no other forecast, another lack is', () => {
  const of = (reviewers: number) => shortagesOf(pool(reviewers), policy);

  assert.ok(sameLacks(of(3), of(4)));
  assert.ok(!sameLacks(of(2), of(3)));
  assert.ok(!sameLacks(of(4), of(5)));
});
