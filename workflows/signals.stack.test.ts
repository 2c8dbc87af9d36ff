import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Connection } from '@temporalio/client';
import { Client, Connection as Connections } from '@temporalio/client';
import { Policy } from '../domain/policy.ts';
import type { Bus } from '../platform/nats/bus.ts';
import type { Taken } from '../platform/nats/event.ts';
import { answerRequests, serve } from '../platform/nats/request.ts';
import { newId } from '../platform/id.ts';
import {
  CampaignChanged,
  campaignsByIds,
  feedState,
  forgetTrouble,
  listAttempts,
  listCampaigns,
} from '../services/catalogue/contract.ts';
import { RoundClosed } from '../services/review/contract.ts';
import { ownBus } from '../test/harness/bus.ts';
import { until } from '../test/harness/until.ts';
import { beginMissingFeeds } from './campaign/starting.ts';
import { startGone } from './campaign/gone.ts';
import { campaign as campaignKey } from './search-attributes.ts';
import { exampleWorkflowId } from '../domain/workflow-id.ts';
import { createSignals } from './signals.ts';

/* Signals to a real Temporal. No worker runs: a workflow that is started stays where it is. */

let connection: Connection;
let client: Client;
let taken: Taken | undefined;
let bus: Bus;
let catalogue: { stop(): Promise<void> };
/** What the catalogue says is under way, and which campaigns run. */
const underWay: { campaignId: string; exampleId: string; attempt: number }[] = [];
const running = new Set<string>();
/** Workflows whose trouble it was told to forget. */
const forgotten: string[] = [];

const answerCatalogue = () =>
  answerRequests(bus, [
    serve(listAttempts, async ({ campaignId, exampleIds }) => {
      const items = underWay.filter(
        (one) => one.campaignId === campaignId && (exampleIds?.includes(one.exampleId) ?? true),
      );
      return { items, end: null, judgeSeats: 3, priority: 90 };
    }),
    serve(forgetTrouble, async ({ workflowId }) => {
      forgotten.push(workflowId);
      return {};
    }),
    serve(feedState, async ({ campaignId }) => {
      const state = running.has(campaignId) ? ('running' as const) : ('completed' as const);
      return { state, waiting: 0, inFlight: 0, policy: Policy.parse({}), priority: 50 };
    }),
  ]);

before(async () => {
  const address = process.env['TEMPORAL_ADDRESS'];
  if (address === undefined) throw new Error('TEMPORAL_ADDRESS is not set: run this test by ./endonym test FILE.');
  connection = await Connections.connect({ address });
  client = new Client({ connection, namespace: process.env['TEMPORAL_NAMESPACE'] ?? 'endonym' });
  bus = await ownBus();
  catalogue = answerCatalogue();
  taken = createSignals(bus, client).find(({ type }) => type === RoundClosed.type);
});
after(async () => {
  await catalogue.stop();
  await bus.nats.close();
  await connection.close();
});

const start = async (exampleId: string) => {
  const workflowId = exampleWorkflowId(exampleId, 1);
  return client.workflow.start('example', { taskQueue: `nobody-${newId()}`, workflowId, args: [{}] });
};
const closed = async (
  exampleId: string,
  round: number,
  id = newId(),
  by?: 'deadline',
  campaignId = newId(),
): Promise<void> => {
  const data = { campaignId, exampleId, attempt: 1, round, ...(by ? { by } : {}) };
  await taken?.take({ id, type: RoundClosed.type, subject: exampleId, at: new Date().toISOString(), data });
};

test('an event that comes again, even much later, signals its workflow once', async () => {
  const exampleId = newId();
  const handle = await start(exampleId);
  const first = newId();

  await closed(exampleId, 1, first);
  await closed(exampleId, 2);
  await closed(exampleId, 1, first);

  const { events } = await handle.fetchHistory();
  const signals = (events ?? []).flatMap((event) => event.workflowExecutionSignaledEventAttributes ?? []);
  const rounds = signals.map(({ input }) => JSON.parse(Buffer.from(input?.payloads?.[0]?.data ?? []).toString()));
  assert.deepEqual(rounds, [1, 2]);
  assert.ok(signals.every(({ signalName }) => signalName === 'roundClosed'));
  await handle.terminate();
});

test('a round that the workflow closed itself, at its deadline, signals nothing', async () => {
  const exampleId = newId();
  const handle = await start(exampleId);

  await closed(exampleId, 1, newId(), 'deadline');

  const { events } = await handle.fetchHistory();
  assert.ok((events ?? []).every((event) => !event.workflowExecutionSignaledEventAttributes));
  await handle.terminate();
});

test('an event for a workflow that is over, or that there never was, is done with', async () => {
  const exampleId = newId();
  await (await start(exampleId)).terminate();

  await closed(exampleId, 1);
  await closed(newId(), 1);
});

test('an event for a workflow that was ended from outside starts it again, where the catalogue has it under way at that attempt', async () => {
  const [ended, other] = [newId(), newId()];
  const campaignId = newId();
  await (await start(ended)).terminate();
  underWay.push({ campaignId, exampleId: ended, attempt: 1 }, { campaignId, exampleId: other, attempt: 2 });

  await closed(ended, 1, newId(), undefined, campaignId);
  await closed(other, 1, newId(), undefined, campaignId);

  const { status, priority } = await client.workflow.getHandle(exampleWorkflowId(ended, 1)).describe();
  assert.deepEqual([status.name, priority?.fairnessKey], ['RUNNING', campaignId]);
  // One that waited for a retry when it was ended waits no more.
  assert.ok(forgotten.includes(exampleWorkflowId(ended, 1)));
  await client.workflow.getHandle(exampleWorkflowId(ended, 1)).terminate();
  await assert.rejects(client.workflow.getHandle(exampleWorkflowId(other, 1)).describe());
});

