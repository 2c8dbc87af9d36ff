import type { Candidate } from '../../domain/decision.ts';
import { createChrf } from '../../language/chrf.ts';
import { sumOf } from './posterior.ts';
import { weightOf } from './reliability.ts';
import { overlay } from './texts.ts';
import type { DraftText, TextClass } from './texts.ts';
import type { Vote } from './vote.ts';

/** Texts that a confirm round may offer: more than three cannot be compared on a phone. */
export const maxCandidates = 3;

/** The fields that somebody changed, as one text: the others are equal in all and would only cost time. */
const comparable = (fields: TextClass['fields'], changed: ReadonlySet<string>): string =>
  fields
    .filter(({ field }) => changed.has(field))
    .map(({ text }) => text)
    .join('\n');

const changedFields = (draft: readonly DraftText[], classes: readonly TextClass[]): ReadonlySet<string> => {
  const own = new Map(draft.map(({ field, adapted }) => [field, adapted]));
  return new Set(
    classes.flatMap(({ fields }) => fields.filter((f) => own.get(f.field) !== f.text)).map((f) => f.field),
  );
};

/** Who stands behind a text, by pseudonym, in alphabetical order; `draft` for the machine. */
export const supportersOf = (text: { draft: boolean; votes: readonly Vote[] }): string[] =>
  [...new Set([...(text.draft ? ['draft'] : []), ...text.votes.map(({ author }) => author)])].toSorted();

/** Ranks every text by minimum Bayes risk: its mean chrF++ (0 to 100) against what each person would have, by their weight. */
export const rankTexts = (draft: readonly DraftText[], classes: readonly TextClass[]): Candidate[] => {
  const changed = changedFields(draft, classes);
  const own = new Map(overlay(draft, []).map(({ field, text }) => [field, text]));
  const { count, score } = createChrf();
  const texts = classes.map((text) => {
    const weights = text.votes.map(({ rates }) => weightOf(rates));
    // Counted once a text: counting is nine tenths of a comparison.
    const grams = classes.length === 1 ? [] : count(comparable(text.fields, changed));
    return { text, grams, weight: sumOf(weights), people: weights.length };
  });
  // Where nobody has any weight, everybody has the same.
  const informed = texts.some(({ weight }) => weight > 0);
  const weightIn = (entry: { weight: number; people: number }) => (informed ? entry.weight : entry.people);
  const total = sumOf(texts.map(weightIn));
  return texts
    .map(({ text, grams }) => {
      const scores = texts.map((other) => weightIn(other) * (other.text === text ? 100 : score(grams, other.grams, 2)));
      return {
        id: text.id,
        fields: text.fields.filter(({ field, text: written }) => own.get(field) !== written),
        supporters: supportersOf(text),
        utility: total > 0 ? sumOf(scores) / total : 0,
      };
    })
    .toSorted((a, b) => b.utility - a.utility || (a.id < b.id ? -1 : 1));
};

const tied = (a: number, b: number): boolean => Math.abs(a - b) < 1e-9;

/**
 * The best of a ranking, up to three. Texts that tie at the cut stay out together; where the very best are more than three
 * and tie, nothing is offered and the adjudicator sees them all.
 */
export const shortlist = (ranked: readonly Candidate[]): Candidate[] => {
  if (ranked.length <= maxCandidates) return [...ranked];
  const firstOut = ranked[maxCandidates];
  return ranked
    .slice(0, maxCandidates)
    .filter(({ utility }) => firstOut !== undefined && !tied(utility, firstOut.utility));
};
