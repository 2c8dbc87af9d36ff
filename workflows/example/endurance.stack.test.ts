import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { WorkflowHandle } from '@temporalio/client';
import { newId } from '../../platform/id.ts';
import { until } from '../../test/harness/until.ts';
import { problem } from '../search-attributes.ts';
import {
  costOf,
  countOf,
  eventsOf,
  fail,
  inAnHour,
  inASecond,
  refuse,
  startEngine,
  typesOf,
} from '../../test/harness/engine.ts';
import type { Engine, StepInput } from '../../test/harness/engine.ts';

/* What an example's workflow lives through: a step that fails, one that is refused, a pause, its own cancel. No history grows meanwhile. */

let engine: Engine;
before(async () => {
  engine = await startEngine();
});
after(() => engine.stop());

/** Most events of a history, whatever happened for however long. */
const mostEvents = 40;
const costNow = async (handle: WorkflowHandle): Promise<number> => costOf(await eventsOf(handle));
const assertShort = async (handle: WorkflowHandle): Promise<void> => {
  const events = await eventsOf(handle);
  assert.ok(costOf(events) <= mostEvents, `${events.length} ${typesOf(events)}`);
};
/** The step that the server tries again, with how often it has; undefined where none waits. */
const pendingOf = async (handle: WorkflowHandle) => {
  const [pending] = (await handle.describe()).raw.pendingActivities ?? [];
  return pending && { tries: pending.attempt ?? 0, failure: pending.lastFailure?.message ?? '' };
};
const problemOf = async (handle: WorkflowHandle): Promise<string | undefined> =>
  (await handle.describe()).typedSearchAttributes.get(problem);
const asks = (handle: { exampleId: string }, step: string) =>
  engine.asked(handle.exampleId).filter((one) => one === step).length;

test('a step that goes on failing is tried by the server, adds nothing to the history, and signals are taken meanwhile', async () => {
  let isMended = false;
  const settles = { decisionId: newId(), kind: 'settle', seats: 0, candidateIds: [] };
  const worker = await engine.work({ decide: () => (isMended ? settles : fail()) });
  const { input, handle } = await engine.begin();
  await until('the first round', 120, async () => asks(input, 'openRound 1') > 0);
  await handle.signal('roundClosed', 1);

  const early = await until(
    'a second try by the server',
    120,
    async () => ((await pendingOf(handle))?.tries ?? 0) >= 2,
  );
  assert.ok(early);
  assert.equal(asks(input, 'decide 1') >= 4, true);
  const before = await costNow(handle);
  await handle.signal('wake');
  await until('a fourth try', 120, async () => ((await pendingOf(handle))?.tries ?? 0) >= 4);
  const { failure } = (await pendingOf(handle)) ?? assert.fail('no step waits');
  const during = await until('the signal taken', 120, async () => {
    const events = await eventsOf(handle);
    return costOf(events) - before >= 4 && events;
  });
  isMended = true;
  const end = await handle.result();
  await worker.stop();

  assert.match(failure, /consensus\.decide failed/);
  // The signal and the task that took it: scheduled, started, completed.
  assert.equal(costOf(during) - before, 4, typesOf(during));
  assert.equal(end, 'adopted');
  await assertShort(handle);
});

test('a step that takes longer than a task may be held up is done by the server', async () => {
  const slow = async () => {
    await new Promise((resolve) => setTimeout(resolve, 6_000));
    return { decisionId: newId(), kind: 'settle', seats: 0, candidateIds: [] };
  };
  const worker = await engine.work({ decide: slow });
  const { input, handle } = await engine.begin();
  await until('the first round', 120, async () => asks(input, 'openRound 1') > 0);
  await handle.signal('roundClosed', 1);

  assert.equal(await handle.result(), 'adopted');
  assert.equal(countOf(await eventsOf(handle), 'taskTimedOut'), 0);
  await worker.stop();
});

