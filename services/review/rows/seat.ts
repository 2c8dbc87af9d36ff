import { z } from 'zod';
import { many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Seat } from '../contract.ts';
import { Fields } from '../rules/opinion.ts';
import { RightJudgment } from '../rules/gold-score.ts';

/** A seat with whose it is. Its candidates are in the order of the decision. */
export const SeatRow = Seat.extend({
  roundId: z.uuid(),
  state: z.enum(['open', 'held', 'filled', 'closed']),
  heldBy: z.uuid().nullable(),
});
export type SeatRow = z.infer<typeof SeatRow>;

/** Of `s`, a seat, and `r`, its round. A seat that nobody has taken has no lease: its opening stands for the end of one. */
export const seatColumns = sql`s.id, s.campaign_id as "campaignId", s.example_id as "exampleId", s.attempt, s.round, s.purpose, s.variant,
  coalesce(s.guideline_version, r.guideline_version) as "guidelineVersion", coalesce(s.lease_expires_at, s.opened_at) as "leaseExpiresAt",
  r.candidate_ids as "candidateIds", r.decision_id as "decisionId", s.round_id as "roundId", s.state, s.held_by as "heldBy", not s.blind as "showsDraft"`;

/** Extends the lease of a seat that this person holds; null where they do not. */
export const extendLease = (db: Db, seatId: string, contributorId: string): Promise<SeatRow | null> =>
  maybeOne(db, SeatRow)`/* extendLease */
    with s as (
      update review.seat seat set lease_expires_at = now() + make_interval(secs => c.lease_seconds)
      from review.campaign c
      where seat.id = ${seatId} and seat.held_by = ${contributorId} and seat.state = 'held' and c.campaign_id = seat.campaign_id
      returning seat.*)
    select ${seatColumns} from s join review.round r on r.id = s.round_id`;

/** A seat, or null. */
export const seatById = (db: Db, seatId: string): Promise<SeatRow | null> =>
  maybeOne(db, SeatRow)`/* seatById */
    select ${seatColumns} from review.seat s join review.round r on r.id = s.round_id where s.id = ${seatId}`;

/** What an answer in a seat is measured by; null in every seat of the work. */
const GoldSeat = z.object({ usedFor: z.enum(['gold', 'qualification']), planted: z.boolean(), right: RightJudgment });

const Submission = SeatRow.extend({
  gold: GoldSeat.nullable(),
  fields: Fields,
  hasHeld: z.boolean(),
  authorVariant: z.string().nullable(),
  withdrawn: z.boolean(),
  paused: z.boolean(),
  /** Its round is open for more judgments than this one. */
  leavesRoom: z.boolean(),
});

export type SubmissionSeat = z.infer<typeof Submission>;

/** A seat with all that a judgment in it by this person is measured against, or null. Nothing of it ever changes but whose it is. */
export const seatForSubmit = (
  db: Db,
  seatId: string,
  contributorId: string,
): Promise<z.infer<typeof Submission> | null> =>
  maybeOne(db, Submission)`/* seatForSubmit */
    select ${seatColumns}, r.fields,
      case when s.gold is not null then (select jsonb_build_object('usedFor', s.gold, 'planted', g.planted, 'right', g.right_judgment)
        from review.gold g where g.example_id = s.example_id) end as gold,
      coalesce(s.variant, case when s.kept_for = any(m.variants) then s.kept_for end, m.variants[1]) as "authorVariant",
      coalesce(m.consent_withdrawn, false) as withdrawn, coalesce(m.guard = 'paused', false) as paused,
      ${contributorId} = any(array(select l.contributor_id from review.lease l where l.seat_id = s.id)) as "hasHeld",
      r.closed_at is null and r.filled + 1 < r.seats and not r.gold as "leavesRoom"
    from review.seat s join review.round r on r.id = s.round_id
    left join review.member m on m.campaign_id = s.campaign_id and m.contributor_id = ${contributorId}
    where s.id = ${seatId}`;

