import {
  ActivityFailure,
  ApplicationFailure,
  condition,
  defineSignal,
  isCancellation,
  proxyLocalActivities,
  setHandler,
  upsertSearchAttributes,
} from '@temporalio/workflow';
import type { Activities } from './activities.ts';
import { localTry } from './local-first.ts';
import { problem } from './search-attributes.ts';

/** Somebody has mended what a step was refused for: it is tried again. Sent to many at once by a query on `problem`. */
const retry = defineSignal('retry');

const { forgetTrouble } = proxyLocalActivities<Activities>(localTry);

/** The refusal that no further try would change; null for any other error. */
export const refusalOf = (error: unknown): { readonly step: string; readonly code: string } | null =>
  error instanceof ActivityFailure && error.cause instanceof ApplicationFailure && error.cause.nonRetryable === true
    ? { step: error.activityType, code: error.cause.type ?? 'refused' }
    : null;

/** What was told of a workflow is forgotten; where it cannot be, its next success does that. */
const forget = async (): Promise<void> => {
  try {
    await forgetTrouble();
  } catch (error) {
    if (isCancellation(error)) throw error;
  }
};

/**
 * Does a step until it is taken: one that is refused for good leaves its workflow waiting, with the search attribute `problem`, for the
 * signal `retry`. A workflow that failed instead would be gone, and with it what it waits for. To be made before a workflow's first step.
 */
export const createParking = (): (<T>(step: () => Promise<T>) => Promise<T>) => {
  let retried = false;
  setHandler(retry, () => {
    retried = true;
  });
  return async (step) => {
    for (;;) {
      try {
        return await step();
      } catch (error) {
        const refusal = refusalOf(error);
        if (refusal === null) throw error;
        retried = false;
        upsertSearchAttributes([{ key: problem, value: `${refusal.step}: ${refusal.code}` }]);
        try {
          await condition(() => retried);
        } finally {
          // Nor does one that is cancelled wait any more: a query for those to retry is not to find it.
          upsertSearchAttributes([{ key: problem, value: null }]);
        }
        await forget();
      }
    }
  };
};
