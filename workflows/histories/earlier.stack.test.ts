import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { bundleWorkflowCode } from '@temporalio/worker';
import { newId } from '../../platform/id.ts';
import { until } from '../../test/harness/until.ts';
import { countOf, eventsOf, fail, inAnHour, inASecond, startEngine } from '../../test/harness/engine.ts';
import type { Engine, StepInput } from '../../test/harness/engine.ts';
import { state } from '../search-attributes.ts';

/* What a release before began goes on with the workflows of today, on the same server, wherever it was. */

let engine: Engine;
let before802615e: { code: string };
before(async () => {
  engine = await startEngine();
  const workflowsPath = new URL('802615e.ts', import.meta.url).pathname;
  before802615e = await bundleWorkflowCode({ workflowsPath, logger: quiet });
});
after(() => engine.stop());

const quiet = { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} };

const cases = ['adapting', 'waiting', 'second round', 'put off', 'deciding', 'settling'] as const;
type Case = (typeof cases)[number];

test('examples that 802615e began, each somewhere else, go on with the workflows of today to their ends', async () => {
  const isAt = new Map<string, Case>();
  let isToday = false;
  const at = (input: StepInput, ...which: Case[]) => !isToday && which.some((one) => one === isAt.get(input.exampleId));
  const fakes = {
    adapt: (input: StepInput) => (at(input, 'adapting') ? fail() : { provider: 'none', needsHuman: false }),
    openRound: (input: StepInput) => ({
      status: 'open',
      ...(isAt.get(input.exampleId) === 'put off'
        ? { deadline: inASecond(), waitMs: 1_000 }
        : { deadline: inAnHour(), waitMs: 3_600_000 }),
    }),
    closeRound: () => (isToday ? { status: 'paused' } : { status: 'later', until: inASecond(), waitMs: 1_000 }),
    decide: (input: StepInput) => {
      if (at(input, 'deciding')) return fail();
      const more = isAt.get(input.exampleId) === 'second round' && input.round === 1;
      return { decisionId: newId(), kind: more ? 'more' : 'settle', seats: more ? 2 : 0, candidateIds: [] };
    },
    settle: (input: StepInput) => (at(input, 'settling') ? fail() : { state: 'adopted' }),
  };
  const then = await engine.work(fakes, before802615e);
  const examples = await Promise.all(
    cases.map(async (where) => {
      const exampleId = newId();
      isAt.set(exampleId, where);
      return { where, exampleId, ...(await engine.begin({ exampleId, form: undefined })) };
    }),
  );
  for (const { where, exampleId, handle } of examples) {
    const asked = (step: string) => engine.asked(exampleId).filter((one) => one === step).length;
    if (where !== 'adapting') await until('a round', 120, async () => asked('openRound 1') > 0);
    if (['second round', 'deciding', 'settling'].includes(where)) await handle.signal('roundClosed', 1);
    await until(`${where}, as 802615e does it`, 120, async () => {
      const timers = countOf(await eventsOf(handle), 'timerStarted');
      if (where === 'adapting') return asked('adapt') > 1;
      // After some tries a local activity of then waits by a timer: the second, after that of the round.
      if (where === 'waiting') return timers === 1;
      return timers >= 2;
    });
  }
  await then.stop();
  isToday = true;

  const now = await engine.work(fakes);
  for (const { where, handle } of examples) {
    if (where === 'waiting' || where === 'put off' || where === 'adapting') await handle.signal('roundClosed', 1);
    if (where === 'second round') await handle.signal('roundClosed', 2);
  }

  for (const { where, handle } of examples) {
    assert.equal(await handle.result(), 'adopted', where);
    assert.equal((await handle.describe()).typedSearchAttributes.get(state), 'adopted', where);
  }
  await now.stop();
});