const Locked = z.object({
  seatState: SeatRow.shape.state,
  heldBy: z.uuid().nullable(),
  lastHolder: z.uuid().nullable(),
  hasCounted: z.boolean(),
});

/**
 * A seat's state and last holder, which stay so until the transaction ends, and whether this person has a judgment on the attempt
 * that counts. Its round is locked before it.
 */
export const lockSeat = (tx: Db, seatId: string, contributorId: string): Promise<z.infer<typeof Locked>> =>
  one(tx, Locked)`/* lockSeat */
    select s.state as "seatState", s.held_by as "heldBy",
      (select l.contributor_id from review.lease l where l.seat_id = s.id order by l.id desc limit 1) as "lastHolder",
      exists (select 1 from review.judgment j where j.example_id = s.example_id and j.attempt = s.attempt
        and j.contributor_id = ${contributorId} and j.standing = 'filled') as "hasCounted"
    from review.seat s where s.id = ${seatId} for update of s`;

/** Opens a seat again where this person holds it; one of gold was theirs alone, and ends. */
export const openSeatAgain = (tx: Db, seatId: string, contributorId: string): Promise<number> =>
  run(tx)`/* openSeatAgain */
    update review.seat set state = case when gold is null then 'open' else 'closed' end, held_by = null, lease_expires_at = null
    where id = ${seatId} and held_by = ${contributorId} and state = 'held'`;

/** Records that this person gave the seat back; the number of their leases on it, 0 where they never had one. */
export const releaseLeases = (
  tx: Db,
  seatId: string,
  contributorId: string,
  why: { reason: string; comment: string },
): Promise<number> =>
  run(tx)`/* releaseLeases */
    with unsent as (delete from review.unsent_judgment where seat_id = ${seatId} and contributor_id = ${contributorId})
    update review.lease set ended_at = coalesce(ended_at, now()), ended_by = 'released', reason = ${why.reason}, comment = ${why.comment}
    where seat_id = ${seatId} and contributor_id = ${contributorId}`;

const Exists = z.object({ exists: z.boolean() });

/** Whether this person holds or ever held the seat. */
export const hasHeld = async (db: Db, seatId: string, contributorId: string): Promise<boolean> =>
  (
    await maybeOne(db, Exists)`/* hasHeld */
    select exists (select 1 from review.lease where seat_id = ${seatId} and contributor_id = ${contributorId})`
  )?.exists ?? false;

/** Seats by their ids, with whether this person (null: nobody) holds, held or coordinates each. */
export const seatsByIds = (
  db: Db,
  ids: readonly string[],
  viewer: string | null,
): Promise<(SeatRow & { near: boolean })[]> =>
  many(db, SeatRow.extend({ near: z.boolean() }))`/* seatsByIds */
    select ${seatColumns},
      exists (select 1 from review.lease l where l.seat_id = s.id and l.contributor_id = ${viewer}::uuid)
      or exists (select 1 from review.member m
        where m.campaign_id = s.campaign_id and m.contributor_id = ${viewer}::uuid and 'coordinator' = any(m.roles)) as near
    from review.seat s join review.round r on r.id = s.round_id
    where s.id = any(${ids}::uuid[]) order by s.id`;

/** Of these examples those in which this person has a seat that shows no draft, and has neither judged in it nor given it back. */
export const writingFromSource = (
  db: Db,
  exampleIds: readonly string[],
  contributorId: string,
): Promise<{ exampleId: string }[]> =>
  many(db, z.object({ exampleId: z.uuid() }))`/* writingFromSource */
    select distinct l.example_id as "exampleId" from review.lease l join review.seat s on s.id = l.seat_id
    where l.example_id = any(${exampleIds}::uuid[]) and l.contributor_id = ${contributorId} and s.blind and s.state <> 'closed'
      and l.ended_by is distinct from 'released'
      and not exists (select 1 from review.judgment j where j.seat_id = l.seat_id and j.contributor_id = l.contributor_id)`;
