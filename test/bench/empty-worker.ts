import { readConfig } from '../../platform/config.ts';
import { serveHealth } from '../../platform/health.ts';
import { stopOnSignal } from '../../platform/lifecycle.ts';
import { createLogger } from '../../platform/log.ts';
import { connectTemporalWorker, createTemporalClient } from '../../platform/temporal.ts';
import { workflowBundle } from '../../workflows/bundle.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import { createWorkers } from '../../workflows/hosting.ts';

/* The baseline of bench:workflow: the worker as it is, with activities that do nothing. A round closes as soon as it was opened. */

const config = readConfig([
  'TEMPORAL_ADDRESS',
  'TEMPORAL_NAMESPACE',
  'HEALTH_PORT',
  'DRAIN_TIMEOUT_MS',
  'WORKFLOW_BUNDLE_FOLDER',
]);
const log = createLogger('empty-worker', 'warn');
const client = createTemporalClient(config.TEMPORAL_ADDRESS, config.TEMPORAL_NAMESPACE);
const connection = await connectTemporalWorker(config.TEMPORAL_ADDRESS, log);
const later = () => new Date(Date.now() + 3_600_000).toISOString();
const decisionId = '00000000-0000-7000-8000-000000000000';

const workers = await createWorkers({
  connection,
  namespace: config.TEMPORAL_NAMESPACE,
  bundle: await workflowBundle(config.WORKFLOW_BUNDLE_FOLDER),
  orchestration: {
    openRound: async ({ exampleId, attempt, round }) => {
      setImmediate(() => {
        const handle = client.workflow.getHandle(exampleWorkflowId(exampleId, attempt));
        handle.signal('roundClosed', round).catch((error: unknown) => log.error({ err: error }, 'no signal'));
      });
      return { status: 'open', deadline: later(), waitMs: null, closed: null };
    },
    closeRound: async () => ({ status: 'later', until: later(), waitMs: null }),
    decide: async () => ({ decisionId, kind: 'settle', seats: 0, candidateIds: [] }),
    settle: async () => ({ state: 'adopted' }),
    markNeedsPeople: async () => ({ state: 'needs-people' }),
    abandonAttempt: async () => ({ rounds: 0 }),
    forgetTrouble: async () => {},
    freezeRelease: async () => ({ rows: 0 }),
    buildRelease: async () => {},
    feed: async () => ({ over: true, sleepSeconds: 0 }),
  },
  adaptation: { adapt: async () => ({ provider: 'none', needsHuman: false }) },
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
  { name: 'health', ...health },
]);
