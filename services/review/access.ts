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

/** @throws Refusal `not-allowed` for a person without a part in the campaign */
export const assertMember = async (db: Db, campaignId: string, principal: Principal): Promise<void> => {
  if (principal.kind === 'person') await memberOf(db, campaignId, principal.id);
};

/** The refusal of who has no part in a campaign. */
export const noPart = (): Refusal =>
  new Refusal('not-allowed', 'You have no part in this campaign. Ask its coordinator for one.');

/** A person's part in a campaign. @throws Refusal `not-allowed` where they have none */
export const memberOf = async (db: Db, campaignId: string, contributorId: string): Promise<Member> => {
  const member = await memberById(db, campaignId, contributorId);
  if (member === null) throw noPart();
  return member;
};

/** @throws Refusal `not-allowed` for a person who does not coordinate the campaign */
export const assertCoordinates = async (db: Db, campaignId: string, principal: Principal): Promise<void> => {
  if (principal.kind !== 'person') return;
  const member = await memberById(db, campaignId, principal.id);
  if (!member?.roles.includes('coordinator')) {
    throw new Refusal('not-allowed', 'Only a coordinator of this campaign or an operator may do this.');
  }
};
