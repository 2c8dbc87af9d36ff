import { methods, votesByWorker } from './aggregate.ts';
import type { Method } from './aggregate.ts';
import { heldOutLikelihood, holdOut } from './held-out.ts';
import type { Ballots } from './votes.ts';

/** Votes per person under which full confusion matrices overfit (measured at 25: 0.814 against 0.851 for one-coin). */
const votesForMatrices = 50;

/** Which model is taken, and what spoke for it. */
export interface Choice {
  readonly method: Method;
  /** One sentence for a person. */
  readonly why: string;
  /** Median of the votes that a person gave. */
  readonly votesPerPerson: number;
  /** Mean log-likelihood of a vote that the model had not seen, the higher the better; null where no task has two votes. */
  readonly heldOut: readonly { readonly method: Method; readonly perVote: number | null }[];
}

const median = (values: Int32Array): number => {
  const sorted = values.filter((value) => value > 0).toSorted();
  const middle = Math.floor(sorted.length / 2);
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? 0) + upper) / 2;
};

const all: readonly Method[] = ['majority', 'one-coin', 'dawid-skene'];

/**
 * Chooses a model by evidence: the one that best predicts votes it has not seen, full matrices only where people have enough votes to
 * learn them from. Equal ones are a tie for the simpler: the list goes from the simplest up.
 */
export const chooseMethod = (votes: Ballots, smoothing: number): Choice => {
  const votesPerPerson = median(votesByWorker(votes));
  const held = holdOut(votes);
  const heldOut = all.map((method) => ({
    method,
    perVote: heldOutLikelihood(methods[method](held.seen, smoothing), held, votes.labelCount),
  }));
  const permitted = heldOut.filter(({ method }) => method !== 'dawid-skene' || votesPerPerson >= votesForMatrices);
  const [first, ...rest] = permitted;
  const best = rest.reduce((one, other) => ((other.perVote ?? 0) > (one?.perVote ?? 0) + 1e-6 ? other : one), first);
  const few = `People have ${votesPerPerson} votes each (median), fewer than the ${votesForMatrices} that full matrices need`;
  if (best === undefined || best.perVote === null)
    return {
      method: 'majority',
      why: 'No example has two votes, so that no model can be tried.',
      votesPerPerson,
      heldOut,
    };
  const predicts = `${best.method} best predicts votes that it has not seen (${best.perVote.toFixed(4)} per vote)`;
  const why = votesPerPerson < votesForMatrices ? `${few}; of the others ${predicts}.` : `${predicts}.`;
  return { method: best.method, why, votesPerPerson, heldOut };
};
