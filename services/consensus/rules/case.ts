import type { DecideInput } from './types.ts';
import type { Candidate } from '../../../domain/decision.ts';
import type { Judgment } from '../../../domain/judgment.ts';
import type { Choice } from './confirm.ts';
import { rankTexts } from './rank-texts.ts';
import { answerOf } from './posterior.ts';
import { ceilingOf } from './small-pool.ts';
import type { Ceiling } from './small-pool.ts';
import { draftPrior, standPosterior } from './draft-stands.ts';
import { classesOf } from './text-classes.ts';
import type { TextClass } from './types.ts';
import { usablePosterior } from './usable.ts';
import { sighted, votesOf } from './vote.ts';
import type { Vote } from './types.ts';

/** The input with everything that the rules look at worked out once. */
export interface Case {
  readonly input: DecideInput;
  readonly votes: readonly Vote[];
  readonly judges: readonly Vote[];
  readonly confirms: readonly Vote[];
  readonly adjudications: readonly Vote[];
  /** Judge and confirm votes that hold the example usable. */
  readonly usableVotes: readonly Vote[];
  readonly priors: { readonly drop: number; readonly draft: number };
  readonly usable: { readonly probability: number; readonly answer: 'yes' | 'no' | 'open' };
  readonly stands: { readonly probability: number; readonly answer: 'yes' | 'no' | 'open' };
  /** The different texts of the judge rounds, and of all rounds. */
  readonly judged: readonly TextClass[];
  readonly written: readonly TextClass[];
  readonly ranked: readonly Candidate[];
  /** `heard`: people who judged or chose, of whom `used` took a seat of this attempt; the others' judgments were carried over. */
  readonly seats: Ceiling & { readonly heard: number; readonly used: number; readonly enough: boolean };
}

/** A draft that people must write has no text to offer: who accepted it wrote nothing. */
const offerable = (classes: readonly TextClass[], draftPriorIs: number): TextClass[] =>
  classes.filter(({ draft }) => !draft || draftPriorIs > 0);

/** Works out what the rules look at. */
export const caseOf = (input: DecideInput): Case => {
  const { draft, policy } = input;
  const votes = votesOf(input);
  const of = (purpose: Judgment['purpose']) => votes.filter(({ judgment }) => judgment.purpose === purpose);
  const [judges, confirms] = [of('judge'), of('confirm')];
  const panel = [...judges, ...confirms];
  const usableVotes = panel.filter(({ drop }) => !drop);
  const priors = { drop: policy.dropPrior, draft: draftPrior(draft, policy, input.measured ?? null) };
  const usable = usablePosterior(priors.drop, panel);
  const usableJudges = judges.filter(({ drop }) => !drop);
  const stands = standPosterior(
    priors.draft,
    sighted(usableJudges).map(({ keepsDraft, rates }) => ({ accepts: keepsDraft, rates })),
  );
  const judged = offerable(classesOf(input, usableJudges), priors.draft);
  // A confirm vote writes a text only where it chose none of those offered.
  const authors = usableVotes.filter(({ judgment, keepsDraft }) => judgment.purpose === 'judge' || !keepsDraft);
  const written = offerable(classesOf(input, authors), priors.draft);
  const used = panel.filter(({ judgment }) => judgment.attempt === input.attempt).length;
  const ceiling = ceilingOf(policy, { used, heard: panel.length, eligible: input.eligiblePeople });
  return {
    input,
    votes,
    judges,
    confirms,
    adjudications: of('adjudicate'),
    usableVotes,
    priors,
    usable: { probability: usable, answer: answerOf(usable, policy.confidence) },
    stands: { probability: stands, answer: answerOf(stands, policy.confidence) },
    judged,
    written,
    ranked: rankTexts(draft.fields, written),
    seats: { heard: panel.length, used, ...ceiling, enough: panel.length >= ceiling.minSeats },
  };
};

/** What a confirm vote chose among the candidates offered: by id, or by writing the very text of one. */
export const choiceOf = (vote: Vote, offered: readonly Candidate[], written: readonly TextClass[]): Choice => {
  const at = (id: string | null | undefined) => offered.findIndex((candidate) => candidate.id === id);
  const chosen = at(vote.judgment.opinion.choice);
  if (chosen >= 0) return chosen;
  const own = vote.keepsDraft ? -1 : at(written.find(({ key }) => key === vote.key)?.id);
  return own >= 0 ? own : null;
};
