import { z } from 'zod';
import { Purpose } from '../../../domain/campaign.ts';
import type { Role } from '../../../domain/campaign.ts';
import { SeatReleaseReason } from '../../../domain/judgment.ts';
import { many, one, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import { GivenBack } from '../contract.ts';
import { mayBeAsked } from './carry.ts';
import { mayConsent } from './consent.ts';

const Seats = z.object({ openSeats: z.int(), heldSeats: z.int(), roundsOpen: z.int() });

/** Seats of the work that wait for somebody (also those whose lease ran out), seats at work (of gold too), and rounds of the work that are open. */
export const countSeats = (db: Db, campaignId: string): Promise<z.infer<typeof Seats>> =>
  one(db, Seats)`/* countSeats */
    select (select count(*)::integer from review.seat where campaign_id = ${campaignId} and state = 'open')
        + count(*) filter (where lease_expires_at < now() and gold is null)::integer as "openSeats",
      count(*) filter (where lease_expires_at >= now())::integer as "heldSeats",
      (select count(*)::integer from review.round where campaign_id = ${campaignId} and closed_at is null and not gold) as "roundsOpen"
    from review.seat where campaign_id = ${campaignId} and state = 'held'`;

const GoldSeats = z.object({ served: z.boolean(), answered: z.int(), held: z.int() });

/** Whether a campaign serves gold, how many of its seats were answered, and how many somebody works in. */
export const countGoldSeats = (db: Db, campaignId: string): Promise<z.infer<typeof GoldSeats>> =>
  one(db, GoldSeats)`/* countGoldSeats */
    select exists (select 1 from review.gold where campaign_id = ${campaignId} and retired_at is null) as served,
      (select count(*)::integer from review.gold_outcome where campaign_id = ${campaignId}) as answered,
      (select count(*)::integer from review.seat
        where campaign_id = ${campaignId} and state = 'held' and gold is not null and lease_expires_at >= now()) as held`;

const Judgments = z.object({ purpose: Purpose, filled: z.int(), surplus: z.int(), lastAt: z.iso.datetime() });

/** Judgments by purpose and by whether they count, and when the last came. */
export const countJudgments = (db: Db, campaignId: string): Promise<z.infer<typeof Judgments>[]> =>
  many(db, Judgments)`/* countJudgments */
    select purpose, count(*) filter (where standing = 'filled')::integer as filled,
      count(*) filter (where standing <> 'filled')::integer as surplus, max(submitted_at) as "lastAt"
    from review.judgment where campaign_id = ${campaignId} group by purpose order by purpose`;

const ByVariant = z.object({ variant: z.string().nullable(), judgments: z.int() });

/** Judgments of judge rounds of the work that count, on items common to all variants, by the variant that their author spoke for. */
export const countByVariant = (db: Db, campaignId: string): Promise<z.infer<typeof ByVariant>[]> =>
  many(db, ByVariant)`/* countByVariant */
    select j.variant, count(*)::integer as judgments from review.judgment j join review.round r on r.id = j.round_id
    where j.campaign_id = ${campaignId} and j.purpose = 'judge' and j.standing = 'filled' and r.variant is null
      and not r.gold
    group by j.variant`;

/** How many people judged in a campaign in the last 30 minutes. Who judges gold is at work too. */
const active = (campaignId: string): Fragment => sql`
  select count(distinct contributor_id)::integer from review.judgment
  where campaign_id = ${campaignId} and submitted_at > now() - interval '30 minutes'`;

/** How many people judged in the last 30 minutes. */
export const countActive = async (db: Db, campaignId: string): Promise<number> =>
  (await one(db, z.object({ people: z.int() }))`/* countActive */ select (${active(campaignId)}) as people`).people;

const Pace = z.object({
  people: z.int(),
  activePeople: z.int(),
  secondsEach: z.number().nullable(),
  workShare: z.number().nullable(),
});

/**
 * Reviewers, who judged in the last 30 minutes, and of the latest 500 judgments of that time the median seconds from claim to submit and
 * the share that is no silent gold. Who qualifies comes to the work next; only what is mixed in takes no seat of it.
 */
export const countPace = (db: Db, campaignId: string): Promise<z.infer<typeof Pace>> =>
  one(db, Pace)`/* countPace */
    with latest as (
      select id, contributor_id, seat_id, submitted_at from review.judgment
      where campaign_id = ${campaignId} and submitted_at > now() - interval '30 minutes' order by submitted_at desc limit 500)
    select (select count(*)::integer from review.member where campaign_id = ${campaignId} and 'reviewer' = any(roles)) as people,
      (${active(campaignId)}) as "activePeople",
      (select percentile_cont(0.5) within group (order by extract(epoch from l.submitted_at - lease.claimed_at)::double precision)
        from latest l join review.lease on lease.seat_id = l.seat_id and lease.contributor_id = l.contributor_id) as "secondsEach",
      (select avg((o.used_for is distinct from 'gold')::integer)::double precision
        from latest l left join review.gold_outcome o on o.judgment_id = l.id) as "workShare"`;

/**
 * People with one of these roles who could still be asked about an attempt at an example, in a variant where one is given. No more than `upTo`
 * are looked for: each is three look-ups, and where there are thousands nobody asks how many.
 */
export const countEligible = async (
  db: Db,
  {
    exampleId,
    attempt,
    campaignId,
    variant,
  }: { exampleId: string; attempt: number; campaignId: string; variant: string | null },
  roles: readonly Role[],
  upTo: number | null,
): Promise<number> =>
  (
    await one(db, z.object({ people: z.int() }))`/* countEligible */
    select count(*)::integer as people from (
      select from review.member m join review.campaign c on c.campaign_id = m.campaign_id
      where m.campaign_id = ${campaignId} and ${mayConsent} and m.roles && ${roles}::text[]
        and (${variant}::text is null or ${variant}::text = any(m.variants))
        and ${mayBeAsked({ example: exampleId, attempt, contributor: sql`m.contributor_id` }, upTo === null ? 'joined' : 'each')}
      limit ${upTo}) eligible`
  ).people;

const Reasons = z.object({ reason: SeatReleaseReason, seats: z.int() });

/** Seats of a campaign that were given back, by reason. */
export const countGivenBack = (db: Db, campaignId: string): Promise<z.infer<typeof Reasons>[]> =>
  many(db, Reasons)`/* countGivenBack */
    select l.reason, count(*)::integer as seats from review.lease l join review.round r on r.id = l.round_id
    where l.ended_by = 'released' and r.campaign_id = ${campaignId} group by l.reason order by l.reason`;

const ByReason = z.object({ reason: SeatReleaseReason, people: z.int() });

/** How many people gave a seat of an attempt back, by reason. */
export const givenBackIn = (
  db: Db,
  { exampleId, attempt }: { exampleId: string; attempt: number },
): Promise<z.infer<typeof ByReason>[]> =>
  many(db, ByReason)`/* givenBackIn */
    select l.reason, count(distinct l.contributor_id)::integer as people
    from review.lease l join review.round r on r.id = l.round_id
    where l.ended_by = 'released' and r.example_id = ${exampleId} and r.attempt = ${attempt} group by l.reason order by l.reason`;

/** The examples of a campaign that people gave back: what is harmful first, then what most people did not want. */
export const givenBackOf = (db: Db, campaignId: string, first: number): Promise<GivenBack[]> =>
  many(db, GivenBack)`/* givenBackOf */
    select l.example_id as "exampleId", l.reason, count(distinct l.contributor_id)::integer as people,
      coalesce((array_agg(l.comment order by l.ended_at desc) filter (where l.comment <> ''))[1:5], '{}') as comments, max(l.ended_at) as "lastAt"
    from review.lease l join review.round r on r.id = l.round_id
    where l.ended_by = 'released' and r.campaign_id = ${campaignId}
    group by l.example_id, l.reason
    order by l.reason = 'harmful' desc, people desc, max(l.ended_at) desc, l.example_id limit ${first}`;
