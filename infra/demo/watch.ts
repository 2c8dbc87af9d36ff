import type { ProgressPartsFragment } from '../../graphql/generated/operations.ts';
import { Problem } from '../stack/problem.ts';
import { progressOf } from './campaign.ts';
import type { Operator } from './campaign.ts';
import { isHalfWay } from './kills.ts';
import type { Kill } from './kills.ts';
import type { People } from './people.ts';
import { openScreen } from './screen.ts';
import { plainLine } from './view.ts';

const lookEveryMs = 500;
/** A demo that has not ended by then is stuck, and says so. */
const longestMs = 15 * 60_000;

/** What happened until every example was at its end. */
export interface Watched {
  readonly progress: ProgressPartsFragment;
  readonly kills: readonly Kill[];
}

/**
 * Shows the campaign until every example is at its end, and lets the killing begin half-way.
 * @throws Problem where it takes too long, what the killing throws, and the reason of `stopped`
 */
export const watch = async (
  operator: Operator,
  campaignId: string,
  people: People,
  startedAt: number,
  killing: (changed: (kills: readonly Kill[]) => void) => Promise<readonly Kill[]>,
  stopped: AbortSignal,
): Promise<Watched> => {
  const screen = openScreen(process.stderr);
  let progress: ProgressPartsFragment | null = null;
  let kills: readonly Kill[] = [];
  let killed: Promise<readonly Kill[]> | null = null;
  let failure: unknown = null;
  const sight = () => ({ now: Date.now(), startedAt, progress, kills, acknowledged: people.log.acknowledged });
  const begun = Date.now();
  try {
    for (;;) {
      const found: ProgressPartsFragment | null = await progressOf(operator, campaignId);
      stopped.throwIfAborted();
      progress = found ?? progress;
      if (failure !== null) throw failure;
      if (killed === null && progress !== null && isHalfWay(progress)) {
        killed = killing((changed) => {
          kills = changed;
          screen.show(sight());
        });
        killed.catch((error: unknown) => {
          failure = error;
        });
      }
      screen.show(sight());
      const open = found?.states.filter(({ state }) => state === 'WAITING' || state === 'IN_REVIEW');
      if (found !== null && open?.every(({ examples }) => examples === 0) === true) {
        kills = (await killed) ?? [];
        screen.close(sight());
        return { progress: found, kills };
      }
      if (Date.now() - begun > longestMs)
        throw new Problem(`The campaign is not settled after ${longestMs / 60_000} minutes: ${plainLine(sight())}`);
      await new Promise((resolve) => setTimeout(resolve, lookEveryMs));
    }
  } finally {
    // What is being started again must be there to be stopped.
    await Promise.allSettled([killed]);
  }
};
