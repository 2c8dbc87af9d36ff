import type { Rates } from './reliability.ts';
import { posterior } from './posterior.ts';

/**
 * Share of the non-acceptances of a usable example that are drops. There is no measurement yet: 0.85 is where, at the newcomer's
 * rates and the default prior, two drops settle (.87), two against one ask for another seat (.72), three against one settle (.93)
 * and three against two do not (.84).
 */
const dropShare = 0.85;

/** P(this verdict | usable) / P(this verdict | unfit). Somebody who accepts everything tells nothing by not dropping. */
export const usableRatio = (drop: boolean, { acceptsGood, acceptsFaulty }: Rates): number => {
  const dropsUsable = (1 - acceptsGood) * dropShare;
  const dropsUnfit = Math.max(1 - acceptsFaulty, dropsUsable);
  return drop ? dropsUsable / dropsUnfit : (1 - dropsUsable) / (1 - dropsUnfit);
};

/** Step 1: P(the example can be made to fit the culture), given who dropped it and who did not. */
export const usablePosterior = (dropPrior: number, votes: readonly { drop: boolean; rates: Rates }[]): number =>
  posterior(
    1 - dropPrior,
    votes.map(({ drop, rates }) => usableRatio(drop, rates)),
  );
