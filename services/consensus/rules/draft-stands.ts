import type { Draft } from '../../../domain/draft.ts';
import type { Policy } from '../../../domain/policy.ts';
import { posterior } from './posterior.ts';
import type { Rates } from './reliability.ts';

/** Share of drafts that are good as they are, to begin with; `policy.draftPriors` says where a campaign begins otherwise. */
const draftPriors: Record<Draft['provider'], number> = {
  apertium: 0.4,
  openai: 0.7,
  'http-mt': 0.5,
  human: 0.8,
  file: 0.5,
  // The words of people, in another example.
  memory: 0.8,
  none: 0,
};

/** How many of a provider's drafts that were resolved in a campaign stood as they were. */
export interface Measured {
  readonly stood: number;
  readonly of: number;
}

/** Fewest resolved drafts whose share says something: the 90 % interval of a share of one half is then ± 0.15. */
const fewestMeasured = 30;

/** What the prior to begin with is worth, in resolved drafts: with as many the two weigh the same. */
const startWeight = 30;

/** However the drafts fared, one acceptance against one edit stays open. A prior beyond that is somebody's own decision. */
const [lowest, highest] = [0.1, 0.9];

/** The share that the campaign has measured, shrunk towards the prior to begin with; that prior itself where too little is known. */
const measuredPrior = (start: number, measured: Measured | null): number => {
  if (measured === null || measured.of < fewestMeasured) return start;
  const shrunk = (start * startWeight + measured.stood) / (startWeight + measured.of);
  return Math.min(Math.max(highest, start), Math.max(Math.min(lowest, start), shrunk));
};

/** Prior that the draft stands. 0, and no vote moves it, where people must write the text. */
export const draftPrior = (
  draft: Pick<Draft, 'provider' | 'needsHuman'>,
  policy: Policy,
  measured: Measured | null = null,
): number =>
  draft.needsHuman || draft.provider === 'none'
    ? 0
    : measuredPrior(policy.draftPriors[draft.provider] ?? draftPriors[draft.provider], measured);

/** P(this verdict | the draft stands) / P(this verdict | it is faulty). */
export const standRatio = (accepts: boolean, { acceptsGood, acceptsFaulty }: Rates): number =>
  accepts ? acceptsGood / acceptsFaulty : (1 - acceptsGood) / (1 - acceptsFaulty);

/** Step 2: P(the draft stands). Accept against edit, binary, so that different edits never split the vote against it. */
export const standPosterior = (prior: number, votes: readonly { accepts: boolean; rates: Rates }[]): number =>
  posterior(
    prior,
    votes.map(({ accepts, rates }) => standRatio(accepts, rates)),
  );
