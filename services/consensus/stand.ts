import type { Draft } from '../../domain/draft.ts';
import type { Policy } from '../../domain/policy.ts';
import { posterior } from './posterior.ts';
import type { Rates } from './reliability.ts';

/** Share of drafts that are good as they are, to begin with; `policy.draftPriors` says what a campaign has measured. */
const draftPriors: Record<Draft['provider'], number> = {
  apertium: 0.4,
  openai: 0.7,
  'http-mt': 0.5,
  human: 0.8,
  file: 0.5,
  none: 0,
};

/** Prior that the draft stands. 0, and no vote moves it, where people must write the text. */
export const draftPrior = (draft: Pick<Draft, 'provider' | 'needsHuman'>, policy: Policy): number =>
  draft.needsHuman || draft.provider === 'none'
    ? 0
    : (policy.draftPriors[draft.provider] ?? draftPriors[draft.provider]);

/** P(this verdict | the draft stands) / P(this verdict | it is faulty). */
export const standRatio = (accepts: boolean, { acceptsGood, acceptsFaulty }: Rates): number =>
  accepts ? acceptsGood / acceptsFaulty : (1 - acceptsGood) / (1 - acceptsFaulty);

/** Step 2: P(the draft stands). Accept against edit, binary, so that different edits never split the vote against it. */
export const standPosterior = (prior: number, votes: readonly { accepts: boolean; rates: Rates }[]): number =>
  posterior(
    prior,
    votes.map(({ accepts, rates }) => standRatio(accepts, rates)),
  );
