import { condition, continueAsNew, defineSignal, proxyActivities, setHandler } from '@temporalio/workflow';
import type { FeedActivities } from './feed.ts';

/** Something changed that the feed should see now: the campaign moved, a dataset came. */
export const wake = defineSignal('wake');

const { feed } = proxyActivities<FeedActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Turns after which the history is begun anew: its length grows with time, not with examples. */
const turnsPerRun = 200;

/** One execution per campaign, for as long as it runs: keeps a bounded number of examples in review. */
export async function campaign({ campaignId }: { campaignId: string }): Promise<void> {
  let woken = false;
  setHandler(wake, () => {
    woken = true;
  });
  for (let turn = 0; turn < turnsPerRun; turn++) {
    woken = false;
    const { over, sleepSeconds } = await feed({ campaignId });
    if (over) return;
    await condition(() => woken, sleepSeconds * 1_000);
  }
  await continueAsNew<typeof campaign>({ campaignId });
}
