import type { Candidate } from '../../../domain/decision.ts';
import { answerOf, posteriorOver } from './posterior.ts';
import { newcomerRates } from './reliability.ts';
import type { Rates } from './reliability.ts';

/** An option of a confirm round: the place of a candidate in the list, or null for "none of these". */
export type Choice = number | null;

/**
 * Priors of the options, "none of these" last. The draft keeps what step 2 left it; the rest is shared by who wrote what,
 * one for each text and one for each person behind it.
 */
const priorsOf = (candidates: readonly Candidate[], draftStands: number): number[] => {
  const isDraft = (candidate: Candidate) => candidate.supporters.includes('draft');
  const kept = candidates.some(isDraft) ? Math.min(0.99, Math.max(0.01, draftStands)) : 0;
  const shares = candidates.map((candidate) => (isDraft(candidate) ? 0 : 1 + candidate.supporters.length));
  const total = shares.reduce((sum, share) => sum + share, 1);
  const rest = (share: number) => ((1 - kept) * share) / total;
  return [...candidates.map((candidate, index) => (isDraft(candidate) ? kept : rest(shares[index] ?? 0))), rest(1)];
};

/** P(this choice | each option is the right one): the right one by `acceptsGood`, and any one where none is right by `acceptsFaulty`. */
const likelihoods = (choice: Choice, candidates: number, { acceptsGood, acceptsFaulty }: Rates): number[] => {
  const options = Array.from({ length: candidates }, (_, index) =>
    index === choice ? acceptsGood : (1 - acceptsGood) / candidates,
  );
  return [...options, choice === null ? 1 - acceptsFaulty : acceptsFaulty / candidates];
};

/** P(each option is the right one), "none of these" last. */
export const choicePosterior = (
  candidates: readonly Candidate[],
  draftStands: number,
  votes: readonly { choice: Choice; rates: Rates }[],
): number[] =>
  posteriorOver(
    priorsOf(candidates, draftStands),
    votes.map(({ choice, rates }) => likelihoods(choice, candidates.length, rates)),
  );

/** Seats of a confirm round: `wanted`, or more where only more could reach confidence; null where even `left` cannot. */
export const confirmSeats = (
  candidates: readonly Candidate[],
  draftStands: number,
  { wanted, left, confidence }: { wanted: number; left: number; confidence: number },
): number | null => {
  for (let seats = Math.min(wanted, left); seats >= 1 && seats <= left; seats++) {
    const reached = candidates.some((_, index) => {
      const votes = Array.from({ length: seats }, () => ({ choice: index, rates: newcomerRates }));
      return answerOf(choicePosterior(candidates, draftStands, votes)[index] ?? 0, confidence) === 'yes';
    });
    if (reached) return seats;
  }
  return null;
};
