import type { Candidate, Outcome } from '../../../domain/decision.ts';
import type { FieldText } from '../../../domain/example.ts';
import type { Case } from './case.ts';
import { labelsOf } from './labels.ts';
import { overlay } from './text-classes.ts';
import type { Vote } from './types.ts';

/** What a rule answers: the outcome, its name, a sentence for a person, and what it looked at. */
export interface Ruling {
  readonly rule: string;
  readonly why: string;
  readonly outcome: Outcome;
  readonly candidates: readonly Candidate[];
  /** Posterior of the option that a confirm round chose or came closest to; null where there was none. */
  readonly choice?: number;
}

/** `17 %`: how a probability reads in a sentence. */
export const percent = (probability: number): string => `${Math.round(probability * 100)} %`;

/** The whole text of a candidate: the draft with its fields laid over it. */
export const textOf = ({ input }: Case, candidate: { fields: readonly FieldText[] }): FieldText[] =>
  overlay(input.draft.fields, candidate.fields);

/** Hands the case over. The candidates stand in order of id, which says nothing about rank or author. */
export const toAdjudicator = (
  rule: string,
  why: string,
  candidates: readonly Candidate[],
  choice?: number,
): Ruling => ({
  rule,
  why,
  outcome: { kind: 'adjudicate', reason: why, candidateIds: candidates.map(({ id }) => id).toSorted() },
  candidates,
  ...(choice === undefined ? {} : { choice }),
});

/** Adopts a text, or hands over because a label that its kind requires is in conflict. */
export const adopt = (
  facts: Case,
  text: { rule: string; why: string; fields: readonly FieldText[]; supporters: readonly Vote[]; choice?: number },
  candidates: readonly Candidate[] = facts.ranked,
): Ruling => {
  const { labels, conflict } = labelsOf(
    facts.input.kind,
    facts.usableVotes,
    text.supporters,
    facts.input.policy.confidence,
  );
  if (conflict !== null) {
    return toAdjudicator(
      'label-conflict',
      `The text is clear, but people disagree on ${conflict}.`,
      candidates,
      text.choice,
    );
  }
  return {
    rule: text.rule,
    why: text.why,
    outcome: { kind: 'settle', outcome: 'adopted', fields: [...text.fields], labels },
    candidates,
    ...(text.choice === undefined ? {} : { choice: text.choice }),
  };
};

/** Characters of the reasons that a dropped example keeps; all of them stay in its judgments. */
const maxReason = 2_000;

/** The reasons people gave for a drop: each once, in alphabetical order. */
export const reasonsOf = (votes: readonly Vote[]): string =>
  [...new Set(votes.map(({ judgment }) => judgment.opinion.reason.trim()).filter((reason) => reason !== ''))]
    .toSorted()
    .join(' · ')
    .slice(0, maxReason);
