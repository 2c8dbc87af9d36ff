import { z } from 'zod';
import { json, many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { badLinesKept } from '../rules/bounds.ts';
import { AnswerFrom, BadLine, Columns, Dataset, FileEncoding, FileKind } from '../contract.ts';
import type { DatasetNote, UnusedField } from '../contract.ts';

const datasetColumns = sql`dataset_id as id, campaign_id as "campaignId", name, format, licence, source, state, sha256, examples,
  bad_lines as "badLines", refusal, unused_fields as "unusedFields", notes`;

/** A dataset with what its import needs to know. */
export const Job = Dataset.extend({
  /** The name that it was imported under; null where that is not known. */
  askedName: z.string().nullable(),
  fileId: z.uuid(),
  translationFileId: z.uuid().nullable(),
  language: z.enum(['english', 'translated']),
  onBadLine: z.enum(['keep', 'refuse']),
  kind: FileKind,
  columns: Columns,
  answerFrom: AnswerFrom.nullable(),
  encoding: FileEncoding.nullable(),
});
export type Job = z.infer<typeof Job>;
export const jobColumns = sql`${datasetColumns}, asked_name as "askedName", file_id as "fileId", translation_file_id as "translationFileId", language, on_bad_line as "onBadLine",
  file_kind as kind, columns, answer_from as "answerFrom", encoding`;

const TimedDataset = Dataset.extend({ importedAt: z.iso.datetime() });

export const datasetsByIds = (db: Db, ids: readonly string[]): Promise<z.infer<typeof TimedDataset>[]> => many(
  db,
  TimedDataset,
)`/* datasetsByIds */
  select ${datasetColumns}, created_at as "importedAt" from catalogue.dataset where dataset_id = any(${ids}::uuid[]) and deleted_at is null`;

export const jobById = (db: Db, id: string): Promise<Job | null> => maybeOne(db, Job)`/* jobById */
  select ${jobColumns} from catalogue.dataset where dataset_id = ${id} and deleted_at is null`;

export const setDatasetName = (tx: Db, id: string, name: string): Promise<number> => run(tx)`/* setDatasetName */
  update catalogue.dataset set name = ${name} where dataset_id = ${id} and deleted_at is null`;

/** A dataset that was deleted: its id belongs to no other. */
export const deletedDataset = (db: Db, id: string): Promise<{ campaignId: string } | null> =>
  maybeOne(db, z.object({ campaignId: z.uuid() }))`/* deletedDataset */
  select campaign_id as "campaignId" from catalogue.dataset where dataset_id = ${id} and deleted_at is not null`;

export const setDeleted = (tx: Db, id: string): Promise<number> => run(tx)`/* setDeleted */
  update catalogue.dataset set deleted_at = now(), examples = 0 where dataset_id = ${id}`;

/** Deletes the examples of a dataset that nobody has taken; one that is being taken is waited for. */
export const deleteWaiting = (tx: Db, id: string): Promise<number> => run(tx)`/* deleteWaiting */
  delete from catalogue.example where dataset_id = ${id} and state = 'waiting'`;

export const hasExamples = async (db: Db, id: string): Promise<boolean> =>
  (
    await many(db, z.object({ line: z.int() }))`/* hasExamples */
    select line from catalogue.example where dataset_id = ${id} limit 1`
  ).length > 0;

/** The dataset of this campaign that was made of these very bytes and was not refused. */
export const datasetByBytes = (db: Db, campaignId: string, sha256: string): Promise<Dataset | null> =>
  maybeOne(db, Dataset)`/* datasetByBytes */
  select ${datasetColumns} from catalogue.dataset where campaign_id = ${campaignId} and sha256 = ${sha256} and state <> 'refused' and deleted_at is null`;

export const insertDataset = (tx: Db, job: Job): Promise<number> => run(tx)`/* insertDataset */
  insert into catalogue.dataset (dataset_id, campaign_id, name, asked_name, format, licence, source, file_id, translation_file_id, language, on_bad_line, sha256, file_kind, columns,
    answer_from, encoding)
  values (${job.id}, ${job.campaignId}, ${job.name}, ${job.askedName}, ${job.format}, ${job.licence}, ${job.source}, ${job.fileId}, ${job.translationFileId},
    ${job.language}, ${job.onBadLine}, ${job.sha256}, ${job.kind}, ${json(job.columns)}, ${job.answerFrom}, ${job.encoding}) on conflict (dataset_id) do nothing`;

/** Ends an import; `bad` is the number of all bad lines, null where the file was not read to its end. */
export const finishDataset = (
  tx: Db,
  id: string,
  state: 'imported' | 'refused',
  refusal: string | null,
  bad: number | null,
): Promise<number> =>
  run(tx)`/* finishDataset */
  update catalogue.dataset d set state = ${state}, refusal = ${refusal},
    bad_lines = coalesce(${bad}::int, d.bad_lines),
    examples = (select count(*) from catalogue.example where dataset_id = d.dataset_id)
  where dataset_id = ${id} and state = 'importing'`;

export const insertBadLines = async (tx: Db, datasetId: string, lines: readonly BadLine[]): Promise<void> => {
  if (lines.length === 0) return;
  const added = await run(tx)`/* insertBadLines */
    insert into catalogue.bad_line (dataset_id, file, line, reason)
    select ${datasetId}, b.file, b.line, b.reason from jsonb_to_recordset(${JSON.stringify(lines)}::jsonb) as b (file text, line int, reason text)
    where (select bad_lines from catalogue.dataset where dataset_id = ${datasetId}) < ${badLinesKept}
    on conflict do nothing`;
  await run(
    tx,
  )`/* countBadLines */ update catalogue.dataset set bad_lines = bad_lines + ${added} where dataset_id = ${datasetId}`;
};

/** Forgets which lines were bad: an import that begins anew finds them again, by the name that its file has by now. */
export const deleteBadLines = async (db: Db, datasetId: string): Promise<void> => {
  const deleted = await run(db)`/* deleteBadLines */ delete from catalogue.bad_line where dataset_id = ${datasetId}`;
  if (deleted === 0) return;
  await run(db)`/* countNoBadLines */ update catalogue.dataset set bad_lines = 0 where dataset_id = ${datasetId}`;
};

/** Records what is told of a file once it was read to its end. */
export const tellDataset = (
  tx: Db,
  id: string,
  told: { readonly unusedFields: readonly UnusedField[]; readonly notes: readonly DatasetNote[] },
): Promise<number> => run(tx)`/* tellDataset */
  update catalogue.dataset set unused_fields = ${json(told.unusedFields)}, notes = ${json(told.notes)} where dataset_id = ${id}`;

/** What is wrong with the first bad line; empty where none is known. */
export const firstReason = async (tx: Db, id: string): Promise<string> => {
  const [first] = await many(tx, BadLine)`/* firstReason */
    select file, line, reason from catalogue.bad_line where dataset_id = ${id} order by line, file limit 1`;
  return first === undefined ? '' : `Line ${first.line}: ${first.reason}`;
};

export const datasetIds = (
  db: Db,
  campaignId: string,
  after: string | null,
  first: number,
): Promise<{ id: string }[]> =>
  many(db, z.object({ id: z.uuid() }))`/* datasetIds */
  select dataset_id as id from catalogue.dataset where campaign_id = ${campaignId} and deleted_at is null and (${after}::uuid is null or dataset_id > ${after}::uuid)
  order by dataset_id limit ${first}`;

/** Bad lines in the order of their file and number; the cursor is `<line>:<file>`. */
export const badLines = (db: Db, datasetId: string, line: number, file: string, first: number): Promise<BadLine[]> =>
  many(db, BadLine)`/* badLines */
  select file, line, reason from catalogue.bad_line where dataset_id = ${datasetId} and (line, file) > (${line}, ${file})
  order by line, file limit ${first}`;
