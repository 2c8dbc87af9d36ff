import { assertPart, assertRole, hasPart } from '../../domain/access.ts';
import type { Memberships } from '../../domain/access.ts';
import type { Role } from '../../domain/campaign.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import type { Context } from '../../platform/nats/request.ts';
import type { Principal } from '../../platform/principal.ts';
import { membershipsOf } from '../review/contract.ts';

export const self: Principal = { kind: 'service', name: 'adaptation' };

/** Who may see what of a campaign: members read, coordinators see accounts and keep the termbase, operators and services do both. */
export const createAccess = (bus: Bus) => {
  const partsOf = async ({ principal, trace }: Context): Promise<Memberships> => {
    if (principal.kind !== 'person') return null;
    return (await call(bus, membershipsOf, { contributorId: principal.id }, { principal: self, trace })).memberships;
  };
  return {
    /** What is of campaigns that the caller has a part in. */
    visible: async <T extends { campaignId: string }>(items: T[], context: Context): Promise<T[]> => {
      if (items.length === 0) return items;
      const parts = await partsOf(context);
      return items.filter(({ campaignId }) => hasPart(parts, campaignId));
    },
    /** @throws Refusal `not-found` for who has no part in the campaign, `not-allowed` for who has none of these roles in it */
    assertRole: async (campaignId: string, roles: readonly Role[], context: Context): Promise<void> =>
      assertRole(await partsOf(context), campaignId, roles),
    /** @throws Refusal `not-found` for who has no part in the campaign */
    assertMember: async (campaignId: string, context: Context): Promise<void> =>
      assertPart(await partsOf(context), campaignId),
    /** @throws Refusal `not-found` for who has no part in the campaign, `not-allowed` for who does not coordinate it */
    assertCoordinator: async (campaignId: string, context: Context): Promise<void> =>
      assertRole(await partsOf(context), campaignId, ['coordinator']),
  };
};
export type Access = ReturnType<typeof createAccess>;
