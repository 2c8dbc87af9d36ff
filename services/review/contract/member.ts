import { z } from 'zod';
import { Role, Tag } from '../../../domain/campaign.ts';
import { Name } from '../../../domain/text.ts';
import { defineRequest } from '../../../platform/contract.ts';

/** A person's part in a campaign. `pseudonym` is what everybody outside this service knows them by. */
export const Member = z.object({
  campaignId: z.uuid(),
  contributorId: z.uuid(),
  name: z.string(),
  pseudonym: z.string(),
  roles: z.array(Role),
  /** Those for which they are offered seats: of what they were given, what they say they can judge in. */
  variants: z.array(Tag),
});
export type Member = z.infer<typeof Member>;

/** Gives a person roles and variants in a campaign, replacing those they had. Coordinators of it and operators. */
export const setMember = defineRequest('review.set-member', {
  request: z.object({
    campaignId: z.uuid(),
    contributorId: z.uuid(),
    name: Name(200),
    roles: z.array(Role).min(1).max(10),
    variants: z.array(Tag).max(50).default([]),
  }),
  reply: Member,
});

/** Every campaign that this person has a part in. Oneself, operators and services. */
export const membershipsOf = defineRequest('review.memberships-of', {
  request: z.object({ contributorId: z.uuid() }),
  reply: z.object({ memberships: z.array(Member) }),
});
