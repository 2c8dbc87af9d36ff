import { refusalCodec } from '../domain/refusal.ts';
import { readConfig } from '../platform/config.ts';
import { askedOnceIn, serveHealth } from '../platform/health.ts';
import { logFatalErrors, stopOnSignal } from '../platform/lifecycle.ts';
import { createLogger } from '../platform/log.ts';
import { openBus } from '../platform/nats/bus.ts';
import { takeEvents } from '../platform/nats/event.ts';
import { checkStream } from '../platform/nats/health.ts';
import { clientOn, connectTemporalWorker, temporalLogger } from '../platform/temporal.ts';
import { createActivities, createAdaptationActivities } from './activities.ts';
import { workflowBundle } from './bundle.ts';
import { createFeedActivities } from './campaign/feed.ts';
import { keepFeeds } from './campaign/starting.ts';
import { createWorkers } from './hosting.ts';
import { createSignals } from './signals.ts';

/* Hosts the workflows, their activities and the signals in one process. Run as many as are needed. */

const log = createLogger('worker');
logFatalErrors(log);

const config = readConfig([
  'NATS_URL',
  'NATS_MONITOR_URL',
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'HEALTH_PORT',
  'HEALTH_HOST',
  'DRAIN_TIMEOUT_MS',
  'LOG_LEVEL',
  'WORKFLOW_BUNDLE_FOLDER',
]);
log.level = config.LOG_LEVEL;
const bus = await openBus({ url: config.NATS_URL, name: 'endonym worker', refusals: refusalCodec, log });
const connection = await connectTemporalWorker(config.TEMPORAL_ADDRESS, log);
const client = clientOn(connection, config.TEMPORAL_NAMESPACE);

const workers = await createWorkers({
  connection,
  namespace: config.TEMPORAL_NAMESPACE,
  bundle: await workflowBundle(config.WORKFLOW_BUNDLE_FOLDER, temporalLogger(log)),
  orchestration: { ...createActivities(bus), ...createFeedActivities(bus, client) },
  adaptation: createAdaptationActivities(bus),
});
const running = Promise.all(workers.map((worker) => worker.run()));
running.catch((error: unknown) => {
  log.fatal({ err: error }, 'the worker stopped');
  process.exit(1);
});
const signals = await takeEvents(bus, 'signals', createSignals(bus, client));
const feeds = keepFeeds(bus, client);

/** Temporal's answer about the namespace: pollers run on, and say so, while it is away. */
const checkTemporal = async (): Promise<void> => {
  const asked = { namespace: config.TEMPORAL_NAMESPACE };
  await client.connection.withDeadline(Date.now() + 1_500, () => client.workflowService.describeNamespace(asked));
};
const checks = {
  nats: () => bus.nats.flush(),
  worker: async () => {
    const states = workers.map((worker) => worker.getState());
    return states.every((state) => state === 'RUNNING') ? undefined : states.join(', ');
  },
};
const health = await serveHealth(config.HEALTH_PORT, checks, {
  host: config.HEALTH_HOST,
  work: {
    temporal: askedOnceIn(2_000, checkTemporal),
    jetstream: askedOnceIn(2_000, checkStream(bus.nats, config.NATS_MONITOR_URL)),
    signals: async () => signals.fault(),
  },
});
stopOnSignal(log, config.DRAIN_TIMEOUT_MS, [
  { name: 'feeds', ...feeds },
  { name: 'signals', ...signals },
  {
    name: 'workers',
    stop: async () => {
      // The SDK has heard the signal too and may have begun already; asked again it would throw, and nothing would wait.
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    },
  },
  { name: 'temporal', stop: () => connection.close() },
  { name: 'nats', stop: () => bus.nats.drain() },
  { name: 'health', ...health },
]);
log.info('ready');
