import { z } from 'zod';
import { json, many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Example } from '../contract.ts';

const exampleColumns = sql`example_id as id, campaign_id as "campaignId", dataset_id as "datasetId", line, external_id as "externalId",
  kind, state, attempt, source, translation`;
const Id = z.object({ id: z.uuid() });

/** What the import writes of one line. */
export interface NewExample {
  readonly id: string;
  readonly line: number;
  readonly externalId: string | null;
  readonly kind: string;
  /** Content as JSON; `null` where there is none. */
  readonly source: string;
  readonly translation: string;
  readonly sha256: string;
}

/** Inserts a batch; answers the ids that are there afterwards because of this dataset (a resumed import finds its own again). */
export const insertExamples = async (
  tx: Db,
  job: { id: string; campaignId: string },
  rows: readonly NewExample[],
): Promise<Set<string>> => {
  const columns = [
    rows.map(({ id }) => id),
    rows.map(({ line }) => line),
    rows.map(({ externalId }) => externalId),
    rows.map(({ kind }) => kind),
    rows.map(({ source }) => source),
    rows.map(({ translation }) => translation),
    rows.map(({ sha256 }) => sha256),
  ] as const;
  const inserted = await run(tx)`/* insertExamples */
    insert into catalogue.example (example_id, campaign_id, dataset_id, line, external_id, kind, source, translation, content_sha256)
    select r.id, ${job.campaignId}, ${job.id}, r.line, r.external_id, r.kind, nullif(r.source, 'null'), nullif(r.translation, 'null'), r.sha256
    from unnest(${columns[0]}::uuid[], ${columns[1]}::int[], ${columns[2]}::text[], ${columns[3]}::text[], ${columns[4]}::jsonb[],
      ${columns[5]}::jsonb[], ${columns[6]}::text[]) as r (id, line, external_id, kind, source, translation, sha256)
    on conflict do nothing`;
  if (inserted === rows.length) return new Set(columns[0]);
  const there = await many(tx, Id)`/* insertedExamples */
    select example_id as id from catalogue.example where example_id = any(${columns[0]}::uuid[])`;
  return new Set(there.map(({ id }) => id));
};

/** Where a text already is in the campaign. */
export const twinOf = (db: Db, campaignId: string, sha256: string): Promise<{ line: number; dataset: string } | null> =>
  maybeOne(db, z.object({ line: z.int(), dataset: z.string() }))`/* twinOf */
  select e.line, d.name as dataset from catalogue.example e join catalogue.dataset d using (dataset_id)
  where e.campaign_id = ${campaignId} and e.content_sha256 = ${sha256}`;

/** Lets a whole dataset's examples go: to the feed, or to their end where the campaign's came meanwhile. */
export const releaseStaged = (tx: Db, datasetId: string): Promise<number> => run(tx)`/* releaseStaged */
  update catalogue.example e set state = case when c.state in ('cancelled', 'completed') then 'cancelled' else 'waiting' end
  from catalogue.campaign c
  where c.campaign_id = e.campaign_id and e.dataset_id = ${datasetId} and e.state = 'staged'`;
export const deleteStaged = (tx: Db, datasetId: string): Promise<number> => run(tx)`/* deleteStaged */
  delete from catalogue.example where dataset_id = ${datasetId} and state = 'staged'`;

export const examplesByIds = (db: Db, ids: readonly string[]): Promise<Example[]> => many(
  db,
  Example,
)`/* examplesByIds */
  select ${exampleColumns} from catalogue.example where example_id = any(${ids}::uuid[]) and state <> 'staged'`;

export const exampleIds = (
  db: Db,
  campaignId: string,
  state: string | null,
  after: string | null,
  first: number,
): Promise<{ id: string }[]> =>
  many(db, Id)`/* exampleIds */
  select example_id as id from catalogue.example
  where campaign_id = ${campaignId} and state <> 'staged' and (${state}::text is null or state = ${state})
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
