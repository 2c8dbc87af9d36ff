import type { Role } from './campaign.ts';
import { Refusal } from './refusal.ts';

/* Who may do what in a campaign: one rule for all services. */

/** A person's part in a campaign. */
interface Membership {
  readonly campaignId: string;
  readonly roles: readonly Role[];
}

/** Everything that somebody has a part in; null for operators and services, who may do everything everywhere. */
export type Memberships = readonly Membership[] | null;

/** The refusal of who has no part in a campaign: whether there is such a campaign is not theirs to know. */
export const noPart = (): Refusal =>
  new Refusal('not-found', 'There is no such campaign, or you have no part in it: ask its coordinator for one.');

/** Whether somebody has a part in a campaign. */
export const hasPart = (memberships: Memberships, campaignId: string): boolean =>
  memberships === null || memberships.some((one) => one.campaignId === campaignId);

/** @throws Refusal `not-found` for who has no part in the campaign */
export const assertPart = (memberships: Memberships, campaignId: string): void => {
  if (!hasPart(memberships, campaignId)) throw noPart();
};

/** @throws Refusal `not-found` for who has no part in the campaign, `not-allowed` for who has none of these roles in it */
export const assertRole = (memberships: Memberships, campaignId: string, roles: readonly Role[]): void => {
  assertPart(memberships, campaignId);
  if (memberships === null) return;
  const mine = memberships.find((one) => one.campaignId === campaignId)?.roles ?? [];
  if (!mine.some((role) => roles.includes(role)))
    throw new Refusal(
      'not-allowed',
      `Only ${roles.map(named).join(' or ')} of this campaign or an operator may do this.`,
    );
};

const named = (role: Role): string => `${/^[aeiou]/u.test(role) ? 'an' : 'a'} ${role}`;

/** @throws Refusal `not-allowed` for who coordinates no campaign at all */
export const assertCoordinatesAny = (memberships: Memberships): void => {
  if (memberships === null || memberships.some(({ roles }) => roles.includes('coordinator'))) return;
  throw new Refusal('not-allowed', 'Only who coordinates a campaign, or an operator, may do this.');
};
