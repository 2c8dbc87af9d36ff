import { z } from 'zod';
import { FieldText } from '../../../domain/example.ts';
import { Scale } from '../../../domain/judgment.ts';
import type { Opinion } from '../../../domain/judgment.ts';
import { normalise } from '../../../language/normalise.ts';

/** The judgment that is known to be right. */
export const RightJudgment = z.object({
  draft: z.enum(['good', 'faulty']),
  /** What stands in a field of the draft and is gone once it is mended. */
  faults: z.array(FieldText),
  /** Edits that are right, by field; where a field has any, its edit must be one of them. */
  acceptable: z.array(FieldText),
  ratings: z.array(z.object({ scale: Scale, low: z.int(), high: z.int() })),
});
export type RightJudgment = z.infer<typeof RightJudgment>;

/** `accepted`: the person took the draft as it stands. `why` says in one sentence what was right or wrong. */
export interface Score {
  readonly accepted: boolean;
  readonly passed: boolean;
  readonly why: string;
}

const editFault = ({ faults, acceptable }: RightJudgment, { edited }: Opinion): string | null => {
  const byField = new Map(edited.map(({ field, text }) => [field, normalise(text)]));
  const wanted = Map.groupBy(acceptable, ({ field }) => field);
  for (const [field, texts] of wanted) {
    const text = byField.get(field);
    if (text === undefined) return `The fault in "${field}" was left.`;
    if (texts.every((one) => normalise(one.text) !== text)) return `The edit of "${field}" is none of the right ones.`;
  }
  for (const { field, text: fault } of faults.filter((one) => !wanted.has(one.field))) {
    const text = byField.get(field);
    if (text === undefined || text.includes(normalise(fault))) return `The fault in "${field}" was left.`;
  }
  return null;
};

const ratingFault = ({ ratings }: RightJudgment, opinion: Opinion): string | null => {
  for (const { scale, low, high } of ratings) {
    const value = opinion.ratings.find((one) => one.scale === scale)?.value ?? null;
    if (value !== null && (value < low || value > high))
      return `${scale} was rated ${value}, and is between ${low} and ${high}.`;
  }
  return null;
};

/** What an answer to gold is worth. A scale that was not answered, or not applicable, is not held against anybody. */
export const scoreOf = (right: RightJudgment, opinion: Opinion): Score => {
  const accepted = opinion.verdict === 'accept';
  const fail = (why: string): Score => ({ accepted, passed: false, why });
  if (right.draft === 'good' && !accepted) return fail('The draft is good, and was not accepted.');
  if (right.draft === 'faulty' && accepted) return fail('The draft is faulty, and was accepted.');
  const left = opinion.verdict === 'edit' ? editFault(right, opinion) : null;
  const rated = ratingFault(right, opinion);
  if (left !== null) return fail(left);
  if (rated !== null) return fail(rated);
  return { accepted, passed: true, why: accepted ? 'The good draft was accepted.' : 'The fault was found.' };
};
