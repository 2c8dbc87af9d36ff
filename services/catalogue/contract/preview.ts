import { z } from 'zod';
import { Content } from '../../../domain/example.ts';
import { defineRequest } from '../../../platform/contract.ts';
import { AnswerFrom, Columns, DatasetFormat, DatasetNote, FileEncoding, FileKind, UnusedField } from './dataset.ts';
import { Metadata } from './example.ts';

/** A row as it would come in. */
export const PreviewRow = z.object({
  line: z.int(),
  externalId: z.string().nullable(),
  content: Content,
  source: Content.nullable(),
  metadata: Metadata,
});
export type PreviewRow = z.infer<typeof PreviewRow>;

/** What an import would make of a file, by its beginning. */
export const Preview = z.object({
  /** Size of the file, and how much of it was read: all of it, or its beginning and, of Parquet, its end. */
  bytes: z.int(),
  bytesRead: z.int(),
  said: z.string(),
  kind: FileKind,
  kindWhy: z.string(),
  format: DatasetFormat.nullable(),
  formatWhy: z.string(),
  encoding: z.string().nullable(),
  delimiter: z.string().nullable(),
  /** Each column, or field of the rows: the field of the format that it becomes, or what becomes of it instead. */
  columns: z.array(
    z.object({
      name: z.string(),
      field: z.string().nullable(),
      use: z.enum(['field', 'metadata', 'unused']),
      sample: z.string(),
    }),
  ),
  rows: z.array(PreviewRow),
  goodRows: z.int(),
  badRows: z.int(),
  unusedFields: z.array(UnusedField),
  notes: z.array(DatasetNote),
  faults: z.array(z.object({ line: z.int(), reason: z.string() })),
  /** Why the file would be refused whole, or what only the whole of it can tell; null where nothing is open. */
  question: z.string().nullable(),
});
export type Preview = z.infer<typeof Preview>;

/** Looks at an uploaded file before it is imported; stores nothing. Coordinators of the campaign. @throws Refusal `not-found` where there is no such upload */
export const previewImport = defineRequest('catalogue.preview-import', {
  request: z.object({
    campaignId: z.uuid(),
    fileId: z.uuid(),
    kind: FileKind.nullable().default(null),
    format: DatasetFormat.nullable().default(null),
    columns: Columns.default({}),
    answerFrom: AnswerFrom.nullable().default(null),
    encoding: FileEncoding.nullable().default(null),
  }),
  reply: Preview,
  timeoutMs: 30_000,
});
