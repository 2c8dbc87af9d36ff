import { z } from 'zod';
import { Standing } from '../../../domain/judgment.ts';
import { many, maybeOne, one, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

const ToVoid = z.object({ judgmentId: z.uuid(), roundId: z.uuid(), stepId: z.uuid() });
/** A judgment that a step makes count no more. */
export type ToVoid = z.infer<typeof ToVoid>;

/** Judgments that steps of a campaign mean and that are not void yet, gold too, as one that still counted would tell that it is, at most `count`; none of who was let go on since. */
export const judgmentsToVoid = (db: Db, campaignId: string, count: number): Promise<ToVoid[]> =>
  many(db, ToVoid)`/* judgmentsToVoid */
    select j.id as "judgmentId", j.round_id as "roundId", v.id as "stepId"
    from review.guard_step v
    join review.member m on m.campaign_id = v.campaign_id and m.contributor_id = v.contributor_id and m.guard = 'paused'
    join review.judgment j on j.contributor_id = v.contributor_id and j.campaign_id = v.campaign_id
      and j.submitted_at >= v.evidence_from - interval '1 millisecond' and j.standing <> 'voided'
    where v.campaign_id = ${campaignId} and v.step = 'void'
      and not exists (select 1 from review.guard_step l
        where l.contributor_id = v.contributor_id and l.campaign_id = v.campaign_id and l.step = 'lift' and l.at >= v.at)
    order by j.submitted_at, j.id limit ${count}`;

/**
 * Makes a judgment count no more, in its locked round: what it was is recorded and, where the round is open, its seat is open again
 * and the round has one less. 0 where it was voided before.
 */
export const voidJudgment = (tx: Db, { judgmentId, stepId }: ToVoid): Promise<number> =>
  run(tx)`/* voidJudgment */
    with was as (select j.* from review.judgment j where j.id = ${judgmentId} and j.standing <> 'voided'),
    seat as (
      update review.seat s set state = 'open', held_by = null, lease_expires_at = null
      from was j join review.round r on r.id = j.round_id and r.closed_at is null and not r.gold
      where s.id = j.seat_id and j.standing = 'filled' and s.state = 'filled'
      returning s.round_id),
    round as (update review.round r set filled = r.filled - 1 from seat where r.id = seat.round_id),
    kept as (
      insert into review.voided_judgment as known (judgment_id, step_id, campaign_id, contributor_id, example_id, attempt, was)
      select id, ${stepId}::uuid, campaign_id, contributor_id, example_id, attempt, standing from was
      on conflict (judgment_id) do update set step_id = excluded.step_id, was = excluded.was, voided_at = now(), reopened_at = null, restored_at = null)
    update review.judgment j set standing = 'voided' from was where j.id = was.id`;

const Settled = z.object({ exampleId: z.uuid() });

/**
 * Settled examples that voided judgments had a part in, at most `count`: those whose last round closed before. Not those that somebody else
 * adjudicated, nor those that were opened again.
 */
export const settledByVoided = async (db: Db, campaignId: string, count: number): Promise<string[]> =>
  (
    await many(db, Settled)`/* settledByVoided */
    select distinct v.example_id as "exampleId" from review.voided_judgment v
    join review.example_end e on e.example_id = v.example_id
    where v.campaign_id = ${campaignId} and v.reopened_at is null and v.restored_at is null and v.was = 'filled'
      and (e.attempt = v.attempt or exists (select 1 from review.carried_judgment k
        where k.judgment_id = v.judgment_id and k.attempt = e.attempt))
      and not exists (select 1 from review.round r where r.example_id = v.example_id
        and (r.attempt > e.attempt or r.attempt = e.attempt and (r.closed_at is null or r.closed_at >= v.voided_at)))
      and not exists (select 1 from review.judgment a where a.example_id = v.example_id and a.attempt = e.attempt
        and a.purpose = 'adjudicate' and a.standing = 'filled')
    limit ${count}`
  ).map(({ exampleId }) => exampleId);

/** Records that an example was opened again for what was voided in it, or cannot be. */
export const keepReopened = (db: Db, exampleId: string): Promise<number> =>
  run(db)`/* keepReopened */
    update review.voided_judgment set reopened_at = now() where example_id = ${exampleId} and reopened_at is null`;

const ToRestore = z.object({ judgmentId: z.uuid(), roundId: z.uuid(), seatId: z.uuid() });
/** A judgment that is to count again. */
export type ToRestore = z.infer<typeof ToRestore>;

/** What was voided of a person in a campaign. */
export const voidedOf = (db: Db, campaignId: string, contributorId: string): Promise<ToRestore[]> =>
  many(db, ToRestore)`/* voidedOf */
    select j.id as "judgmentId", j.round_id as "roundId", j.seat_id as "seatId"
    from review.voided_judgment v join review.judgment j on j.id = v.judgment_id
    where v.contributor_id = ${contributorId} and v.campaign_id = ${campaignId} and v.restored_at is null
    order by j.submitted_at, j.id`;

const Restored = z.object({ standing: Standing, last: z.boolean() });

/**
 * Makes a voided judgment what it was, in its locked round and seat. One that counted does so again where its round closed with it, or is
 * open with its seat: that is filled again, and `last` says whether it was the last. Else it is surplus.
 */
export const restoreJudgment = (tx: Db, judgmentId: string): Promise<z.infer<typeof Restored>> =>
  one(tx, Restored)`/* restoreJudgment */
    with j as (
      select j.id, j.seat_id, j.contributor_id, r.id as round_id, r.closed_at is null and s.state = 'open' as refills,
        case when v.was = 'filled' and (r.gold or j.id = any(r.frozen) or (r.closed_at is null and s.state = 'open')) then 'filled' else 'surplus' end as standing,
        r.closed_at is null and s.state = 'open' and v.was = 'filled' and r.filled + 1 = r.seats as last
      from review.voided_judgment v join review.judgment j on j.id = v.judgment_id
      join review.round r on r.id = j.round_id join review.seat s on s.id = j.seat_id
      where v.judgment_id = ${judgmentId}),
    kept as (update review.voided_judgment v set restored_at = now() from j where v.judgment_id = j.id),
    seat as (
      update review.seat s set state = 'filled', held_by = j.contributor_id from j
      where s.id = j.seat_id and j.refills and j.standing = 'filled'),
    round as (
      update review.round r set filled = r.filled + 1 from j where r.id = j.round_id and j.refills and j.standing = 'filled')
    update review.judgment u set standing = j.standing from j where u.id = j.id returning j.standing, j.last`;

/** Locks a seat of a locked round. */
export const lockSeatOf = (tx: Db, seatId: string): Promise<{ id: string } | null> =>
  maybeOne(tx, z.object({ id: z.uuid() }))`/* lockSeatOf */ select id from review.seat where id = ${seatId} for update`;
