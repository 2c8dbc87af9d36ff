import { z } from 'zod';
import { Role } from '../../../domain/campaign.ts';
import { Judgment, Opinion, Standing } from '../../../domain/judgment.ts';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import type { EventRow } from '../../../platform/outbox.ts';
import type { Traits } from '../rules/traits.ts';
import type { SeatRow } from './seat.ts';

export const judgmentColumns = sql`j.id, j.example_id as "exampleId", j.attempt, j.round, j.purpose, j.seat_id as "seatId", m.pseudonym as author,
  j.variant, j.standing, j.guideline_version as "guidelineVersion", j.submitted_at as "submittedAt", j.saw_draft as "sawDraft", j.opinion,
  array(select k.attempt from review.carried_judgment k where k.judgment_id = j.id order by k.attempt) as "carriedInto"`;
export const judgmentsWithAuthor = sql`review.judgment j
  join review.member m on m.campaign_id = j.campaign_id and m.contributor_id = j.contributor_id`;

const Known = z.object({
  judgmentId: z.uuid(),
  campaignId: z.uuid(),
  contributorId: z.uuid(),
  exampleId: z.uuid(),
  standing: Standing,
  /** What was said, and where; null of one that was taken back: nothing of it is kept. */
  seatId: z.uuid().nullable(),
  opinion: Opinion.nullable(),
});

/** A judgment, whose it is and what was answered, also of one that was taken back; or null. */
export const judgmentById = (db: Db, id: string): Promise<z.infer<typeof Known> | null> =>
  maybeOne(db, Known)`/* judgmentById */
    select id as "judgmentId", campaign_id as "campaignId", contributor_id as "contributorId", example_id as "exampleId", standing,
      seat_id as "seatId", opinion
    from review.judgment where id = ${id}
    union all
    select id, campaign_id, contributor_id, example_id, standing, null, null from review.withdrawn_judgment where id = ${id}`;

/** A judgment to store. */
export interface NewJudgment {
  readonly id: string;
  readonly contributorId: string;
  readonly variant: string | null;
  readonly opinion: Opinion;
  readonly traits: Traits;
}

/** CTEs that store a judgment in place of what was kept of it unsent, where `from` has a row. Violate `judgment_pkey` where its id came twice at once. */
const stored = (
  { id, contributorId, variant, opinion, traits }: NewJudgment,
  standing: Standing,
  seat: SeatRow,
  from: Fragment = sql`(select 1) always`,
): Fragment => sql`
    sent as (
      delete from review.unsent_judgment using ${from}
      where unsent_judgment.seat_id = ${seat.id} and unsent_judgment.contributor_id = ${contributorId}),
    stored as (
      insert into review.judgment (id, campaign_id, example_id, attempt, round, round_id, purpose, seat_id, contributor_id, variant,
        standing, guideline_version, saw_draft, opinion, traits)
      select ${id}::uuid, ${seat.campaignId}::uuid, ${seat.exampleId}::uuid, ${seat.attempt}::integer, ${seat.round}::integer, ${seat.roundId}::uuid,
        ${seat.purpose}, ${seat.id}::uuid, ${contributorId}::uuid, ${variant}, ${standing}, ${seat.guidelineVersion}::integer,
        ${seat.showsDraft}::boolean, ${json(opinion)}::jsonb, ${json(traits)}::jsonb
      from ${from})`;

/** Stores a judgment that came late: it changes nothing but that it is there. */
export const storeSurplus = (tx: Db, judgment: NewJudgment, seat: SeatRow): Promise<number> =>
  run(tx)`/* storeSurplus */ with ${stored(judgment, 'surplus', seat)} select 1`;

/**
 * Stores a judgment that counts in its seat, which is filled, and ends its author's lease; the locked round has one more (of gold none,
 * as it never closes so). True where that was the last. One statement: each costs the two who wait for the round's lock.
 */
export const storeFilled = async (tx: Db, judgment: NewJudgment, seat: SeatRow): Promise<boolean> =>
  (
    await one(tx, z.object({ last: z.boolean() }))`/* storeFilled */
    with ${stored(judgment, 'filled', seat)},
    lease as (
      update review.lease set ended_at = now(), ended_by = 'filled' where seat_id = ${seat.id} and ended_at is null),
    filled as (update review.seat set state = 'filled', held_by = ${judgment.contributorId} where id = ${seat.id})
    update review.round set filled = filled + (not gold)::integer where id = ${seat.roundId} and closed_at is null
    returning not gold and filled = seats as last`
  ).last;

/** Opens another seat that a person holds on the same example: whose judgment counts is not asked about it twice. */
export const letOtherGo = (tx: Db, contributorId: string, seat: SeatRow): Promise<number> =>
  run(tx)`/* letOtherGo */
    update review.seat set state = 'open', held_by = null, lease_expires_at = null
    where campaign_id = ${seat.campaignId} and held_by = ${contributorId} and state = 'held'
      and example_id = ${seat.exampleId} and id <> ${seat.id}`;

