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
