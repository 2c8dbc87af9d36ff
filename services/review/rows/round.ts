import { z } from 'zod';
import { Tag } from '../../../domain/campaign.ts';
import type { Purpose } from '../../../domain/campaign.ts';
import { newId } from '../../../platform/id.ts';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Round } from '../contract.ts';
import type { Fields } from '../rules/opinion.ts';

/** Which round: there is at most one of a number for each attempt. */
export interface RoundKey {
  readonly exampleId: string;
  readonly attempt: number;
  readonly round: number;
}

/** A round as it is stored. `frozen` are the ids of the judgments that it closed with. */
export const RoundRow = Round.omit({ held: true }).extend({
  campaignId: z.uuid(),
  filled: z.int(),
  variant: Tag.nullable(),
  candidateIds: z.array(z.string()),
  decisionId: z.uuid().nullable(),
  deadlineAt: z.iso.datetime(),
  /** Milliseconds from now to the deadline, by the database's clock; 0 where it has passed. */
  dueInMs: z.number(),
  deadlineCalls: z.int(),
  frozen: z.array(z.uuid()).nullable(),
});
export type RoundRow = z.infer<typeof RoundRow>;

const columns = sql`r.id, r.campaign_id as "campaignId", r.example_id as "exampleId", r.attempt, r.round, r.purpose, r.seats, r.filled,
  r.variant, r.candidate_ids as "candidateIds", r.decision_id as "decisionId", r.opened_at as "openedAt",
  r.deadline_at as "deadlineAt", greatest(0, extract(epoch from r.deadline_at - clock_timestamp()) * 1000)::double precision as "dueInMs", r.deadline_calls as "deadlineCalls", r.closed_at as "closedAt", r.closed_by as "closedBy", r.frozen`;

/** What `openRound` stores. */
export interface NewRound extends RoundKey {
  readonly campaignId: string;
  readonly purpose: Purpose;
  readonly seats: number;
  readonly variant: string | null;
  readonly candidateIds: readonly string[];
  readonly decisionId: string | null;
  readonly guidelineVersion: number;
  readonly fields: Fields;
  readonly roundSeconds: number;
}

/** Opens a round, as yet without seats, unless it is there: its id, or null. Of two at once the second waits for the first. */
export const insertRound = async (tx: Db, round: NewRound): Promise<string | null> => {
  const id = newId();
  const opened = await run(tx)`/* insertRound */
    insert into review.round (id, campaign_id, example_id, attempt, round, purpose, seats, variant, candidate_ids, decision_id,
      guideline_version, fields, deadline_at)
    values (${id}, ${round.campaignId}, ${round.exampleId}, ${round.attempt}, ${round.round}, ${round.purpose}, ${round.seats},
      ${round.variant}, ${round.candidateIds}::text[], ${round.decisionId}, ${round.guidelineVersion}, ${json(round.fields)},
      now() + make_interval(secs => ${round.roundSeconds}))
    on conflict on constraint one_round_per_number do nothing`;
  return opened === 0 ? null : id;
};

/** What a seat is opened as: whether it shows no draft, and the variant that it is kept for, if any. */
export interface NewSeat {
  readonly blind: boolean;
  readonly keptFor: string | null;
}

/** Opens the seats of a round that was just inserted; those that are kept for a variant are for so many seconds. */
export const insertSeats = (tx: Db, roundId: string, seats: readonly NewSeat[], keptSeconds: number): Promise<number> =>
  run(tx)`/* insertSeats */
    with r as (update review.round set seats = ${seats.length} where id = ${roundId} returning *)
    insert into review.seat (id, round_id, campaign_id, example_id, attempt, round, purpose, variant, blind, kept_for, kept_until)
    select one.id, r.id, r.campaign_id, r.example_id, r.attempt, r.round, r.purpose, r.variant, one.blind, one.kept_for,
      case when one.kept_for <> '' then now() + make_interval(secs => ${keptSeconds}) end
    from r cross join unnest(${seats.map(() => newId())}::uuid[], ${seats.map(({ blind }) => blind)}::boolean[],
      ${seats.map(({ keptFor }) => keptFor ?? '')}::text[]) as one (id, blind, kept_for)`;

/** A round, or null. */
export const roundByKey = (db: Db, { exampleId, attempt, round }: RoundKey): Promise<RoundRow | null> =>
  maybeOne(db, RoundRow)`/* roundByKey */
    select ${columns} from review.round r where example_id = ${exampleId} and attempt = ${attempt} and round = ${round}`;

