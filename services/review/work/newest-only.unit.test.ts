import assert from 'node:assert/strict';
import { test } from 'node:test';
import { gather } from './newest-only.ts';

const scene = () => {
  const batches: Map<string, number>[] = [];
  const gates: PromiseWithResolvers<void>[] = [];
  const save = gather<number, number>(
    (one, other) => one > other,
    async (batch) => {
      const gate = Promise.withResolvers<void>();
      batches.push(new Map(batch));
      gates.push(gate);
      await gate.promise;
      return batch;
    },
  );
  return { batches, gates, save };
};

test('what comes while a write is under way is written at once after it, of each key the newest', async () => {
  const { batches, gates, save } = scene();
  const first = save('a', 1);
  const rest = [save('a', 2), save('a', 4), save('a', 3), save('b', 7)];

  gates[0]?.resolve();
  assert.equal(await first, 1);
  gates[1]?.resolve();

  assert.deepEqual(await Promise.all(rest), [4, 4, 4, 7]);
  assert.deepEqual(batches, [
    new Map([['a', 1]]),
    new Map([
      ['a', 4],
      ['b', 7],
    ]),
  ]);
});

test('a write that fails is told to all who wait for it, and the next is tried', async () => {
  const { gates, save } = scene();
  const lost = save('a', 1);
  const next = save('a', 2);

  gates[0]?.reject(new Error('The disk is full.'));
  await assert.rejects(lost, /disk is full/);
  gates[1]?.resolve();

  assert.equal(await next, 2);
});
