import type { Candidate, Evidence } from '../../../domain/decision.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { ExampleKind } from '../../../domain/example.ts';
import type { Judgment } from '../../../domain/judgment.ts';
import type { Policy } from '../../../domain/policy.ts';
import type { Choice } from './confirm.ts';
import { rankTexts } from './rank-texts.ts';
import { answerOf } from './posterior.ts';
import type { Reliability } from './reliability.ts';
import type { Measured } from './draft-stands.ts';
import { ceilingOf } from './small-pool.ts';
import type { Ceiling } from './small-pool.ts';
import type { IsWord } from './spelling.ts';
import { draftPrior, standPosterior } from './draft-stands.ts';
import { classesOf } from './text-classes.ts';
import type { DraftText, TextClass } from './text-classes.ts';
import { usablePosterior } from './usable.ts';
import { sighted, votesOf } from './vote.ts';
import type { Vote } from './vote.ts';

/** Everything that a decision may depend on. */
export interface DecideInput {
  readonly kind: ExampleKind;
  readonly draft: Pick<Draft, 'provider' | 'needsHuman'> & { readonly fields: readonly DraftText[] };
  readonly policy: Policy;
  /** The attempt that is decided. Judgments of earlier ones were carried over into it. */
  readonly attempt: number;
  /** The frozen judgments of the attempt's closed rounds and those carried over, in any order. */
  readonly judgments: readonly Judgment[];
  /** What the confirm round of this attempt offered; null where there was none. */
  readonly offered: readonly Candidate[] | null;
  /** People who may still take a judge or confirm seat of this example; null where nobody counted. */
  readonly eligiblePeople: number | null;
  /** How many people gave a seat of this attempt back, by reason. */
  readonly givenBack: Evidence['givenBack'];
  readonly guidelineVersion: number;
  /** By pseudonym; who is missing is a newcomer. */
  readonly reliability?: ReadonlyMap<string, Reliability>;
  /** How the latest drafts of this provider fared in the campaign; null or left out where nothing is known. */
  readonly measured?: Measured | null;
  /** The dictionaries of the culture and of the variants judged for; null or left out where there is none, and then no spelling is a slip. */
  readonly isWord?: IsWord | null;
}

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
