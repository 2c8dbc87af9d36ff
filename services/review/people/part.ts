import type { Db } from '../../../platform/sql.ts';
import type { Member } from '../contract.ts';
import { keepMember, memberById } from '../rows/member.ts';
import { profileOf, variantsOf } from '../rows/profile.ts';
import { offeredVariants } from '../rules/profile.ts';

/** A person's part with the variants that they were given, whatever they say of themselves; null where they have none. */
export const givenPart = async (db: Db, campaignId: string, contributorId: string): Promise<Member | null> => {
  const part = await memberById(db, campaignId, contributorId);
  const variants = await variantsOf(db, campaignId, contributorId);
  return part && variants && { ...part, variants: variants.given };
};

/** Stores a person's part with the variants that they are given; of these they are offered what they say they can judge in. */
export const keepPart = async (tx: Db, given: Member): Promise<Member> => {
  const said = await profileOf(tx, given.campaignId, given.contributorId);
  const variants = offeredVariants(given.variants, said?.variants ?? []);
  return keepMember(tx, { ...given, variants }, given.variants);
};
