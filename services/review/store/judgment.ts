import { z } from 'zod';
import { Role } from '../../../domain/campaign.ts';
import { Judgment, Standing } from '../../../domain/judgment.ts';
import type { Opinion } from '../../../domain/judgment.ts';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import type { Traits } from '../quality/trait.ts';
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
});

/** A judgment's answer and whose it is, also of one that was taken back; or null. */
export const judgmentById = (db: Db, id: string): Promise<z.infer<typeof Known> | null> =>
  maybeOne(db, Known)`/* judgmentById */
    select id as "judgmentId", campaign_id as "campaignId", contributor_id as "contributorId", example_id as "exampleId", standing
    from review.judgment where id = ${id}
    union all
    select id, campaign_id, contributor_id, example_id, standing from review.withdrawn_judgment where id = ${id}`;

/** A judgment to store. */
export interface NewJudgment {
  readonly id: string;
  readonly contributorId: string;
  readonly variant: string | null;
  readonly opinion: Opinion;
  readonly traits: Traits;
}

/** CTEs that store a judgment in place of what was kept of it unsent. Violate `judgment_pkey` where its id came twice at once. */
const stored = (
  { id, contributorId, variant, opinion, traits }: NewJudgment,
  standing: Standing,
  seat: SeatRow,
): Fragment => sql`
    sent as (delete from review.unsent_judgment where seat_id = ${seat.id} and contributor_id = ${contributorId}),
    stored as (
      insert into review.judgment (id, campaign_id, example_id, attempt, round, round_id, purpose, seat_id, contributor_id, variant,
        standing, guideline_version, saw_draft, opinion, traits)
      values (${id}, ${seat.campaignId}, ${seat.exampleId}, ${seat.attempt}, ${seat.round}, ${seat.roundId}, ${seat.purpose},
        ${seat.id}, ${contributorId}, ${variant}, ${standing}, ${seat.guidelineVersion}, ${seat.showsDraft}, ${json(opinion)}, ${json(traits)}))`;

/** Stores a judgment that came late: it changes nothing but that it is there. */
export const storeSurplus = (tx: Db, judgment: NewJudgment, seat: SeatRow): Promise<number> =>
  run(tx)`/* storeSurplus */ with ${stored(judgment, 'surplus', seat)} select 1`;

/**
 * Stores a judgment that counts: its seat is filled and its author's lease ends, another seat that they hold on the same example is let
 * go, and the locked round has one more (of gold none, as it never closes so); true where that was the last. One statement: each costs the two who wait for the round's lock.
 */
export const storeFilled = async (tx: Db, judgment: NewJudgment, seat: SeatRow): Promise<boolean> =>
  (
    await one(tx, z.object({ last: z.boolean() }))`/* storeFilled */
    with ${stored(judgment, 'filled', seat)},
    lease as (
      update review.lease set ended_at = now(), ended_by = 'filled'
      where seat_id = ${seat.id} and contributor_id = ${judgment.contributorId} and ended_at is null),
    other as (
      update review.seat set state = 'open', held_by = null, lease_expires_at = null
      where campaign_id = ${seat.campaignId} and held_by = ${judgment.contributorId} and state = 'held'
        and example_id = ${seat.exampleId} and id <> ${seat.id}),
    filled as (update review.seat set state = 'filled', held_by = ${judgment.contributorId} where id = ${seat.id})
    update review.round set filled = filled + (not gold)::integer where id = ${seat.roundId} and closed_at is null
    returning not gold and filled = seats as last`
  ).last;

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
