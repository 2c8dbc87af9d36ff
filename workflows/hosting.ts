import { Worker } from '@temporalio/worker';
import type { NativeConnection, WorkerOptions } from '@temporalio/worker';
import { mostWaiting } from '../platform/nats/load.ts';
import type { Activities, AdaptationActivities } from './activities.ts';
import type { FeedActivities } from './campaign/feed.ts';

/** The workers of both task queues, as every process that hosts them runs them. Not running yet. */
export const createWorkers = ({
  connection,
  namespace,
  bundle,
  orchestration,
  adaptation,
}: {
  connection: NativeConnection;
  namespace: string;
  bundle: NonNullable<WorkerOptions['workflowBundle']>;
  orchestration: Activities & FeedActivities;
  adaptation: AdaptationActivities;
}): Promise<Worker[]> => {
  // The SDK's fixed numbers of pollers: those that scale themselves took half the starts (docs/decisions/pollers-are-fixed.md).
  const shared = {
    connection,
    namespace,
    shutdownGraceTime: '5 seconds',
  } as const;
  return Promise.all([
    Worker.create({
      ...shared,
      taskQueue: 'orchestration',
      workflowBundle: bundle,
      activities: { ...orchestration },
      // How many workflows are kept in memory is the SDK's own reckoning from this process's heap: one more than it holds ends the process,
      // and one that left it replays its short history.
      maxConcurrentLocalActivityExecutions: 100,
      // More than all that may wait for one service: where that hangs, its steps do not have every place, and feeds and the steps of others go
      // on. With 100 a healthy campaign's example waited 65 s behind 300 steps that hung, and its feed 26 s.
      maxConcurrentActivityTaskExecutions: mostWaiting + 100,
    }),
    Worker.create({
      ...shared,
      taskQueue: 'adaptation',
      activities: { ...adaptation },
      maxConcurrentActivityTaskExecutions: 4,
    }),
  ]);
};
