import { condition, continueAsNew, defineSignal, log, proxyActivities, setHandler } from '@temporalio/workflow';
import { refusalOf } from '../parking.ts';
import type { FeedActivities } from './feed.ts';

/** Something changed that the feed should see now: the campaign moved, a dataset came. */
const wake = defineSignal('wake');

const { feed } = proxyActivities<FeedActivities>({
  startToCloseTimeout: '2 minutes',
  heartbeatTimeout: '30 seconds',
  retry: { initialInterval: '1 second', maximumInterval: '1 minute' },
});

/** Turns after which the history is begun anew: its length grows with time, not with examples. */
const turnsPerRun = 200;
/** After a turn that was refused: the next may be taken. */
const refusedSeconds = 60;

/** A turn of the feed; one that is refused for good ends nothing, because whatever it was refused for may be mended by the next. */
const turnOf = async (campaignId: string): Promise<{ over: boolean; sleepSeconds: number }> => {
  try {
    return await feed({ campaignId });
  } catch (error) {
    const refusal = refusalOf(error);
    if (refusal === null) throw error;
    log.warn('a turn of the feed was refused; there is another', { campaignId, code: refusal.code });
    return { over: false, sleepSeconds: refusedSeconds };
  }
};

/** One execution per campaign, for as long as it runs: keeps a bounded number of examples in review. */
export async function campaign({ campaignId }: { campaignId: string }): Promise<void> {
  let woken = false;
  setHandler(wake, () => {
    woken = true;
  });
  for (let turn = 0; turn < turnsPerRun; turn++) {
    woken = false;
    const { over, sleepSeconds } = await turnOf(campaignId);
    if (over) return;
    await condition(() => woken, sleepSeconds * 1_000);
  }
  await continueAsNew<typeof campaign>({ campaignId });
}
