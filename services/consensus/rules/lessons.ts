import type { Outcome } from '../../../domain/decision.ts';
import type { Provider } from '../../../domain/draft.ts';
import type { DecideInput } from './types.ts';
import { answerOf } from './posterior.ts';
import { draftPrior, standPosterior } from './draft-stands.ts';
import { isSameText, keyOf, overlay } from './text-classes.ts';
import { usablePosterior } from './usable.ts';
import { followsVariants } from './variant-split.ts';
import { answerIn, sighted, votesOf } from './vote.ts';
import type { Vote } from './types.ts';

/** One reviewer's answer to a draft that is known by now to be good or faulty. */
interface Lesson {
  readonly author: string;
  readonly draftGood: boolean;
  readonly accepted: boolean;
}

/** What a settled example teaches: of its reviewers, and of its draft's provider (null where that shows nothing). */
export interface Learnt {
  readonly lessons: readonly Lesson[];
  readonly draft: { readonly provider: Provider; readonly stood: boolean } | null;
}

/** The truth that an outcome takes a draft to have: it stood, it was faulty, or the example cannot be made to fit. */
type Truth = 'stood' | 'faulty' | 'unfit';

/** True where the outcome is certain without this vote: by the others alone, under the same priors and rates. */
const certainWithout = (
  input: DecideInput,
  prior: number,
  votes: readonly Vote[],
  vote: Vote,
  truth: Truth,
): boolean => {
  const { confidence, dropPrior } = input.policy;
  const others = votes.filter((other) => other !== vote && other.judgment.purpose !== 'adjudicate');
  const usable = answerOf(usablePosterior(dropPrior, others), confidence);
  if (truth === 'unfit') return usable === 'no';
  const judges = others.filter(({ judgment, drop }) => judgment.purpose === 'judge' && !drop);
  const stands = standPosterior(
    prior,
    sighted(judges).map(({ keepsDraft, rates }) => ({ accepts: keepsDraft, rates })),
  );
  return usable === 'yes' && answerOf(stands, confidence) === (truth === 'stood' ? 'yes' : 'no');
};

/**
 * What may be learnt once an example is settled (CONSENSUS.md §2 and §3). Of a reviewer only where the outcome is certain without
 * their own vote, or an adjudicator gave it, so that no vote confirms itself; of nobody where the answers follow the variants, for
 * each may be right, nor where people had to write the text, which everybody sees. Pure; the same lessons from the same facts.
 */
export const learntFrom = (input: DecideInput, outcome: Outcome): Learnt => {
  const nothing: Learnt = { lessons: [], draft: null };
  const prior = draftPrior(input.draft, input.policy, input.measured ?? null);
  if (outcome.kind !== 'settle' || prior === 0) return nothing;
  const votes = votesOf(input);
  const own = keyOf(overlay(input.draft.fields, []));
  const keeps = outcome.outcome === 'adopted' && isSameText(keyOf(outcome.fields), own, input.isWord ?? null);
  const truth: Truth = outcome.outcome === 'dropped' ? 'unfit' : keeps ? 'stood' : 'faulty';
  const judges = sighted(votes).filter(({ judgment }) => judgment.purpose === 'judge');
  const adjudicated = votes.some(({ judgment }) => judgment.purpose === 'adjudicate');
  const lessons = followsVariants(judges, answerIn)
    ? []
    : judges
        .filter((vote) => adjudicated || certainWithout(input, prior, votes, vote, truth))
        .map(({ author, drop, keepsDraft }) => ({
          author,
          draftGood: truth === 'stood',
          accepted: keepsDraft && !drop,
        }));
  return { lessons, draft: truth === 'unfit' ? null : { provider: input.draft.provider, stood: truth === 'stood' } };
};
