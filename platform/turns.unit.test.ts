import assert from 'node:assert/strict';
import { test } from 'node:test';
import { withDeadline } from './deadline.ts';
import { isAbsence } from './failure.ts';
import { createTurns } from './turns.ts';

test('of one key so many are done at once, the others in the order in which they came', async () => {
  const inTurn = createTurns(2);
  const begun: number[] = [];
  const ends = Array.from({ length: 5 }, () => Promise.withResolvers<void>());
  const all = ends.map(({ promise }, index) =>
    inTurn('a', async () => {
      begun.push(index);
      await promise;
      return index;
    }),
  );

  await Promise.resolve();
  assert.deepEqual(begun, [0, 1]);
  ends[1]?.resolve();
  await all[1];
  await new Promise(setImmediate);
  assert.deepEqual(begun, [0, 1, 2]);
  ends.forEach(({ resolve }) => resolve());

  assert.deepEqual(await Promise.all(all), [0, 1, 2, 3, 4]);
});

test('nobody waits for another key, and a failure gives its turn on', async () => {
  const inTurn = createTurns(1);
  const held = Promise.withResolvers<void>();
  const blocked = inTurn('a', () => held.promise);

  assert.equal(await inTurn('b', async () => 'b'), 'b');
  held.reject(new Error('broken'));
  await assert.rejects(blocked, /broken/);
  assert.equal(await inTurn('a', async () => 'a'), 'a');
});

test('who waits longer than their caller is told to come again, and is not begun', async () => {
  const inTurn = createTurns(1);
  const held = Promise.withResolvers<void>();
  const blocked = inTurn('a', () => held.promise);

  await assert.rejects(
    withDeadline(20, () => inTurn('a', async () => assert.fail('its turn never came'))),
    isAbsence,
  );
  const patient = Array.from({ length: 1_000 }, (_, n) => inTurn('a', async () => n));
  held.resolve();
  await blocked;

  assert.equal((await Promise.all(patient)).length, 1_000);
});
