import { z } from 'zod';
import { newId } from '../../../platform/id.ts';
import { json, many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Gold, GoldOutcome } from '../contract.ts';
import type { RightJudgment, Score } from '../rules/gold-score.ts';
import { policyNumber } from './policy.ts';
import { SeatRow, seatColumns } from './seat.ts';

/** What makes an example gold, as it is stored. */
export interface NewGold {
  readonly exampleId: string;
  readonly campaignId: string;
  readonly right: RightJudgment;
  readonly planted: boolean;
  readonly note: string;
  readonly setBy: string | null;
}

/** Records an example as gold, or its right judgment anew, and marks its round. */
export const keepGold = (tx: Db, gold: NewGold): Promise<number> =>
  run(tx)`/* keepGold */
    with marked as (update review.round set gold = true where example_id = ${gold.exampleId} and attempt = 1 and round = 1)
    insert into review.gold (example_id, campaign_id, right_judgment, planted, note, set_by)
    values (${gold.exampleId}, ${gold.campaignId}, ${json(gold.right)}, ${gold.planted}, ${gold.note}, ${gold.setBy})
    on conflict (example_id) do update set right_judgment = excluded.right_judgment, note = excluded.note, retired_at = null`;

/** Takes gold of a campaign back; those of the examples that are gold, also where they were taken back before. */
export const retireGold = async (db: Db, campaignId: string, exampleIds: readonly string[]): Promise<string[]> =>
  (
    await many(db, z.object({ exampleId: z.uuid() }))`/* retireGold */
    update review.gold set retired_at = coalesce(retired_at, now())
    where campaign_id = ${campaignId} and example_id = any(${exampleIds}::uuid[]) returning example_id as "exampleId"`
  ).map(({ exampleId }) => exampleId);

/** That what somebody answered to gold, `o`, counts: the gold was not taken back. */
export const counts = sql`not exists (select 1 from review.gold back where back.example_id = o.example_id and back.retired_at is not null)`;

/** Who is to be given gold, and what for. */
export interface GoldPuller {
  readonly campaignId: string;
  readonly contributorId: string;
  readonly leaseSeconds: number;
  readonly usedFor: 'gold' | 'qualification';
}

/**
 * A new seat on gold that this person has never had, held by them; null where none is left. Which one is drawn by the campaign's salt, the
 * same for a person until they have had it. Its guideline is the one in force now, whatever others were shown in the same round.
 */
export const takeGoldSeat = (
  db: Db,
  { campaignId, contributorId, leaseSeconds, usedFor }: GoldPuller,
): Promise<SeatRow | null> =>
  maybeOne(db, SeatRow)`/* takeGoldSeat */
    with pick as materialized (
      select r.id as round_id, c.guideline_version from review.gold g
      join review.campaign c on c.campaign_id = g.campaign_id and c.state = 'running'
      join review.round r on r.example_id = g.example_id and r.gold and r.closed_at is null
      where g.campaign_id = ${campaignId} and g.retired_at is null and g.set_by is distinct from ${contributorId}::uuid
        and not exists (select 1 from review.lease l where l.example_id = g.example_id and l.contributor_id = ${contributorId})
      order by md5(c.salt || ${contributorId}::text || g.example_id) limit 1),
    s as (
      insert into review.seat (id, round_id, campaign_id, example_id, attempt, round, purpose, variant, state, begun, held_by,
        lease_expires_at, gold, guideline_version)
      select ${newId()}, r.id, r.campaign_id, r.example_id, r.attempt, r.round, r.purpose, r.variant, 'held', true, ${contributorId},
        now() + make_interval(secs => ${leaseSeconds}), ${usedFor}, pick.guideline_version
      from pick join review.round r on r.id = pick.round_id
      returning *),
    leased as (
      insert into review.lease (seat_id, round_id, example_id, contributor_id)
      select s.id, s.round_id, s.example_id, s.held_by from s)
    select ${seatColumns} from s join review.round r on r.id = s.round_id`;

/** Counts a seat that was given, so that the next is drawn by another number. */
export const countGiven = (db: Db, campaignId: string, contributorId: string): Promise<number> =>
  run(db)`/* countGiven */
    update review.member set seats_given = seats_given + 1 where campaign_id = ${campaignId} and contributor_id = ${contributorId}`;

