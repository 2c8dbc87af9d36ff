import { z } from 'zod';
import { Role, Tag } from '../../../domain/campaign.ts';
import { IdCursor } from '../../../domain/cursor.ts';
import { Key, Name } from '../../../domain/text.ts';
import { defineEvent, defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';
import { Member } from './member.ts';

/** An invitation to a campaign, without its code. */
export const Invitation = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  roles: z.array(Role),
  /** The variants that who comes is given; empty: they say themselves. */
  variants: z.array(Tag),
  uses: z.int(),
  usesLeft: z.int(),
  madeAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  revokedAt: z.iso.datetime().nullable(),
});
export type Invitation = z.infer<typeof Invitation>;

/**
 * Makes an invitation. Coordinators of the campaign and operators. The code is told in this answer only. Sent again with the same id it
 * answers the invitation with a new code, and the code before stops working; with other values `id-taken`.
 */
export const makeInvitation = defineRequest('review.make-invitation', {
  request: z.object({
    id: z.uuid(),
    campaignId: z.uuid(),
    roles: z.array(Role).min(1).max(10),
    variants: z.array(Tag).max(50).default([]),
    uses: z.int().min(1).max(100_000).default(1),
    /** Days from now until it expires. */
    days: z.int().min(1).max(366).default(14),
  }),
  reply: z.object({ invitation: Invitation, invitationCode: z.string() }),
});

/** The invitations of a campaign, newest first. Coordinators and operators. */
export const listInvitations = defineRequest('review.list-invitations', {
  request: pageAfter(IdCursor).extend({ campaignId: z.uuid() }),
  reply: pageOf(Invitation),
});

/** Lets an invitation open nothing any more; who came by it stays. Coordinators of its campaign and operators. */
export const revokeInvitation = defineRequest('review.revoke-invitation', {
  request: z.object({ id: z.uuid() }),
  reply: Invitation,
});

/** Makes the caller a member by an invitation's code, or adds its roles to those they have. Sent again it answers their part as it is, and costs no use. */
export const acceptInvitation = defineRequest('review.accept-invitation', {
  request: z.object({ code: Key(100), name: Name(200) }),
  reply: Member,
});

/** Somebody came by an invitation. `author` is their pseudonym. */
export const MemberJoined = defineEvent(
  'member.joined.v1',
  z.object({ campaignId: z.uuid(), invitationId: z.uuid(), author: z.string() }),
);
