import { ActivityCancellationType, isCancellation } from '@temporalio/workflow';
import type { ActivityOptions, LocalActivityOptions } from '@temporalio/workflow';

/**
 * In the worker, within the workflow's own task: one history event, and no wait for another task. Five seconds and three attempts, because
 * each retry that waits longer would write six events, and the task that it holds up is asked for its heartbeat after eight seconds.
 */
export const localTry: LocalActivityOptions = {
  scheduleToCloseTimeout: '5 seconds',
  retry: { initialInterval: '200 milliseconds', maximumAttempts: 3 },
};

/**
 * By the server, for as long as it takes: retries write nothing, are seen as a pending activity with its last failure, and can be paused
 * and reset. A cancelled one is waited for, so that nothing of it comes after what is done about the cancel.
 */
export const serverTries: ActivityOptions = {
  startToCloseTimeout: '30 seconds',
  cancellationType: ActivityCancellationType.WAIT_CANCELLATION_COMPLETED,
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
};

/** Tries a short step as a local activity, and where that does not do it the same step as an ordinary one. `isFinal`: no other try would do it. */
export const localFirst = async <T>(
  local: () => Promise<T>,
  ordinary: () => Promise<T>,
  isFinal: (error: unknown) => boolean,
): Promise<T> => {
  try {
    return await local();
  } catch (error) {
    if (isCancellation(error) || isFinal(error)) throw error;
    return ordinary();
  }
};
