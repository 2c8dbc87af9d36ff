import { z } from 'zod';
import { Purpose, Tag } from '../../../domain/campaign.ts';
import { many, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import type { Openings } from '../rules/why-none.ts';
import { mayBeAsked } from './carry.ts';
import { Part, partColumns } from './member.ts';

const OpeningsRow = z.object({
  campaignId: z.uuid(),
  asked: z.boolean(),
  otherVariant: z.boolean(),
  otherPurpose: z.boolean(),
  freeAt: z.iso.datetime().nullable(),
  keptUntil: z.iso.datetime().nullable(),
});

/** Leases, by the time at which they end, among which one is looked for that the person could have: who waits asks often. */
const leasesLookedAt = 200;

/** What is open of each campaign for a person who was offered nothing; `parts` are the purposes that they serve in each. */
export const openingsOf = (
  db: Db,
  contributorId: string,
  parts: readonly { campaignId: string; purpose: Purpose }[],
): Promise<Openings[]> => {
  const open = sql`select 1 from review.seat s where s.campaign_id = m.campaign_id and s.state = 'open'`;
  const mine = sql`s.purpose = any(part.purposes)`;
  const myVariant = sql`(s.variant is null or s.variant = any(m.variants))`;
  const kept = sql`(s.kept_for <> '' and s.kept_until > now() and s.kept_for <> all(m.variants))`;
  const free = mayBeAsked({ example: sql`s.example_id`, attempt: sql`s.attempt`, contributor: contributorId }, 'each');
  return many(db, OpeningsRow)`/* openingsOf */
    select m.campaign_id as "campaignId",
      exists (${open} and ${mine} and ${myVariant} and not ${kept}) as asked,
      exists (${open} and ${mine} and not ${myVariant}) as "otherVariant",
      exists (${open} and not ${mine}) as "otherPurpose",
      (select s.lease_expires_at from (
          select * from review.seat s
          where s.campaign_id = m.campaign_id and s.state = 'held' and s.lease_expires_at >= now() and s.gold is null and s.held_by <> m.contributor_id
            and ${mine} and ${myVariant}
          order by s.lease_expires_at limit ${leasesLookedAt}) s
        where ${free} order by s.lease_expires_at limit 1) as "freeAt",
      (select s.kept_until from (
          select * from review.seat s
          where s.campaign_id = m.campaign_id and s.state = 'open' and s.kept_for <> '' and s.kept_until > now()
            and ${mine} and ${myVariant} and ${kept}
          order by s.kept_until limit ${leasesLookedAt}) s
        where ${free} order by s.kept_until limit 1) as "keptUntil"
    from (select campaign_id, array_agg(purpose) as purposes
      from unnest(${parts.map(({ campaignId }) => campaignId)}::uuid[], ${parts.map(({ purpose }) => purpose)}::text[])
        as one (campaign_id, purpose) group by campaign_id) part
    join review.member m on m.campaign_id = part.campaign_id and m.contributor_id = ${contributorId}`;
};

const SightRow = Part.extend({
  attempt: z.int(),
  round: z.int(),
  purpose: Purpose,
  variant: Tag.nullable(),
  judged: z.boolean(),
  carriedOver: z.boolean(),
  gaveBack: z.boolean(),
});
/** A member and the last round of an example. */
export type Sight = z.infer<typeof SightRow>;

/** Every member of an example's campaign, each with what the rule of who may be asked in its last round looks at; empty before the first. */
export const candidaciesOf = (db: Db, exampleId: string): Promise<Sight[]> =>
  many(db, SightRow)`/* candidaciesOf */
    select ${partColumns}, r.attempt, r.round, r.purpose, r.variant,
      exists (select 1 from review.judgment j
        where j.example_id = r.example_id and j.contributor_id = m.contributor_id and j.attempt = r.attempt) as judged,
      exists (select 1 from review.carried_judgment k
        where k.example_id = r.example_id and k.contributor_id = m.contributor_id and k.attempt = r.attempt) as "carriedOver",
      exists (select 1 from review.lease l
        where l.example_id = r.example_id and l.contributor_id = m.contributor_id and l.ended_by = 'released') as "gaveBack"
    from (select * from review.round where example_id = ${exampleId} order by attempt desc, round desc limit 1) r
    join review.member m on m.campaign_id = r.campaign_id
    join review.campaign c on c.campaign_id = r.campaign_id order by m.contributor_id`;
