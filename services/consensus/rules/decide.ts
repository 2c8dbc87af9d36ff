import { mostCandidateBytes } from '../../../domain/bounds.ts';
import type { Candidate, Evidence, Outcome } from '../../../domain/decision.ts';
import { adjudicated } from './adjudicated.ts';
import { handOver, nobodySpoke, askForMoreSeats, toConfirm, variantSplit } from './ask.ts';
import { caseOf } from './case.ts';
import type { Case } from './case.ts';
import type { DecideInput } from './types.ts';
import type { Ruling } from './ruling.ts';
import { foundTooHard, seenAsHarmful } from './given-back.ts';
import { poolWhy } from './small-pool.ts';
import { confirmed, draftStands, settleAsDropped, editMajority } from './settle.ts';

/** In this order; the first that answers. Settled beats one more seat, which beats a confirm round, which beats an adjudicator. */
const rules: readonly ((facts: Case) => Ruling | null)[] = [
  adjudicated,
  seenAsHarmful,
  nobodySpoke,
  settleAsDropped,
  draftStands,
  editMajority,
  confirmed,
  foundTooHard,
  askForMoreSeats,
  variantSplit,
  toConfirm,
];

const rulingOn = (facts: Case): Ruling => {
  for (const rule of rules) {
    const ruling = rule(facts);
    if (ruling !== null) return ruling;
  }
  return handOver(facts);
};

/** Of candidates, the best first, as many as can be stored and read back with a decision: of very long texts not all. They stay in their judgments. */
const storedWith = (candidates: readonly Candidate[]): Candidate[] => {
  let bytes = 0;
  const end = candidates.findIndex(({ fields }, index) => {
    bytes += Buffer.byteLength(JSON.stringify(fields));
    return index > 0 && bytes > mostCandidateBytes;
  });
  return end === -1 ? [...candidates] : candidates.slice(0, end);
};

/** The outcome, with no more to choose among than is stored. */
const offeringOnly = (outcome: Outcome, kept: readonly Candidate[]): Outcome =>
  outcome.kind === 'adjudicate'
    ? { ...outcome, candidateIds: outcome.candidateIds.filter((wanted) => kept.some(({ id }) => id === wanted)) }
    : outcome;

const carriedWhy = (count: number): string => {
  if (count === 0) return '';
  return count === 1
    ? ' One of these judgments was carried over from an earlier attempt.'
    : ` ${count} of these judgments were carried over from earlier attempts.`;
};

/**
 * What the judgments of an example's closed rounds amount to, and why. Pure and total: every input has exactly one answer,
 * and neither the order of the judgments nor an id decides it. A tie is an outcome, never broken.
 */
export const decide = (input: DecideInput): { outcome: Outcome; evidence: Evidence } => {
  const facts = caseOf(input);
  const { rule, why, outcome, candidates, choice } = rulingOn(facts);
  // A confirm round offers three at most, which always fit.
  const kept = outcome.kind === 'confirm' ? [...candidates] : storedWith(candidates);
  const rates = new Map(facts.votes.map(({ author, rates: used }) => [author, { author, ...used }]));
  const carried = facts.votes.filter(({ judgment }) => judgment.attempt !== input.attempt);
  const { small, used, heard } = facts.seats;
  const poolMattered = used > 0 && (outcome.kind !== 'settle' || heard < input.policy.minSeats);
  const evidence: Evidence = {
    rule,
    why: `${why}${carriedWhy(carried.length)}${poolMattered ? poolWhy(small) : ''}`,
    // The oldest that somebody judged under: opening again what a version touched must find it, though a newer one came meanwhile.
    guidelineVersion: Math.min(input.guidelineVersion, ...facts.votes.map(({ judgment }) => judgment.guidelineVersion)),
    judgmentIds: facts.votes.map(({ judgment }) => judgment.id),
    carriedIds: carried.map(({ judgment }) => judgment.id),
    seatsUsed: used,
    smallPool: small,
    givenBack: [...input.givenBack],
    priors: { ...facts.priors, measured: input.measured ?? null },
    posteriors: {
      usable: facts.usable.probability,
      draftStands: facts.stands.probability,
      choice: choice ?? null,
    },
    rates: [...rates.values()].toSorted((a, b) => (a.author < b.author ? -1 : 1)),
    candidates: kept,
  };
  return { outcome: offeringOnly(outcome, kept), evidence };
};
