import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import { on } from '../platform/nats/event.ts';
import type { Taken } from '../platform/nats/event.ts';
import { CampaignMoved, DatasetImported } from '../services/catalogue/contract.ts';
import { ReleaseRequested } from '../services/release/contract.ts';
import { RoundClosed } from '../services/review/contract.ts';
import { exampleWorkflowId } from './example/start.ts';
import { campaign as campaignKey, state as stateKey } from './search-attributes.ts';

/** A workflow that is over needs no signal: an event that comes twice or late is done with. */
const ignoreEnded = (error: unknown): void => {
  if (!(error instanceof WorkflowNotFoundError)) throw error;
};

/** Turns events into signals and starts. With the feed, the only place that uses the Temporal client. */
export const createSignals = (client: Client): Taken[] => [
  on(RoundClosed, async ({ exampleId, attempt, round }) => {
    await client.workflow
      .getHandle(exampleWorkflowId(exampleId, attempt))
      .signal('roundClosed', round)
      .catch(ignoreEnded);
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
      typedSearchAttributes: [
        { key: campaignKey, value: campaignId },
        { key: stateKey, value: 'feeding' },
      ],
    });
  }),

  on(DatasetImported, async ({ campaignId }) => {
    await client.workflow.getHandle(`campaign/${campaignId}`).signal('wake').catch(ignoreEnded);
  }),

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
