import { z } from 'zod';
import { ReopenedAttempt } from '../../../domain/reopening.ts';
import { many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';

/** A reopening as it is stored. `exampleIds` is empty where a version of the guideline says which are meant. */
export const ReopeningRow = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  exampleIds: z.array(z.uuid()),
  guidelineVersion: z.int().nullable(),
  reason: z.string(),
  reopenedAt: z.iso.datetime(),
});
export type ReopeningRow = z.infer<typeof ReopeningRow>;

export const insertReopening = (tx: Db, row: Omit<ReopeningRow, 'reopenedAt'>): Promise<number> => run(
  tx,
)`/* insertReopening */
  insert into catalogue.reopening (reopening_id, campaign_id, example_ids, guideline_version, reason)
  values (${row.id}, ${row.campaignId}, ${row.exampleIds}::uuid[], ${row.guidelineVersion}, ${row.reason}) on conflict do nothing`;

export const reopeningById = (db: Db, id: string): Promise<ReopeningRow | null> => maybeOne(
  db,
  ReopeningRow,
)`/* reopeningById */
  select reopening_id as id, campaign_id as "campaignId", example_ids as "exampleIds", guideline_version as "guidelineVersion", reason,
    reopened_at as "reopenedAt"
  from catalogue.reopening where reopening_id = ${id}`;

/** The campaign's state, which stays so until the transaction ends; null where there is none. */
export const stateForReopening = (tx: Db, campaignId: string): Promise<{ state: string } | null> =>
  maybeOne(tx, z.object({ state: z.string() }))`/* stateForReopening */
  select state from catalogue.campaign where campaign_id = ${campaignId} for share`;

/** Locks examples of a campaign, in one order, and answers where they are. */
export const lockExamples = (
  tx: Db,
  campaignId: string,
  ids: readonly string[],
): Promise<{ id: string; state: string }[]> =>
  many(tx, z.object({ id: z.uuid(), state: z.string() }))`/* lockExamples */
  select example_id as id, state from catalogue.example
  where campaign_id = ${campaignId} and example_id = any(${ids}::uuid[]) and state <> 'staged' order by example_id for update`;

/** Examples whose last resolution is of the reopening's guideline version and older than it: what comes to its end later is not meant. */
const meant = ({ campaignId, guidelineVersion, reopenedAt }: ReopeningRow): Fragment => sql`catalogue.resolution r
  join catalogue.example e on e.example_id = r.example_id and e.attempt = r.attempt and e.state in ('adopted', 'dropped')
  where r.campaign_id = ${campaignId} and r.guideline_version = ${guidelineVersion} and r.resolved_at <= ${reopenedAt}`;

/** The next examples that a reopening by guideline means, locked in one order. */
export const nextMeant = async (tx: Db, reopening: ReopeningRow, count: number): Promise<string[]> =>
  (
    await many(tx, z.object({ id: z.uuid() }))`/* nextMeant */
  select e.example_id as id from ${meant(reopening)} order by r.example_id limit ${count} for update of e`
  ).map(({ id }) => id);

const Attempt = z.object({ exampleId: z.uuid(), attempt: z.int() });

/** Lets locked examples wait for the feed again, which starts their next attempt; answers the attempts that are over by that. */
export const reopen = (tx: Db, reopeningId: string, ids: readonly string[]): Promise<z.infer<typeof Attempt>[]> => many(
  tx,
  Attempt,
)`/* reopen */
  with opened as (
    update catalogue.example set state = 'waiting' where example_id = any(${ids}::uuid[]) returning example_id, attempt)
  insert into catalogue.reopened_attempt (example_id, attempt, reopening_id)
  select example_id, attempt, ${reopeningId} from opened returning example_id as "exampleId", attempt`;

const Counts = z.object({ reopened: z.int(), remaining: z.int() });

/** How many examples a reopening has opened, and how many it still means. */
export const countReopened = (db: Db, reopening: ReopeningRow): Promise<z.infer<typeof Counts>> => one(
  db,
  Counts,
)`/* countReopened */
  select (select count(*)::int from catalogue.reopened_attempt where reopening_id = ${reopening.id}) as reopened,
    (select count(*)::int from ${meant(reopening)}) as remaining`;

/** The attempts at these examples that are over because the example was opened again, oldest first. */
export const reopenedByExamples = (
  db: Db,
  ids: readonly string[],
): Promise<(ReopenedAttempt & { campaignId: string })[]> =>
  many(db, ReopenedAttempt.extend({ campaignId: z.uuid() }))`/* reopenedByExamples */
  select a.example_id as "exampleId", a.attempt, r.reason, r.reopened_at as "reopenedAt", r.campaign_id as "campaignId"
  from catalogue.reopened_attempt a join catalogue.reopening r using (reopening_id)
  where a.example_id = any(${ids}::uuid[]) order by a.example_id, a.attempt`;
