import type { Fields } from './opinion.ts';

/** What decides whether a judgment of an earlier attempt counts in a new one. `fields` are those of the round that it was made in. */
export interface EarlierJudgment {
  readonly judgmentId: string;
  readonly contributorId: string;
  readonly attempt: number;
  readonly guidelineVersion: number;
  readonly fields: Fields;
}

/** What the new attempt asks about: the draft, and the oldest version of the guideline that its own agrees with. */
export interface Renewed {
  readonly fields: Fields;
  readonly guidelineCompatibleFrom: number;
}

/** Whether two drafts are the same text, field by field and letter by letter. */
const sameText = (one: Fields, other: Fields): boolean => {
  const names = Object.keys(one);
  return names.length === Object.keys(other).length && names.every((name) => one[name]?.digest === other[name]?.digest);
};

/**
 * The judgments that carry over: of the very text that is asked about again, under a guideline that still holds; of each person the
 * one of the last attempt. Who must judge anew is asked anew.
 */
export const carriedOver = (earlier: readonly EarlierJudgment[], { fields, guidelineCompatibleFrom }: Renewed) => {
  const good = earlier.filter((one) => one.guidelineVersion >= guidelineCompatibleFrom && sameText(one.fields, fields));
  const last = new Map<string, EarlierJudgment>();
  for (const one of good.toSorted((a, b) => a.attempt - b.attempt)) last.set(one.contributorId, one);
  return [...last.values()].map(({ judgmentId, contributorId }) => ({ judgmentId, contributorId }));
};
