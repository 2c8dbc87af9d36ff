import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { Client, Connection } from '@temporalio/client';
import { MockActivityEnvironment } from '@temporalio/testing';
import { Policy } from '../../domain/policy.ts';
import { newId } from '../../platform/id.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { answerRequests, serve } from '../../platform/nats/request.ts';
import * as catalogue from '../../services/catalogue/contract.ts';
import * as review from '../../services/review/contract.ts';
import { ownBus } from '../../test/harness/bus.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import { createFeedActivities } from './feed.ts';

/* How the feed tells workflows of a resume, against a real Temporal where they stay as they are, and services that are played. */

const campaignId = newId();
let bus: Bus;
let serving: { stop(): Promise<void> };
let connection: Connection;
let client: Client;
/** Rounds whose workflows wait, as review keeps them. */
let waiting: review.PausedRound[] = [];
/** Pages that may still be forgotten before the worker is killed. */
let pages = Infinity;

before(async () => {
  bus = await ownBus();
  connection = await Connection.connect({ address: process.env['TEMPORAL_ADDRESS'] ?? '' });
  client = new Client({ connection, namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'endonym' });
  serving = answerRequests(bus, [
    serve(catalogue.feedState, async () => {
      return { state: 'running' as const, waiting: 0, inFlight: 300, policy: Policy.parse({}), priority: 50 };
    }),
    serve(catalogue.nextExamples, async () => ({ examples: [] })),
    serve(review.guardQuality, async () => assert.fail('it is away')),
    serve(review.feedLoad, async () => {
      return { openSeats: 0, people: 1, activePeople: 0, perPersonMinute: null, hasPaused: waiting.length > 0 };
    }),
    serve(review.listPausedRounds, async ({ first }) => ({ items: waiting.slice(0, first) })),
    serve(review.forgetPausedRounds, async ({ roundIds }) => {
      if (pages-- <= 0) throw new Error('The worker was killed.');
      waiting = waiting.filter(({ roundId }) => !roundIds.includes(roundId));
      return {};
    }),
  ]);
});
after(async () => {
  await serving.stop();
  await bus.nats.close();
  await connection.close();
});

const turn = async (): Promise<{ sleepSeconds: number }> =>
  new MockActivityEnvironment({
    attempt: 1,
    workflowExecution: { workflowId: `campaign/${campaignId}`, runId: newId() },
  }).run(createFeedActivities(bus, client).feed, { campaignId });
/** How often each workflow was told. */
const told = async (ids: readonly string[]): Promise<number[]> =>
  Promise.all(
    ids.map(async (id) => {
      const { events } = await client.workflow.getHandle(exampleWorkflowId(id, 1)).fetchHistory();
      return (events ?? []).filter((event) => event.workflowExecutionSignaledEventAttributes?.signalName === 'wake')
        .length;
    }),
  );

test('a resume is told to 200 workflows a turn, and to every one, though the worker is killed between two pages', async () => {
  const ids = Array.from({ length: 230 }, () => newId());
  for (let at = 0; at < ids.length; at += 25)
    await Promise.all(
      ids.slice(at, at + 25).map((id) =>
        client.workflow.start('example', {
          taskQueue: `nobody-${campaignId}`,
          workflowId: exampleWorkflowId(id, 1),
          args: [{}],
        }),
      ),
    );
  waiting = ids.map((exampleId) => ({ roundId: newId(), exampleId, attempt: 1 }));

  pages = 3;
  await assert.rejects(turn());
  assert.equal(waiting.length, ids.length - 75);
  pages = Infinity;
  assert.equal((await turn()).sleepSeconds, 60);
  assert.equal(waiting.length, 0);

  const times = await told(ids);
  // The page that was told, and not noted, before the kill is told again.
  assert.deepEqual([Math.min(...times), times.filter((count) => count > 1).length], [1, 25]);
  await Promise.all(ids.map((id) => client.workflow.getHandle(exampleWorkflowId(id, 1)).terminate()));
});

test('where more wait than one turn tells, the next follows at once', async () => {
  const ids = Array.from({ length: 201 }, () => newId());
  // None of them runs, and the catalogue has none under way: each is done with.
  const attempts = answerRequests(bus, [
    serve(catalogue.listAttempts, async () => ({ items: [], end: null, judgeSeats: 3, priority: 50 })),
  ]);
  waiting = ids.map((exampleId) => ({ roundId: newId(), exampleId, attempt: 1 }));

  assert.equal((await turn()).sleepSeconds, 1);
  assert.equal(waiting.length, 1);
  assert.equal((await turn()).sleepSeconds, 60);
  await attempts.stop();
});
