import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import proto from '@temporalio/proto';
import type { temporal } from '@temporalio/proto';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import { newId } from '../../platform/id.ts';
import { workflowBundle } from '../bundle.ts';
import type { Activities, AdaptationActivities } from '../activities.ts';
import { attempt, campaign, state } from '../search-attributes.ts';
import type { example } from './workflow.ts';

let environment: TestWorkflowEnvironment;
let bundle: Awaited<ReturnType<typeof workflowBundle>>;

before(async () => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  environment = await TestWorkflowEnvironment.createFromExistingServer({
    address: process.env['TEMPORAL_ADDRESS'] ?? '',
    namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'endonym',
  });
  bundle = await workflowBundle(process.env['WORKFLOW_BUNDLE_FOLDER'] ?? '');
});
after(() => environment.teardown());

type Steps = Activities & AdaptationActivities;
const hour = () => new Date(Date.now() + 3_600_000).toISOString();

/** What a test may do to a workflow while it runs. */
interface During {
  signal(round: number): Promise<void>;
  timers(): Promise<number>;
}

/** Runs one example against fake services; answers how it ended, what was asked of them, and its history. */
const play = async (fakes: Partial<Steps>, during: (handle: During) => Promise<void>) => {
  const asked: string[] = [];
  const taskQueue = `test-${newId()}`;
  const record =
    (name: keyof Steps, answer: unknown) =>
    async (input: { round?: number }): Promise<unknown> => {
      asked.push(input.round === undefined ? name : `${name} ${input.round}`);
      return typeof answer === 'function' ? answer(input) : answer;
    };
  const decisionId = newId();
  const answers = {
    adapt: { provider: 'apertium', needsHuman: false },
    openRound: () => ({ status: 'open', deadline: hour() }),
    closeRound: { status: 'later', until: hour() },
    decide: { decisionId, kind: 'settle', seats: 0, candidateIds: [] },
    settle: { state: 'adopted' },
    markNeedsPeople: { state: 'needs-people' },
    ...fakes,
  };
  const activities = Object.fromEntries(
    Object.entries(answers).map(([name, answer]) => [name, record(name as keyof Steps, answer)]),
  );
  const shared = {
    connection: environment.nativeConnection,
    namespace: environment.namespace ?? 'endonym',
    activities,
  };
  const worker = await Worker.create({ ...shared, taskQueue, workflowBundle: bundle });
  const adaptation = await Worker.create({ ...shared, taskQueue: 'adaptation' });
  const run = Promise.all([worker.run(), adaptation.run()]);
  const exampleId = newId();
  const handle = await environment.client.workflow.start<typeof example>('example', {
    taskQueue,
    workflowId: `example/${exampleId}/1`,
    args: [{ campaignId: newId(), exampleId, attempt: 1, judgeSeats: 3 }],
    typedSearchAttributes: [
      { key: campaign, value: newId() },
      { key: state, value: 'adapting' },
      { key: attempt, value: 1 },
    ],
  });
  await during({
    signal: (round) => handle.signal('roundClosed', round),
    timers: async () => count((await handle.fetchHistory()).events ?? [], timerStarted),
  });
  const end = await handle.result();
  worker.shutdown();
  adaptation.shutdown();
  await run;
  const history = await handle.fetchHistory();
  return { end, asked, events: history.events ?? [], history };
};

