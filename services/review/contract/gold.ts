import { z } from 'zod';
import { sentTexts } from '../../../domain/example.ts';
import { FaultKind } from '../../../domain/gold.ts';
import { Scale } from '../../../domain/judgment.ts';
import { Key, Prose, Text } from '../../../domain/text.ts';
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
    authors: z.array(Key(50)).max(200).nullable().default(null),
    /** The last pseudonym of the page before. */
    after: Key(50).nullable().default(null),
  }),
  reply: z.object({ items: z.array(GoldAnswers) }),
});

/** What makes an example gold. */
export const GoldItem = z.object({
  exampleId: z.uuid(),
  /** A good draft is to be accepted; a faulty one is to be edited or dropped. */
  draft: z.enum(['good', 'faulty']),
  /** Texts to show in place of the machine's. */
  texts: sentTexts().default([]),
  /** A fault to plant in the draft. */
  fault: FaultKind.nullable().default(null),
  /** Of a faulty draft: edits that are right, by field; any text of a field will do. */
  acceptable: sentTexts().default([]),
  /** Of a faulty draft: what stands in it and may not stand in an edit. */
  mustNotContain: z.array(Text(1_000, 1)).max(20).default([]),
  /** Ratings that are to lie between two values, both allowed. */
  ratings: z
    .array(z.object({ scale: Scale, low: z.int().min(1).max(5), high: z.int().min(1).max(5) }))
    .max(7)
    .default([]),
  /** For coordinators: why it is so. */
  note: Prose(1_000).default(''),
});
export type GoldItem = z.infer<typeof GoldItem>;

/**
 * Makes waiting examples gold, for good: they leave the work, are drafted as others are, and are served silently. Coordinators and operators.
 * Sent again it goes on where it stopped; an example that is gold already keeps its draft and takes the right judgment that is given now.
 */
export const setGold = defineRequest('review.set-gold', {
  request: z.object({ campaignId: z.uuid(), items: z.array(GoldItem).min(1).max(50) }),
  reply: z.object({ exampleIds: z.array(z.uuid()) }),
  timeoutMs: 120_000,
});

/**
 * Makes gold from an uploaded file: JSON Lines, an item of `setGold` a line, or CSV. A line that makes none is told, and the others do. The same lines
 * sent again change nothing. Coordinators and operators.
 */
export const importGold = defineRequest('review.import-gold', {
  request: z.object({ campaignId: z.uuid(), fileId: z.uuid() }),
  reply: z.object({
    /** Lines whose example is gold now. */
    imported: z.int(),
    bad: z.array(z.object({ line: z.int(), reason: z.string() })),
  }),
  timeoutMs: 120_000,
});

/**
 * Takes gold back whose right judgment turned out not to be right, or that has become known: it is served no more, and what was answered to
 * it counts for nobody. Examples of the campaign that are not gold are left out of the answer. Coordinators and operators. `setGold` takes it up again.
 */
export const retireGold = defineRequest('review.retire-gold', {
  request: z.object({ campaignId: z.uuid(), exampleIds: z.array(z.uuid()).min(1).max(200) }),
  reply: z.object({ exampleIds: z.array(z.uuid()) }),
});

/** An example that is gold, and how people have answered. */
export const Gold = z.object({
  exampleId: z.uuid(),
  draft: z.enum(['good', 'faulty']),
  planted: z.boolean(),
  note: z.string(),
  setAt: z.iso.datetime(),
  /** When it was taken back; null while it is served. */
  retiredAt: z.iso.datetime().nullable(),
  passed: z.int(),
  failed: z.int(),
});
export type Gold = z.infer<typeof Gold>;

/** The gold of a campaign, by example id, 200 a page. Operators, and coordinators who do not review: who judges is not to know it. */
export const listGold = defineRequest('review.list-gold', {
  request: z.object({ campaignId: z.uuid(), after: z.uuid().nullable().default(null) }),
  reply: z.object({ items: z.array(Gold) }),
});

/** One answer to gold. */
export const GoldOutcome = z.object({
  author: z.string(),
  exampleId: z.uuid(),
  judgmentId: z.uuid(),
  draft: z.enum(['good', 'faulty']),
  usedFor: z.enum(['gold', 'qualification']),
  planted: z.boolean(),
  accepted: z.boolean(),
  passed: z.boolean(),
  why: z.string(),
  judgedAt: z.iso.datetime(),
});
export type GoldOutcome = z.infer<typeof GoldOutcome>;

/** The last 200 answers to gold in a campaign, or of one person, the latest first. As `listGold`. */
export const listGoldOutcomes = defineRequest('review.list-gold-outcomes', {
  request: z.object({ campaignId: z.uuid(), author: Key(50).nullable().default(null) }),
  reply: z.object({ items: z.array(GoldOutcome) }),
});

/** Lets somebody who failed the qualification try again now, with gold that they have not seen. Coordinators and operators. */
export const letQualifyAgain = defineRequest('review.let-qualify-again', {
  request: z.object({ campaignId: z.uuid(), author: Key(50) }),
  reply: z.object({}),
});
