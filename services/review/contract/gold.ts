import { z } from 'zod';
import { defineRequest } from '../../../platform/contract.ts';

/** Answers to drafts of one sort: those that accepted the draft, and those that did not. Each weighs 1. */
const Answers = z.object({ yes: z.int(), no: z.int() });

/** What one person, by pseudonym, answered to drafts whose right judgment was known beforehand: gold, planted faults, qualification. */
export const GoldAnswers = z.object({ author: z.string(), acceptsGood: Answers, acceptsFaulty: Answers });
export type GoldAnswers = z.infer<typeof GoldAnswers>;

/**
 * The answers to gold of a campaign's people, by pseudonym: of those named, or of all, 200 a page. Who has none is left out.
 * Services only.
 */
export const goldOutcomes = defineRequest('review.gold-outcomes', {
  request: z.object({
    campaignId: z.uuid(),
    authors: z.array(z.string()).max(200).nullable().default(null),
    /** The last pseudonym of the page before. */
    after: z.string().nullable().default(null),
  }),
  reply: z.object({ items: z.array(GoldAnswers) }),
});
