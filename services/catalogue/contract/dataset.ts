import { z } from 'zod';
import { IdCursor, LineCursor } from '../../../domain/cursor.ts';
import { Key, Name, NameOrNone, recordOf } from '../../../domain/text.ts';
import { defineBatch, defineEvent, defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';

export const DatasetFormat = z.enum([
  'messages',
  'alpaca',
  'self-instruct',
  'multiple-choice',
  'preference',
  'question',
  'sharegpt',
  'prompt-completion',
  'kto',
  'oasst',
]);
export type DatasetFormat = z.infer<typeof DatasetFormat>;

/** What kind of file holds the rows: JSON Lines or one JSON array, CSV with a first line of names, or Parquet. */
export const FileKind = z.enum(['jsonl', 'csv', 'parquet']);
export type FileKind = z.infer<typeof FileKind>;

/**
 * Which column of the file holds a field of the format: `{ "instruction": "prompt_ca", "source.instruction": "prompt_en" }`. Fields of a
 * list are named by number (`choices.0`). What is not named has the format's own name; none: the file has the format's own names.
 */
export const Columns = recordOf(Key(100, 1), Key(200, 1), 200);
export type Columns = z.infer<typeof Columns>;

/** What an answer key is: an index from 0 or from 1, the letter of a choice, its text, or the label that the file gives it. */
export const AnswerFrom = z.enum(['zero', 'one', 'letter', 'text', 'label']);
export type AnswerFrom = z.infer<typeof AnswerFrom>;

/** How the texts of a file are encoded, where that is not told by the file itself. */
export const FileEncoding = z.enum(['utf-8', 'windows-1252']);
export type FileEncoding = z.infer<typeof FileEncoding>;

/** A field that rows hold and no example reads: nothing of it is shown to anybody. */
export const UnusedField = z.object({ name: z.string(), rows: z.int(), sample: z.string() });
export type UnusedField = z.infer<typeof UnusedField>;

/** Something about rows that were imported which whoever imports them should know; `line` is the first of them. */
export const DatasetNote = z.object({ note: z.string(), rows: z.int(), line: z.int() });
export type DatasetNote = z.infer<typeof DatasetNote>;

export const Dataset = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  name: z.string(),
  format: DatasetFormat,
  licence: z.string(),
  source: z.string(),
  /** `importing` until its last line is in; `refused` leaves no example behind and says why. */
  state: z.enum(['importing', 'imported', 'refused']),
  sha256: z.string().nullable(),
  examples: z.int(),
  badLines: z.int(),
  refusal: z.string().nullable(),
  // A catalogue of the release before tells neither.
  unusedFields: z.array(UnusedField).default([]),
  notes: z.array(DatasetNote).default([]),
});
export type Dataset = z.infer<typeof Dataset>;

export const BadLine = z.object({ file: z.string(), line: z.int(), reason: z.string() });
export type BadLine = z.infer<typeof BadLine>;

export const datasetsByIds = defineBatch(
  'catalogue.datasets-by-ids',
  // Null from a catalogue of the version before, while both run.
  Dataset.extend({ importedAt: z.iso.datetime().nullable().default(null) }),
);
/** Lets the caller upload a file, for one campaign or for any that they coordinate. @throws Refusal `not-allowed` for who could not import it */
export const permitUpload = defineRequest('catalogue.permit-upload', {
  request: z.object({ campaignId: z.uuid().nullable().default(null) }),
  reply: z.object({}),
});

/** Imports an uploaded file (and, beside it, its translation line by line or by id). Answers at once; the dataset tells how far it is. */
export const importDataset = defineRequest('catalogue.import-dataset', {
  request: z.object({
    id: z.uuid(),
    campaignId: z.uuid(),
    name: Name(200),
    format: DatasetFormat,
    fileId: z.uuid(),
    kind: FileKind.default('jsonl'),
    columns: Columns.default({}),
    /** What its answer keys are; null: found by looking at the whole file, which is refused where that does not tell. */
    answerFrom: AnswerFrom.nullable().default(null),
    encoding: FileEncoding.nullable().default(null),
    /** Language of `fileId`'s texts: English, or already the campaign's. */
    language: z.enum(['english', 'translated']).default('english'),
    /** The translation of `fileId` (then English), same format, joined by id or else by line. */
    translationFileId: z.uuid().nullable().default(null),
    /** `keep` imports the good lines and reports the bad; `refuse` imports nothing where a line is bad. */
    onBadLine: z.enum(['keep', 'refuse']).default('keep'),
    licence: Name(100),
    source: NameOrNone(500).default(''),
  }),
  reply: Dataset,
});

/** Gives a dataset another name. */
export const renameDataset = defineRequest('catalogue.rename-dataset', {
  request: z.object({ id: z.uuid(), name: Name(200) }),
  reply: Dataset,
});
/** Ends an import that goes on: nothing of its file is imported. One that ended without examples is answered as it is. @throws Refusal `wrong-state` for one that is imported */
export const cancelImport = defineRequest('catalogue.cancel-import', {
  request: z.object({ id: z.uuid() }),
  reply: Dataset,
});
/** Deletes a dataset and its examples; its import, where that goes on, is ended. @throws Refusal `wrong-state` where an example of it was started */
export const deleteDataset = defineRequest('catalogue.delete-dataset', {
  request: z.object({ id: z.uuid() }),
  reply: z.object({ id: z.uuid() }),
  // A million examples are deleted in one transaction.
  timeoutMs: 60_000,
});

export const listDatasets = defineRequest('catalogue.list-datasets', {
  request: pageAfter(IdCursor).extend({ campaignId: z.uuid() }),
  reply: pageOf(z.uuid()),
});
export const listBadLines = defineRequest('catalogue.list-bad-lines', {
  request: pageAfter(LineCursor).extend({ datasetId: z.uuid() }),
  reply: pageOf(BadLine),
});
export const DatasetImported = defineEvent(
  'dataset.imported.v1',
  z.object({ campaignId: z.uuid(), datasetId: z.uuid() }),
);
