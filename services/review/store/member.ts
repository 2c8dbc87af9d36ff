import { many, maybeOne, one, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Member } from '../contract.ts';

const columns = sql`campaign_id as "campaignId", contributor_id as "contributorId", name, pseudonym, roles, variants`;

/** A person's part in a campaign, or null. */
export const memberById = (db: Db, campaignId: string, contributorId: string): Promise<Member | null> =>
  maybeOne(db, Member)`/* memberById */
    select ${columns} from review.member where campaign_id = ${campaignId} and contributor_id = ${contributorId}`;

/** Every part that a person has, oldest first. */
export const membershipsOf = (db: Db, contributorId: string): Promise<Member[]> =>
  many(db, Member)`/* membershipsOf */
    select ${columns} from review.member where contributor_id = ${contributorId} order by joined_at, campaign_id`;

/** Stores a person's part in place of the one they had. The pseudonym stays. */
export const keepMember = (db: Db, member: Member): Promise<Member> =>
  one(db, Member)`/* keepMember */
    insert into review.member (campaign_id, contributor_id, name, pseudonym, roles, variants)
    values (${member.campaignId}, ${member.contributorId}, ${member.name}, ${member.pseudonym},
      ${member.roles}::text[],
      ${member.variants}::text[])
    on conflict (campaign_id, contributor_id) do update
      set name = excluded.name, roles = excluded.roles, variants = excluded.variants
    returning ${columns}`;
