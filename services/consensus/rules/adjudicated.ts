import type { Labels } from '../../../domain/decision.ts';
import type { FieldText } from '../../../domain/example.ts';
import type { Case } from './case.ts';
import { labelsOf } from './labels.ts';
import { reasonsOf, textOf, toAdjudicator } from './ruling.ts';
import type { Ruling } from './ruling.ts';
import { keyOf, overlay } from './text-classes.ts';
import type { Vote } from './types.ts';

const kindQuestions = ['turnsFollow', 'chosenBetter', 'keyHolds'] as const;

/** The text that an adjudicator wants: the candidate chosen, else the draft, with their own edits laid over it; null where that is no text. */
const wanted = (facts: Case, { judgment: { opinion } }: Vote): FieldText[] | null => {
  const known = [...(facts.input.offered ?? []), ...facts.ranked];
  const chosen = known.find(({ id }) => id === opinion.choice);
  if (chosen === undefined && opinion.edited.length === 0 && (opinion.choice !== null || facts.priors.draft === 0))
    return null;
  const base = chosen === undefined ? overlay(facts.input.draft.fields, []) : textOf(facts, chosen);
  return overlay(
    base.map(({ field, text }) => ({ field, adapted: text })),
    opinion.edited,
  );
};

/** What the adjudicators answered, `differs` where they did not answer alike, undefined where none answered. */
const agreed = <T>(answers: readonly (T | undefined)[]): T | 'differs' | undefined => {
  const said = new Set(answers.filter((answer) => answer !== undefined));
  return said.size > 1 ? 'differs' : [...said][0];
};

/** The adjudicators' own answers come first, then what the panel made clear. Where they differ it stays undecided. */
const labelsBy = (facts: Case, votes: readonly Vote[]): Labels => {
  const { kind, policy } = facts.input;
  const { labels } = labelsOf(kind, facts.usableVotes, votes, policy.confidence);
  const said = votes.map(({ judgment }) => judgment.opinion.kindCheck);
  const answers = {
    turnsFollow: kind === 'chat' ? agreed(said.map((check) => check.turnsFollow)) : undefined,
    chosenBetter: kind === 'preference' ? agreed(said.map((check) => check.chosenBetter)) : undefined,
    keyHolds: kind === 'evaluation' ? agreed(said.map((check) => check.keyHolds)) : undefined,
  };
  const { turnsFollow = labels.turnsFollow, chosenBetter = labels.chosenBetter, keyHolds = labels.keyHolds } = answers;
  return {
    ...labels,
    turnsFollow: turnsFollow === 'differs' ? null : turnsFollow,
    chosenBetter: chosenBetter === 'differs' ? null : chosenBetter,
    keyHolds: keyHolds === 'differs' ? null : keyHolds,
    undecided: kindQuestions.filter((name) =>
      answers[name] === undefined ? labels.undecided.includes(name) : answers[name] === 'differs',
    ),
  };
};

/** An adjudicator decided, and it is so. Of several in the last such round all must want the same. */
export const adjudicated = (facts: Case): Ruling | null => {
  const last = facts.adjudications.reduce((latest, { judgment }) => Math.max(latest, judgment.round), 0);
  const votes = facts.adjudications.filter(({ judgment }) => judgment.round === last);
  const [first] = votes;
  if (first === undefined) return null;
  const candidates = facts.ranked;
  const answers = votes.map((vote) => ({ vote, text: vote.drop ? null : wanted(facts, vote) }));
  if (answers.some(({ vote, text }) => !vote.drop && text === null)) {
    return toAdjudicator('no-text', 'The adjudicator accepted, but named no text that can stand.', candidates);
  }
  if (new Set(answers.map(({ text }) => (text === null ? 'drop' : keyOf(text)))).size > 1) {
    return toAdjudicator('adjudicators-differ', 'The adjudicators do not agree.', candidates);
  }
  const reason = reasonsOf(votes);
  const why = reason === '' ? 'An adjudicator decided.' : `An adjudicator decided: ${reason}`;
  // Where several wrote the same text, its wording is the first by code unit: they differ in typography only.
  const [fields] = answers
    .flatMap(({ text }) => (text === null ? [] : [text]))
    .toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
  return {
    rule: 'adjudicated',
    why,
    outcome:
      fields === undefined
        ? { kind: 'settle', outcome: 'dropped', reason }
        : { kind: 'settle', outcome: 'adopted', fields, labels: labelsBy(facts, votes) },
    candidates,
  };
};
