import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ProgressPartsFragment } from '../../graphql/generated/operations.ts';
import { isHalfWay, killInTurn } from './kills.ts';
import type { Kill } from './kills.ts';

const progress = (judgments: number, states: Record<string, number>, examples = 60) =>
  ({
    examples,
    judgments,
    states: Object.entries(states).map(([state, count]) => ({ state, examples: count })),
  }) as unknown as ProgressPartsFragment;

test('half-way is half of the judgments or half of the examples at their end, whichever comes first', () => {
  assert.equal(isHalfWay(progress(119, { WAITING: 20, IN_REVIEW: 20, ADOPTED: 20 })), false);
  assert.equal(isHalfWay(progress(120, { WAITING: 20, IN_REVIEW: 40 })), true);
  assert.equal(isHalfWay(progress(70, { WAITING: 10, IN_REVIEW: 20, ADOPTED: 28, DROPPED: 2 })), true);
  assert.equal(isHalfWay(progress(0, {}, 0)), false);
});

test('each part is killed and started again before the next one is touched', async () => {
  const steps: string[] = [];
  const told: (readonly Kill[])[] = [];
  const part = (name: string) => ({
    kill: async () => void steps.push(`kill ${name}`),
    restart: async () => void steps.push(`start ${name}`),
  });
  const parts = new Map(['nats', 'worker', 'review', 'catalogue'].map((name) => [name, part(name)]));

  const kills = await killInTurn(parts, (so) => told.push(so), { pauseMs: 0 });

  assert.deepEqual(steps, ['kill worker', 'start worker', 'kill review', 'start review', 'kill nats', 'start nats']);
  assert.deepEqual(
    told.map((so) => so.map(({ victim, backAt }) => `${victim} ${backAt === null ? 'away' : 'back'}`).join(', ')),
    [
      'worker away',
      'worker back',
      'worker back, review away',
      'worker back, review back',
      'worker back, review back, nats away',
      'worker back, review back, nats back',
    ],
  );
  assert.deepEqual(told.at(-1), kills);
});

test('a part that does not come back is an error, and the others are left alone', async () => {
  const gone = { kill: async () => undefined, restart: () => Promise.reject(new Error('no memory')) };
  const untouched = { kill: () => assert.fail('killed'), restart: () => assert.fail('started') };

  await assert.rejects(
    killInTurn(
      new Map([
        ['a', gone],
        ['b', untouched],
      ]),
      () => undefined,
      { names: ['a', 'b'], pauseMs: 0 },
    ),
    /no memory/,
  );
  await assert.rejects(
    killInTurn(new Map(), () => undefined),
    /no part "worker"/,
  );
});

test('stopped in the middle, the one that is away is brought back and no other is touched', async () => {
  const stopping = new AbortController();
  const steps: string[] = [];
  const part = (name: string) => ({
    kill: async () => {
      steps.push(`kill ${name}`);
      stopping.abort();
    },
    restart: async () => void steps.push(`start ${name}`),
  });

  await assert.rejects(
    killInTurn(
      new Map([
        ['a', part('a')],
        ['b', part('b')],
      ]),
      () => undefined,
      { names: ['a', 'b'], pauseMs: 0, stopped: stopping.signal },
    ),
    { name: 'AbortError' },
  );
  assert.deepEqual(steps, ['kill a', 'start a']);
});
