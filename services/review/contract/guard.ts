import { z } from 'zod';
import { Tag } from '../../../domain/campaign.ts';
import { Key, Prose } from '../../../domain/text.ts';
import { defineRequest } from '../../../platform/contract.ts';

export const SignalKind = z.enum([
  'too-fast', // sent sooner than its draft can be read
  'same-labels', // one of many in a row with the same ratings
  'duplicate-text', // a text or comment that the same person wrote for another example
  'copied-source', // the original in place of a translation
  'burst', // one of many within a minute
  'missed-fault', // a fault that is known to be there was left
]);
/** What may be noticed of a judgment. None of it is a proof, and no step rests on one of it alone. */
export type SignalKind = z.infer<typeof SignalKind>;

export const Guard = z.enum(['none', 'more-gold', 'paused']);
/** Where the steps stand with somebody: nothing; more of what they are given is gold; they are given nothing. */
export type Guard = z.infer<typeof Guard>;

export const Raised = z.object({ kind: SignalKind, judgments: z.int(), of: z.int() });
/** A kind of signal that is seen in so many of somebody's judgments that it means something: in how many, of how many that could show it. */
export type Raised = z.infer<typeof Raised>;

/** A step, and what it rested on. `lift`: an appeal was upheld. `reason` says it in plain words, in the language that was asked for. */
export const GuardStep = z.object({
  id: z.uuid(),
  step: z.enum(['more-gold', 'pause', 'void', 'lift']),
  raised: z.array(Raised),
  /** The first of the judgments that it rests on. */
  evidenceFrom: z.iso.datetime(),
  at: z.iso.datetime(),
  reason: z.string(),
});
export type GuardStep = z.infer<typeof GuardStep>;

/** What somebody said against a step, and what a coordinator answered. */
export const Appeal = z.object({
  id: z.uuid(),
  text: z.string(),
  at: z.iso.datetime(),
  decidedAt: z.iso.datetime().nullable(),
  outcome: z.enum(['upheld', 'dismissed']).nullable(),
  reason: z.string().nullable(),
});
export type Appeal = z.infer<typeof Appeal>;

/** How a person stands with the guard of quality; steps and appeals with the latest first. */
const Standing = {
  campaignId: z.uuid(),
  guard: Guard,
  steps: z.array(GuardStep),
  appeals: z.array(Appeal),
};

/**
 * How the caller stands in a campaign. Steps only, and no signal before one: counts that move while they work would tell which examples
 * are gold. `voided`: judgments of theirs that count no more.
 */
export const MyStanding = z.object({ ...Standing, voided: z.int(), mayAppeal: z.boolean() });
export type MyStanding = z.infer<typeof MyStanding>;
export const myStanding = defineRequest('review.my-standing', {
  request: z.object({ campaignId: z.uuid(), language: Tag.default('en') }),
  reply: MyStanding,
});

/** A reviewer by pseudonym: what was noticed of their judgments, and what came of it. */
export const ReviewerQuality = z.object({
  ...Standing,
  author: z.string(),
  /** Judgments that were measured, and of all time those that each kind of signal was seen in. */
  judgments: z.int(),
  signals: z.array(z.object({ kind: SignalKind, judgments: z.int() })),
  voided: z.int(),
});
export type ReviewerQuality = z.infer<typeof ReviewerQuality>;
/** The people of a campaign who have judged, by pseudonym. Operators, and coordinators who do not review: as gold, it is not for who judges. */
export const reviewerQuality = defineRequest('review.reviewer-quality', {
  request: z.object({
    campaignId: z.uuid(),
    first: z.int().min(1).max(200).default(50),
    /** The last pseudonym of the page before. */
    after: Key(50).nullable().default(null),
    language: Tag.default('en'),
  }),
  reply: z.object({ items: z.array(ReviewerQuality) }),
});

/** What was noticed of one judgment. */
export const QualitySignal = z.object({
  judgmentId: z.uuid(),
  kind: SignalKind,
  /** What it was noticed by: names and numbers, never a text. */
  evidence: z.array(z.object({ name: z.string(), value: z.string() })),
  judgedAt: z.iso.datetime(),
});
export type QualitySignal = z.infer<typeof QualitySignal>;
/** The last 200 signals of one person, the latest first. As `reviewerQuality`. */
export const listSignals = defineRequest('review.list-signals', {
  request: z.object({ campaignId: z.uuid(), author: Key(50) }),
  reply: z.object({ items: z.array(QualitySignal) }),
});

/** Says that a step is wrong. One appeal at a time; while it is open nothing more is voided. Sent again with one id it answers the first. */
export const appeal = defineRequest('review.appeal', {
  request: z.object({ id: z.uuid(), campaignId: z.uuid(), text: Prose(4_000, 1).trim() }),
  reply: Appeal,
});

/**
 * Decides an appeal: operators, and coordinators who do not review. Upheld, its person goes on as before, and their judgments count again:
 * all in rounds that were closed with them; those in rounds that are open where nobody has taken their seat. The rest is kept as surplus.
 */
export const decideAppeal = defineRequest('review.decide-appeal', {
  request: z.object({
    appealId: z.uuid(),
    outcome: z.enum(['upheld', 'dismissed']),
    reason: Prose(4_000, 1).trim(),
  }),
  reply: z.object({ appeal: Appeal, restored: z.int(), surplus: z.int() }),
  timeoutMs: 30_000,
});

/** Measures the judgments that came since the last time, and takes the steps that the campaign's policy declares. Asked by the feed at each turn. Services only. */
export const guardQuality = defineRequest('review.guard-quality', {
  request: z.object({ campaignId: z.uuid() }),
  reply: z.object({ measured: z.int(), steps: z.int(), voided: z.int(), reopened: z.int() }),
  timeoutMs: 10_000,
});
