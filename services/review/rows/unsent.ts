import { z } from 'zod';
import { many, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { UnsentJudgment } from '../contract.ts';

/** What somebody has written in a seat so far. */
export interface Unsent {
  readonly seatId: string;
  readonly contributorId: string;
  readonly count: number;
  readonly content: string;
}

const Kept = z.object({ seatId: z.uuid(), contributorId: z.uuid(), count: z.int(), digest: z.string() });

/**
 * Stores what people have written, in one statement: of each only what is newer than what is known, in seats that they hold or held and
 * have not judged in. Answers the count that is kept of each, and the digest of its text; who may not is not among them. In one order, so that two replicas
 * do not wait for each other.
 */
export const keepUnsent = (db: Db, all: readonly Unsent[]): Promise<z.infer<typeof Kept>[]> =>
  many(db, Kept)`/* keepUnsent */
    insert into review.unsent_judgment as known (seat_id, contributor_id, campaign_id, count, content)
    select one.seat_id, one.contributor_id, s.campaign_id, one.count, one.content
    from unnest(${all.map(({ seatId }) => seatId)}::uuid[], ${all.map(({ contributorId }) => contributorId)}::uuid[],
      ${all.map(({ count }) => count)}::integer[], ${all.map(({ content }) => content)}::text[])
      as one (seat_id, contributor_id, count, content)
    join review.seat s on s.id = one.seat_id
    where exists (select 1 from review.lease l where l.seat_id = one.seat_id and l.contributor_id = one.contributor_id
        and l.ended_by is distinct from 'released')
      and not exists (select 1 from review.judgment j where j.seat_id = one.seat_id and j.contributor_id = one.contributor_id)
      and not exists (select 1 from review.member m
        where m.campaign_id = s.campaign_id and m.contributor_id = one.contributor_id and m.consent_withdrawn)
    order by one.seat_id, one.contributor_id
    on conflict on constraint one_unsent_judgment_per_person do update set
      content = case when excluded.count > known.count then excluded.content else known.content end,
      saved_at = case when excluded.count > known.count then excluded.saved_at else known.saved_at end,
      count = greatest(known.count, excluded.count)
    returning seat_id as "seatId", contributor_id as "contributorId", count,
      encode(sha256(convert_to(content, 'UTF8')), 'hex') as digest`;

/** What this person has written in these seats; nothing where they have judged since. */
export const unsentBySeats = (db: Db, seatIds: readonly string[], contributorId: string): Promise<UnsentJudgment[]> =>
  many(db, UnsentJudgment)`/* unsentBySeats */
    select u.seat_id as "seatId", u.count, u.content, u.saved_at as "savedAt" from review.unsent_judgment u
    where u.seat_id = any(${seatIds}::uuid[]) and u.contributor_id = ${contributorId}
      and not exists (select 1 from review.judgment j where j.seat_id = u.seat_id and j.contributor_id = u.contributor_id)
    order by u.seat_id`;

/** Forgets what was never sent in a campaign. */
export const forgetUnsent = (db: Db, campaignId: string): Promise<number> =>
  run(db)`/* forgetUnsent */ delete from review.unsent_judgment where campaign_id = ${campaignId}`;

/** The same, of one person. */
export const forgetUnsentOf = (db: Db, campaignId: string, contributorId: string): Promise<number> =>
  run(db)`/* forgetUnsentOf */
    delete from review.unsent_judgment where campaign_id = ${campaignId} and contributor_id = ${contributorId}`;
