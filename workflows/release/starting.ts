import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { Bus } from '../../platform/nats/bus.ts';
import { callBatch } from '../../platform/nats/batch.ts';
import { listReleases, releasesByIds } from '../../services/release/contract.ts';
import { releaseWorkflowId } from '../../domain/workflow-id.ts';
import { ask } from '../activities.ts';
import { campaign as campaignKey } from '../search-attributes.ts';

/**
 * Starts a release's workflow; false where one runs, or has come to its end, except `again`, for who knows that it is not built. One that was ended
 * from outside goes on with its next part.
 */
export const startRelease = async (
  client: Client,
  { releaseId, campaignId }: { readonly releaseId: string; readonly campaignId: string },
  { again = false } = {},
): Promise<boolean> => {
  try {
    await client.workflow.start('release', {
      taskQueue: 'orchestration',
      workflowId: releaseWorkflowId(releaseId),
      args: [{ releaseId }],
      workflowIdReusePolicy: again ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY',
      typedSearchAttributes: [{ key: campaignKey, value: campaignId }],
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
};

/** Starts the workflows of a campaign's last releases that are not built and have none: how many. */
export const startMissingReleases = async (bus: Bus, client: Client, campaignId: string): Promise<number> => {
  const { items } = await ask(bus, listReleases, { campaignId, first: 200 });
  const releases = await callBatch(bus, releasesByIds, items, { principal: { kind: 'service', name: 'workflows' } });
  const unfinished = releases.filter(({ state }) => state === 'requested' || state === 'building');
  const started = await Promise.all(
    unfinished.map(({ id }) => startRelease(client, { releaseId: id, campaignId }, { again: true })),
  );
  return started.filter(Boolean).length;
};
