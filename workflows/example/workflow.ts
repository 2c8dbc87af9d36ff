import {
  CancellationScope,
  CancelledFailure,
  condition,
  continueAsNew,
  defineSignal,
  isCancellation,
  setHandler,
  upsertSearchAttributes,
  workflowInfo,
} from '@temporalio/workflow';
import type { Missing } from '../../domain/needs-people.ts';
import { state } from '../search-attributes.ts';
import { firstStep, nextStep } from './step.ts';
import type { ExampleInput } from './start.ts';
import { createSteps } from './steps.ts';
import type { Steps } from './steps.ts';

/** Review closed a round of this attempt. */
const roundClosed = defineSignal<[number]>('roundClosed');
/** The campaign goes on after a pause. */
const wake = defineSignal('wake');

type End = 'adopted' | 'dropped' | 'needs-people' | 'cancelled';

/** What happened to the workflow since its history began. */
interface Heard {
  /** Rounds that review said are closed. */
  readonly closed: Set<number>;
  woken: boolean;
  /** How often a deadline came and its round did not close. */
  putOff: number;
}

/** One execution per attempt at an example: adapt, ask people, decide, until it is settled. Begun again it walks to where the example stands. */
export async function example(input: ExampleInput): Promise<End> {
  const heard: Heard = { closed: new Set(), woken: false, putOff: 0 };
  setHandler(roundClosed, (round) => void heard.closed.add(round));
  setHandler(wake, () => {
    heard.woken = true;
  });
  const steps = createSteps();
  try {
    const end = await attempt(input, steps, heard);
    keepState(input, end);
    return end;
  } catch (error) {
    if (!isCancellation(error) && !CancellationScope.current().consideredCancelled) throw error;
    await CancellationScope.nonCancellable(() => giveUp(input, steps));
    throw new CancelledFailure('The workflow was cancelled: its example needs people.');
  }
}

/** Workflows that a release before started kept where they are as a search attribute, and their histories hold that they did. */
const keepState = ({ form }: ExampleInput, value: End | 'in-review'): void => {
  if (form === undefined) upsertSearchAttributes([{ key: state, value }]);
};

/** What a cancel means: nobody is asked any more, and the coordinator is told. */
const giveUp = async ({ exampleId, attempt }: ExampleInput, steps: Steps): Promise<void> => {
  await steps.markNeedsPeople({ exampleId, attempt, missing: null, cancelled: true });
  await steps.abandonAttempt({ exampleId, attempt });
};

/** A deadline that is put off costs six events; one that nobody came to is once a round. */
const mostPutOff = 3;

/**
 * Begins the history anew where pauses, or leases that follow each other, would make it long; what was done is answered as it is stored. Not
 * that of a release before, which holds that it went on.
 */
const keepShort = async (input: ExampleInput, { putOff }: Heard): Promise<void> => {
  if (input.form === undefined) return;
  if (putOff >= mostPutOff || workflowInfo().continueAsNewSuggested) await continueAsNew<typeof example>(input);
};

const attempt = async (input: ExampleInput, steps: Steps, heard: Heard): Promise<End> => {
  const { campaignId, exampleId, attempt } = input;
  await steps.adapt({ exampleId, attempt });
  keepState(input, 'in-review');

  let step = firstStep(input.judgeSeats);
  let emptyRounds = 0;
  for (let round = 1; ; round++) {
    const opened = await steps.openRound({ campaignId, exampleId, attempt, round, ...step });
    if (opened.status === 'cancelled') return 'cancelled';

    let over = opened.closed
      ? endOf(opened.closed)
      : await roundOver(input, round, waitOf(opened.deadline, opened.waitMs), steps, heard);
    let decision: Awaited<ReturnType<Steps['decide']>>;
    for (;;) {
      if (over.kind === 'cancelled') return 'cancelled';
      if (over.kind === 'empty' && ++emptyRounds === 2) {
        await steps.markNeedsPeople({ exampleId, attempt, missing: over.missing });
        return 'needs-people';
      }
      decision = await steps.decide({ exampleId, attempt, round });
      if (decision.kind !== 'open') break;
      // Whoever said that it closed was wrong: a signal by hand, or an event of before the database was restored.
      heard.closed.delete(round);
      over = await roundOver(input, round, openStillMs, steps, heard);
    }
    if (decision.kind === 'settle') {
      const settled = await steps.settle({ exampleId, attempt, decisionId: decision.decisionId });
      return settled.state === 'adopted' || settled.state === 'dropped' ? settled.state : 'cancelled';
    }
    step = nextStep({ ...decision, kind: decision.kind });
  }
};

/** How a round ended; nobody has answered in an empty one, and `missing` says whom it needed. */
type RoundEnd =
  | { readonly kind: 'closed' | 'cancelled' }
  | { readonly kind: 'empty'; readonly missing: Missing | null };

const endOf = ({ judgments, missing }: { judgments: number; missing?: Missing | null }): RoundEnd =>
  judgments === 0 ? { kind: 'empty', missing: missing ?? null } : { kind: 'closed' };

/** Review is asked after so long whether a round closes that was said to be closed and is not. */
const openStillMs = 60_000;

/** Under a pause review is asked again after so long, should nobody tell of its end. */
const longestPauseMs = 24 * 3_600_000;

/**
 * Milliseconds until review is asked again whether a round closes. `waitMs` is measured by the clock that set the deadline: the engine's may
 * be minutes ahead of it, and would ask every second, or behind. A review of the version before, and older histories, tell the instant only.
 */
const waitOf = (instant: string, waitMs: number | null | undefined): number =>
  Math.max(1_000, Math.ceil(waitMs ?? Date.parse(instant) - Date.now()));

/** Waits for the signal that the round closed; at its deadline asks review to close it, which may put it off, or wait for the end of a pause. */
const roundOver = async (
  input: ExampleInput,
  round: number,
  firstWaitMs: number,
  steps: Steps,
  heard: Heard,
): Promise<RoundEnd> => {
  const { exampleId, attempt } = input;
  let waitMs = firstWaitMs;
  let isPaused = false;
  for (;;) {
    await condition(() => heard.closed.has(round) || (isPaused && heard.woken), waitMs);
    if (heard.closed.has(round)) return { kind: 'closed' };
    await keepShort(input, heard);
    heard.woken = false;
    const answer = await steps.closeRound({ exampleId, attempt, round, waitsForResume: true });
    if (answer.status === 'cancelled') return { kind: 'cancelled' };
    if (answer.status === 'closed') return endOf(answer);
    heard.putOff += 1;
    isPaused = answer.status === 'paused';
    waitMs = answer.status === 'paused' ? longestPauseMs : waitOf(answer.until, answer.waitMs);
  }
};
