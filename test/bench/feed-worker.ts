import { refusalCodec } from '../../domain/refusal.ts';
import { readConfig } from '../../platform/config.ts';
import { serveHealth } from '../../platform/health.ts';
import { stopOnSignal } from '../../platform/lifecycle.ts';
import { createLogger } from '../../platform/log.ts';
import { openBus } from '../../platform/nats/bus.ts';
import { connectTemporalWorker, createTemporalClient } from '../../platform/temporal.ts';
import { createActivities, createAdaptationActivities } from '../../workflows/activities.ts';
import { createFeedActivities } from '../../workflows/campaign/feed.ts';
import type { FeedActivities } from '../../workflows/campaign/feed.ts';
import { createWorkers } from '../../workflows/hosting.ts';

/* The worker of bench:feed: the real one with another bundle (`feed-workflows.ts`), and without the signals. */

const config = readConfig(['NATS_URL', 'TEMPORAL_ADDRESS', 'TEMPORAL_NAMESPACE', 'HEALTH_PORT', 'DRAIN_TIMEOUT_MS']);
const [codePath = '', ...atOnce] = process.argv.slice(2);
const log = createLogger('feed-worker', 'warn');
const bus = await openBus({ url: config.NATS_URL, name: 'endonym feed-worker', refusals: refusalCodec, log });
const client = createTemporalClient(config.TEMPORAL_ADDRESS, config.TEMPORAL_NAMESPACE);
const connection = await connectTemporalWorker(config.TEMPORAL_ADDRESS, log);
// Where numbers are given, the turns take them one after the other: only turns of the same minutes can be compared.
const feeds = atOnce.length === 0 ? [createFeedActivities(bus, client)] : atOnce.map((number) => createFeedActivities(bus, client, Number(number))); // prettier-ignore
let turn = 0;
const feed: FeedActivities['feed'] = (input) => {
  const next = feeds[turn++ % feeds.length];
  if (next === undefined) throw new Error('There is no feed.');
  return next.feed(input);
};

const workers = await createWorkers({
  connection,
  namespace: config.TEMPORAL_NAMESPACE,
  bundle: { codePath },
  orchestration: { ...createActivities(bus), feed },
  adaptation: createAdaptationActivities(bus),
});
const running = Promise.all(workers.map((worker) => worker.run()));
const health = await serveHealth(config.HEALTH_PORT, {});
stopOnSignal(log, config.DRAIN_TIMEOUT_MS, [
  {
    name: 'workers',
    stop: async () => {
      for (const worker of workers) if (worker.getState() === 'RUNNING') worker.shutdown();
      await running;
    },
  },
  { name: 'temporal', stop: () => connection.close() },
  { name: 'nats', stop: () => bus.nats.drain() },
  { name: 'health', ...health },
]);