test('a step that is refused for good leaves its workflow waiting with its problem, and a retry by a query brings it to its end', async () => {
  const campaignId = newId();
  const refusedIn = new Map<string, string>();
  const mended = new Set<string>();
  const refusing = (step: string, answer: unknown) => (input: StepInput) =>
    refusedIn.get(input.exampleId) === step && !mended.has(input.exampleId) ? refuse() : answer;
  const worker = await engine.work({
    adapt: refusing('adapt', { provider: 'none', needsHuman: false }),
    openRound: refusing('openRound', { status: 'open', deadline: inASecond(), waitMs: 1_000 }),
    closeRound: refusing('closeRound', { status: 'closed', judgments: 3 }),
    decide: refusing('decide', { decisionId: newId(), kind: 'settle', seats: 0, candidateIds: [] }),
    settle: refusing('settle', { state: 'adopted' }),
  });
  const steps = ['adapt', 'openRound', 'closeRound', 'decide', 'settle'];
  const examples = await Promise.all(
    steps.map(async (step) => {
      const exampleId = newId();
      refusedIn.set(exampleId, step);
      return { step, ...(await engine.begin({ campaignId, exampleId })) };
    }),
  );

  for (const { step, handle } of examples)
    assert.equal(await until(`the problem of ${step}`, 120, () => problemOf(handle)), `${step}: not-found`);
  const query = `campaign = "${campaignId}" and problem is not null`;
  const found = async () => {
    const ids: string[] = [];
    for await (const { workflowId } of engine.client.workflow.list({ query })) ids.push(workflowId);
    return ids;
  };
  await until('all in the list', 120, async () => (await found()).length === steps.length);
  for (const { handle } of examples) assert.equal((await handle.describe()).status.name, 'RUNNING');
  for (const { exampleId } of examples.map(({ input }) => input)) mended.add(exampleId);
  for (const workflowId of await found()) await engine.client.workflow.getHandle(workflowId).signal('retry');

  for (const { handle } of examples) {
    assert.equal(await handle.result(), 'adopted');
    assert.equal(await problemOf(handle), undefined);
    await assertShort(handle);
  }
  await worker.stop();
});

test('a pause past the deadline is waited out without asking, and the resume brings every example to its end', async () => {
  let isPaused = true;
  const worker = await engine.work({
    openRound: { status: 'open', deadline: inASecond(), waitMs: 1_000 },
    closeRound: () => (isPaused ? { status: 'paused' } : { status: 'closed', judgments: 2 }),
  });
  const examples = await Promise.all(Array.from({ length: 10 }, () => engine.begin()));
  // The second timer is that of the pause: review was asked once, and its answer is in the history.
  for (const { handle } of examples)
    await until('a pause', 120, async () => countOf(await eventsOf(handle), 'timerStarted') === 2);
  const before = await Promise.all(examples.map(({ handle }) => costNow(handle)));
  // Where review is asked again and again this is long enough to see it: the shortest wait is a second.
  await new Promise((resolve) => setTimeout(resolve, 3_000));

  assert.deepEqual(await Promise.all(examples.map(({ handle }) => costNow(handle))), before);
  for (const { input } of examples) assert.equal(asks(input, 'closeRound 1'), 1);
  // One that was told too early asks once more, and waits on.
  await examples[0]?.handle.signal('wake');
  await until('another question', 120, async () => asks(examples[0]?.input ?? assert.fail(), 'closeRound 1') === 2);
  isPaused = false;
  for (const { handle } of examples) await handle.signal('wake');

  for (const { handle } of examples) {
    assert.equal(await handle.result(), 'adopted');
    await assertShort(handle);
  }
  for (const { input } of examples.slice(1)) assert.equal(asks(input, 'closeRound 1'), 2);
  await worker.stop();
});

test('pauses that follow each other, or one of months, leave histories that are short', async () => {
  const turns = 20;
  const worker = await engine.work({
    openRound: { status: 'open', deadline: inASecond(), waitMs: 1_000 },
    closeRound: (_: StepInput, before: number) =>
      before < turns ? { status: 'paused' } : { status: 'closed', judgments: 2 },
  });
  const { input, handle } = await engine.begin();
  for (let turn = 1; turn <= turns; turn++) {
    await until(`question ${turn}`, 120, async () => asks(input, 'closeRound 1') >= turn);
    await handle.signal('wake');
  }

  assert.equal(await handle.result(), 'adopted');
  const runs: string[] = [];
  await until('all runs in the list', 120, async () => {
    runs.length = 0;
    const query = `WorkflowId = "${handle.workflowId}"`;
    for await (const run of engine.client.workflow.list({ query }))
      if (run.status.name !== 'RUNNING') runs.push(run.runId);
    return runs.length > turns / 4;
  });
  for (const runId of runs) await assertShort(engine.client.workflow.getHandle(handle.workflowId, runId));
  await worker.stop();
});

