import type { Candidate } from '../../../domain/decision.ts';
import { chrfMatrix } from '../../../language/chrf.ts';
import { sumOf } from './posterior.ts';
import { weightOf } from './reliability.ts';
import { overlay } from './text-classes.ts';
import type { DraftText, TextClass } from './types.ts';
import type { Vote } from './types.ts';

/** Texts that a confirm round may offer: more than three cannot be compared on a phone. */
const maxCandidates = 3;

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
const supportersOf = (text: { draft: boolean; votes: readonly Vote[] }): string[] =>
  [...new Set([...(text.draft ? ['draft'] : []), ...text.votes.map(({ author }) => author)])].toSorted();

/**
 * Characters of a text beyond which it is compared with no other: three times what an example may hold, so they come from somebody who
 * means harm. Then all that speaks for a text is the weight of those who wrote it.
 */
const longest = 400_000;

const similarities = (texts: readonly string[]): number[][] =>
  texts.some((text) => text.length > longest) ? texts.map(() => []) : chrfMatrix(texts, 2);

/** Ranks every text by minimum Bayes risk: its mean chrF++ (0 to 100) against what each person would have, by their weight. */
export const rankTexts = (draft: readonly DraftText[], classes: readonly TextClass[]): Candidate[] => {
  const changed = changedFields(draft, classes);
  const own = new Map(overlay(draft, []).map(({ field, text }) => [field, text]));
  const entries = classes.map((text) => ({
    text,
    weight: sumOf(text.votes.map(({ rates }) => weightOf(rates))),
    people: text.votes.length,
  }));
  const compared =
    classes.length === 1 ? [[100]] : similarities(classes.map(({ fields }) => comparable(fields, changed)));
  // Where nobody has any weight, everybody has the same.
  const informed = entries.some(({ weight }) => weight > 0);
  const weightIn = (entry: { weight: number; people: number }) => (informed ? entry.weight : entry.people);
  const total = sumOf(entries.map(weightIn));
  return entries
    .map(({ text }, candidate) => {
      const scores = entries.map((entry, reference) =>
        candidate === reference ? 100 * weightIn(entry) : weightIn(entry) * (compared[candidate]?.[reference] ?? 0),
      );
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