/** A round which stays as it is until the transaction ends; its seats are locked after it. */
export const lockRound = (tx: Db, roundId: string): Promise<RoundRow> =>
  one(tx, RoundRow)`/* lockRound */ select ${columns} from review.round r where id = ${roundId} for update`;

/** Locks the seats of a locked round, so that nobody takes one while it is decided whether the round closes. */
export const lockSeats = (tx: Db, roundId: string): Promise<number> =>
  run(tx)`/* lockSeats */ select 1 from review.seat where round_id = ${roundId} order by id for update`;

const Clock = z.object({
  now: z.iso.datetime(),
  firstClaimedAt: z.iso.datetime().nullable(),
  leasedUntil: z.iso.datetime().nullable(),
});

/** The instants that a deadline depends on, by the database's clock. */
export const clockOf = (tx: Db, roundId: string): Promise<z.infer<typeof Clock>> =>
  one(tx, Clock)`/* clockOf */
    select clock_timestamp() as now,
      (select min(claimed_at) from review.lease where round_id = ${roundId}) as "firstClaimedAt",
      (select max(lease_expires_at) from review.seat
        where round_id = ${roundId} and state = 'held' and lease_expires_at > clock_timestamp()) as "leasedUntil"`;

/** Counts a deadline that came while nobody had ever taken a seat. */
export const countDeadline = (tx: Db, roundId: string): Promise<number> =>
  run(tx)`/* countDeadline */ update review.round set deadline_calls = deadline_calls + 1 where id = ${roundId}`;

/** Closes a locked round: its judgments are frozen, its other seats and their leases end. The number of judgments it closed with. */
export const closeRound = async (
  tx: Db,
  roundId: string,
  by: 'last-seat' | 'deadline' | 'cancelled',
): Promise<number> =>
  (
    await one(tx, z.object({ judgments: z.int() }))`/* closeRound */
    with counted as materialized (select id, standing, submitted_at from review.judgment where round_id = ${roundId}),
    ended as (
      update review.seat set state = 'closed' where round_id = ${roundId} and state in ('open', 'held') returning id),
    leases as (
      update review.lease set ended_at = now(), ended_by = 'closed'
      where ended_at is null and seat_id in (select id from ended))
    update review.round set closed_at = now(), closed_by = ${by}, frozen = array(
      select id from counted where standing = 'filled' order by submitted_at, id)
    where id = ${roundId} and closed_at is null
    returning cardinality(frozen) as judgments`
  ).judgments;

/** Open rounds of a campaign, locked, at most `count`. */
export const lockOpenRounds = (tx: Db, campaignId: string, count: number): Promise<(RoundRow & { gold: boolean })[]> =>
  many(tx, RoundRow.extend({ gold: z.boolean() }))`/* lockOpenRounds */
    select ${columns}, r.gold from review.round r where campaign_id = ${campaignId} and closed_at is null
    order by id limit ${count} for update`;

/** Open rounds of an attempt, locked. */
export const lockOpenRoundsOf = (tx: Db, exampleId: string, attempt: number): Promise<RoundRow[]> =>
  many(tx, RoundRow)`/* lockOpenRoundsOf */
    select ${columns} from review.round r where example_id = ${exampleId} and attempt = ${attempt} and closed_at is null
    order by id for update`;

/** Every round of these examples, oldest first, with how many of its seats are held. */
export const roundsByExamples = (db: Db, exampleIds: readonly string[]): Promise<(RoundRow & { held: number })[]> =>
  many(db, RoundRow.extend({ held: z.int() }))`/* roundsByExamples */
    select ${columns}, (select count(*)::integer from review.seat s
      where s.round_id = r.id and s.state = 'held' and s.lease_expires_at > now()) as held
    from review.round r where example_id = any(${exampleIds}::uuid[]) order by example_id, attempt, round`;

/** The closed rounds of an attempt up to and with `round`. */
export const closedRounds = (db: Db, { exampleId, attempt, round }: RoundKey): Promise<RoundRow[]> =>
  many(db, RoundRow)`/* closedRounds */
    select ${columns} from review.round r
    where example_id = ${exampleId} and attempt = ${attempt} and round <= ${round} and closed_at is not null order by round`;
