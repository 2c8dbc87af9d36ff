import { z } from 'zod';
import { FieldText } from '../../../domain/example.ts';
import { Prose } from '../../../domain/text.ts';
import { defineRequest } from '../../../platform/contract.ts';

/** How often people who had seen nothing of an example preferred its resolved text to the literal one. */
export const OutcomeResult = z.object({
  /** Texts with an answer, and answers. */
  items: z.int(),
  answers: z.int(),
  resolved: z.int(),
  literal: z.int(),
  ties: z.int(),
  /** Mean over texts of the share of answers that prefer the resolved one, a tie counting half; 0 to 1. */
  winRate: z.number(),
  /** Wilson's 95 % score interval with the texts as trials. */
  low: z.number(),
  high: z.number(),
});
export type OutcomeResult = z.infer<typeof OutcomeResult>;

/** A blind comparison of literal and resolved texts on a sample of a campaign. */
export const OutcomeCheck = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  sampleSize: z.int(),
  seatsPerItem: z.int(),
  /** Examples that the sample found: adopted ones whose two texts differ. */
  items: z.int(),
  openSeats: z.int(),
  startedAt: z.iso.datetime(),
  /** Null before the first answer, and to reviewers while seats are open: they may still be asked. */
  result: OutcomeResult.nullable(),
});
export type OutcomeCheck = z.infer<typeof OutcomeCheck>;

/** Draws a sample of adopted examples and opens comparisons on them. Coordinators and operators. Sent twice with one id it answers the first. */
export const startOutcomeCheck = defineRequest('review.start-outcome-check', {
  request: z.object({
    id: z.uuid(),
    campaignId: z.uuid(),
    sampleSize: z.int().min(1).max(1_000),
    seatsPerItem: z.int().min(1).max(9).default(1),
  }),
  reply: OutcomeCheck,
  timeoutMs: 30_000,
});

/** A campaign's checks, newest first, at most 50. Members, operators and services. */
export const listOutcomeChecks = defineRequest('review.list-outcome-checks', {
  request: z.object({ campaignId: z.uuid() }),
  reply: z.object({ items: z.array(OutcomeCheck) }),
});

/** Two texts side by side for one person, who is not told of which example nor which is which. */
export const Comparison = z.object({
  seatId: z.uuid(),
  campaignId: z.uuid(),
  left: z.array(FieldText),
  right: z.array(FieldText),
  leaseExpiresAt: z.iso.datetime(),
});
export type Comparison = z.infer<typeof Comparison>;

/** Takes a comparison of an example that the caller has never seen, and leases it. Calling again returns the one already held. Reviewers. */
export const claimComparison = defineRequest('review.claim-comparison', {
  request: z.object({ campaignId: z.uuid() }),
  reply: z.object({ comparison: Comparison.nullable() }),
});

/** Stores which text the caller would rather have. Sent twice with one id it answers the first; who held the seat once may still answer. */
export const submitComparison = defineRequest('review.submit-comparison', {
  request: z.object({
    id: z.uuid(),
    seatId: z.uuid(),
    answer: z.enum(['left', 'right', 'tie']),
    comment: Prose(1_000).default(''),
  }),
  reply: z.object({ answerId: z.uuid() }),
});
