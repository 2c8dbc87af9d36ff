import * as rule from '../../domain/access.ts';
import type { Memberships } from '../../domain/access.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Neighbours } from './neighbours.ts';

/** What the caller has a part in. */
export const partsOf = async (neighbours: Neighbours, principal: Principal): Promise<Memberships> =>
  principal.kind === 'person' ? neighbours.memberships(principal.id) : null;

/** @throws Refusal `not-found` for who has no part in the campaign, `not-allowed` for who does not coordinate it */
export const assertCoordinator = async (
  neighbours: Neighbours,
  principal: Principal,
  campaignId: string,
): Promise<void> => rule.assertRole(await partsOf(neighbours, principal), campaignId, ['coordinator']);

/** @throws Refusal `not-allowed` unless one of our own services asks */
export const assertService = (principal: Principal): void => {
  if (principal.kind !== 'service') throw new Refusal('not-allowed', 'Only the release workflow asks for this.');
};