/** Waits until the workflow sleeps in its `rounds`-th round: its history holds that many started deadline timers. */
const untilAsleep = async (handle: During, rounds: number): Promise<void> => {
  const deadline = Date.now() + 20_000;
  while ((await handle.timers()) < rounds) {
    if (Date.now() > deadline) throw new Error(`The workflow never slept in round ${rounds}.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

const count = (events: readonly { eventType?: unknown }[], type: number) =>
  events.filter((event) => event.eventType === type).length;
/** temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED */
const workflowTaskCompleted = 7;
/** temporal.api.enums.v1.EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT */
const workflowTaskTimedOut = 8;
/**
 * The events that our steps cost: where the machine stands still for ten seconds, the engine gives out a task again, with three events of
 * its own (of the time-out, of the second task and of its start).
 */
const costOf = (events: readonly { eventType?: unknown }[]): number =>
  events.length - 3 * count(events, workflowTaskTimedOut);
const typesOf = (events: readonly { eventType?: unknown }[]): string =>
  `events of the types ${events.map(({ eventType }) => eventType).join(' ')}`;
/** temporal.api.enums.v1.EventType.EVENT_TYPE_TIMER_STARTED */
const timerStarted = 17;

/** With ENDONYM_KEEP_HISTORIES set, saves the history for replay.test.ts: done once for each version of a workflow. */
const keep = async (name: string, history: temporal.api.history.v1.IHistory): Promise<void> => {
  if (process.env['ENDONYM_KEEP_HISTORIES'] === undefined) return;
  const bytes = proto.temporal.api.history.v1.History.encode(history).finish();
  await mkdir(new URL('../histories/', import.meta.url), { recursive: true });
  await writeFile(new URL(`../histories/${name}.binpb`, import.meta.url), bytes);
};

test('an example of one round that really waits costs at most 24 events and 4 workflow tasks', async (t) => {
  const { end, asked, events, history } = await play({}, async (handle) => {
    await untilAsleep(handle, 1);
    await handle.signal(1);
  });

  assert.equal(end, 'adopted');
  assert.deepEqual(asked, ['adapt', 'openRound 1', 'decide 1', 'settle']);
  t.diagnostic(`history events ${events.length}, workflow tasks ${count(events, workflowTaskCompleted)}`);
  assert.ok(costOf(events) <= 24, typesOf(events));
  assert.ok(count(events, workflowTaskCompleted) <= 4);
  await keep('example-one-round', history);
});

test('each further round costs at most 9 events', async (t) => {
  const kinds = ['more', 'confirm', 'adjudicate', 'settle'];
  const { end, asked, events, history } = await play(
    {
      decide: (async ({ round }: { round: number }) => ({
        decisionId: newId(),
        kind: kinds[round - 1],
        seats: 2,
        candidateIds: ['a', 'b'],
      })) as never,
    },
    async (handle) => {
      for (const round of [1, 2, 3, 4]) {
        await untilAsleep(handle, round);
        await handle.signal(round);
      }
    },
  );

  assert.equal(end, 'adopted');
  assert.equal(asked.filter((step) => step.startsWith('openRound')).length, 4);
  t.diagnostic(`history events ${events.length} for four rounds`);
  assert.ok(costOf(events) <= 24 + 3 * 9, typesOf(events));
  await keep('example-four-rounds', history);
});

test('a round whose deadline passes is closed by the workflow, and nobody twice is needs-people', async () => {
  const soon = () => new Date(Date.now() + 1_000).toISOString();
  const marked: unknown[] = [];
  const { end, asked, history } = await play(
    {
      openRound: (async () => ({ status: 'open', deadline: soon() })) as never,
      closeRound: (async ({ round }: { round: number }) => ({
        status: 'closed',
        judgments: 0,
        missing: { purpose: 'judge', variant: null, eligible: 2 - round },
      })) as never,
      decide: (async () => ({ decisionId: newId(), kind: 'more', seats: 3, candidateIds: [] })) as never,
      markNeedsPeople: (async (input: unknown) => {
        marked.push(input);
        return { state: 'needs-people' };
      }) as never,
    },
    async () => {},
  );

  assert.equal(end, 'needs-people');
  assert.deepEqual(asked, [
    'adapt',
    'openRound 1',
    'closeRound 1',
    'decide 1',
    'openRound 2',
    'closeRound 2',
    'markNeedsPeople',
  ]);
  const [mark] = marked.map((input) => (input as { missing: unknown }).missing);
  assert.deepEqual(mark, { purpose: 'judge', variant: null, eligible: 0 });
  await keep('example-needs-people', history);
});

test('a deadline that review puts off is waited for again', async () => {
  let closes = 0;
  const soon = () => new Date(Date.now() + 1_000).toISOString();
  const { end, asked } = await play(
    {
      openRound: (async () => ({ status: 'open', deadline: soon() })) as never,
      closeRound: (async () =>
        ++closes === 1 ? { status: 'later', until: soon() } : { status: 'closed', judgments: 2 }) as never,
    },
    async () => {},
  );

  assert.equal(end, 'adopted');
  assert.equal(asked.filter((step) => step === 'closeRound 1').length, 2);
});

for (const minutes of [-10, 10])
  test(`where review’s clock is ${minutes} minutes off the engine’s a deadline is asked about when it has come, not every second`, async () => {
    const instant = () => new Date(Date.now() + minutes * 60_000).toISOString();
    let openedAt = 0;
    const waitMs = 3_000;
    const { end, asked } = await play(
      {
        openRound: (async () => {
          openedAt = performance.now();
          return { status: 'open', deadline: instant(), waitMs };
        }) as never,
        closeRound: (async () => {
          const left = openedAt + waitMs - performance.now();
          return left > 0 ? { status: 'later', until: instant(), waitMs: left } : { status: 'closed', judgments: 2 };
        }) as never,
      },
      async () => {},
    );

    assert.equal(end, 'adopted');
    const closes = asked.filter((step) => step === 'closeRound 1').length;
    assert.ok(closes <= 2, `${closes} times`);
  });

test('a cancelled campaign ends its examples at their next step', async () => {
  const { end, asked } = await play(
    { openRound: (async () => ({ status: 'cancelled', deadline: hour() })) as never },
    async () => {},
  );

  assert.equal(end, 'cancelled');
  assert.deepEqual(asked, ['adapt', 'openRound 1']);
});
