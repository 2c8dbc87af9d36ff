import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { WorkflowNotFoundError } from '@temporalio/client';
import type { WorkflowHandle } from '@temporalio/client';
import { newId } from '../../platform/id.ts';
import { until } from '../../test/harness/until.ts';
import { countOf, eventsOf, fail, inAnHour, startEngine } from '../../test/harness/engine.ts';
import type { Engine, StepInput } from '../../test/harness/engine.ts';
import { startRelease } from '../release/starting.ts';
import { startExample } from './starting.ts';
import type { ExampleInput } from './start.ts';

/* An example whose workflow is ended from outside, in each of its steps, goes on from where it stands once that workflow is started again. */

let engine: Engine;
before(async () => {
  engine = await startEngine();
});
after(() => engine.stop());

/** Services that store what they answer, as the real ones do, and hold an example at one step until they are told to let go. */
const services = () => {
  const held = new Map<string, string>();
  const decisions = new Map<string, string>();
  const closed = new Set<string>();
  const settled: string[] = [];
  const at = (step: string, work: (exampleId: string) => unknown) => (input: StepInput) =>
    held.get(input.exampleId) === step ? fail() : work(input.exampleId);
  const openRound = (exampleId: string) => ({
    status: 'open',
    deadline: inAnHour(),
    waitMs: 3_600_000,
    closed: closed.has(exampleId) ? { judgments: 3, missing: null } : null,
  });
  const decide = (exampleId: string) => {
    const decisionId = decisions.get(exampleId) ?? newId();
    decisions.set(exampleId, decisionId);
    return { decisionId, kind: 'settle', seats: 0, candidateIds: [] };
  };
  const settle = (exampleId: string) => {
    if (!settled.includes(exampleId)) settled.push(exampleId);
    return { state: 'adopted' };
  };
  return {
    held,
    closed,
    decisions,
    settled,
    fakes: {
      adapt: at('adapt', () => ({ provider: 'none', needsHuman: false })),
      openRound: at('openRound', openRound),
      decide: at('decide', decide),
      settle: at('settle', settle),
    },
  };
};

const steps = ['adapt', 'openRound', 'waiting', 'decide', 'settle'] as const;

const status = async (handle: WorkflowHandle): Promise<string> => {
  try {
    return (await handle.describe()).status.name;
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return 'none';
    throw error;
  }
};

/** Ends a workflow as a failed one: a task of it is answered by a failure. */
const failIt = async ({ workflowId }: WorkflowHandle): Promise<void> => {
  const { workflowService } = engine.client;
  const { namespace } = engine;
  await engine.client.workflow.getHandle(workflowId).terminate();
  const taskQueue = `nobody-${newId()}`;
  await engine.client.workflow.start('example', { taskQueue, workflowId });
  const { taskToken } = await engine.client.connection.withDeadline(Date.now() + 120_000, () =>
    workflowService.pollWorkflowTaskQueue({ namespace, taskQueue: { name: taskQueue } }),
  );
  await workflowService.respondWorkflowTaskCompleted({
    namespace,
    taskToken,
    commands: [{ commandType: 5, failWorkflowExecutionCommandAttributes: { failure: { message: 'It failed.' } } }],
  });
};

/** The ways in which a workflow may end, and the status that they leave. */
const ways: Record<string, { end(handle: WorkflowHandle): Promise<unknown>; leaves: string }> = {
  terminated: { end: (handle) => handle.terminate(), leaves: 'TERMINATED' },
  failed: { end: failIt, leaves: 'FAILED' },
  deleted: {
    end: async ({ workflowId }) => {
      const { namespace } = engine;
      await engine.client.workflowService.deleteWorkflowExecution({ namespace, workflowExecution: { workflowId } });
    },
    leaves: 'none',
  },
};

