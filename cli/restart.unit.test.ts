import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Problem } from '../infra/stack/problem.ts';
import { restart } from './restart.ts';

/* What it starts: test/e2e/engine.stack.test.ts. */

const nowhere = {
  natsUrl: () => 'nats://127.0.0.1:1',
  temporalAddress: () => '127.0.0.1:1',
  temporalNamespace: () => 'endonym',
};

test('without the id of a campaign nothing is reached, and the sentence says what is wanted', async () => {
  for (const wrong of [undefined, 'spring'])
    await assert.rejects(restart(wrong, '', nowhere), (error) => {
      assert.ok(error instanceof Problem);
      return /--campaign ID/.test(error.message);
    });
});
