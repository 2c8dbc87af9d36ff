import { delimiterOf, hasBlanks, separatorLine } from './delimiter.ts';
import type { CsvDelimiter } from './delimiter.ts';
import { utf8Of } from './encoding.ts';
import type { CsvEncoding } from './encoding.ts';
import { createHeadingTest, namesOf } from './names.ts';
import type { Heading } from './names.ts';
import { recordsOf } from './records.ts';
import type { CsvRow } from './records.ts';
import { UnreadableCsv } from './unreadable.ts';

export { UnreadableCsv } from './unreadable.ts';
export type { CsvRow } from './records.ts';
export { csvEncodings } from './encoding.ts';
export type { CsvEncoding } from './encoding.ts';
export { columnKey, columnPlace } from './names.ts';
export { csvDelimiters } from './delimiter.ts';
export type { CsvDelimiter } from './delimiter.ts';

/** How a file is to be read; what is left out is found in the file. */
export interface CsvSettings {
  readonly encoding?: CsvEncoding | null;
  readonly delimiter?: CsvDelimiter | null;
  /** False: the first line is a row already, and columns are called "column 1", "column 2" … */
  readonly header?: boolean;
  /** Bytes of UTF-8 that one row may have; a longer one is a row with a fault. */
  readonly longestRow?: number;
}

/** A CSV file: what was found of it, and its rows. Read the rows to their end, or leave their loop early. */
export interface CsvTable {
  readonly encoding: CsvEncoding;
  readonly delimiter: CsvDelimiter;
  /** Names of the columns as the file has them, without blanks around them. One without a name is "column 3" by its place. */
  readonly names: readonly string[];
  /** Rows some hundreds at a time: an await for each row costs more than reading it. */
  readonly rows: AsyncGenerator<readonly CsvRow[]>;
}

/** Wider files are refused: a line of commas is a million columns. */
const mostColumns = 2_000;
/** Text by which delimiter and header are found. */
const headBytes = 64 * 1024;

/** What each heading among the rows is told as. */
const headings: Readonly<Record<Exclude<Heading, 'in another order' | null>, string>> = {
  'the same': 'It is the header again, as where two files were put together.',
  explanation: 'It says what the columns hold, as a second header does.',
  rule: 'It draws a line, as below the header of a table of Markdown.',
  separator: 'It says how cells are parted, as the first line of a file does: two files were put together.',
};

/** A text that a single quote opens, or closes, as in files that put texts in those. */
const opens = /^\s*'/u;
const closes = /'\s*$/u;

const saysSingle = (cells: readonly string[]): string =>
  cells.some((cell) => opens.test(cell)) && cells.some((cell) => closes.test(cell))
    ? ' Its texts seem to stand in single quotes; those of a table stand in double quotes (").'
    : '';

/**
 * Gives each row as it was if it has as many cells as the first and is no heading; else with what is wrong.
 * @throws UnreadableCsv where a row names the columns in another order: those after it would be read wrong
 */
const rowCheck = (first: readonly string[], header: boolean): ((row: CsvRow) => CsvRow) => {
  const want = first.length;
  const other = header ? 'the header' : 'the first row';
  const headingOf = header ? createHeadingTest(first) : () => null;
  return (row) => {
    const { cells, fault, line } = row;
    if (fault !== '') return row;
    const have = cells.length;
    if (have !== want) {
      const width = `It has ${have} ${have === 1 ? 'cell' : 'cells'}, and ${other} has ${want}.`;
      return { ...row, fault: `${width}${have > want ? saysSingle(cells) : ''}` };
    }
    const heading = headingOf(cells);
    if (heading === null) return row;
    if (heading === 'in another order')
      throw new UnreadableCsv(
        line,
        `Line ${line} names the columns in another order than the first line does, as where two files were put together. Read them one by one.`,
      );
    return { ...row, fault: headings[heading] };
  };
};

/**
 * Reads a CSV file as it streams by: encoding, delimiter and header are found or given; a row that is wrong comes with its fault and line, so
 * that every line of the file is in a row or told.
 * @throws UnreadableCsv, here or while the rows are read, where the file is no CSV or not in its encoding
 */
export const readCsv = async (bytes: AsyncIterable<Uint8Array>, settings: CsvSettings = {}): Promise<CsvTable> => {
  const { encoding, pieces } = await utf8Of(bytes, settings.encoding ?? null);
  const held: Uint8Array[] = [];
  for (let length = 0; length < headBytes;) {
    const { value, done } = await pieces.next();
    if (done === true) break;
    held.push(value);
    length += value.length;
  }
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const head = held.map((piece) => decoder.decode(piece, { stream: true })).join('');
  const separator = separatorLine(head);
  const delimiter = settings.delimiter ?? separator?.delimiter ?? delimiterOf(head);
  const whole = (async function* () {
    yield* held.splice(0);
    yield* pieces;
  })();
  const records = recordsOf(whole, {
    delimiter,
    blanks: hasBlanks(head.slice(separator?.length ?? 0), delimiter),
    skip: separator?.length ?? 0,
    longestRow: settings.longestRow ?? Infinity,
  });
  const first = await records.next();
  const [row, ...others] = first.done === true ? [] : first.value;
  if (row === undefined) throw new UnreadableCsv(0, 'The file is empty.');
  if (row.fault !== '') throw new UnreadableCsv(row.line, `The first row cannot be read. ${row.fault}`);
  if (row.cells.length > mostColumns)
    throw new UnreadableCsv(row.line, `The file has ${row.cells.length} columns; ${mostColumns} are read.`);
  const header = settings.header !== false;
  const names = header ? namesOf(row.cells, row.line) : row.cells.map((_, at) => `column ${at + 1}`);
  const check = rowCheck(row.cells, header);
  const rows = (async function* (): AsyncGenerator<readonly CsvRow[]> {
    const rest = header ? others : [row, ...others];
    if (rest.length > 0) yield rest.map(check);
    for await (const batch of records) yield batch.map(check);
  })();
  return { encoding, delimiter, names, rows };
};
