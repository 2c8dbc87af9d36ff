import { proxyActivities, proxyLocalActivities } from '@temporalio/workflow';
import type { Activities, AdaptationActivities } from '../activities.ts';
import { localFirst, localTry, serverTries } from '../local-first.ts';
import { createParking, refusalOf } from '../parking.ts';

const { adapt } = proxyActivities<AdaptationActivities>({
  taskQueue: 'adaptation',
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
  // After whatever people wait for; the campaign's turn is the workflow's own.
  priority: { priorityKey: 4 },
});
const local = proxyLocalActivities<Activities>(localTry);
const ordinary = proxyActivities<Activities>(serverTries);

type StepOf<I, O> = (input: I) => Promise<O>;

/** The steps of an example: each is done once it answers, whatever was away or refused it meanwhile. */
export const createSteps = () => {
  const untilTaken = createParking();
  const short =
    <I, O>(first: StepOf<I, O>, then: StepOf<I, O>): StepOf<I, O> =>
    (input) =>
      untilTaken(() =>
        localFirst(
          () => first(input),
          () => then(input),
          (error) => refusalOf(error) !== null,
        ),
      );
  return {
    adapt: (input: { exampleId: string; attempt: number }) => untilTaken(() => adapt(input)),
    openRound: short(local.openRound, ordinary.openRound),
    closeRound: short(local.closeRound, ordinary.closeRound),
    decide: short(local.decide, ordinary.decide),
    settle: short(local.settle, ordinary.settle),
    markNeedsPeople: short(local.markNeedsPeople, ordinary.markNeedsPeople),
    abandonAttempt: short(local.abandonAttempt, ordinary.abandonAttempt),
  };
};

export type Steps = ReturnType<typeof createSteps>;
