import assert from 'node:assert/strict';
import { test } from 'node:test';
import { refusalCodec } from '../../domain/refusal.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { budgetsSpent } from '../../services/adaptation/contract.ts';
import type { Live } from './live.ts';
import { createFollowing, pauseAfter } from './following.ts';

/** What the services answer, in this process: as many judgments as the test says. */
const played = () => {
  const world = { judgments: 0, readings: 0, spent: [] as object[], away: false, listeners: 0, happen: () => {} };
  const replies = {
    catalogue: () => ({ campaignId: id, examples: 9, states: [], kinds: [], needsPeople: [] }),
    review: () => ({
      campaignId: id, judgments: world.judgments, surplus: 0, openSeats: 0, heldSeats: 0, roundsOpen: 0, activePeople: 0,
      filledSeats: [], givenBack: [],
    }), // prettier-ignore
  };
  const request = async (subject: string) => {
    if (world.away) {
      // Away for the first who asks, and back for whoever asks again.
      world.away = false;
      throw new Error('timeout', { cause: subject });
    }
    if (subject.includes('review')) world.readings += 1;
    if (subject === budgetsSpent.subject)
      return { data: Buffer.alloc(0), json: () => ({ ok: { spent: world.spent } }) };
    const ok = subject.includes('review') ? replies.review() : replies.catalogue();
    return { data: Buffer.alloc(0), json: () => ({ ok }) };
  };
  const bus = { nats: { request }, refusals: refusalCodec, log: createLogger('test', 'silent') } as unknown as Bus;
  const listen: Live['listen'] = (_, listener) => {
    world.listeners += 1;
    world.happen = () => listener({ exampleId: null, judged: false });
    return () => void (world.listeners -= 1);
  };
  const live = { listen, stop: async () => {} };
  return { world, following: createFollowing(bus, live) };
};
const id = newId();

test('everybody who follows is told of a change, and it is read once', async () => {
  const { world, following } = played();
  const followers = Array.from({ length: 50 }, () => following.follow(id)[Symbol.asyncIterator]());
  const next = async () =>
    (await Promise.all(followers.map((one) => one.next()))).map(({ value }) => value.campaignProgress.judgments);
  assert.deepEqual(new Set(await next()), new Set([0]));

  world.judgments = 7;
  world.happen();
  assert.deepEqual(new Set(await next()), new Set([7]));

  assert.equal(world.readings, 2);
  for (const one of followers) await one.return?.();
});

test('whoever follows is told when a budget is spent, with who drafts instead, and when it was raised', async () => {
  const { world, following } = played();
  const follower = following.follow(id)[Symbol.asyncIterator]();
  assert.deepEqual((await follower.next()).value.campaignProgress.budgetsSpent, []);
  const spent = { provider: 'openai', budget: 40, reachedAt: '2026-11-28T03:00:00.000Z', next: 'apertium' };

  world.spent = [spent];
  world.happen();
  assert.deepEqual((await follower.next()).value.campaignProgress.budgetsSpent, [spent]);
  world.spent = [];
  world.happen();
  assert.deepEqual((await follower.next()).value.campaignProgress.budgetsSpent, []);

  await follower.return?.();
});

test('who comes later is told what is so now, and when the last has gone nobody listens', async () => {
  const { world, following } = played();
  const first = following.follow(id)[Symbol.asyncIterator]();
  await first.next();
  const second = following.follow(id)[Symbol.asyncIterator]();
  assert.equal((await second.next()).value.campaignProgress.examples, 9);

  await first.return?.();
  await second.return?.();
  while (world.listeners > 0) await new Promise((resolve) => setImmediate(resolve));

  assert.equal(world.readings, 1);
});

test('a service that is away for a moment ends nobody’s subscription', async () => {
  const { world, following } = played();
  world.away = true;
  const follower = following.follow(id)[Symbol.asyncIterator]();

  const told = await follower.next();

  assert.equal(told.value.campaignProgress.examples, 9);
  assert.equal(world.away, false, 'somebody asked while it was away');
  await follower.return?.();
});

test('how often it is read goes by what the quickest of the latest readings took, not by one that had to wait', () => {
  assert.deepEqual([pauseAfter([10], 10), pauseAfter([10], 90)], [240, 160], 'four times a second');
  assert.equal(pauseAfter([10, 10, 2_000], 2_000), 50, 'a reading that had to wait stops nobody');
  assert.equal(pauseAfter([400, 500], 500), 1_500, 'a fifth of the time where each takes long');
  assert.equal(pauseAfter([10, ...Array.from({ length: 8 }, () => 1_000)], 1_000), 4_000, 'what was long ago is over');
});