test('a round that closes under the pause, by a seat that was held, is decided at once', async () => {
  const worker = await engine.work({
    openRound: { status: 'open', deadline: inASecond(), waitMs: 1_000 },
    closeRound: { status: 'paused' },
  });
  const { input, handle } = await engine.begin();
  await until('a closing', 120, async () => asks(input, 'closeRound 1') === 1);

  await handle.signal('roundClosed', 1);

  assert.equal(await handle.result(), 'adopted');
  await worker.stop();
});

test('a resume that is told before its workflow waits is not missed', async () => {
  let answers = 0;
  const worker = await engine.work({
    openRound: { status: 'open', deadline: inASecond(), waitMs: 1_000 },
    closeRound: async (input: StepInput) => {
      if (++answers > 1) return { status: 'closed', judgments: 2 };
      await engine.client.workflow.getHandle(`example/${input.exampleId}/1`).signal('wake');
      return { status: 'paused' };
    },
  });
  const { handle } = await engine.begin();

  assert.equal(await handle.result(), 'adopted');
  await worker.stop();
});

test('a turn of the feed that is refused is followed by another', async () => {
  let turns = 0;
  const worker = await engine.work({ feed: () => (++turns === 1 ? refuse() : { over: true, sleepSeconds: 0 }) });
  const workflowId = `campaign/${newId()}`;
  const campaignId = workflowId.slice('campaign/'.length);
  const handle = await engine.client.workflow.start('campaign', {
    taskQueue: 'orchestration',
    workflowId,
    args: [{ campaignId }],
  });
  await until('the sleep', 120, async () => countOf(await eventsOf(handle), 'timerStarted') === 1);

  await handle.signal('wake');

  await handle.result();
  assert.equal(turns, 2);
  await worker.stop();
});

test('a release that is refused waits for a retry as well', async () => {
  let isMended = false;
  const worker = await engine.work({
    freezeRelease: () => (isMended ? { rows: 1 } : refuse()),
    buildRelease: undefined,
  });
  const releaseId = newId();
  const handle = await engine.client.workflow.start('release', {
    taskQueue: 'orchestration',
    workflowId: `release/${releaseId}`,
    args: [{ releaseId }],
  });
  assert.equal(await until('the problem', 120, () => problemOf(handle)), 'freezeRelease: not-found');

  isMended = true;
  await handle.signal('retry');

  await handle.result();
  await worker.stop();
});

test('one that is cancelled, wherever it is, leaves an example that needs people and no open round', async () => {
  const holds = new Map<string, string>();
  const holding = (step: string, answer: unknown) => (input: StepInput) =>
    holds.get(input.exampleId) === step ? fail() : answer;
  const worker = await engine.work({
    adapt: holding('adapt', { provider: 'none', needsHuman: false }),
    openRound: holding('openRound', { status: 'open', deadline: inAnHour(), waitMs: 3_600_000 }),
    decide: holding('decide', { decisionId: newId(), kind: 'settle', seats: 0, candidateIds: [] }),
    settle: (input: StepInput) => (holds.get(input.exampleId) === 'settle' ? refuse() : { state: 'adopted' }),
  });
  const cases = ['adapt', 'openRound', 'waiting', 'decide', 'settle'];
  const examples = await Promise.all(
    cases.map(async (step) => {
      const exampleId = newId();
      holds.set(exampleId, step);
      return { step, ...(await engine.begin({ exampleId })) };
    }),
  );
  for (const { step, input, handle } of examples) {
    if (step === 'decide' || step === 'settle') {
      await until('the first round', 120, async () => asks(input, 'openRound 1') > 0);
      await handle.signal('roundClosed', 1);
    }
    await until(`an example that waits in ${step}`, 120, async () => {
      if (step === 'waiting') return countOf(await eventsOf(handle), 'timerStarted') === 1;
      return step === 'settle' ? problemOf(handle) : ((await pendingOf(handle))?.tries ?? 0) > 1;
    });
  }

  for (const { handle } of examples) await handle.cancel();

  for (const { step, input, handle } of examples) {
    await assert.rejects(handle.result());
    assert.equal((await handle.describe()).status.name, 'CANCELLED', step);
    assert.equal(await problemOf(handle), undefined, step);
    // A try of the draft that was on its way to a worker when it was cancelled is waited for by nobody.
    const asked = engine.asked(input.exampleId).filter((one) => one !== 'adapt');
    assert.deepEqual(asked.slice(-2), ['markNeedsPeople', 'abandonAttempt'], step);
  }
  await worker.stop();
});
