import { z } from 'zod';
import { many, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import type { GoldAnswers } from '../contract.ts';
import { counts } from './gold.ts';

const Counts = z.object({
  author: z.string(),
  goodYes: z.int(),
  goodNo: z.int(),
  faultyYes: z.int(),
  faultyNo: z.int(),
});

/** How the people of a campaign (those named, or all) answered to gold, by pseudonym, after `after`. */
export const goldAnswers = async (
  db: Db,
  campaignId: string,
  authors: readonly string[] | null,
  after: string | null,
): Promise<GoldAnswers[]> => {
  // A statement of its own where some are named: a plan that serves both looks at every member.
  const wanted = authors === null ? sql`true` : sql`m.pseudonym = any(${authors}::text[])`;
  const rows = await many(db, Counts)`/* goldAnswers */
    select m.pseudonym as author,
      count(*) filter (where o.draft = 'good' and o.accepted)::integer as "goodYes",
      count(*) filter (where o.draft = 'good' and not o.accepted)::integer as "goodNo",
      count(*) filter (where o.draft = 'faulty' and o.accepted)::integer as "faultyYes",
      count(*) filter (where o.draft = 'faulty' and not o.accepted)::integer as "faultyNo"
    from review.member m join review.gold_outcome o on o.campaign_id = m.campaign_id and o.contributor_id = m.contributor_id
    where m.campaign_id = ${campaignId} and ${counts} and ${wanted}
      and (${after}::text is null or m.pseudonym > ${after}::text)
    group by m.pseudonym order by m.pseudonym limit 200`;
  return rows.map(({ author, goodYes, goodNo, faultyYes, faultyNo }) => ({
    author,
    acceptsGood: { yes: goodYes, no: goodNo },
    acceptsFaulty: { yes: faultyYes, no: faultyNo },
  }));
};
