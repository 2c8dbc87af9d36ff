import { readCsv } from '../../../language/csv/read-csv.ts';
import type { DatasetFormat, DatasetNote, FileKind, Preview } from '../contract.ts';
import { nameOf, recognised } from '../import/formats/recognise.ts';
import { excerpt } from '../import/formats/row.ts';
import type { Cells } from '../import/formats/row.ts';
import { createTold, sharesId } from '../import/formats/told.ts';
import type { Counting } from '../import/formats/told.ts';
import { WrongEncoding } from '../import/lines.ts';
import { leftOut } from '../import/parquet/parquet.ts';
import type { Layout } from '../import/row-reader.ts';
import { rowsOf } from '../import/rows.ts';
import { kindShown } from '../import/sniff.ts';
import type { Read } from '../import/translations.ts';

/** What is looked at of a file: its beginning, of Parquet its end beside. */
export interface Looked {
  readonly size: number;
  readonly head: Uint8Array;
  /** Empty where the head is the whole file. */
  readonly tail: Uint8Array;
}

/** What is said of the file by who asks; null: found. */
export interface Guessed extends Omit<Layout, 'kind'> {
  readonly kind: FileKind | null;
}

/** So much is read of a file. */
export const mostLooked = 1024 * 1024;
const rowsShown = 5;
const faultsShown = 10;
/** Rows whose format is counted. */
const rowsCounted = 200;

const lineFeed = 0x0a;

/** The head as far as its last whole line: what stands on the line that was cut would be a fault of no file. */
const wholeLines = ({ head, size }: Looked): Uint8Array => {
  if (head.length >= size || (head[0] === 0x1f && head[1] === 0x8b)) return head;
  const last = head.lastIndexOf(lineFeed);
  return last <= 0 ? head : head.subarray(0, last + 1);
};

async function* bytesOf(looked: Looked, kind: FileKind): AsyncGenerator<Uint8Array> {
  if (kind !== 'parquet') return yield wholeLines(looked);
  yield looked.head;
  // What was not read is a hole: the index at the end says where everything is.
  const hole = looked.size - looked.head.length - looked.tail.length;
  for (let left = hole; left > 0; left -= leftOut.length)
    yield left < leftOut.length ? leftOut.subarray(0, left) : leftOut;
  yield looked.tail;
}

/** What was seen of the rows as they stand in the file. */
interface Seen {
  readonly columns: Map<string, string>;
  readonly formats: Map<DatasetFormat, { rows: number; by: readonly string[] }>;
  rows: number;
}

const see = (seen: Seen, cells: Cells): void => {
  for (const [name, value] of Object.entries(cells)) {
    const sample = seen.columns.get(name);
    if (sample === undefined ? seen.columns.size < 200 : sample === '')
      seen.columns.set(name, value === null || value === undefined ? '' : excerpt(value));
  }
  if (seen.rows++ >= rowsCounted) return;
  const shown = recognised(cells);
  if (shown === null) return;
  const known = seen.formats.get(shown.format);
  seen.formats.set(shown.format, { rows: (known?.rows ?? 0) + 1, by: known?.by ?? shown.by });
};

/** What becomes of the rows that were read, and why reading ended before the end of them. */
const readAll = async (looked: Looked, layout: Layout) => {
  const told = createTold();
  const seen: Seen = { columns: new Map(), formats: new Map(), rows: 0 };
  const reads: Read[] = [];
  let refusal: string | null = null;
  try {
    const counting: Counting = {
      add: (line, unread, notes) => told.add(line, unread, notes),
      see: (cells) => see(seen, cells),
    };
    for await (const read of rowsOf(bytesOf(looked, layout.kind), layout, counting)) {
      reads.push(read);
      // Of Parquet only what lies in the bytes that were read can be shown.
      if (layout.kind === 'parquet' && looked.tail.length > 0 && reads.length >= rowsShown) break;
    }
  } catch (error) {
    if (!(error instanceof WrongEncoding)) throw error;
    // What is packed is cut off where reading ended.
    const isCut = looked.head.length < looked.size && error.message.includes('packed with gzip');
    refusal = isCut ? null : error.message;
  }
  // The end of what was read is not the end of the file.
  if (looked.head.length < looked.size && reads.at(-1)?.row === null) reads.pop();
  return { told, seen, reads, refusal };
};

const kinds: Readonly<Record<FileKind, string>> = { jsonl: 'JSON', csv: 'a table (CSV)', parquet: 'Parquet' };

/** The format that most rows show, and why. */
const formatOf = (
  asked: DatasetFormat | null,
  { formats, rows }: Seen,
): { format: DatasetFormat | null; formatWhy: string } => {
  const found = [...formats].toSorted(([, left], [, right]) => right.rows - left.rows);
  const [first, ...others] = found;
  const counted = Math.min(rows, rowsCounted);
  const shows =
    first === undefined
      ? 'No row shows a format.'
      : `${first[1].rows} of ${counted} rows show ${nameOf(first[0])}, by ${first[1].by.map((field) => `"${field}"`).join(' and ')}.`;
  const more = others.map(([format, { rows: count }]) => ` ${count} show ${nameOf(format)}.`).join('');
  if (asked !== null) return { format: asked, formatWhy: `You said so. ${shows}${more}` };
  return { format: first?.[0] ?? null, formatWhy: `${shows}${more}` };
};

