import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { after, before, test } from 'node:test';
import type { WorkflowHandle } from '@temporalio/client';
import proto from '@temporalio/proto';
import type { temporal } from '@temporalio/proto';
import { newId } from '../../platform/id.ts';
import { until } from '../../test/harness/until.ts';
import { costOf, countOf, eventsOf, inAnHour, inASecond, startEngine, typesOf } from '../../test/harness/engine.ts';
import type { Engine, Fakes } from '../../test/harness/engine.ts';

let engine: Engine;
before(async () => {
  engine = await startEngine();
});
after(() => engine.stop());

/** Runs one example against services that are played; answers how it ended, what was asked of them, and its history. */
const play = async (fakes: Fakes, during: (handle: WorkflowHandle) => Promise<void> = async () => {}) => {
  const worker = await engine.work(fakes);
  const { input, handle } = await engine.begin();
  await during(handle);
  const end = await handle.result();
  await worker.stop();
  const history = await handle.fetchHistory();
  return { end, asked: engine.asked(input.exampleId), events: history.events ?? [], history };
};

/** Waits until the workflow sleeps in its `rounds`-th round: its history holds that many started deadline timers. */
const untilAsleep = (handle: WorkflowHandle, rounds: number) =>
  until(`a workflow that sleeps in round ${rounds}`, 120, async () => {
    return countOf(await eventsOf(handle), 'timerStarted') >= rounds;
  });

/** With ENDONYM_KEEP_HISTORIES set, saves the history for replay.test.ts: done once for each version of a workflow. */
const keep = async (name: string, history: temporal.api.history.v1.IHistory): Promise<void> => {
  if (process.env['ENDONYM_KEEP_HISTORIES'] === undefined) return;
  const bytes = proto.temporal.api.history.v1.History.encode(history).finish();
  await mkdir(new URL('../histories/', import.meta.url), { recursive: true });
  await writeFile(new URL(`../histories/${name}.binpb`, import.meta.url), bytes);
};

test('an example of one round that really waits costs at most 20 events and 4 workflow tasks', async (t) => {
  const { end, asked, events, history } = await play({}, async (handle) => {
    await untilAsleep(handle, 1);
    await handle.signal('roundClosed', 1);
  });

  assert.equal(end, 'adopted');
  assert.deepEqual(asked, ['adapt', 'openRound 1', 'decide 1', 'settle']);
  t.diagnostic(`history events ${events.length}, workflow tasks ${countOf(events, 'taskCompleted')}`);
  assert.ok(costOf(events) <= 20, typesOf(events));
  assert.ok(countOf(events, 'taskCompleted') <= 4);
  await keep('example-one-round', history);
});

test('each further round costs at most 8 events', async (t) => {
  const kinds = ['more', 'confirm', 'adjudicate', 'settle'];
  const { end, asked, events, history } = await play(
    {
      decide: async ({ round }: { round: number }) => ({
        decisionId: newId(),
        kind: kinds[round - 1],
        seats: 2,
        candidateIds: ['a', 'b'],
      }),
    },
    async (handle) => {
      for (const round of [1, 2, 3, 4]) {
        await untilAsleep(handle, round);
        await handle.signal('roundClosed', round);
      }
    },
  );

  assert.equal(end, 'adopted');
  assert.equal(asked.filter((step) => step.startsWith('openRound')).length, 4);
  t.diagnostic(`history events ${events.length} for four rounds`);
  assert.ok(costOf(events) <= 20 + 3 * 8, typesOf(events));
  await keep('example-four-rounds', history);
});

test('a round whose deadline passes is closed by the workflow, and nobody twice is needs-people', async () => {
  const marked: unknown[] = [];
  const { end, asked, history } = await play({
    openRound: async () => ({ status: 'open', deadline: inASecond() }),
    closeRound: async ({ round }: { round: number }) => ({
      status: 'closed',
      judgments: 0,
      missing: { purpose: 'judge', variant: null, eligible: 2 - round },
    }),
    decide: async () => ({ decisionId: newId(), kind: 'more', seats: 3, candidateIds: [] }),
    markNeedsPeople: async (input: unknown) => {
      marked.push(input);
      return { state: 'needs-people' };
    },
  });

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

test('a round that is said to be closed and is not is waited for again, and nothing is decided before', async () => {
  let isClosed = false;
  const { end, asked } = await play(
    {
      decide: async () => ({ decisionId: newId(), kind: isClosed ? 'settle' : 'open', seats: 0, candidateIds: [] }),
    },
    async (handle) => {
      await untilAsleep(handle, 1);
      await handle.signal('roundClosed', 7);
      await handle.signal('roundClosed', 1);
      await untilAsleep(handle, 2);
      isClosed = true;
      await handle.signal('roundClosed', 1);
    },
  );

  assert.equal(end, 'adopted');
  assert.deepEqual(asked, ['adapt', 'openRound 1', 'decide 1', 'decide 1', 'settle']);
});

test('a deadline that review puts off is waited for again', async () => {
  let closes = 0;
  const { end, asked } = await play({
    openRound: async () => ({ status: 'open', deadline: inASecond() }),
    closeRound: async () =>
      ++closes === 1 ? { status: 'later', until: inASecond() } : { status: 'closed', judgments: 2 },
  });

  assert.equal(end, 'adopted');
  assert.equal(asked.filter((step) => step === 'closeRound 1').length, 2);
});

for (const minutes of [-10, 10])
  test(`where review’s clock is ${minutes} minutes off the engine’s a deadline is asked about when it has come, not every second`, async () => {
    const instant = () => new Date(Date.now() + minutes * 60_000).toISOString();
    let openedAt = 0;
    const waitMs = 3_000;
    const { end, asked } = await play({
      openRound: async () => {
        openedAt = performance.now();
        return { status: 'open', deadline: instant(), waitMs };
      },
      closeRound: async () => {
        const left = openedAt + waitMs - performance.now();
        return left > 0 ? { status: 'later', until: instant(), waitMs: left } : { status: 'closed', judgments: 2 };
      },
    });

    assert.equal(end, 'adopted');
    const closes = asked.filter((step) => step === 'closeRound 1').length;
    assert.ok(closes <= 2, `${closes} times`);
  });

test('a cancelled campaign ends its examples at their next step', async () => {
  const { end, asked } = await play({ openRound: async () => ({ status: 'cancelled', deadline: inAnHour() }) });

  assert.equal(end, 'cancelled');
  assert.deepEqual(asked, ['adapt', 'openRound 1']);
});
