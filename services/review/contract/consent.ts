import { z } from 'zod';
import { Tag } from '../../../domain/campaign.ts';
import { ConsentPurpose } from '../../../domain/consent.ts';
import { NumberCursor } from '../../../domain/cursor.ts';
import { Prose } from '../../../domain/text.ts';
import { defineEvent, defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';

/** What is asked, in one language. `digest`: SHA-256 of the text's UTF-8 bytes, in hexadecimal. */
export const ConsentWords = z.object({ language: Tag, text: z.string(), digest: z.string() });
export type ConsentWords = z.infer<typeof ConsentWords>;

/** A version of what people of a campaign are asked to agree to. */
export const ConsentText = z.object({
  campaignId: z.uuid(),
  version: z.int(),
  purposes: z.array(ConsentPurpose),
  /** Those of them without which nobody is offered a seat. */
  required: z.array(ConsentPurpose),
  /** The oldest version to which agreement still holds under this one. */
  currentFrom: z.int(),
  texts: z.array(ConsentWords),
  publishedAt: z.iso.datetime(),
});
export type ConsentText = z.infer<typeof ConsentText>;

/**
 * Publishes the next version. Coordinators and operators. Where it requires other purposes than the version before, or `askAgain`, nobody is
 * offered a seat before they have agreed to it. Sent again it answers what is published.
 */
export const publishConsentText = defineRequest('review.publish-consent-text', {
  request: z.object({
    campaignId: z.uuid(),
    version: z.int().min(1),
    purposes: z.array(ConsentPurpose).min(1).max(20),
    required: z.array(ConsentPurpose).max(20).default([]),
    texts: z
      .array(z.object({ language: Tag, text: Prose(12_000, 1).trim() }))
      .min(1)
      .max(20),
    askAgain: z.boolean().default(false),
  }),
  reply: ConsentText,
});

/** A version of a campaign's text; the latest where none is named, null where there is none. Members, operators and services. */
export const consentText = defineRequest('review.consent-text', {
  request: z.object({ campaignId: z.uuid(), version: z.int().nullable().default(null) }),
  reply: z.object({ text: ConsentText.nullable() }),
});

/** The record of one act: what was agreed to or withdrawn, before which words, and all that is agreed to since (`standing`). */
export const ConsentReceipt = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  act: z.enum(['given', 'withdrawn']),
  version: z.int(),
  language: Tag,
  digest: z.string(),
  purposes: z.array(ConsentPurpose),
  standing: z.array(ConsentPurpose),
  at: z.iso.datetime(),
});
export type ConsentReceipt = z.infer<typeof ConsentReceipt>;

/** Says the whole of what the caller agrees to in a campaign: what is not named they withdraw. Sent again it answers the first receipt. */
export const giveConsent = defineRequest('review.give-consent', {
  request: z.object({
    id: z.uuid(),
    campaignId: z.uuid(),
    /** The latest version, in a language that it has. */
    version: z.int(),
    language: Tag,
    purposes: z.array(ConsentPurpose).min(1).max(20),
  }),
  reply: ConsentReceipt,
});

/**
 * Withdraws what the caller agreed to, and objects to what they were never asked. What was required ends their seats at once; of `review-work`
 * their judgments are taken back, of `publication` no release holds them from now on. Sent again it answers the first receipt.
 */
export const withdrawConsent = defineRequest('review.withdraw-consent', {
  request: z.object({ id: z.uuid(), campaignId: z.uuid(), purposes: z.array(ConsentPurpose).min(1).max(20) }),
  reply: ConsentReceipt,
});

/** What the caller agrees to in a campaign, and whether they may be offered seats. */
export const MyConsent = z.object({
  campaignId: z.uuid(),
  /** The version that they agreed to last; null before the first. */
  version: z.int().nullable(),
  purposes: z.array(ConsentPurpose),
  /** What they object to. */
  objections: z.array(ConsentPurpose),
  current: z.boolean(),
  /** Required purposes that they have not agreed to, or not in a version that still holds. */
  missing: z.array(ConsentPurpose),
});
export type MyConsent = z.infer<typeof MyConsent>;
export const myConsent = defineRequest('review.my-consent', {
  request: z.object({ campaignId: z.uuid() }),
  reply: MyConsent,
});

/** The caller's receipts in a campaign, newest first. */
export const myReceipts = defineRequest('review.my-receipts', {
  request: pageAfter(NumberCursor(Number.MAX_SAFE_INTEGER)).extend({ campaignId: z.uuid() }),
  reply: pageOf(ConsentReceipt),
});

/** A person of a campaign, by pseudonym, does not agree any more to these purposes, or objects to them. Its subject is the receipt. */
export const ConsentWithdrawn = defineEvent(
  'consent.withdrawn.v1',
  z.object({ campaignId: z.uuid(), author: z.string(), purposes: z.array(ConsentPurpose) }),
);
