import { z } from 'zod';
import { Purpose, Tag } from '../../../domain/campaign.ts';
import { longestUnsent } from '../../../domain/bounds.ts';
import { SeatReleaseReason, SentOpinion, Standing } from '../../../domain/judgment.ts';
import { Prose, Text } from '../../../domain/text.ts';
import { defineBatch, defineRequest } from '../../../platform/contract.ts';

/** One person's place in a round, as its holder sees it. */
export const Seat = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  exampleId: z.uuid(),
  attempt: z.int(),
  round: z.int(),
  purpose: Purpose,
  variant: Tag.nullable(),
  guidelineVersion: z.int(),
  leaseExpiresAt: z.iso.datetime(),
  /** confirm and adjudicate: the candidates of `decisionId`, shuffled for this person. */
  candidateIds: z.array(z.string()),
  decisionId: z.uuid().nullable(),
  /** False where the holder writes from the source. */
  showsDraft: z.boolean().default(true),
});
export type Seat = z.infer<typeof Seat>;

/** Why there is no seat for a person just now. */
export const NoSeat = z.enum([
  'not-running', // the campaign gives out no seats
  'consent-needed', // they do not agree to what the campaign requires, or its text has changed
  'not-your-part', // their roles judge nothing, or nothing that is open
  'all-held', // others have what they could judge: what is left comes back
  'all-judged', // they have been asked about all that is open
  'other-variant', // what is open is for other variants than theirs
  'nothing-open',
  'quota', // they have judged as much as the campaign takes from one person in a day
  'paused', // the guard of quality has paused them: they are told why, and may appeal
  'qualification', // the qualification set stands before the work, and was failed or has no more examples
]);
export type NoSeat = z.infer<typeof NoSeat>;

/** A seat, or null with why there is none: `none` for a program, `reason` a sentence for the person. `retryAt`: when a seat may come back. */
export const Claimed = z.object({
  seat: Seat.nullable(),
  // Not told by a review of the version before, while both run.
  none: NoSeat.nullable().default(null),
  reason: z.string().nullable(),
  retryAt: z.iso.datetime().nullable().default(null),
});
export type Claimed = z.infer<typeof Claimed>;

/**
 * Takes the best open seat for the caller and leases it: in a campaign or, where none is named, in any running one that they have a
 * part in. Calling again returns the seat already held. Who names campaigns may hold one seat in each; who names none holds one.
 */
export const claimSeat = defineRequest('review.claim-seat', {
  request: z.object({ campaignId: z.uuid().nullable().default(null) }),
  reply: Claimed,
});

/** Extends the lease of a seat that the caller still holds. */
export const keepSeat = defineRequest('review.keep-seat', {
  request: z.object({ seatId: z.uuid() }),
  reply: Seat,
});

/** Gives a seat back; it is not offered to the same person again. */
export const releaseSeat = defineRequest('review.release-seat', {
  request: z.object({
    seatId: z.uuid(),
    reason: SeatReleaseReason,
    comment: Prose(1_000).default(''),
  }),
  reply: z.object({}),
});

/**
 * Stores what the caller says in a seat they hold or held. Sent twice with one id it answers the first.
 * Late work is stored as `surplus`. With `claimNext` the next seat comes in the same answer, of the same campaign or of any.
 */
export const submitJudgment = defineRequest('review.submit-judgment', {
  request: z.object({
    id: z.uuid(),
    seatId: z.uuid(),
    opinion: SentOpinion,
    claimNext: z.boolean().default(false),
    nextFrom: z.enum(['same-campaign', 'any-campaign']).default('same-campaign'),
  }),
  reply: z.object({ judgmentId: z.uuid(), standing: Standing, exampleId: z.uuid(), next: Seat.nullable() }),
});

/** What a person has written in a seat and not sent yet, as their page keeps it. */
export const UnsentJudgment = z.object({
  seatId: z.uuid(),
  count: z.int(),
  content: z.string(),
  savedAt: z.iso.datetime(),
});
export type UnsentJudgment = z.infer<typeof UnsentJudgment>;

/**
 * Keeps what the caller has written in a seat that they hold or held, until they submit or give it back. The page counts its saves: the
 * higher count wins. Answers the count that is kept: a higher one than was sent is another device's.
 */
export const saveUnsentJudgment = defineRequest('review.save-unsent-judgment', {
  request: z.object({
    seatId: z.uuid(),
    count: z.int().min(1).max(2_000_000_000),
    content: Text(longestUnsent),
  }),
  reply: z.object({ seatId: z.uuid(), count: z.int() }),
});

/** Ids are of seats. The caller's own only. */
export const unsentBySeats = defineBatch('review.unsent-by-seats', UnsentJudgment);
