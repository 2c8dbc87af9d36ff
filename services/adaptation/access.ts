import type { Role } from '../../domain/campaign.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import type { Context } from '../../platform/nats/request.ts';
import type { Principal } from '../../platform/principal.ts';
import { membershipsOf } from '../review/contract.ts';

export const self: Principal = { kind: 'service', name: 'adaptation' };

/** Who may see what of a campaign: members read, coordinators see accounts and keep the termbase, operators and services do both. */
export const createAccess = (bus: Bus) => {
  const membershipsOfPerson = async (contributorId: string, trace: string) =>
    (await call(bus, membershipsOf, { contributorId }, { principal: self, trace })).memberships;
  return {
    /** What is of campaigns that the caller has a part in. */
    visible: async <T extends { campaignId: string }>(items: T[], { principal, trace }: Context): Promise<T[]> => {
      if (principal.kind !== 'person' || items.length === 0) return items;
      const own = new Set((await membershipsOfPerson(principal.id, trace)).map(({ campaignId }) => campaignId));
      return items.filter(({ campaignId }) => own.has(campaignId));
    },
    /** @throws Refusal `not-found` for who has no part in the campaign, `not-allowed` for who has none of these roles in it */
    assertRole: async (campaignId: string, roles: readonly Role[], { principal, trace }: Context): Promise<void> => {
      if (principal.kind !== 'person') return;
      const own = (await membershipsOfPerson(principal.id, trace)).find((one) => one.campaignId === campaignId);
      if (!own) throw new Refusal('not-found', 'There is no such campaign.');
      if (!roles.some((role) => own.roles.includes(role)))
        throw new Refusal(
          'not-allowed',
          `Only an operator or a person who is ${roles.join(' or ')} in the campaign may do this.`,
        );
    },
    /** @throws Refusal `not-found` for who has no part in the campaign */
    assertMember: async (campaignId: string, { principal, trace }: Context): Promise<void> => {
      if (principal.kind !== 'person') return;
      const own = await membershipsOfPerson(principal.id, trace);
      if (!own.some((one) => one.campaignId === campaignId))
        throw new Refusal('not-found', 'There is no such campaign.');
    },
    /** @throws Refusal `not-found` for who has no part in the campaign, `not-allowed` for who does not coordinate it */
    assertCoordinator: async (campaignId: string, { principal, trace }: Context): Promise<void> => {
      if (principal.kind !== 'person') return;
      const own = (await membershipsOfPerson(principal.id, trace)).find((one) => one.campaignId === campaignId);
      if (!own) throw new Refusal('not-found', 'There is no such campaign.');
      if (!own.roles.includes('coordinator'))
        throw new Refusal('not-allowed', 'Only a coordinator of the campaign or an operator may do this.');
    },
  };
};
export type Access = ReturnType<typeof createAccess>;
