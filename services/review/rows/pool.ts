import { z } from 'zod';
import { CampaignState } from '../../../domain/campaign.ts';
import type { Role } from '../../../domain/campaign.ts';
import { Policy } from '../../../domain/policy.ts';
import { Shortage } from '../../../domain/pool.ts';
import { json, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { rolesFor } from '../rules/eligibility.ts';
import type { Pool } from '../rules/pool.ts';
import { mayBeAsked } from './carry.ts';

const Told = z.object({ state: CampaignState, policy: Policy, foretold: z.array(Shortage) });

/** What was last told of a campaign's people. Whoever changes them takes this lock first, so that two do not tell the same. */
export const lockForetold = (tx: Db, campaignId: string): Promise<z.infer<typeof Told> | null> =>
  maybeOne(tx, Told)`/* lockForetold */
    select state, coalesce(policy, '{}') as policy, foretold from review.campaign
    where campaign_id = ${campaignId} for no key update`;

/** Records what is told. */
export const keepForetold = (tx: Db, campaignId: string, foretold: readonly Shortage[]): Promise<number> =>
  run(tx)`/* keepForetold */ update review.campaign set foretold = ${json(foretold)} where campaign_id = ${campaignId}`;

const Counts = z.object({
  groups: z.array(z.object({ variant: z.string().nullable(), reviewers: z.int() })),
  adjudicators: z.int(),
  adjudicatingReviewers: z.int(),
});

/** The people of a campaign: for common items, and for each variant that an open round asks for. */
export const poolOf = (db: Db, campaignId: string): Promise<Pool> =>
  one(db, Counts)`/* poolOf */
    with member as (select roles && ${rolesFor('judge')}::text[] as reviews, roles && ${rolesFor('adjudicate')}::text[] as adjudicates, variants
      from review.member where campaign_id = ${campaignId}),
    asked as (select null as variant union select variant from review.round
      where campaign_id = ${campaignId} and closed_at is null and variant is not null),
    counted as (select variant, (select count(*) from member m
      where m.reviews and (asked.variant is null or asked.variant = any(m.variants))) as reviewers from asked)
    select
      (select jsonb_agg(jsonb_build_object('variant', variant, 'reviewers', reviewers) order by variant nulls first) from counted) as groups,
      (select count(*)::integer from member where adjudicates and not reviews) as adjudicators,
      (select count(*)::integer from member where adjudicates and reviews) as "adjudicatingReviewers"`;

/** Rounds among which those are looked for that people are too few for. */
const roundsLookedAt = 500;

/** Open rounds, of the oldest, that have more seats to fill than people with these roles who may still be asked in them. Of these no more are looked for than there are seats. */
export const countShortRounds = async (db: Db, campaignId: string, roles: readonly Role[]): Promise<number> =>
  (
    await one(db, z.object({ rounds: z.int() }))`/* countShortRounds */
    select count(*)::integer as rounds from (
      select * from review.round where campaign_id = ${campaignId} and closed_at is null and purpose <> 'adjudicate' and not gold
      order by id limit ${roundsLookedAt}) r
    where r.seats - r.filled > (select count(*) from (select from review.member m
      where m.campaign_id = r.campaign_id and m.roles && ${roles}::text[] and (r.variant is null or r.variant = any(m.variants))
        and ${mayBeAsked({ example: sql`r.example_id`, attempt: sql`r.attempt`, contributor: sql`m.contributor_id` }, 'each')}
      limit greatest(0, r.seats - r.filled)) enough)`
  ).rounds;