/** Examples that are held at each step. */
const heldAtEachStep = async (played: ReturnType<typeof services>) => {
  const examples = await Promise.all(
    steps.map(async (step) => {
      const exampleId = newId();
      played.held.set(exampleId, step);
      return { step, ...(await engine.begin({ exampleId })) };
    }),
  );
  for (const { step, input, handle } of examples) {
    if (step === 'decide' || step === 'settle') {
      await until('the first round', 120, async () => engine.asked(input.exampleId).includes('openRound 1'));
      played.closed.add(input.exampleId);
      await handle.signal('roundClosed', 1);
    }
    await until(`an example that is held in ${step}`, 120, async () => {
      if (step === 'waiting') return countOf(await eventsOf(handle), 'timerStarted') === 1;
      return (await handle.describe()).raw.pendingActivities?.some(({ attempt }) => (attempt ?? 0) > 1);
    });
  }
  return examples;
};

/** People answer what was not closed yet, once it waits for them; the rest is the workflows'. */
const closeRounds = async (
  played: ReturnType<typeof services>,
  examples: readonly { input: ExampleInput; handle: WorkflowHandle }[],
): Promise<void> => {
  for (const { input, handle } of examples) {
    if (played.closed.has(input.exampleId)) continue;
    const again = engine.client.workflow.getHandle(handle.workflowId);
    await until('a round that waits', 120, async () => countOf(await eventsOf(again), 'timerStarted') === 1);
    played.closed.add(input.exampleId);
    await again.signal('roundClosed', 1);
  }
};

for (const [name, way] of Object.entries(ways))
  test(`a workflow that was ${name}, in whichever step, is started again and goes on from there`, async () => {
    const played = services();
    const worker = await engine.work(played.fakes);
    const examples = await heldAtEachStep(played);
    for (const { handle } of examples) await way.end(handle);
    for (const { step, handle } of examples)
      await until(`${step}: ${way.leaves}`, 120, async () => {
        return (await status(engine.client.workflow.getHandle(handle.workflowId))) === way.leaves;
      });
    played.held.clear();

    for (const { step, input } of examples) assert.equal(await startExample(engine.client, input), true, step);
    for (const { step, input } of examples) assert.equal(await startExample(engine.client, input), false, step);
    await closeRounds(played, examples);

    for (const { step, input, handle } of examples) {
      const again = engine.client.workflow.getHandle(handle.workflowId);
      assert.equal(await again.result(), 'adopted', step);
      assert.equal(played.settled.filter((id) => id === input.exampleId).length, 1, step);
      // What was over when it was started again is not waited for.
      const waits = step === 'decide' || step === 'settle' ? 0 : 1;
      assert.equal(countOf(await eventsOf(again), 'timerStarted'), waits, step);
    }
    await worker.stop();
  });

test('a workflow that was reset, in whichever step, goes on from there', async () => {
  const played = services();
  const worker = await engine.work(played.fakes);
  const examples = await heldAtEachStep(played);
  const { namespace } = engine;
  for (const { handle } of examples)
    await engine.client.workflowService.resetWorkflowExecution({
      namespace,
      workflowExecution: { workflowId: handle.workflowId },
      reason: 'test',
      requestId: newId(),
      workflowTaskFinishEventId: 3 as never,
    });
  played.held.clear();

  await closeRounds(played, examples);

  for (const { step, handle } of examples)
    assert.equal(await engine.client.workflow.getHandle(handle.workflowId).result(), 'adopted', step);
  assert.equal(played.settled.length, steps.length);
  await worker.stop();
});

test('one that came to its end is left alone, unless who starts it knows better', async () => {
  const worker = await engine.work({ openRound: { status: 'cancelled', deadline: inAnHour() } });
  const { input, handle } = await engine.begin();
  await handle.result();

  assert.equal(await startExample(engine.client, input), false);
  assert.equal(await startExample(engine.client, input, 50, { again: true }), true);
  await worker.stop();
});

test('a release that came to its end is begun again only by who knows that it is not built', async () => {
  const worker = await engine.work({ freezeRelease: { rows: 1 }, buildRelease: undefined });
  const release = { releaseId: newId(), campaignId: newId() };
  assert.equal(await startRelease(engine.client, release), true);
  await engine.client.workflow.getHandle(`release/${release.releaseId}`).result();

  assert.equal(await startRelease(engine.client, release), false);
  assert.equal(await startRelease(engine.client, release, { again: true }), true);
  await engine.client.workflow.getHandle(`release/${release.releaseId}`).result();
  await worker.stop();
});
