import * as rule from '../../domain/access.ts';
import type { Memberships } from '../../domain/access.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import type { Principal } from '../../platform/principal.ts';
import { membershipsOf } from '../review/contract.ts';

const partsOf = async (bus: Bus, principal: Principal): Promise<Memberships> => {
  if (principal.kind !== 'person') return null;
  const context = { principal: { kind: 'service', name: 'consensus' } as const };
  return (await call(bus, membershipsOf, { contributorId: principal.id }, context)).memberships;
};

/** @throws Refusal `not-found` for a person who has no part in the campaign */
export const assertMember = async (bus: Bus, principal: Principal, campaignId: string): Promise<void> =>
  rule.assertPart(await partsOf(bus, principal), campaignId);

/** @throws Refusal `not-found` for a person who has no part in the campaign, `not-allowed` for one who does not coordinate it */
export const assertCoordinates = async (bus: Bus, principal: Principal, campaignId: string): Promise<void> =>
  rule.assertRole(await partsOf(bus, principal), campaignId, ['coordinator']);

/** @throws Refusal `not-found` for a person who has no part in the campaign, `not-allowed` for one who neither adjudicates nor coordinates in it */
export const assertAdjudicates = async (bus: Bus, principal: Principal, campaignId: string): Promise<void> =>
  rule.assertRole(await partsOf(bus, principal), campaignId, ['adjudicator', 'coordinator']);
