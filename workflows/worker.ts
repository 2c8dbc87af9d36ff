import { Worker } from '@temporalio/worker';
import { refusalCodec } from '../domain/refusal.ts';
import { readConfig } from '../platform/config.ts';
import { serveHealth } from '../platform/health.ts';
import { stopOnSignal } from '../platform/lifecycle.ts';
import { createLogger } from '../platform/log.ts';
import { openBus } from '../platform/nats/bus.ts';
import { takeEvents } from '../platform/nats/event.ts';
import { connectTemporalWorker, createTemporalClient } from '../platform/temporal.ts';
import { createActivities, createAdaptationActivities } from './activities.ts';
import { createFeedActivities } from './campaign/feed.ts';
import { createSignals } from './signals.ts';

/* Hosts the workflows, their activities and the signals in one process. Run as many as are needed. */

const config = readConfig([
  'NATS_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'HEALTH_PORT',
  'DRAIN_TIMEOUT_MS',
  'LOG_LEVEL',
]);
const log = createLogger('worker', config.LOG_LEVEL);
const bus = await openBus({ url: config.NATS_URL, name: 'endonym worker', refusals: refusalCodec, log });
const client = createTemporalClient(config.TEMPORAL_ADDRESS, config.TEMPORAL_NAMESPACE);
const connection = await connectTemporalWorker(config.TEMPORAL_ADDRESS, log);

const shared = { connection, namespace: config.TEMPORAL_NAMESPACE, shutdownGraceTime: '5 seconds' } as const;
const workers = await Promise.all([
  Worker.create({
    ...shared,
    taskQueue: 'orchestration',
    workflowsPath: new URL('workflows.ts', import.meta.url).pathname,
    activities: { ...createActivities(bus), ...createFeedActivities(bus, client) },
    // An example sleeps for days: the cache bounds memory, and one that left it replays its short history. The number is not measured yet.
    maxCachedWorkflows: 300,
  }),
  Worker.create({
    ...shared,
    taskQueue: 'adaptation',
    activities: createAdaptationActivities(bus),
    maxConcurrentActivityTaskExecutions: 4,
  }),
]);
const running = Promise.all(workers.map((worker) => worker.run()));
running.catch((error: unknown) => {
  log.fatal({ err: error }, 'the worker stopped');
  process.exit(1);
});
const signals = await takeEvents(bus, 'signals', createSignals(client));

const health = await serveHealth(config.HEALTH_PORT, {
  nats: () => bus.nats.flush(),
  worker: async () => {
    const states = workers.map((worker) => worker.getState());
    return states.every((state) => state === 'RUNNING') ? undefined : states.join(', ');
  },
});
stopOnSignal(log, config.DRAIN_TIMEOUT_MS, [
  { name: 'signals', ...signals },
  {
    name: 'workers',
    stop: async () => {
      for (const worker of workers) worker.shutdown();
      await running;
    },
  },
  { name: 'temporal', stop: () => connection.close() },
  { name: 'nats', stop: () => bus.nats.drain() },
  { name: 'health', ...health },
]);
log.info('ready');
