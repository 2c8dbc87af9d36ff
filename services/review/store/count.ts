import { z } from 'zod';
import { Purpose } from '../../../domain/campaign.ts';
import { many, one, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { mayBeAsked } from './carry.ts';

const Seats = z.object({ openSeats: z.int(), heldSeats: z.int(), roundsOpen: z.int() });

/** Seats that wait for somebody (also those whose lease ran out), seats at work, and rounds that are open. */
export const countSeats = (db: Db, campaignId: string): Promise<z.infer<typeof Seats>> =>
  one(db, Seats)`/* countSeats */
    select (select count(*)::integer from review.seat where campaign_id = ${campaignId} and state = 'open')
        + count(*) filter (where lease_expires_at < now())::integer as "openSeats",
      count(*) filter (where lease_expires_at >= now())::integer as "heldSeats",
      (select count(*)::integer from review.round where campaign_id = ${campaignId} and closed_at is null) as "roundsOpen"
    from review.seat where campaign_id = ${campaignId} and state = 'held'`;

const Judgments = z.object({ purpose: Purpose, filled: z.int(), surplus: z.int() });

/** Judgments by purpose and by whether they count. */
export const countJudgments = (db: Db, campaignId: string): Promise<z.infer<typeof Judgments>[]> =>
  many(db, Judgments)`/* countJudgments */
    select purpose, count(*) filter (where standing = 'filled')::integer as filled,
      count(*) filter (where standing = 'surplus')::integer as surplus
    from review.judgment where campaign_id = ${campaignId} group by purpose order by purpose`;

const People = z.object({ people: z.int(), activePeople: z.int(), secondsEach: z.number().nullable() });

/** Reviewers, who judged in the last 30 minutes, and the median seconds from claim to submit of the latest 500 judgments of that time. */
export const countPeople = (db: Db, campaignId: string): Promise<z.infer<typeof People>> =>
  one(db, People)`/* countPeople */
    with recent as (
      select contributor_id, seat_id, submitted_at from review.judgment
      where campaign_id = ${campaignId} and submitted_at > now() - interval '30 minutes'),
    latest as (select * from recent order by submitted_at desc limit 500)
    select (select count(*)::integer from review.member where campaign_id = ${campaignId} and 'reviewer' = any(roles)) as people,
      (select count(distinct contributor_id)::integer from recent) as "activePeople",
      (select percentile_cont(0.5) within group (order by extract(epoch from l.submitted_at - lease.claimed_at)::double precision)
        from latest l join review.lease on lease.seat_id = l.seat_id and lease.contributor_id = l.contributor_id) as "secondsEach"`;

/** Reviewers who could still be asked about an attempt at an example, in a variant where one is given. */
export const countEligible = async (
  db: Db,
  {
    exampleId,
    attempt,
    campaignId,
    variant,
  }: { exampleId: string; attempt: number; campaignId: string; variant: string | null },
): Promise<number> =>
  (
    await one(db, z.object({ people: z.int() }))`/* countEligible */
    select count(*)::integer as people from review.member m
    where m.campaign_id = ${campaignId} and 'reviewer' = any(m.roles)
      and (${variant}::text is null or ${variant}::text = any(m.variants))
      and ${mayBeAsked({ example: exampleId, attempt, contributor: sql`m.contributor_id` })}`
  ).people;
