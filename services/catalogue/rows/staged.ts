import { z } from 'zod';
import { many, maybeOne, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import type { StagedColumns } from './staged-columns.ts';

/** Puts a batch aside. */
export const stageExamples = (tx: Db, datasetId: string, rows: StagedColumns): Promise<number> => run(
  tx,
)`/* stageExamples */
  insert into catalogue.staged_example (dataset_id, example_id, line, external_id, kind, source, translation, content_sha256, part, metadata)
  select ${datasetId}, r.id, r.line, r.external_id, r.kind, nullif(r.source, 'null'), nullif(r.translation, 'null'), r.sha256, r.part, r.metadata
  from unnest(${rows.ids}::uuid[], ${rows.lines}::int[], ${rows.externalIds}::text[], ${rows.kinds}::text[], ${rows.sources}::jsonb[],
    ${rows.translations}::jsonb[], ${rows.digests}::text[], ${rows.parts}::int[], ${rows.metadata}::jsonb[])
    as r (id, line, external_id, kind, source, translation, sha256, part, metadata)`;

/** Makes examples of all that was put aside, in the order of their lines; the number of them. What is there already stays as it is. */
export const adoptStaged = (tx: Db, job: { id: string; campaignId: string }): Promise<number> => run(
  tx,
)`/* adoptStaged */
  insert into catalogue.example (example_id, campaign_id, dataset_id, line, external_id, kind, state, source, translation, content_sha256, part, metadata)
  select example_id, ${job.campaignId}, dataset_id, line, external_id, kind, 'waiting', source, translation, content_sha256, part, metadata
  from catalogue.staged_example where dataset_id = ${job.id} order by line, part
  on conflict do nothing`;

const Twin = z.object({ line: z.int(), twinLine: z.int(), dataset: z.string() });

/** Lines that became no example because the campaign has their content already, with where that stands; in their order. */
export const twinsOf = (tx: Db, job: { id: string; campaignId: string }): Promise<z.infer<typeof Twin>[]> => many(
  tx,
  Twin,
)`/* twinsOf */
  select s.line, e.line as "twinLine", d.name as dataset
  from catalogue.staged_example s
  join catalogue.example e on e.campaign_id = ${job.campaignId} and e.content_sha256 = s.content_sha256
  join catalogue.dataset d on d.dataset_id = e.dataset_id
  where s.dataset_id = ${job.id} and e.example_id <> s.example_id order by s.line`;

const Repeated = z.object({ rows: z.int(), line: z.int().nullable() });

/** How many rows share their id with another of the file, and the first of them. */
export const repeatedIds = async (tx: Db, datasetId: string): Promise<z.infer<typeof Repeated> | null> => maybeOne(
  tx,
  Repeated,
)`/* repeatedIds */
  select coalesce(sum(r.rows), 0)::int as rows, min(r.line) as line
  from (select count(*) as rows, min(line) as line from catalogue.staged_example
    where dataset_id = ${datasetId} and external_id is not null group by external_id having count(*) > 1) r`;

/** Takes back what was put aside of these lines; the number of examples. */
export const deleteStagedLines = (tx: Db, datasetId: string, lines: readonly number[]): Promise<number> => run(
  tx,
)`/* deleteStagedLines */
  delete from catalogue.staged_example where dataset_id = ${datasetId} and line = any(${lines}::int[])`;

/** Ends the new examples of a campaign whose end came while they were read. */
export const endAdopted = (tx: Db, datasetId: string): Promise<number> => run(tx)`/* endAdopted */
  update catalogue.example e set state = 'cancelled' from catalogue.campaign c
  where c.campaign_id = e.campaign_id and e.dataset_id = ${datasetId} and c.state in ('cancelled', 'completed')`;

/** Forgets what was put aside; also examples that a service of the version before had staged. */
export const deleteStaged = async (tx: Db, datasetId: string): Promise<void> => {
  await run(tx)`/* deleteStaged */ delete from catalogue.staged_example where dataset_id = ${datasetId}`;
  await run(tx)`/* deleteStagedExamples */
    delete from catalogue.example where dataset_id = ${datasetId} and state = 'staged'`;
};
