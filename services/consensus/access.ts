import type { Role } from '../../domain/campaign.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import type { Principal } from '../../platform/principal.ts';
import { membershipsOf } from '../review/contract.ts';

/** The roles that the caller has in a campaign; null for operators and services, who may do all. */
const rolesIn = async (bus: Bus, principal: Principal, campaignId: string): Promise<readonly Role[] | null> => {
  if (principal.kind !== 'person') return null;
  const context = { principal: { kind: 'service', name: 'consensus' } as const };
  const { memberships } = await call(bus, membershipsOf, { contributorId: principal.id }, context);
  return memberships.find((member) => member.campaignId === campaignId)?.roles ?? [];
};

/** @throws Refusal `not-allowed` for a person who has no part in the campaign */
export const assertMember = async (bus: Bus, principal: Principal, campaignId: string): Promise<void> => {
  const roles = await rolesIn(bus, principal, campaignId);
  if (roles === null || roles.length > 0) return;
  throw new Refusal('not-allowed', 'You have no part in this campaign. Ask its coordinator for one.');
};

/** @throws Refusal `not-allowed` for a person who does not coordinate the campaign */
export const assertCoordinates = async (bus: Bus, principal: Principal, campaignId: string): Promise<void> => {
  const roles = await rolesIn(bus, principal, campaignId);
  if (roles === null || roles.includes('coordinator')) return;
  throw new Refusal('not-allowed', 'Only a coordinator of this campaign or an operator may do this.');
};

/** @throws Refusal `not-allowed` for a person who neither adjudicates nor coordinates in the campaign */
export const assertAdjudicates = async (bus: Bus, principal: Principal, campaignId: string): Promise<void> => {
  const roles = await rolesIn(bus, principal, campaignId);
  if (roles === null || roles.includes('adjudicator') || roles.includes('coordinator')) return;
  throw new Refusal(
    'not-allowed',
    'Only an adjudicator or a coordinator of this campaign may read what was decided before.',
  );
};
