import { z } from 'zod';
import { many, one, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { PausedRound } from '../contract.ts';

/** Records that the workflow of a round waits, from now on, for its campaign to be resumed. */
export const keepPaused = (tx: Db, { id, campaignId }: { id: string; campaignId: string }): Promise<number> =>
  run(tx)`/* keepPaused */
  insert into review.paused_round (campaign_id, round_id) values (${campaignId}, ${id})
  on conflict (campaign_id, round_id) do update set kept_at = clock_timestamp()`;

/** Whether workflows of a campaign wait to be told of its resume. */
export const hasPaused = async (db: Db, campaignId: string): Promise<boolean> =>
  (
    await one(db, z.object({ found: z.boolean() }))`/* hasPaused */
    select exists (select 1 from review.paused_round where campaign_id = ${campaignId}) as found`
  ).found;

/** PostgreSQL's clock in its own words: an instant of ours has no microseconds. */
export const clockNow = async (db: Db): Promise<string> =>
  (await one(db, z.object({ now: z.string() }))`/* clockNow */ select clock_timestamp()::text as now`).now;

/** Rounds whose workflow waits for the resume, at most so many; those that have closed meanwhile are forgotten. */
export const pausedRounds = (db: Db, campaignId: string, count: number): Promise<PausedRound[]> =>
  many(db, PausedRound)`/* pausedRounds */
  with over as (delete from review.paused_round p using review.round r
    where p.campaign_id = ${campaignId} and r.id = p.round_id and r.closed_at is not null)
  select r.id as "roundId", r.example_id as "exampleId", r.attempt from review.paused_round p join review.round r on r.id = p.round_id
  where p.campaign_id = ${campaignId} and r.closed_at is null order by p.round_id limit ${count}`;

/** Forgets rounds, except those whose workflows said after `asOf` that they wait; null is now. */
export const forgetPaused = (
  db: Db,
  campaignId: string,
  roundIds: readonly string[],
  asOf: string | null,
): Promise<number> =>
  run(db)`/* forgetPaused */
  delete from review.paused_round where campaign_id = ${campaignId} and round_id = any(${roundIds}::uuid[])
    and kept_at <= coalesce(${asOf}::timestamptz, clock_timestamp())`;
