import { campaignWorkflowId } from '../../domain/workflow-id.ts';
import { WorkflowExecutionAlreadyStartedError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { z } from 'zod';
import { isAbsence } from '../../platform/failure.ts';
import { callBatch } from '../../platform/nats/batch.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import { campaignsByIds, listCampaigns } from '../../services/catalogue/contract.ts';
import { campaign as campaignKey } from '../search-attributes.ts';
import { orderOf } from './plan.ts';

/* Begins the workflow of a campaign: where the campaign is moved, by `./endonym restart`, and where it is gone. */

const principal = { kind: 'service', name: 'workflows' } as const;

const feedOf = (campaignId: string) => ({
  taskQueue: 'orchestration',
  workflowId: campaignWorkflowId(campaignId),
  args: [{ campaignId }],
  priority: orderOf(campaignId),
  typedSearchAttributes: [{ key: campaignKey, value: campaignId }],
});

/** Lets a campaign's feed look again; one that is not there is begun. */
export const beginFeed = async (client: Client, campaignId: string): Promise<void> => {
  await client.workflow.signalWithStart('campaign', { ...feedOf(campaignId), signal: 'wake', signalArgs: [] });
};

/** Begins a campaign's feed; false where one runs, which hears nothing of it. */
const ensureFeed = async (client: Client, campaignId: string): Promise<boolean> => {
  try {
    await client.workflow.start('campaign', { ...feedOf(campaignId), workflowIdConflictPolicy: 'FAIL' });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
};

/** Begins the feed of every campaign that runs, or is paused, and has none: which. */
export const beginMissingFeeds = async (bus: Bus, client: Client): Promise<string[]> => {
  const begun: string[] = [];
  for (let after: string | null = null; ;) {
    const page: z.output<typeof listCampaigns.reply> = await call(
      bus,
      listCampaigns,
      { first: 200, after },
      { principal },
    );
    for (const { id, state } of await callBatch(bus, campaignsByIds, page.items, { principal }))
      if ((state === 'running' || state === 'paused') && (await ensureFeed(client, id))) begun.push(id);
    after = page.end;
    if (after === null) return begun;
  }
};

/** How often a process looks for campaigns whose workflow is gone, and after how long again where it could not. One that runs hears nothing of it. */
const lookEveryMs = 600_000;
const againMs = 30_000;

/**
 * Looks for them now, and then now and then, until `stop`: a feed that was ended starts nothing, so that no event would come of which anybody
 * would find out.
 */
export const keepFeeds = (bus: Bus, client: Client): { stop(): Promise<void> } => {
  let stopped = false;
  let timer: NodeJS.Timeout | undefined;
  /** Looks once; answers after how long to look again. */
  const look = async (): Promise<number> => {
    try {
      const campaignIds = await beginMissingFeeds(bus, client);
      if (campaignIds.length > 0) bus.log.warn({ campaignIds }, 'the workflows of campaigns were gone, and are begun');
      return lookEveryMs;
    } catch (error) {
      bus.log[isAbsence(error) || bus.refusals.toWire(error) ? 'warn' : 'error'](
        { err: error },
        'campaigns whose workflow is gone could not be looked for; that is tried again',
      );
      return againMs;
    }
  };
  const begin = async (): Promise<void> => {
    const ms = await look();
    if (!stopped) timer = setTimeout(() => (looking = begin()), ms);
  };
  let looking = begin();
  return {
    stop: async () => {
      stopped = true;
      clearTimeout(timer);
      await looking;
    },
  };
};
