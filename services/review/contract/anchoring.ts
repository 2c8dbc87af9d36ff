import { z } from 'zod';
import { defineRequest } from '../../../platform/contract.ts';

/** Texts, and how like their drafts they are in the mean: chrF, 0 to 100; null of none. */
const Texts = z.object({ texts: z.int(), chrf: z.number().nullable() });

/** How far drafts pull people, from the latest resolved examples on which somebody wrote without one. */
export const Anchoring = z.object({
  /** Examples with a text written without the draft beside one of somebody who saw it. */
  examples: z.int(),
  fromSource: Texts,
  edited: Texts,
  /** Texts of people who saw the draft and changed nothing. */
  kept: z.int(),
  /** By how many points of chrF the texts of those who saw the draft are more like it, with the 95 % interval; null of fewer than two examples. */
  pull: z.object({ points: z.number(), low: z.number(), high: z.number() }).nullable(),
});
export type Anchoring = z.infer<typeof Anchoring>;

/** Members and operators: only what is resolved is in it. */
export const measureAnchoring = defineRequest('review.measure-anchoring', {
  request: z.object({ campaignId: z.uuid() }),
  reply: Anchoring,
  timeoutMs: 10_000,
});
