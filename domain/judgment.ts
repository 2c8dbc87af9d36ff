import { z } from 'zod';
import { Act, SentAct } from './act.ts';
import { fitsBytes, mostOpinionBytes, mostTextBytes } from './bounds.ts';
import { FieldText, sentTexts } from './example.ts';
import { Key, Prose } from './text.ts';

export const Verdict = z.enum(['accept', 'edit', 'drop']);
export type Verdict = z.infer<typeof Verdict>;

/** The seven ordinal scales; the campaign's policy says which it asks. */
export const Scale = z.enum(['meaning', 'language', 'tone', 'stance', 'grounding', 'fit', 'truth']);
export type Scale = z.infer<typeof Scale>;

/** One answer on a scale: 1 (worst) to 5 (best), or null for "not applicable". */
export const Rating = z.object({ scale: Scale, value: z.int().min(1).max(5).nullable() });
export type Rating = z.infer<typeof Rating>;

/** A marked error; `start` and `end` in code points of the draft's adapted text. */
const ErrorSpan = z.object({
  field: z.string().min(1).max(32),
  start: z.int().min(0),
  end: z.int().min(0),
  severity: z.enum(['minor', 'major']),
  comment: z.string().max(1_000),
});

const Flag = z.enum(['harmful', 'personal-data', 'spam', 'not-my-variant', 'does-not-exist-here']);
type Flag = z.infer<typeof Flag>;

/** Why a person gives a seat back without judging. */
export const SeatReleaseReason = z.enum(['too-hard', 'not-my-variant', 'harmful', 'no-time', 'other']);
export type SeatReleaseReason = z.infer<typeof SeatReleaseReason>;

/** Answers to the question that only one kind of example asks. */
export const KindCheck = z.object({
  /** chat: does each later turn still follow? */
  turnsFollow: z.boolean().optional(),
  /** preference: is *chosen* still better than *rejected*? */
  chosenBetter: z.enum(['yes', 'no', 'tie']).optional(),
  /** evaluation: is the answer key still the one right answer? */
  keyHolds: z.boolean().optional(),
});
export type KindCheck = z.infer<typeof KindCheck>;

/** What one person says in one seat, as it is stored: opinions of before had other bounds, and stay readable. */
export const Opinion = z.object({
  verdict: Verdict,
  ratings: z.array(Rating).max(7).default([]),
  /** The text fields as the person would have them; only those that change need be given. */
  edited: z.array(FieldText).max(200).default([]),
  acts: z.array(Act).max(200).default([]),
  spans: z.array(ErrorSpan).max(200).default([]),
  kindCheck: KindCheck.default({}),
  flags: z.array(Flag).max(5).default([]),
  /** confirm and adjudicate rounds: the id of the candidate chosen, or null for "none of these". */
  choice: z.string().max(64).nullable().default(null),
  /** Why, in the person's words: required for a drop and for an adjudication. */
  reason: z.string().max(4_000).default(''),
  comment: z.string().max(4_000).default(''),
  /** Milliseconds for which the page was in use. */
  activeMs: z.int().min(0).default(0),
});
export type Opinion = z.infer<typeof Opinion>;

/** An opinion as it is sent: every text can be kept, and the whole can be read back. */
export const SentOpinion = Opinion.extend({
  edited: sentTexts(mostTextBytes).default([]),
  acts: z.array(SentAct).max(200).default([]),
  spans: z
    .array(ErrorSpan.extend({ field: Key(32, 1), comment: Prose(1_000) }))
    .max(200)
    .default([]),
  choice: Key(64).nullable().default(null),
  reason: Prose(4_000).default(''),
  comment: Prose(4_000).default(''),
  activeMs: z.int().min(0).max(2_147_483_647).default(0),
}).refine(
  (opinion) => fitsBytes([JSON.stringify(opinion)], mostOpinionBytes),
  `is larger than an opinion may be (${mostOpinionBytes / 1024} kB with all its acts and marks)`,
);

/**
 * `filled` counted in its round; `surplus` came after the round closed or the seat had gone to somebody else, kept as evidence; `voided`
 * was made to count no more by a step of the campaign's guard of quality.
 */
export const Standing = z.enum(['filled', 'surplus', 'voided']);
export type Standing = z.infer<typeof Standing>;

/** A stored judgment. `author` is the campaign's pseudonym for the contributor. */
export const Judgment = z.object({
  id: z.uuid(),
  exampleId: z.uuid(),
  attempt: z.int(),
  round: z.int(),
  purpose: z.enum(['judge', 'confirm', 'adjudicate']),
  seatId: z.uuid(),
  author: z.string(),
  variant: z.string().nullable(),
  standing: Standing,
  guidelineVersion: z.int(),
  submittedAt: z.iso.datetime(),
  /** False where the seat showed no draft (the anchoring control): what the machine wrote had no part in it. */
  sawDraft: z.boolean().default(true),
  /** Later attempts in which it counts too. */
  carriedInto: z.array(z.int()).default([]),
  opinion: Opinion,
});
export type Judgment = z.infer<typeof Judgment>;
