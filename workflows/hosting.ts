import { Worker } from '@temporalio/worker';
import type { NativeConnection, WorkerOptions } from '@temporalio/worker';
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
  const shared = { connection, namespace, shutdownGraceTime: '5 seconds' } as const;
  return Promise.all([
    Worker.create({
      ...shared,
      taskQueue: 'orchestration',
      workflowBundle: bundle,
      activities: { ...orchestration },
      // An example sleeps for days: the cache bounds memory, and one that left it replays its short history. The number is not measured yet.
      maxCachedWorkflows: 300,
    }),
    Worker.create({
      ...shared,
      taskQueue: 'adaptation',
      activities: { ...adaptation },
      maxConcurrentActivityTaskExecutions: 4,
    }),
  ]);
};
