import * as rule from '../../domain/access.ts';
import type { Memberships } from '../../domain/access.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Member } from '../review/contract.ts';

/** Asks review which campaigns a person has a part in. */
export type MembershipsOf = (contributorId: string) => Promise<Pick<Member, 'campaignId' | 'roles'>[]>;

/** Asks review which of these examples a person may see all that was said about. */
export type VisibleExamples = (contributorId: string, exampleIds: string[]) => Promise<string[]>;

/** Who may do what in which campaign. */
export interface Access {
  /** Those of these examples that the caller need not be blind to; who may still be asked about one is. */
  notBlindTo(principal: Principal, exampleIds: readonly string[]): Promise<Set<string>>;
  /** The campaigns that the caller may read; null where they may read all. */
  readable(principal: Principal): Promise<Set<string> | null>;
  /** @throws Refusal `not-found` where the caller has no part in the campaign */
  assertReads(principal: Principal, campaignId: string): Promise<void>;
  /** @throws Refusal `not-found` where the caller has no part in the campaign, `not-allowed` where they do not coordinate it */
  assertCoordinator(principal: Principal, campaignId: string): Promise<void>;
  /** @throws Refusal `not-allowed` where the caller is neither operator nor coordinator of any campaign */
  assertCoordinatesAny(principal: Principal): Promise<void>;
}

/** How long a person's memberships are remembered: a role that was taken away is gone that soon. */
const rememberedMs = 2_000;

export const createAccess = (
  membershipsOf: MembershipsOf,
  visibleExamples: VisibleExamples,
  now: () => number = Date.now,
): Access => {
  const remembered = new Map<string, { until: number; memberships: ReturnType<MembershipsOf> }>();
  const of = (id: string): ReturnType<MembershipsOf> => {
    const known = remembered.get(id);
    if (known !== undefined && known.until > now()) return known.memberships;
    if (remembered.size > 10_000) remembered.clear();
    const memberships = membershipsOf(id);
    remembered.set(id, { until: now() + rememberedMs, memberships });
    memberships.catch(() => remembered.delete(id));
    return memberships;
  };
  const partsOf = async (principal: Principal): Promise<Memberships> =>
    principal.kind === 'person' ? of(principal.id) : null;
  return {
    notBlindTo: async (principal, exampleIds) => {
      const asked = [...new Set(exampleIds)];
      if (principal.kind !== 'person' || asked.length === 0) return new Set(asked);
      return new Set(await visibleExamples(principal.id, asked));
    },
    readable: async (principal) => {
      const parts = await partsOf(principal);
      return parts === null ? null : new Set(parts.map(({ campaignId }) => campaignId));
    },
    assertReads: async (principal, campaignId) => rule.assertPart(await partsOf(principal), campaignId),
    assertCoordinatesAny: async (principal) => rule.assertCoordinatesAny(await partsOf(principal)),
    assertCoordinator: async (principal, campaignId) =>
      rule.assertRole(await partsOf(principal), campaignId, ['coordinator']),
  };
};

/** @throws Refusal `not-allowed` for anybody but one of our own services */
export const assertService = (principal: Principal): void => {
  if (principal.kind !== 'service')
    throw new Refusal('not-allowed', 'Only services of this installation may ask this.');
};
