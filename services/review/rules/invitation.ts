import type { Role } from '../../../domain/campaign.ts';
import { isOver } from '../../../domain/campaign.ts';
import type { CampaignState } from '../../../domain/campaign.ts';
import type { Invitation, Member } from '../contract.ts';

/** Why an invitation like this is not made; null where it may be. Who may make one may give every role: coordinators and operators do. */
export const whyNotMade = ({
  roles,
  uses,
  state,
}: {
  roles: readonly Role[];
  uses: number;
  state: CampaignState;
}): string | null => {
  if (isOver(state)) return 'The campaign is over: nobody is invited to it any more.';
  if (roles.includes('coordinator') && uses > 1)
    return 'An invitation that makes a coordinator is for one person: make one for each, with one use.';
  return null;
};

/** Why an invitation opens nothing at an instant; null where it does. `givable`: who made it may still give what it gives. */
export const whyNotAccepted = (
  { expiresAt, usesLeft, revokedAt }: Pick<Invitation, 'expiresAt' | 'usesLeft' | 'revokedAt'>,
  { now, state, givable }: { now: Date; state: CampaignState; givable: boolean },
): string | null => {
  if (revokedAt !== null) return 'This invitation was taken back. Ask the coordinator for another.';
  if (!givable) return 'Who made this invitation does not run the campaign any more. Ask its coordinator for another.';
  if (isOver(state)) return 'The campaign is over. Thank you for your interest.';
  if (new Date(expiresAt) <= now) return 'This invitation has expired. Ask the coordinator for another.';
  if (usesLeft <= 0)
    return 'This invitation has been used as often as it may be. Ask the coordinator for one of your own.';
  return null;
};

/** A person's part with what an invitation gives added to it; what they have stays. */
export const partWith = (
  part: Pick<Member, 'roles' | 'variants'> | null,
  { roles, variants }: Pick<Invitation, 'roles' | 'variants'>,
): Pick<Member, 'roles' | 'variants'> => ({
  roles: [...new Set([...(part?.roles ?? []), ...roles])],
  variants: [...new Set([...(part?.variants ?? []), ...variants])],
});

/** Whether an invitation gives somebody anything that they have not. */
export const givesNothing = (part: Pick<Member, 'roles' | 'variants'>, invitation: Invitation): boolean => {
  const { roles, variants } = partWith(part, invitation);
  return roles.length === part.roles.length && variants.length === part.variants.length;
};
