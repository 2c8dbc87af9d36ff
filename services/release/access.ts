import { Refusal } from '../../domain/refusal.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Neighbours } from './neighbours.ts';

/** Tells for any campaign whether the caller has a part in it; operators and services have one in all. */
export const membershipOf = async (
  neighbours: Neighbours,
  principal: Principal,
): Promise<(campaignId: string) => boolean> => {
  if (principal.kind !== 'person') return () => true;
  const mine = new Set((await neighbours.memberships(principal.id)).map(({ campaignId }) => campaignId));
  return (campaignId) => mine.has(campaignId);
};

/** @throws Refusal `not-allowed` unless the caller is an operator or coordinates the campaign */
export const assertCoordinator = async (
  neighbours: Neighbours,
  principal: Principal,
  campaignId: string,
): Promise<void> => {
  if (principal.kind !== 'person') return;
  const memberships = await neighbours.memberships(principal.id);
  if (memberships.some((member) => member.campaignId === campaignId && member.roles.includes('coordinator'))) return;
  throw new Refusal('not-allowed', 'Only a coordinator of the campaign or an operator makes a release.');
};

/** @throws Refusal `not-allowed` unless one of our own services asks */
export const assertService = (principal: Principal): void => {
  if (principal.kind !== 'service') throw new Refusal('not-allowed', 'Only the release workflow asks for this.');
};
