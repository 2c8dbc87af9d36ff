import { z } from 'zod';
import { FieldText } from '../../../domain/example.ts';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import { OutcomeCheck } from '../contract.ts';
import type { Counts } from '../rules/outcome-rate.ts';
import type { Side } from '../rules/outcome-side.ts';

/** An adopted example with its literal and its resolved text. */
export interface Compared {
  readonly exampleId: string;
  readonly attempt: number;
  readonly literal: readonly FieldText[];
  readonly resolved: readonly FieldText[];
}

const CheckRow = OutcomeCheck.omit({ result: true });
export type CheckRow = z.infer<typeof CheckRow>;

const columns = sql`c.id, c.campaign_id as "campaignId", c.sample_size as "sampleSize", c.seats_per_item as "seatsPerItem", c.items,
  c.started_at as "startedAt",
  (select count(*) from review.comparison_seat s where s.check_id = c.id and s.state <> 'filled') as "openSeats"`;

/** One check, or null. */
export const checkById = (db: Db, id: string): Promise<CheckRow | null> =>
  maybeOne(db, CheckRow)`/* checkById */ select ${columns} from review.outcome_check c where c.id = ${id}`;

/** A campaign's checks, newest first. */
export const checksOf = (db: Db, campaignId: string): Promise<CheckRow[]> =>
  many(db, CheckRow)`/* checksOf */
    select ${columns} from review.outcome_check c where c.campaign_id = ${campaignId} order by c.started_at desc, c.id desc limit 50`;

/** Stores a check with its comparisons and their seats; a repeat changes nothing: false then. */
export const insertCheck = async (
  tx: Db,
  check: Pick<CheckRow, 'id' | 'campaignId' | 'sampleSize' | 'seatsPerItem'>,
  items: readonly (Compared & { readonly id: string })[],
): Promise<boolean> => {
  const inserted = await run(tx)`/* insertCheck */
    insert into review.outcome_check (id, campaign_id, sample_size, seats_per_item, items)
    values (${check.id}, ${check.campaignId}, ${check.sampleSize}, ${check.seatsPerItem}, ${items.length}) on conflict do nothing`;
  if (inserted === 0) return false;
  await run(tx)`/* insertComparisons */
    insert into review.comparison (id, check_id, example_id, attempt, literal, resolved)
    select id, ${check.id}, "exampleId", attempt, literal, resolved
    from jsonb_to_recordset(${json(items)}::jsonb) as item (id uuid, "exampleId" uuid, attempt integer, literal jsonb, resolved jsonb)`;
  await run(tx)`/* openComparisonSeats */
    insert into review.comparison_seat (id, comparison_id, check_id, campaign_id, example_id, number)
    select gen_random_uuid(), c.id, c.check_id, ${check.campaignId}, c.example_id, number
    from review.comparison c cross join generate_series(1, ${check.seatsPerItem}::integer) as number
    where c.check_id = ${check.id}`;
  return true;
};

const CountsRow = z.object({ checkId: z.uuid(), resolved: z.int(), literal: z.int(), ties: z.int() });

/** The answers of each comparison of these checks that has one. */
export const countsOf = (db: Db, checkIds: readonly string[]): Promise<(Counts & { checkId: string })[]> =>
  many(db, CountsRow)`/* comparisonCounts */
    select check_id as "checkId", count(*) filter (where preferred = 'resolved') as resolved,
      count(*) filter (where preferred = 'literal') as literal, count(*) filter (where preferred = 'tie') as ties
    from review.comparison_answer where check_id = any(${checkIds}::uuid[])
    group by check_id, comparison_id order by check_id, comparison_id`;

const HeldComparison = z.object({
  seatId: z.uuid(),
  campaignId: z.uuid(),
  leaseExpiresAt: z.iso.datetime(),
  literal: z.array(FieldText),
  resolved: z.array(FieldText),
});
export type HeldComparison = z.infer<typeof HeldComparison>;

const held = sql`select s.id as "seatId", s.campaign_id as "campaignId", s.lease_expires_at as "leaseExpiresAt", c.literal, c.resolved
  from s join review.comparison c on c.id = s.comparison_id`;

