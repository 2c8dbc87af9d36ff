/* The workflow of an example as 802615e had it. What it began goes on with the one of today (earlier.stack.test.ts). */

import {
  condition,
  defineSignal,
  proxyActivities,
  proxyLocalActivities,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { Missing } from '../../domain/needs-people.ts';
import type { Activities, AdaptationActivities } from '../activities.ts';
import { state } from '../search-attributes.ts';
import { firstStep, nextStep } from '../example/step.ts';
import type { ExampleInput } from '../example/start.ts';

/** Review closed a round of this attempt. */
export const roundClosed = defineSignal<[number]>('roundClosed');

const { adapt } = proxyActivities<AdaptationActivities>({
  taskQueue: 'adaptation',
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

// Short idempotent hops: local, so that each costs one history event. After 5 s of retries a timer waits instead of the task.
const { openRound, closeRound, decide, settle, markNeedsPeople } = proxyLocalActivities<Activities>({
  startToCloseTimeout: '30 seconds',
  localRetryThreshold: '5 seconds',
  retry: { initialInterval: '200 milliseconds', maximumInterval: '30 seconds' },
});

type End = 'adopted' | 'dropped' | 'needs-people' | 'cancelled';

/** One execution per attempt at an example: adapt, ask people, decide, until it is settled. */
export async function example(input: ExampleInput): Promise<End> {
  const closed = new Set<number>();
  setHandler(roundClosed, (round) => void closed.add(round));

  const end = await attempt(input, closed);
  upsertSearchAttributes([{ key: state, value: end }]);
  return end;
}

const attempt = async (input: ExampleInput, closed: ReadonlySet<number>): Promise<End> => {
  const { campaignId, exampleId, attempt } = input;
  await adapt({ exampleId, attempt });
  upsertSearchAttributes([{ key: state, value: 'in-review' }]);

  let step = firstStep(input.judgeSeats);
  let emptyRounds = 0;
  for (let round = 1; ; round++) {
    const opened = await openRound({ campaignId, exampleId, attempt, round, ...step });
    if (opened.status === 'cancelled') return 'cancelled';

    const over = await roundOver({ exampleId, attempt, round }, waitOf(opened.deadline, opened.waitMs), closed);
    if (over.kind === 'cancelled') return 'cancelled';
    if (over.kind === 'empty' && ++emptyRounds === 2) {
      await markNeedsPeople({ exampleId, attempt, missing: over.missing });
      return 'needs-people';
    }

    const decision = await decide({ exampleId, attempt, round });
    if (decision.kind === 'settle') {
      const settled = await settle({ exampleId, attempt, decisionId: decision.decisionId });
      return settled.state === 'adopted' || settled.state === 'dropped' ? settled.state : 'cancelled';
    }
    if (decision.kind === 'open') throw new Error('Release 802615e knew no such answer.');
    step = nextStep({ ...decision, kind: decision.kind });
  }
};

interface RoundKey {
  readonly exampleId: string;
  readonly attempt: number;
  readonly round: number;
}

/** How a round ended; nobody has answered in an empty one, and `missing` says whom it needed. */
type RoundEnd =
  | { readonly kind: 'closed' | 'cancelled' }
  | { readonly kind: 'empty'; readonly missing: Missing | null };

/**
 * Milliseconds until review is asked again whether a round closes. `waitMs` is measured by the clock that set the deadline: the engine's may
 * be minutes ahead of it, and would ask every second, or behind. A review of the version before, and older histories, tell the instant only.
 */
const waitOf = (instant: string, waitMs: number | null | undefined): number =>
  Math.max(1_000, Math.ceil(waitMs ?? Date.parse(instant) - Date.now()));

/** Waits for the signal that the round closed; at its deadline asks review to close it, which may put it off. */
const roundOver = async (key: RoundKey, firstWaitMs: number, closed: ReadonlySet<number>): Promise<RoundEnd> => {
  let waitMs = firstWaitMs;
  for (;;) {
    if (await condition(() => closed.has(key.round), waitMs)) return { kind: 'closed' };
    const answer = await closeRound(key);
    if (answer.status === 'cancelled') return { kind: 'cancelled' };
    if (answer.status === 'closed')
      return answer.judgments === 0 ? { kind: 'empty', missing: answer.missing ?? null } : { kind: 'closed' };
    if (answer.status === 'paused') throw new Error('Review says this to none that did not ask for it.');
    waitMs = waitOf(answer.until, answer.waitMs);
  }
};