/**
 * Stores a judgment with its event in one statement, in the plain case: its author holds the seat and has neither withdrawn nor been paused,
 * and the round is open. Answers whether that was so (else nothing has changed), and whether the judgment was the last of its round, which is
 * then to be closed. Who says `beforeLast` does not want the last, and the statement may be a transaction by itself.
 * Member, round and seat are locked in this order, and looked at as they are once they are locked.
 * Violates `judgment_pkey` where the id came twice at once, `one_counted_judgment_per_contributor` for who has a judgment that counts.
 */
export const storePlain = (
  db: Db,
  judgment: NewJudgment,
  seat: SeatRow,
  told: EventRow,
  which: 'before-last' | 'any',
): Promise<{ stored: boolean; last: boolean }> =>
  one(db, z.object({ stored: z.boolean(), last: z.boolean() }))`/* storePlain */
    with author as materialized (
      select 1 from review.member where campaign_id = ${seat.campaignId} and contributor_id = ${judgment.contributorId}
        and not consent_withdrawn and guard <> 'paused' for share),
    round as materialized (
      select id from review.round where id = ${seat.roundId} and closed_at is null and not gold
        ${which === 'any' ? sql`` : sql`and filled + 1 < seats`} and exists (select 1 from author) for update),
    filled as (
      update review.seat set state = 'filled' from round
      where seat.id = ${seat.id} and seat.state = 'held' and seat.held_by = ${judgment.contributorId}
      returning seat.id, seat.round_id),
    counted as (
      update review.round set filled = round.filled + 1 from filled where round.id = filled.round_id
      returning round.filled = round.seats as last),
    ${stored(judgment, 'filled', seat, sql`filled`)},
    lease as (
      update review.lease set ended_at = now(), ended_by = 'filled' from filled
      where lease.seat_id = filled.id and lease.ended_at is null),
    told as (
      insert into review.outbox (id, type, subject, data)
      select ${told.id}::uuid, ${told.type}, ${told.subject}, ${told.data}::jsonb from filled)
    select exists (select 1 from counted) as stored, coalesce((select last from counted), false) as last`;

/** Judgments by their ids, in the order in which they came. */
export const judgmentsByIds = (db: Db, ids: readonly string[]): Promise<Judgment[]> =>
  many(db, Judgment)`/* judgmentsByIds */
    select ${judgmentColumns} from ${judgmentsWithAuthor} where j.id = any(${ids}::uuid[]) order by j.round, j.submitted_at, j.id`;

/** Every judgment on these examples, in the order in which they came, with its contributor. */
export const judgmentsByExamples = async (
  db: Db,
  exampleIds: readonly string[],
): Promise<{ contributorId: string; judgment: Judgment }[]> =>
  (
    await many(db, Judgment.extend({ contributorId: z.uuid() }))`/* judgmentsByExamples */
    select ${judgmentColumns}, j.contributor_id as "contributorId" from ${judgmentsWithAuthor}
    where j.example_id = any(${exampleIds}::uuid[]) order by j.example_id, j.submitted_at, j.id`
  ).map(({ contributorId, ...judgment }) => ({ contributorId, judgment }));

const Sight = z.object({ exampleId: z.uuid(), roles: z.array(Role), resolved: z.boolean(), adjudicates: z.boolean() });

/** What a person is to each of these examples; only those that have a round are found. */
export const sightsOf = (
  db: Db,
  exampleIds: readonly string[],
  contributorId: string,
): Promise<z.infer<typeof Sight>[]> =>
  many(db, Sight)`/* sightsOf */
    select r.example_id as "exampleId", coalesce(m.roles, '{}') as roles, coalesce(e.attempt >= r.attempt, false) as resolved,
      exists (select 1 from review.lease l join review.seat s on s.id = l.seat_id
        where l.example_id = r.example_id and l.contributor_id = ${contributorId} and s.purpose = 'adjudicate') as adjudicates
    from (select example_id, campaign_id, max(attempt) as attempt from review.round
      where example_id = any(${exampleIds}::uuid[]) group by 1, 2) r
    left join review.member m on m.campaign_id = r.campaign_id and m.contributor_id = ${contributorId}
    left join review.example_end e on e.example_id = r.example_id`;

/** Records that an attempt at an example was resolved. */
export const keepExampleEnd = (db: Db, exampleId: string, attempt: number): Promise<number> =>
  run(db)`/* keepExampleEnd */
    insert into review.example_end as known (example_id, attempt) values (${exampleId}, ${attempt})
    on conflict (example_id) do update set attempt = greatest(known.attempt, excluded.attempt)`;
