import { z } from 'zod';
import { defineRequest } from '../../../platform/contract.ts';

/** Of this person no token holds that was issued up to an instant. */
export const Revocation = z.object({ contributorId: z.uuid(), issuedUntil: z.iso.datetime() });
export type Revocation = z.infer<typeof Revocation>;

/**
 * Takes back the tokens of a person that were issued up to an instant: now where none is given. One in the future keeps them out until
 * then; saying it again with another replaces it. Operators only.
 */
export const revokeTokens = defineRequest('review.revoke-tokens', {
  request: z.object({ contributorId: z.uuid(), issuedUntil: z.iso.datetime({ offset: true }).optional() }),
  reply: Revocation,
});

/** All that was taken back. Services only: each door asks every second. */
export const listRevocations = defineRequest('review.list-revocations', {
  request: z.object({}),
  reply: z.object({ revocations: z.array(Revocation) }),
});

const Part = z.object({ campaignId: z.uuid(), contributorId: z.uuid() });

/** Which of these people have no part any more in these campaigns. Services only: asked every second of those who follow one. */
export const endedParts = defineRequest('review.ended-parts', {
  request: z.object({ parts: z.array(Part).max(2_000) }),
  reply: z.object({ ended: z.array(Part) }),
});
