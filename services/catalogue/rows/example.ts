import { z } from 'zod';
import { json, many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Example } from '../contract.ts';
import { troubleOfExample } from './trouble.ts';

/** Gold looks like an example in review to everybody: nobody is to tell it from one. */
const exampleColumns = sql`example_id as id, campaign_id as "campaignId", dataset_id as "datasetId", line, external_id as "externalId",
  kind, case state when 'gold' then 'in-review' else state end as state, attempt, source, translation, metadata`;
const Id = z.object({ id: z.uuid() });

export const examplesByIds = (db: Db, ids: readonly string[]): Promise<Example[]> => many(
  db,
  Example,
)`/* examplesByIds */
  select ${exampleColumns}, ${troubleOfExample} as trouble from catalogue.example
  where example_id = any(${ids}::uuid[]) and state <> 'staged'`;

export const exampleIds = (
  db: Db,
  campaignId: string,
  state: string | null,
  after: string | null,
  first: number,
): Promise<{ id: string }[]> =>
  many(db, Id)`/* exampleIds */
  select example_id as id from catalogue.example
  where campaign_id = ${campaignId} and state <> 'staged' and (${state}::text is null or state = ${state} or (state = 'gold' and ${state}::text = 'in-review'))
    and (${after}::uuid is null or example_id > ${after}::uuid)
  order by example_id limit ${first}`;

const Started = z.object({ exampleId: z.uuid(), attempt: z.int() });

/** Examples that were marked as started more than 5 s ago and whose workflow nobody has confirmed: a feed died in between. */
export const unconfirmedExamples = (tx: Db, campaignId: string): Promise<z.infer<typeof Started>[]> => many(
  tx,
  Started,
)`/* unconfirmedExamples */
  select example_id as "exampleId", attempt from catalogue.example
  where campaign_id = ${campaignId} and state = 'in-review' and confirmed_at is null and started_at < now() - interval '5 seconds'
  order by started_at limit 500`;

/** Marks waiting examples as in review, at their next attempt, in the order of their import; two feeds never get the same one. */
export const startExamples = (tx: Db, campaignId: string, count: number): Promise<z.infer<typeof Started>[]> => many(
  tx,
  Started,
)`/* startExamples */
  update catalogue.example set state = 'in-review', attempt = attempt + 1, started_at = now(), confirmed_at = null
  where example_id in (select example_id from catalogue.example where campaign_id = ${campaignId} and state = 'waiting'
    order by dataset_id, line limit ${count} for update skip locked)
  returning example_id as "exampleId", attempt`;

/** Attempts under way, in order of example; of these examples only where any are named. */
export const attemptsUnderWay = (
  db: Db,
  campaignId: string,
  only: readonly string[] | null,
  after: string | null,
  first: number,
): Promise<z.infer<typeof Started>[]> =>
  many(db, Started)`/* attemptsUnderWay */
  select example_id as "exampleId", attempt from catalogue.example
  where campaign_id = ${campaignId} and state = 'in-review' and (${only}::uuid[] is null or example_id = any(${only}::uuid[]))
    and (${after}::uuid is null or example_id > ${after}::uuid)
  order by example_id limit ${first}`;

/** Records that the workflows of these attempts exist; of an example that is at another attempt nothing is recorded. */
export const confirmExamples = (tx: Db, started: readonly z.infer<typeof Started>[]): Promise<number> => run(
  tx,
)`/* confirmExamples */
  update catalogue.example e set confirmed_at = now()
  from jsonb_to_recordset(${json(started)}::jsonb) as s ("exampleId" uuid, attempt int)
  where e.example_id = s."exampleId" and e.attempt = s.attempt and e.confirmed_at is null`;

/** Locks an example and answers it. */
export const lockExample = (tx: Db, id: string): Promise<Example | null> => maybeOne(tx, Example)`/* lockExample */
  select ${exampleColumns} from catalogue.example where example_id = ${id} for update`;

export const setExampleState = (tx: Db, id: string, state: string): Promise<number> => run(tx)`/* setExampleState */
  update catalogue.example set state = ${state} where example_id = ${id}`;

/** Ends the examples of a campaign that is over which have no end yet. */
export const cancelExamples = (tx: Db, campaignId: string): Promise<number> => run(tx)`/* cancelExamples */
  update catalogue.example set state = 'cancelled'
  where campaign_id = ${campaignId} and state in ('waiting', 'in-review', 'needs-people')`;

/**
 * Takes waiting examples that nobody has begun out of the feed for good, as gold; those that are gold already are taken again. Answers
 * the ids that are gold now.
 */
export const takeForGold = (tx: Db, campaignId: string, ids: readonly string[]): Promise<{ id: string }[]> => many(
  tx,
  Id,
)`/* takeForGold */
  update catalogue.example set state = 'gold', attempt = 1, started_at = coalesce(started_at, now()), confirmed_at = coalesce(confirmed_at, now())
  where campaign_id = ${campaignId} and example_id = any(${ids}::uuid[]) and (state = 'gold' or (state = 'waiting' and attempt = 0))
  returning example_id as id`;
