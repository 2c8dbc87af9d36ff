import { z } from 'zod';

const point = z.number().min(1).max(5);

/** The tone of one text, each from 1 (none of it) to 5 (as much as can be), and its length in words. Formula: `language/tone.ts`. */
export const Tone = z.object({
  enthusiasm: point,
  directness: point,
  formality: point,
  hedging: point,
  length: z.int().min(1),
});
export type Tone = z.infer<typeof Tone>;

/** What is measured, in the order in which it is shown. */
export const toneMeasures = Tone.keyof().options;
export type ToneMeasure = (typeof toneMeasures)[number];

/** Whose words: the English original, its plain translation, the machine's adapted text, what people settled on. */
export const ToneSide = z.enum(['source', 'literal', 'adapted', 'resolved']);
export type ToneSide = z.infer<typeof ToneSide>;

/** The tone of one text of a draft. */
export const FieldTone = Tone.extend({ field: z.string(), side: ToneSide });
export type FieldTone = z.infer<typeof FieldTone>;

/** Count, sum and sum of squares of a measure over examples: all that a mean with its interval needs. */
export const Sums = z.object({ examples: z.int().min(0), sum: z.number(), squares: z.number() });
export type Sums = z.infer<typeof Sums>;

/** Mean of a measure with its 95 % interval (normal approximation); the ends are null under two examples. */
export const ToneMean = z.object({
  side: ToneSide,
  measure: z.enum(toneMeasures),
  examples: z.int().min(1),
  mean: z.number(),
  low: z.number().nullable(),
  high: z.number().nullable(),
});
export type ToneMean = z.infer<typeof ToneMean>;

/** The mean with its interval, mean ± 1.96 standard errors of the sample; null over no examples. */
export const meanOf = (side: ToneSide, measure: ToneMeasure, { examples, sum, squares }: Sums): ToneMean | null => {
  if (examples === 0) return null;
  const mean = sum / examples;
  const variance = examples > 1 ? Math.max(0, squares - sum * mean) / (examples - 1) : null;
  const reach = variance === null ? null : 1.96 * Math.sqrt(variance / examples);
  return {
    side,
    measure,
    examples,
    mean,
    low: reach === null ? null : mean - reach,
    high: reach === null ? null : mean + reach,
  };
};
