import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { provisionNamespace } from '../../infra/provision.ts';
import { newId } from '../../platform/id.ts';
import { until } from '../../test/harness/until.ts';
import type { Activities, AdaptationActivities } from '../activities.ts';
import { workflowBundle } from '../bundle.ts';
import { orderOf } from '../campaign/plan.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import type { example } from './workflow.ts';

/* Who goes first where more waits for a worker than it can do. */

let environment: TestWorkflowEnvironment;

before(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const address = process.env['TEMPORAL_ADDRESS'] ?? '';
  // Of its own: the workers of other tests would take drafts from this queue.
  const namespace = `turns-${newId()}`;
  await provisionNamespace(address, namespace);
  environment = await TestWorkflowEnvironment.createFromExistingServer({ address, namespace });
});
after(() => environment.teardown());

const queued = 300;

test('a campaign’s example is drafted and decided while another’s drafts wait in their hundreds', async () => {
  const [crowded, other] = [newId(), newId()];
  let drafted = 0;
  const decided = Promise.withResolvers<void>();
  const taskQueue = `test-${newId()}`;
  const campaignOf = new Map<string, string>();
  const rounds = { status: 'open', deadline: new Date(Date.now() - 1_000).toISOString(), waitMs: 0 };
  const activities: Record<keyof Pick<Activities & AdaptationActivities, 'adapt' | 'openRound' | 'closeRound' | 'decide' | 'settle'>, (input: { exampleId: string }) => Promise<unknown>> = {
    adapt: async ({ exampleId }) => {
      // However fast drafts are made here, most of the crowd's are not before the other's example is at its end.
      if (campaignOf.get(exampleId) === crowded && ++drafted >= queued / 2) await decided.promise;
      return { provider: 'apertium', needsHuman: false };
    },
    openRound: async () => rounds,
    closeRound: async () => ({ status: 'closed' }),
    decide: async () => ({ decisionId: newId(), kind: 'settle', seats: 0, candidateIds: [] }),
    settle: async () => ({ state: 'adopted' }),
  }; // prettier-ignore
  const shared = {
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'endonym',
    activities,
  };
  const bundle = await workflowBundle(process.env['WORKFLOW_BUNDLE_FOLDER'] ?? '');
  const orchestration = await Worker.create({ ...shared, taskQueue, workflowBundle: bundle });
  const workers = [orchestration];
  const running = [orchestration.run()];
  const start = (campaignId: string) => {
    const exampleId = newId();
    campaignOf.set(exampleId, campaignId);
    return environment.client.workflow.start<typeof example>('example', {
      taskQueue,
      workflowId: exampleWorkflowId(exampleId, 1),
      args: [{ campaignId, exampleId, attempt: 1, judgeSeats: 1 }],
      priority: orderOf(campaignId),
    });
  };
  try {
    const many: Awaited<ReturnType<typeof start>>[] = [];
    for (let at = 0; at < queued; at += 20)
      many.push(...(await Promise.all(Array.from({ length: 20 }, () => start(crowded)))));
    const isQueued = async (handle: (typeof many)[number]) =>
      ((await handle.describe()).raw.pendingActivities ?? []).length > 0;
    // Every draft is in the queue before the first is made, and the other's is the last of them.
    for (const handle of many) await until('a draft in the queue', 600, () => isQueued(handle));
    const one = await start(other);
    await until('the last draft in the queue', 120, () => isQueued(one));

    const adaptation = await Worker.create({
      ...shared,
      taskQueue: 'adaptation',
      maxConcurrentActivityTaskExecutions: 4,
    });
    workers.push(adaptation);
    running.push(adaptation.run());

    await until('the end of the other’s example, while more than half of the drafts wait', 300, async () => {
      return (await one.describe()).status.name !== 'RUNNING';
    });
    assert.equal(await one.result(), 'adopted');
  } finally {
    decided.resolve();
    for (const worker of workers) worker.shutdown();
    await Promise.all(running);
  }
});
