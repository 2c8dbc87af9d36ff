import { betaQuantile } from './beta.ts';

/** A Beta distribution by its two counts; both positive. */
export interface Beta {
  readonly yes: number;
  readonly no: number;
}

/**
 * How often one reviewer is right, as two Betas. One number would make somebody who always accepts look excellent on data
 * where most drafts are good; two show that they accept the faulty ones as well.
 */
export interface Reliability {
  /** P(accepts | the draft stands). */
  readonly acceptsGood: Beta;
  /** P(accepts | the draft is faulty). */
  readonly acceptsFaulty: Beta;
}

/** The two rates that a decision uses: the means of the two Betas, each strictly between 0 and 1. */
export interface Rates {
  readonly acceptsGood: number;
  readonly acceptsFaulty: number;
}

/** Evidence that the prior is worth, in judgments. */
const priorWeight = 4;

const beta = (mean: number, weight: number): Beta => ({ yes: mean * weight, no: (1 - mean) * weight });

/** Who has shown nothing yet. There is no special case for newcomers: they are the prior. */
export const newcomer: Reliability = {
  acceptsGood: beta(0.85, priorWeight),
  acceptsFaulty: beta(0.35, priorWeight),
};

/** How often somebody accepted, of the answers to drafts of one sort that are known to be right or wrong. Counts, so 0 or more. */
export interface Tally {
  readonly accepted: number;
  readonly of: number;
}

/** What is known of one reviewer's answers in a campaign, and where it is known from. */
export interface Observed {
  /** Answers to gold, planted faults and qualification, whose right answer was known before. */
  readonly known: { readonly good: Tally; readonly faulty: Tally };
  /** Answers to examples that the others, or an adjudicator, have settled since. */
  readonly resolved: { readonly good: Tally; readonly faulty: Tally };
}

const nothing: Observed['known'] = { good: { accepted: 0, of: 0 }, faulty: { accepted: 0, of: 0 } };

/** Somebody of whom nothing is known. */
export const unobserved: Observed = { known: nothing, resolved: nothing };

/** What an answer weighs: one whose truth was known beforehand as a whole one; one that other people settled may be wrong, and weighs half. */
const weights = { known: 1, resolved: 0.5 };

const updated = (prior: Beta, known: Tally, resolved: Tally): Beta => ({
  yes: prior.yes + known.accepted * weights.known + resolved.accepted * weights.resolved,
  no: prior.no + (known.of - known.accepted) * weights.known + (resolved.of - resolved.accepted) * weights.resolved,
});

/** A reviewer's two Betas: the newcomer's with what was observed added. */
export const reliabilityOf = ({ known, resolved }: Observed): Reliability => ({
  acceptsGood: updated(newcomer.acceptsGood, known.good, resolved.good),
  acceptsFaulty: updated(newcomer.acceptsFaulty, known.faulty, resolved.faulty),
});

/** The mean of a Beta with the interval that holds the middle 90 % of it. */
export const intervalOf = ({ yes, no }: Beta): { mean: number; low: number; high: number } => ({
  mean: meanOf({ yes, no }),
  low: betaQuantile(0.05, yes, no),
  high: betaQuantile(0.95, yes, no),
});

const meanOf = ({ yes, no }: Beta): number => yes / (yes + no);

/** The means of the two Betas. */
export const ratesOf = ({ acceptsGood, acceptsFaulty }: Reliability): Rates => ({
  acceptsGood: meanOf(acceptsGood),
  acceptsFaulty: meanOf(acceptsFaulty),
});

/** The rates of somebody of whom nothing is known. */
export const newcomerRates: Rates = ratesOf(newcomer);

/** How much a reviewer tells good from faulty (Youden's J), 0 to 1: the weight of their text and their ratings. */
export const weightOf = ({ acceptsGood, acceptsFaulty }: Rates): number => Math.max(0, acceptsGood - acceptsFaulty);