/** The comparison that this person holds, leased anew. */
export const retakeComparison = (
  db: Db,
  { campaignId, contributorId, leaseSeconds }: { campaignId: string; contributorId: string; leaseSeconds: number },
): Promise<HeldComparison | null> =>
  maybeOne(db, HeldComparison)`/* retakeComparison */
    with s as (
      update review.comparison_seat set lease_expires_at = now() + make_interval(secs => ${leaseSeconds})
      where campaign_id = ${campaignId} and held_by = ${contributorId} and state = 'held' returning *)
    ${held}`;

/** Nothing has been between a person and an example: no judgment, no seat, no comparison of it. */
const neverSeen = (contributorId: string): Fragment => sql`
  not exists (select 1 from review.judgment j where j.example_id = s.example_id and j.contributor_id = ${contributorId})
  and not exists (select 1 from review.lease l where l.example_id = s.example_id and l.contributor_id = ${contributorId})
  and not exists (select 1 from review.comparison_answer a join review.comparison c on c.id = a.comparison_id
    where c.example_id = s.example_id and a.contributor_id = ${contributorId})`;

/**
 * The next comparison for this person, leased in the same statement so that two never share a seat. Throws the violation of
 * `one_held_comparison_per_contributor` where the person's other tab was quicker.
 */
export const takeComparison = (
  db: Db,
  { campaignId, contributorId, leaseSeconds }: { campaignId: string; contributorId: string; leaseSeconds: number },
): Promise<HeldComparison | null> =>
  maybeOne(db, HeldComparison)`/* takeComparison */
    with pick as materialized (
      select s.id from review.comparison_seat s
      where s.campaign_id = ${campaignId} and s.state <> 'filled' and (s.state = 'open' or s.lease_expires_at < now())
        and ${neverSeen(contributorId)}
      order by s.number, s.id limit 1 for update of s skip locked),
    s as (
      update review.comparison_seat seat set state = 'held', held_by = ${contributorId},
        lease_expires_at = now() + make_interval(secs => ${leaseSeconds}), holders = array_append(holders, ${contributorId}::uuid)
      from pick where seat.id = pick.id returning seat.*)
    ${held}`;

const SeatRow = z.object({ comparisonId: z.uuid(), checkId: z.uuid(), mine: z.boolean() });

/** A seat and whether this person holds or held it, locked; null where there is none. */
export const lockComparisonSeat = (tx: Db, seatId: string, contributorId: string) =>
  maybeOne(tx, SeatRow)`/* lockComparisonSeat */
    select comparison_id as "comparisonId", check_id as "checkId", ${contributorId}::uuid = any(holders) as mine
    from review.comparison_seat where id = ${seatId} for update`;

/** A stored answer: whose, and in which seat; null where there is none. */
export const answerById = (db: Db, id: string) =>
  maybeOne(
    db,
    z.object({ contributorId: z.uuid(), seatId: z.uuid(), preferred: z.string(), comment: z.string() }),
  )`/* answerById */
    select contributor_id as "contributorId", seat_id as "seatId", preferred, comment from review.comparison_answer where id = ${id}`;

export interface NewAnswer {
  readonly id: string;
  readonly seatId: string;
  readonly comparisonId: string;
  readonly checkId: string;
  readonly contributorId: string;
  readonly left: Side;
  readonly preferred: Side | 'tie';
  readonly comment: string;
}

/** Stores an answer and fills the seat where its author holds it. Throws the violation of `one_answer_per_contributor`. */
export const insertAnswer = async (tx: Db, answer: NewAnswer): Promise<void> => {
  await one(tx, z.object({ id: z.uuid() }))`/* insertAnswer */
    insert into review.comparison_answer (id, seat_id, comparison_id, check_id, contributor_id, left_side, preferred, comment)
    values (${answer.id}, ${answer.seatId}, ${answer.comparisonId}, ${answer.checkId}, ${answer.contributorId}, ${answer.left},
      ${answer.preferred}, ${answer.comment}) returning id`;
  await run(tx)`/* fillComparisonSeat */
    update review.comparison_seat set state = 'filled'
    where id = ${answer.seatId} and held_by = ${answer.contributorId} and state = 'held'`;
};
