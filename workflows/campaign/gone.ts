import type { Client } from '@temporalio/client';
import type { Bus } from '../../platform/nats/bus.ts';
import { startMissing } from '../example/starting.ts';

/* Workflows that were ended from outside, and whose example no event is to come for: nobody else would find out. */

/** How often a process looks for them, by campaign. Where none is gone it costs one count, by an index. */
export const lookEveryMs = 600_000;

const lookedAt = new Map<string, number>();

/** Whether it is time to look at a campaign. The first time is after the process has run for so long: what it just began is not listed yet. */
const isDue = (campaignId: string, everyMs: number): boolean => {
  const now = performance.now();
  const last = lookedAt.get(campaignId);
  if (last !== undefined && now - last < everyMs) return false;
  lookedAt.set(campaignId, now);
  return last !== undefined;
};

/**
 * Starts again, now and then, the workflows of a campaign that are gone though the catalogue has their examples in review: it counts those that
 * run, and asks for each where there are fewer.
 */
export const startGone = async (
  bus: Bus,
  client: Client,
  { campaignId, inFlight }: { readonly campaignId: string; readonly inFlight: number },
  goesOn: () => void,
  everyMs = lookEveryMs,
): Promise<void> => {
  if (inFlight === 0 || !isDue(campaignId, everyMs)) return;
  const query = `WorkflowType = "example" and campaign = "${campaignId}" and ExecutionStatus = "Running"`;
  const { count } = await client.workflow.count(query);
  if (count >= inFlight) return;
  const { started } = await startMissing(bus, client, campaignId, goesOn);
  if (started > 0)
    bus.log.warn({ campaignId, started }, 'workflows of examples in review were gone, and were started again');
};
