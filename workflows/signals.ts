import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError, isGrpcServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { defaultPayloadConverter, toPayloads } from '@temporalio/common';
import { on } from '../platform/nats/event.ts';
import type { Taken } from '../platform/nats/event.ts';
import { CampaignChanged, CampaignMoved, DatasetImported, ExamplesReopened } from '../services/catalogue/contract.ts';
import { ReleaseRequested } from '../services/release/contract.ts';
import { RoundClosed } from '../services/review/contract.ts';
import { orderOf } from './campaign/plan.ts';
import { exampleWorkflowId } from './example/start.ts';
import { campaign as campaignKey, state as stateKey } from './search-attributes.ts';

/** A workflow that is over needs no signal: an event that comes twice or late is done with. */
const ignoreEnded = (error: unknown): void => {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
};

/** gRPC status of a workflow that is over or never was. */
const notFound = 5;

/**
 * Signals a workflow once for an event, however often that comes: Temporal drops a signal whose request id it has seen.
 * The client's own `signal` makes a new request id each time.
 */
const signalOnce = async (client: Client, eventId: string, workflowId: string, signalName: string, round: number) => {
  try {
    await client.workflowService.signalWorkflowExecution({
      namespace: client.options.namespace,
      workflowExecution: { workflowId },
      requestId: eventId,
      signalName,
      input: { payloads: toPayloads(defaultPayloadConverter, round) ?? [] },
    });
  } catch (error) {
    if (!isGrpcServiceError(error) || error.code !== notFound) throw error;
  }
};

/** Lets a campaign's feed look again; where none runs there is nothing to feed. */
const wakeFeed = async (client: Client, campaignId: string): Promise<void> => {
  await client.workflow.getHandle(`campaign/${campaignId}`).signal('wake').catch(ignoreEnded);
};

/** Turns events into signals and starts. With the feed, the only place that uses the Temporal client. */
export const createSignals = (client: Client): Taken[] => [
  on(RoundClosed, async ({ exampleId, attempt, round, by }, { id }) => {
    // At a deadline the workflow itself closed the round, and has its answer. A signal on top would reach it while it goes on from that:
    // where it ends by then, the server has it do the task again with the signal before the answer, which says less. It was seen to
    // open a third round of an example that it had just marked as in need of people.
    if (by === 'deadline') return;
    await signalOnce(client, id, exampleWorkflowId(exampleId, attempt), 'roundClosed', round);
  }),

  on(CampaignMoved, async ({ campaignId, state }) => {
    const workflowId = `campaign/${campaignId}`;
    if (state !== 'running') return client.workflow.getHandle(workflowId).signal('wake').catch(ignoreEnded);
    await client.workflow.signalWithStart('campaign', {
      taskQueue: 'orchestration',
      workflowId,
      args: [{ campaignId }],
      signal: 'wake',
      signalArgs: [],
      priority: orderOf(campaignId),
      typedSearchAttributes: [
        { key: campaignKey, value: campaignId },
        { key: stateKey, value: 'feeding' },
      ],
    });
  }),

  on(CampaignChanged, ({ campaignId }) => wakeFeed(client, campaignId)),
  on(DatasetImported, ({ campaignId }) => wakeFeed(client, campaignId)),
  on(ExamplesReopened, ({ campaignId }) => wakeFeed(client, campaignId)),

  on(ReleaseRequested, async ({ releaseId, campaignId }) => {
    try {
      await client.workflow.start('release', {
        taskQueue: 'orchestration',
        workflowId: `release/${releaseId}`,
        args: [{ releaseId }],
        workflowIdReusePolicy: 'REJECT_DUPLICATE',
        typedSearchAttributes: [{ key: campaignKey, value: campaignId }],
      });
    } catch (error) {
      if (!(error instanceof WorkflowExecutionAlreadyStartedError)) throw error;
    }
  }),
];
