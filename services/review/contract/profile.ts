import { z } from 'zod';
import { Tag } from '../../../domain/campaign.ts';
import { Demographics, VariantSkill } from '../../../domain/profile.ts';
import { defineRequest } from '../../../platform/contract.ts';

/** What a person has said of themselves in a campaign. Nobody else is answered it. */
export const MyProfile = Demographics.extend({
  campaignId: z.uuid(),
  /** Empty where they have said nothing. */
  variants: z.array(VariantSkill),
  /** The variants for which they are offered seats, the one they speak for first. */
  offered: z.array(Tag),
  /** Null before the first time. */
  changedAt: z.iso.datetime().nullable(),
});
export type MyProfile = z.infer<typeof MyProfile>;

/**
 * Says the whole of the caller's profile: what is not named is deleted. Region, age band and gender each need the caller's consent to the
 * purpose of their name, `consent-needed` without it, and are deleted when that is withdrawn.
 */
export const setMyProfile = defineRequest('review.set-my-profile', {
  request: Demographics.partial().extend({ campaignId: z.uuid(), variants: z.array(VariantSkill).max(20).default([]) }),
  reply: MyProfile,
});

/** The caller's own. */
export const myProfile = defineRequest('review.my-profile', {
  request: z.object({ campaignId: z.uuid() }),
  reply: MyProfile,
});
