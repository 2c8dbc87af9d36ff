import { z } from 'zod';
import { Tag } from '../../../domain/campaign.ts';
import type { Demographics } from '../../../domain/profile.ts';
import { json, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { MyProfile } from '../contract.ts';

const ProfileRow = MyProfile.omit({ campaignId: true, offered: true });
export type ProfileRow = z.infer<typeof ProfileRow>;

const columns = sql`variants, region, age_band as "ageBand", gender, changed_at as "changedAt"`;

/** What a person said of themselves; null where they have said nothing. */
export const profileOf = (db: Db, campaignId: string, contributorId: string): Promise<ProfileRow | null> =>
  maybeOne(db, ProfileRow)`/* profileOf */
    select ${columns} from review.profile where campaign_id = ${campaignId} and contributor_id = ${contributorId}`;

/** Stores it in place of what they said before. */
export const keepProfile = (
  tx: Db,
  campaignId: string,
  contributorId: string,
  said: Omit<ProfileRow, 'changedAt'>,
): Promise<ProfileRow> =>
  one(tx, ProfileRow)`/* keepProfile */
    insert into review.profile (campaign_id, contributor_id, variants, region, age_band, gender)
    values (${campaignId}, ${contributorId}, ${json(said.variants)}, ${said.region}, ${said.ageBand}, ${said.gender})
    on conflict on constraint one_profile_per_member do update set variants = excluded.variants, region = excluded.region,
      age_band = excluded.age_band, gender = excluded.gender, changed_at = now()
    returning ${columns}`;

/** Keeps of the fields about a person these only. */
export const keepDemographics = (
  tx: Db,
  campaignId: string,
  contributorId: string,
  { region, ageBand, gender }: Demographics,
): Promise<number> =>
  run(tx)`/* keepDemographics */
    update review.profile set region = ${region}, age_band = ${ageBand}, gender = ${gender}
    where campaign_id = ${campaignId} and contributor_id = ${contributorId}`;

const Variants = z.object({ given: z.array(Tag), offered: z.array(Tag) });

/** The variants that a member was given and those that they are offered. */
export const variantsOf = (
  db: Db,
  campaignId: string,
  contributorId: string,
): Promise<z.infer<typeof Variants> | null> =>
  maybeOne(db, Variants)`/* variantsOf */
    select coalesce(given_variants, variants) as given, variants as offered from review.member
    where campaign_id = ${campaignId} and contributor_id = ${contributorId}`;

/** Sets the variants that a member is offered, and keeps those that they were given. */
export const offerVariants = (tx: Db, campaignId: string, contributorId: string, offered: readonly string[]) =>
  run(tx)`/* offerVariants */
    update review.member set given_variants = coalesce(given_variants, variants), variants = ${offered}::text[]
    where campaign_id = ${campaignId} and contributor_id = ${contributorId}`;
