import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ApplicationFailure } from '@temporalio/activity';
import { MockActivityEnvironment } from '@temporalio/testing';
import { refusalCodec } from '../domain/refusal.ts';
import { newId } from '../platform/id.ts';
import { createLogger } from '../platform/log.ts';
import type { Bus } from '../platform/nats/bus.ts';
import { createAdaptationActivities } from './activities.ts';

/** The step `adapt` where the service replies so. */
const adaptWith = (reply: object) => {
  const nats = { request: async () => ({ json: () => reply }) };
  const bus = { nats, refusals: refusalCodec, log: createLogger('test', 'silent') } as unknown as Bus;
  const { adapt } = createAdaptationActivities(bus);
  return new MockActivityEnvironment().run(adapt, { exampleId: newId(), attempt: 1 });
};

test('a far end that asks for time has the step tried again after that time, and a draft ends it', async () => {
  const drafted = { provider: 'openai', needsHuman: false };

  assert.deepEqual(await adaptWith({ ok: drafted }), drafted);
  await assert.rejects(
    adaptWith({ ok: { retryAfterMs: 7_000, reason: 'The far end asks to wait (429).' } }),
    (error) => {
      assert.ok(error instanceof ApplicationFailure);
      assert.deepEqual([error.nextRetryDelay, error.nonRetryable, error.type], [7_000, false, 'unavailable']);
      return true;
    },
  );
});

test('a refusal is final unless something was unavailable', async () => {
  for (const [code, final] of [
    ['not-found', true],
    ['unavailable', false],
  ] as const)
    await assert.rejects(
      adaptWith({ refused: { code, message: 'No.' } }),
      (error) => error instanceof ApplicationFailure && error.nonRetryable === final && error.type === code,
    );
});
