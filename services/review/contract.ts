import { z } from 'zod';
import { Purpose, Tag } from '../../domain/campaign.ts';
import { Judgment, SeatReleaseReason, Standing } from '../../domain/judgment.ts';
import { Missing } from '../../domain/needs-people.ts';
import { Shortage } from '../../domain/pool.ts';
import { Key } from '../../domain/text.ts';
import { defineBatch, defineEvent, defineRequest } from '../../platform/contract.ts';
import { Seat } from './contract/seat.ts';

export * from './contract/consent.ts';
export * from './contract/invitation.ts';
export * from './contract/member.ts';
export * from './contract/own-data.ts';
export * from './contract/paused.ts';
export * from './contract/profile.ts';
export * from './contract/frozen.ts';
export * from './contract/gold.ts';
export * from './contract/guard.ts';
export * from './contract/anchoring.ts';
export * from './contract/outcome.ts';
export * from './contract/revocation.ts';
export * from './contract/seat.ts';
export * from './contract/vote.ts';
export * from './contract/withdrawal.ts';

/** A round as the story of an example tells it. Counts are null while the caller must be blind to them. */
export const Round = z.object({
  id: z.uuid(),
  exampleId: z.uuid(),
  attempt: z.int(),
  round: z.int(),
  purpose: Purpose,
  seats: z.int(),
  filled: z.int().nullable(),
  held: z.int().nullable(),
  openedAt: z.iso.datetime(),
  closedAt: z.iso.datetime().nullable(),
  closedBy: z.enum(['last-seat', 'deadline', 'cancelled']).nullable(),
});
export type Round = z.infer<typeof Round>;

/** How long one person had a seat, and how that ended. `author` is their pseudonym; `expiresAt` is null once it has ended. */
export const Lease = z.object({
  exampleId: z.uuid(),
  attempt: z.int(),
  round: z.int(),
  purpose: Purpose,
  seatId: z.uuid(),
  author: z.string(),
  claimedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  endedAt: z.iso.datetime().nullable(),
  endedBy: z.enum(['filled', 'released', 'expired', 'closed']).nullable(),
  /** Why the seat was given back, and what was said of it. */
  reason: SeatReleaseReason.nullable(),
  comment: z.string().nullable(),
});
export type Lease = z.infer<typeof Lease>;

export const seatsByIds = defineBatch('review.seats-by-ids', Seat);
/** Why a person is not asked about an example. The first that holds. */
export const Ineligible = z.enum([
  'not-your-part', // their roles do not judge in this round
  'paused', // the quality guard gives them no new seats
  'quota', // they have judged all that the campaign takes from one person today
  'qualification', // they have not passed the campaign's first examples
  'no-consent', // they do not agree to what the campaign requires
  'other-variant', // the round asks for another variant
  'judged', // they have judged in this attempt
  'carried-over', // their judgment of an earlier attempt counts in this one
  'gave-back', // they gave the example back
]);
export type Ineligible = z.infer<typeof Ineligible>;

/** Who of a campaign may still be asked in the last round of an example, and why the others are not. */
export const Eligibility = z.object({
  exampleId: z.uuid(),
  attempt: z.int(),
  round: z.int(),
  mayBeAsked: z.int(),
  others: z.array(z.object({ reason: Ineligible, people: z.int() })),
});
export type Eligibility = z.infer<typeof Eligibility>;
/** Null before the first round. Operators, and coordinators who may see what was said: the counts tell how many have judged. */
export const eligibilityOf = defineRequest('review.eligibility-of', {
  request: z.object({ exampleId: z.uuid() }),
  reply: z.object({ eligibility: Eligibility.nullable() }),
});

/** Ids are of examples. Members, operators, services. */
export const roundsByExamples = defineBatch('review.rounds-by-examples', Round);
/** Ids are of examples. Only what the caller may see: one's own always, others' once the example is resolved or by role. */
export const judgmentsByExamples = defineBatch('review.judgments-by-examples', Judgment);

/** Ids are of examples; in the order in which seats were claimed. Under the rule of judgments: one's own always, others' once the example is resolved or by role. */
export const leasesByExamples = defineBatch('review.leases-by-examples', Lease);

/** Ids are of examples: those in which the caller holds a seat without a draft, and has not judged yet. Their own only. */
export const writtenFromSource = defineBatch('review.written-from-source', z.object({ exampleId: z.uuid() }));

/** Which of these examples' judgments and decisions the principal may see whole. Services only: the rule of blindness has one home. */
export const visibleExamples = defineRequest('review.visible-examples', {
  request: z.object({ contributorId: z.uuid(), exampleIds: z.array(z.uuid()).max(200) }),
  reply: z.object({ visible: z.array(z.uuid()) }),
});

export const ReviewProgress = z.object({
  campaignId: z.uuid(),
  judgments: z.int(),
  surplus: z.int(),
  // Not told by a review of the version before, while both run.
  lastJudgmentAt: z.iso.datetime().nullable().default(null),
  openSeats: z.int(),
  heldSeats: z.int(),
  roundsOpen: z.int(),
  /** People who judged in the last 30 minutes. */
  activePeople: z.int(),
  /** Judge, confirm and adjudicate seats filled, of all examples. */
  filledSeats: z.array(z.object({ purpose: Purpose, seats: z.int() })),
  /** Seats that were given back, by reason. */
  givenBack: z.array(z.object({ reason: SeatReleaseReason, seats: z.int() })).default([]),
  /** What the people are too few for, the worst first. Not told by a review of the version before, as the next. */
  foretold: z.array(Shortage.extend({ advice: z.string() })).default([]),
  /** Open rounds, of the oldest 500, with more seats to fill than people who may still be asked; looked for where the pool is small. */
  roundsShort: z.int().default(0),
  /** Of each variant that the policy has a target for: the judgments on common items that count, and their share of all such. */
  coverage: z
    .array(z.object({ variant: Tag, target: z.number(), judgments: z.int(), share: z.number().nullable() }))
    .default([]),
});
export type ReviewProgress = z.infer<typeof ReviewProgress>;
export const reviewProgress = defineRequest('review.progress', {
  request: z.object({ campaignId: z.uuid() }),
  reply: ReviewProgress,
});