test('workflows that were ended, and that no event is to come for, are found and started again', async () => {
  const [gone, left, campaignId] = [newId(), newId(), newId()];
  const begin = (id: string) =>
    client.workflow.start('example', {
      taskQueue: `nobody-${campaignId}`,
      workflowId: exampleWorkflowId(id, 1),
      args: [{}],
      typedSearchAttributes: [{ key: campaignKey, value: campaignId }],
    });
  const [first, second] = [await begin(gone), await begin(left)];
  underWay.push(...[gone, left].map((exampleId) => ({ campaignId, exampleId, attempt: 1 })));
  const { runId } = await second.describe();
  await first.terminate();
  const running = `WorkflowType = "example" and campaign = "${campaignId}" and ExecutionStatus = "Running"`;
  await until('only the one that runs in the list', 120, async () => {
    const ids: string[] = [];
    for await (const { workflowId } of client.workflow.list({ query: running })) ids.push(workflowId);
    return ids.join() === second.workflowId;
  });
  const look = () => startGone(bus, client, { campaignId, inFlight: 2 }, () => undefined, 0);

  // The first time a process only takes note of when.
  await look();
  assert.equal((await client.workflow.getHandle(first.workflowId).describe()).status.name, 'TERMINATED');
  await look();

  const [again, other] = [first, second].map(({ workflowId }) => client.workflow.getHandle(workflowId));
  assert.equal((await again?.describe())?.status.name, 'RUNNING');
  assert.equal((await other?.describe())?.runId, runId);
  await Promise.all([again?.terminate(), other?.terminate()]);
});

test('the feed of a campaign that runs is begun where it is gone; one that runs hears nothing, and one that is over has none', async () => {
  const [gone, runs, over] = [newId(), newId(), newId()];
  const listed = answerRequests(bus, [
    serve(listCampaigns, async () => ({ items: [gone, runs, over], end: null })),
    {
      definition: campaignsByIds,
      answer: async () => ({
        found: [gone, runs, over].map((id) => ({
          id,
          name: 'A',
          culture: 'ca-ES',
          state: id === over ? 'completed' : 'running',
          revision: 1,
          priority: 50,
          policy: Policy.parse({}),
          guidelineVersion: 1,
          guidelineCompatibleFrom: 1,
          guideline: '',
          createdAt: '2026-01-01T00:00:00.000Z',
        })),
        rest: [],
        skip: 0,
      }),
    },
  ]);
  const feed = await client.workflow.start('campaign', {
    taskQueue: `nobody-${newId()}`,
    workflowId: `campaign/${runs}`,
    args: [{ campaignId: runs }],
  });
  const before = (await feed.describe()).historyLength;

  assert.deepEqual(await beginMissingFeeds(bus, client), [gone]);
  assert.deepEqual(await beginMissingFeeds(bus, client), []);

  assert.equal((await feed.describe()).historyLength, before);
  await listed.stop();
  for (const id of [gone, runs]) await client.workflow.getHandle(`campaign/${id}`).terminate();
});

test('where the catalogue does not answer, the event is held for it and is no failed one', async () => {
  await catalogue.stop();

  // What is away is no fault of the event (platform/nats/event.ts).
  await assert.rejects(closed(newId(), 1), (error) => bus.refusals.toWire(error)?.code === 'unavailable');

  catalogue = answerCatalogue();
});

test('a change of a running campaign whose feed was ended begins it again', async () => {
  const campaignId = newId();
  running.add(campaignId);
  const data = { campaignId, changeId: newId(), revision: 1 };

  await createSignals(bus, client)
    .find(({ type }) => type === CampaignChanged.type)
    ?.take({ id: newId(), type: CampaignChanged.type, subject: campaignId, at: new Date().toISOString(), data });

  const feed = client.workflow.getHandle(`campaign/${campaignId}`);
  assert.equal((await feed.describe()).status.name, 'RUNNING');
  await feed.terminate();
});

test('a change of a campaign wakes its feed, and is done with where none runs', async () => {
  const campaignId = newId();
  const workflowId = `campaign/${campaignId}`;
  const handle = await client.workflow.start('campaign', { taskQueue: `nobody-${newId()}`, workflowId, args: [{}] });
  const change = createSignals(bus, client).find(({ type }) => type === CampaignChanged.type);
  const changed = (subject: string) => {
    const data = { campaignId: subject, changeId: newId(), revision: 1 };
    return change?.take({ id: newId(), type: CampaignChanged.type, subject, at: new Date().toISOString(), data });
  };

  await changed(campaignId);
  await changed(newId());

  const { events } = await handle.fetchHistory();
  const signals = (events ?? []).flatMap((event) => event.workflowExecutionSignaledEventAttributes ?? []);
  assert.deepEqual(
    signals.map(({ signalName }) => signalName),
    ['wake'],
  );
  await handle.terminate();
});
