import type { Rates } from './reliability.ts';
import { posterior } from './posterior.ts';

/**
 * Share of the non-acceptances of a usable example that would be drops, were the draft good: somebody who errs on the strict
 * side usually drops, for there is nothing to edit. At 0.8 and the newcomer's rates two drops settle (.88 with prior .2),
 * two drops against one other verdict ask for another seat (.75), three against one settle (.94).
 */
const dropShare = 0.8;

/** P(this verdict | usable) / P(this verdict | unfit). Somebody who accepts everything tells nothing by not dropping. */
export const usableRatio = (drop: boolean, { acceptsGood, acceptsFaulty }: Rates): number => {
  const dropsUsable = (1 - acceptsGood) * dropShare;
  const dropsUnfit = Math.max(1 - acceptsFaulty, dropsUsable);
  return drop ? dropsUsable / dropsUnfit : (1 - dropsUsable) / (1 - dropsUnfit);
};

/** Step 1: P(the example can be made to fit the culture), given who dropped it and who did not. */
export const usablePosterior = (dropPrior: number, votes: readonly { drop: boolean; rates: Rates }[]): number =>
  posterior(1 - dropPrior, votes.map(({ drop, rates }) => usableRatio(drop, rates)));