/** How many people gave an example back for a reason, in all its attempts. */
export const GivenBack = z.object({
  exampleId: z.uuid(),
  reason: SeatReleaseReason,
  people: z.int(),
  /** What they said of it, the latest first, at most five. */
  comments: z.array(z.string()),
  lastAt: z.iso.datetime(),
});
export type GivenBack = z.infer<typeof GivenBack>;
/** The examples of a campaign that most people gave back, `harmful` first. Members and operators, under the rule of judgments. */
export const listGivenBack = defineRequest('review.list-given-back', {
  request: z.object({ campaignId: z.uuid(), first: z.int().min(1).max(200).default(50) }),
  reply: z.object({ items: z.array(GivenBack) }),
});

/** For the feed: seats that wait for somebody, and how fast people work. Services only, as all below. */
export const feedLoad = defineRequest('review.feed-load', {
  request: z.object({ campaignId: z.uuid() }),
  reply: z.object({
    openSeats: z.int(),
    /** Null from a review of the version before, while both run. */
    roundsOpen: z.int().nullable().default(null),
    /** Reviewers of the campaign, active or not. */
    people: z.int(),
    activePeople: z.int(),
    /** Judgments per minute of one active person; null before the first. */
    perPersonMinute: z.number().nullable(),
    /** Whether workflows wait to be told that the campaign was resumed (`listPausedRounds`). */
    hasPaused: z.boolean().default(false),
  }),
});

/** A round that is closed. `missing`: where nobody has answered, whom it needed. Not told by a review of the release before. */
const ClosedWith = z.object({ judgments: z.int(), missing: Missing.nullable().default(null) });

/** Opens a round's seats; once per (example, attempt, round), whatever is asked again. */
export const openRound = defineRequest('review.open-round', {
  request: z.object({
    campaignId: z.uuid(),
    exampleId: z.uuid(),
    attempt: z.int().min(1),
    round: z.int().min(1),
    purpose: Purpose,
    seats: z.int().min(1).max(15),
    variant: Tag.nullable().default(null),
    candidateIds: z.array(Key(64)).max(100).default([]),
    decisionId: z.uuid().nullable().default(null),
  }),
  /** `waitMs`: from now to the deadline by the clock that set it, for who waits by another. Not told by a review of the version before. */
  reply: z.object({
    status: z.enum(['open', 'cancelled']),
    deadline: z.iso.datetime(),
    waitMs: z.number().nullable().default(null),
    /** Where it has closed already: a workflow that was started again has nothing to wait for. */
    closed: ClosedWith.nullable().default(null),
  }),
});

/** Takes over what the catalogue says of a campaign now. Who moves a campaign asks for it, so that no seat is given out after a pause was answered. */
export const refreshCampaign = defineRequest('review.refresh-campaign', {
  request: z.object({ campaignId: z.uuid() }),
  reply: z.object({ revision: z.int() }),
  timeoutMs: 2_000,
});

/** Closes a round at its deadline, unless it is closed or must wait: nobody came yet, the campaign is paused, a lease is live. */
export const closeRound = defineRequest('review.close-round', {
  request: z.object({
    exampleId: z.uuid(),
    attempt: z.int(),
    round: z.int(),
    /** Whether the caller understands `paused`; one of the release before does not, and is told to ask again in a minute. */
    waitsForResume: z.boolean().default(false),
  }),
  reply: z.discriminatedUnion('status', [
    ClosedWith.extend({ status: z.literal('closed') }),
    /** Nothing is closed under a pause. The feed of the campaign tells the workflow when that is over (`listPausedRounds`). */
    z.object({ status: z.literal('paused') }),
    z.object({
      status: z.literal('later'),
      until: z.iso.datetime(),
      waitMs: z.number().nullable().default(null),
    }),
    z.object({ status: z.literal('cancelled') }),
  ]),
});

/** The last seat of a round was filled, its deadline closed it, or its campaign ended. A review of the release before does not tell which. */
export const RoundClosed = defineEvent(
  'round.closed.v1',
  z.object({
    campaignId: z.uuid(),
    exampleId: z.uuid(),
    attempt: z.int(),
    round: z.int(),
    by: z.enum(['last-seat', 'deadline', 'cancelled']).default('last-seat'),
  }),
);
export const RoundOpened = defineEvent(
  'round.opened.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), attempt: z.int(), round: z.int() }),
);
/** The people of a running campaign have become too few for something, or enough: all that they are too few for now. Told once for each change. */
export const PoolForetold = defineEvent(
  'pool.foretold.v1',
  z.object({ campaignId: z.uuid(), foretold: z.array(Shortage) }),
);
export const JudgmentSubmitted = defineEvent(
  'judgment.submitted.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), judgmentId: z.uuid(), standing: Standing }),
);
