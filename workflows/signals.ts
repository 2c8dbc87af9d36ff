import { WorkflowNotFoundError, isGrpcServiceError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { defaultPayloadConverter, toPayloads } from '@temporalio/common';
import { on } from '../platform/nats/event.ts';
import type { Taken } from '../platform/nats/event.ts';
import { call } from '../platform/nats/request.ts';
import type { Bus } from '../platform/nats/bus.ts';
import {
  CampaignChanged,
  CampaignMoved,
  DatasetImported,
  ExamplesReopened,
  feedState,
} from '../services/catalogue/contract.ts';
import { ReleaseRequested } from '../services/release/contract.ts';
import { RoundClosed } from '../services/review/contract.ts';
import { campaignWorkflowId, exampleWorkflowId } from '../domain/workflow-id.ts';
import { startAgain } from './example/starting.ts';
import { beginFeed } from './campaign/starting.ts';
import { startRelease } from './release/starting.ts';

/** gRPC status of a workflow that is over or never was. */
const notFound = 5;

/**
 * Signals a workflow once for an event, however often that comes: Temporal drops a signal whose request id it has seen. The client's own
 * `signal` makes a new request id each time. False where no such workflow runs.
 */
const signalOnce = async (
  client: Client,
  eventId: string,
  workflowId: string,
  signalName: string,
  round: number,
): Promise<boolean> => {
  try {
    await client.workflowService.signalWorkflowExecution({
      namespace: client.options.namespace,
      workflowExecution: { workflowId },
      requestId: eventId,
      signalName,
      input: { payloads: toPayloads(defaultPayloadConverter, round) ?? [] },
    });
    return true;
  } catch (error) {
    if (!isGrpcServiceError(error) || error.code !== notFound) throw error;
    return false;
  }
};

/** Lets a campaign's feed look again. Where none runs there is nothing to feed, unless it was ended from outside. */
const wakeFeed = async (bus: Bus, client: Client, campaignId: string): Promise<void> => {
  try {
    await client.workflow.getHandle(campaignWorkflowId(campaignId)).signal('wake');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    const { state } = await call(bus, feedState, { campaignId }, { principal: { kind: 'service', name: 'workflows' } });
    if (state === 'running' || state === 'paused') await beginFeed(client, campaignId);
  }
};

/** Turns events into signals and starts. With the feed, the only place that uses the Temporal client. */
export const createSignals = (bus: Bus, client: Client): Taken[] => [
  on(RoundClosed, async ({ campaignId, exampleId, attempt, round, by }, { id }) => {
    // At a deadline the workflow itself closed the round, and has its answer. A signal on top would reach it while it goes on from that:
    // where it ends by then, the server has it do the task again with the signal before the answer, which says less. It was seen to
    // open a third round of an example that it had just marked as in need of people.
    if (by === 'deadline') return;
    const runs = await signalOnce(client, id, exampleWorkflowId(exampleId, attempt), 'roundClosed', round);
    // It is over, and the event late; or it was ended from outside, and review's answers bring a new one to where this one was.
    if (!runs) await startAgain(bus, client, { campaignId, exampleId, attempt });
  }),

  on(CampaignMoved, ({ campaignId, state }) =>
    state === 'running' ? beginFeed(client, campaignId) : wakeFeed(bus, client, campaignId),
  ),
  on(CampaignChanged, ({ campaignId }) => wakeFeed(bus, client, campaignId)),
  on(DatasetImported, ({ campaignId }) => wakeFeed(bus, client, campaignId)),
  on(ExamplesReopened, ({ campaignId }) => wakeFeed(bus, client, campaignId)),

  on(ReleaseRequested, async (release) => void (await startRelease(client, release))),
];