const columnsOf = (
  seen: Seen,
  reads: readonly Read[],
  unused: ReadonlySet<string>,
  columns: Layout['columns'],
): Preview['columns'] => {
  const metadata = new Set(reads.flatMap(({ row }) => (row === null ? [] : Object.keys(row.metadata))));
  const fieldOf = new Map(Object.entries(columns).map(([field, column]) => [column, field]));
  return [...seen.columns].map(([name, sample]) => {
    const mapped = fieldOf.get(name);
    const use =
      mapped !== undefined ? 'field' : metadata.has(name) ? 'metadata' : unused.has(name) ? 'unused' : 'field';
    return { name: excerpt(name), field: use === 'field' ? (mapped ?? excerpt(name)) : null, use, sample };
  });
};

const sizeOf = (bytes: number): string =>
  bytes < 10_000 ? `${bytes} bytes` : `${(bytes / 1024 / 1024).toFixed(2)} MB`;

const saidOf = ({ head, tail, size }: Looked): string => {
  if (head.length >= size) return `The whole file was read (${sizeOf(size)}).`;
  return tail.length > 0
    ? `The first ${sizeOf(head.length)} and the last ${sizeOf(tail.length)} of ${sizeOf(size)} were read.`
    : `The first ${sizeOf(head.length)} of ${sizeOf(size)} were read: what stands after them may be otherwise.`;
};

/** Encoding and delimiter of a table; of other files the encoding that they have by their kind. */
const tableOf = async (looked: Looked, layout: Layout): Promise<Pick<Preview, 'encoding' | 'delimiter'>> => {
  if (layout.kind !== 'csv') return { encoding: layout.kind === 'jsonl' ? 'utf-8' : null, delimiter: null };
  try {
    const { encoding, delimiter, rows } = await readCsv(bytesOf(looked, 'csv'), { encoding: layout.encoding ?? null });
    await rows.return(undefined);
    return { encoding, delimiter };
  } catch {
    return { encoding: null, delimiter: null }; // the question says why
  }
};

/** What is told of rows that share their id with another, as far as they were read. */
const repeatedIds = (reads: readonly Read[]): DatasetNote[] => {
  const named = reads.filter(({ row }) => row !== null && row.externalId !== null);
  const shared = [...Map.groupBy(named, ({ row }) => row?.externalId).values()]
    .filter(({ length }) => length > 1)
    .flat();
  const [first] = shared.toSorted((left, right) => left.line - right.line);
  return first === undefined ? [] : [{ note: sharesId, rows: shared.length, line: first.line }];
};

/** What an import would make of a file, by what was looked at of it. */
export const previewOf = async (looked: Looked, asked: Guessed): Promise<Preview> => {
  const shown = kindShown(looked.head);
  const kind = asked.kind ?? shown;
  const layout = { ...asked, kind };
  const first = await readAll(looked, { ...layout, columns: asked.format === null ? {} : asked.columns });
  const { format, formatWhy } = formatOf(asked.format, first.seen);
  const settled = { ...layout, format };
  let all = asked.format === null && format !== null ? await readAll(looked, settled) : first;
  let question = all.refusal;
  // Rows wait for what their keys are: they are shown as if the keys counted from 0, beside the question.
  if (question !== null && all.reads.length === 0 && format === 'multiple-choice') {
    const guessed = await readAll(looked, { ...settled, answerFrom: 'zero' });
    if (guessed.refusal === null) {
      all = guessed;
      question = `${question} The rows below are read as if the keys counted from 0.`;
    }
  }
  const { told, seen, reads } = all;
  const unused = new Set(told.unusedFields.map(({ name }) => name));
  const good = reads.filter(({ row }) => row !== null);
  const bad = reads.filter(({ row }) => row === null);
  return {
    bytes: looked.size,
    bytesRead: looked.head.length + looked.tail.length,
    said: saidOf(looked),
    kind,
    kindWhy:
      asked.kind === null || asked.kind === shown
        ? `Its first bytes are those of ${kinds[shown]}.`
        : `You said so; its first bytes are those of ${kinds[shown]}.`,
    format,
    formatWhy,
    ...(await tableOf(looked, layout)),
    columns: columnsOf(seen, reads, unused, asked.columns),
    rows: good
      .slice(0, rowsShown)
      .flatMap(({ line, row }) =>
        row === null
          ? []
          : [{ line, externalId: row.externalId, content: row.content, source: row.source, metadata: row.metadata }],
      ),
    goodRows: good.length,
    badRows: bad.length,
    unusedFields: [...told.unusedFields],
    notes: [...told.notes, ...repeatedIds(good)],
    faults: bad.slice(0, faultsShown).map(({ line, reason }) => ({ line, reason })),
    question,
  };
};
