import { z } from 'zod';
import type { Need } from '../../../domain/needs-people.ts';
import { many, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { NeedsPeople, StrandedAttempt } from '../contract.ts';

/** Records why an attempt ended without people; once. */
export const insertStranding = (tx: Db, exampleId: string, attempt: number, need: Need): Promise<number> => run(
  tx,
)`/* insertStranding */
  insert into catalogue.stranding (example_id, attempt, reason, purpose, variant)
  values (${exampleId}, ${attempt}, ${need.reason}, ${need.purpose}, ${need.variant})
  on conflict on constraint one_stranding_per_attempt do nothing`;

/** The attempts at these examples that ended because nobody came, oldest first. */
export const strandedByExamples = (
  db: Db,
  ids: readonly string[],
): Promise<(StrandedAttempt & { campaignId: string })[]> =>
  many(db, StrandedAttempt.extend({ campaignId: z.uuid() }))`/* strandedByExamples */
  select s.example_id as "exampleId", s.attempt, s.reason, s.purpose, s.variant, s.stranded_at as "strandedAt", e.campaign_id as "campaignId"
  from catalogue.stranding s join catalogue.example e using (example_id)
  where s.example_id = any(${ids}::uuid[]) order by s.example_id, s.attempt`;

/** Examples that need people now, by what they need. Of those that needed some before reasons were kept only that nobody came is known. */
export const needsOf = (db: Db, campaignId: string): Promise<NeedsPeople[]> =>
  many(db, NeedsPeople)`/* needsOf */
  select coalesce(s.reason, 'nobody-came') as reason, s.purpose, s.variant, count(*)::int as examples
  from catalogue.example e left join catalogue.stranding s on s.example_id = e.example_id and s.attempt = e.attempt
  where e.campaign_id = ${campaignId} and e.state = 'needs-people'
  group by 1, 2, 3 order by examples desc, reason, purpose, variant`;
