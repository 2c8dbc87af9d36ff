import type { Draft } from '../../../domain/draft.ts';
import type { FieldText } from '../../../domain/example.ts';
import { chrf } from '../../../language/chrf.ts';
import type { Anchoring } from '../contract.ts';

/** What one person would have instead of a draft, or as it is. `edited` are the fields that they gave. */
export interface WrittenText {
  readonly exampleId: string;
  readonly attempt: number;
  readonly sawDraft: boolean;
  readonly edited: readonly FieldText[];
}

/** A text against the draft: chrF (0 to 100) of all fields in one, and whether nothing differs. */
export interface Likeness {
  readonly exampleId: string;
  readonly sawDraft: boolean;
  readonly kept: boolean;
  readonly score: number;
}

/** How like a draft a text is. Fields that somebody did not give are the draft's: they saw them and left them. */
export const likenessOf = ({ exampleId, sawDraft, edited }: WrittenText, fields: Draft['fields']): Likeness => {
  const given = new Map(edited.map(({ field, text }) => [field, text]));
  const draft = fields.map(({ adapted }) => adapted).join('\n\n');
  const text = fields.map(({ field, adapted }) => given.get(field) ?? adapted).join('\n\n');
  return { exampleId, sawDraft, kept: text === draft, score: chrf(text, draft) };
};

const mean = (numbers: readonly number[]): number | null =>
  numbers.length === 0 ? null : numbers.reduce((sum, number) => sum + number, 0) / numbers.length;

/** Two-sided 95 % of the normal distribution. */
const z95 = 1.96;

/** The mean of differences with its 95 % interval; null of fewer than two, which vary by nothing that could be measured. */
const pullOf = (differences: readonly number[]): Anchoring['pull'] => {
  const centre = mean(differences);
  if (centre === null || differences.length < 2) return null;
  const variance = differences.reduce((sum, one) => sum + (one - centre) ** 2, 0) / (differences.length - 1);
  const margin = z95 * Math.sqrt(variance / differences.length);
  return { points: centre, low: centre - margin, high: centre + margin };
};

/**
 * How far drafts pull people: what they write in sight of one is more like it than what others write of the same example without. `pull` is
 * the mean of that difference over the examples, each against itself, so that easy and hard ones weigh alike; who kept the draft is
 * as like it as can be.
 */
export const anchoringOf = (texts: readonly Likeness[]): Anchoring => {
  const without = texts.filter(({ sawDraft }) => !sawDraft);
  const edited = texts.filter(({ sawDraft, kept }) => sawDraft && !kept);
  const scores = (of: readonly Likeness[]) => of.map(({ score }) => score);
  const differences = [...Map.groupBy(texts, ({ exampleId }) => exampleId).values()].flatMap((group) => {
    const [seen, unseen] = [true, false].map((saw) => mean(scores(group.filter(({ sawDraft }) => sawDraft === saw))));
    return typeof seen === 'number' && typeof unseen === 'number' ? [seen - unseen] : [];
  });
  return {
    examples: differences.length,
    fromSource: { texts: without.length, chrf: mean(scores(without)) },
    edited: { texts: edited.length, chrf: mean(scores(edited)) },
    kept: texts.filter(({ sawDraft, kept }) => sawDraft && kept).length,
    pull: pullOf(differences),
  };
};