/** Begins a new try at the qualification set. */
export const qualifyAgain = (db: Db, campaignId: string, pseudonym: string): Promise<number> =>
  run(db)`/* qualifyAgain */
    update review.member set qualified = null, qualification_ended_at = null, qualifying_since = now()
    where campaign_id = ${campaignId} and pseudonym = ${pseudonym} and qualified is not true`;

/** Whose answer in which seat. */
export interface Answer {
  readonly judgmentId: string;
  readonly campaignId: string;
  readonly contributorId: string;
  readonly exampleId: string;
  readonly usedFor: 'gold' | 'qualification';
  readonly draft: 'good' | 'faulty';
  readonly planted: boolean;
}

/** Stores what an answer to gold was worth, with it. Where it is the last of a qualification set, so is whether that was passed. */
export const keepOutcome = (tx: Db, answer: Answer, { accepted, passed, why }: Score): Promise<number> =>
  run(tx)`/* keepOutcome */
    with outcome as (
      insert into review.gold_outcome (judgment_id, campaign_id, contributor_id, example_id, draft, used_for, planted, accepted, passed, why)
      values (${answer.judgmentId}, ${answer.campaignId}, ${answer.contributorId}, ${answer.exampleId}, ${answer.draft}, ${answer.usedFor},
        ${answer.planted}, ${accepted}, ${passed}, ${why})
      returning campaign_id, contributor_id, used_for, passed, judged_at),
    answered as (
      select campaign_id, contributor_id, passed from outcome where used_for = 'qualification'
      union all
      select o.campaign_id, o.contributor_id, o.passed from outcome n join review.member m using (campaign_id, contributor_id)
      join review.gold_outcome o using (campaign_id, contributor_id)
      where n.used_for = 'qualification' and o.used_for = 'qualification' and o.judged_at >= m.qualifying_since and ${counts}),
    counted as (select campaign_id, contributor_id, count(*) as items, count(*) filter (where passed) as passes from answered group by 1, 2)
    update review.member m
    set qualified = t.passes >= t.items * ${policyNumber('qualificationPass')}, qualification_ended_at = now()
    from counted t join review.campaign c using (campaign_id)
    where m.campaign_id = t.campaign_id and m.contributor_id = t.contributor_id and m.qualified is null
      and t.items >= ${policyNumber('qualificationItems')}`;

/** The gold of a campaign after an example id, with how people have answered. */
export const goldOf = (db: Db, campaignId: string, after: string | null): Promise<Gold[]> =>
  many(db, Gold)`/* goldOf */
    select g.example_id as "exampleId", g.right_judgment->>'draft' as draft, g.planted, g.note, g.set_at as "setAt", g.retired_at as "retiredAt",
      (select count(*)::integer from review.gold_outcome o where o.campaign_id = g.campaign_id and o.example_id = g.example_id and o.passed) as passed,
      (select count(*)::integer from review.gold_outcome o where o.campaign_id = g.campaign_id and o.example_id = g.example_id and not o.passed) as failed
    from review.gold g where g.campaign_id = ${campaignId} and (${after}::uuid is null or g.example_id > ${after}::uuid)
    order by g.example_id limit 200`;

/** The last answers to gold, of one person where a pseudonym is given. */
export const outcomesOf = (db: Db, campaignId: string, author: string | null): Promise<z.infer<typeof GoldOutcome>[]> =>
  many(db, GoldOutcome)`/* outcomesOf */
    select m.pseudonym as author, o.example_id as "exampleId", o.judgment_id as "judgmentId", o.draft, o.used_for as "usedFor", o.planted,
      o.accepted, o.passed, o.why, o.judged_at as "judgedAt"
    from review.gold_outcome o join review.member m on m.campaign_id = o.campaign_id and m.contributor_id = o.contributor_id
    where o.campaign_id = ${campaignId} and (${author}::text is null or m.pseudonym = ${author}::text)
    order by o.judged_at desc, o.judgment_id limit 200`;

/** That an example is no work: what it was answered is no vote. */
export const isWork = sql`not exists (select 1 from review.gold g where g.example_id = j.example_id)`;
