import { assertPart, assertRole, noPart } from '../../domain/access.ts';
import type { Memberships } from '../../domain/access.ts';
import { Refusal } from '../../domain/refusal.ts';
import type { Principal } from '../../platform/principal.ts';
import type { Db } from '../../platform/sql.ts';
import type { Member } from './contract.ts';
import { memberById } from './rows/member.ts';

/** Who works. @throws Refusal `not-allowed` for a service: seats are for people */
export const contributorOf = (principal: Principal): string => {
  if (principal.kind === 'service') throw new Refusal('not-allowed', 'Seats are for people.');
  return principal.id;
};

/** @throws Refusal `not-allowed` for anybody who is no service of ours */
export const assertService = (principal: Principal): void => {
  if (principal.kind !== 'service') throw new Refusal('not-allowed', 'Only the system itself may ask for this.');
};

/** A person's part in a campaign. @throws Refusal `not-found` where they have none */
export const memberOf = async (db: Db, campaignId: string, contributorId: string): Promise<Member> => {
  const member = await memberById(db, campaignId, contributorId);
  if (member === null) throw noPart();
  return member;
};

const partsOf = async (db: Db, campaignId: string, principal: Principal): Promise<Memberships> => {
  if (principal.kind !== 'person') return null;
  const member = await memberById(db, campaignId, principal.id);
  return member === null ? [] : [member];
};

/** @throws Refusal `not-found` for a person without a part in the campaign */
export const assertMember = async (db: Db, campaignId: string, principal: Principal): Promise<void> =>
  assertPart(await partsOf(db, campaignId, principal), campaignId);

/** @throws Refusal `not-found` for a person without a part in the campaign, `not-allowed` for one who does not coordinate it */
export const assertCoordinates = async (db: Db, campaignId: string, principal: Principal): Promise<void> =>
  assertRole(await partsOf(db, campaignId, principal), campaignId, ['coordinator']);
