import { delimiterOf, hasBlanks, separatorLine } from './delimiter.ts';
import type { CsvDelimiter } from './delimiter.ts';
import { utf8Of } from './encoding.ts';
import type { CsvEncoding } from './encoding.ts';
import { recordsOf } from './records.ts';
import type { CsvRow } from './records.ts';
import { UnreadableCsv } from './unreadable.ts';

export { UnreadableCsv } from './unreadable.ts';
export type { CsvRow } from './records.ts';
export { csvEncodings } from './encoding.ts';
export type { CsvEncoding } from './encoding.ts';
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

const nameOf = (name: string): string => name.replaceAll('\uFEFF', '').trim().normalize('NFC');

/** A column's name without what people do not see: case and blanks around it. */
export const columnKey = (name: string): string => nameOf(name).toLowerCase().replace(/\s+/gu, ' ');

const looseKey = (name: string): string => columnKey(name).replace(/[\s_-]/gu, '');

/** Where a column of this name stands: by its key, or, where just one column is alike, without blanks, `-` and `_`; -1 where none does. */
export const columnPlace = (names: readonly string[], name: string): number => {
  const place = names.findIndex((one) => columnKey(one) === columnKey(name));
  if (place !== -1) return place;
  const alike = names.flatMap((one, at) => (looseKey(one) === looseKey(name) ? [at] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
};

const namesOf = (cells: readonly string[], line: number): string[] => {
  const places = new Map<string, number>();
  return cells.map((cell, at) => {
    const name = nameOf(cell);
    const key = columnKey(cell);
    const earlier = places.get(key);
    if (key !== '' && earlier !== undefined)
      throw new UnreadableCsv(
        line,
        `The header names "${name.slice(0, 60)}" twice, in columns ${earlier + 1} and ${at + 1}. Give each column a name of its own.`,
      );
    places.set(key, at);
    return name === '' ? `column ${at + 1}` : name;
  });
};

/** The row as it was if it has as many cells as the first and is not the header again; else with what is wrong. */
const checked = (row: CsvRow, first: readonly string[], header: boolean): CsvRow => {
  const { cells, fault } = row;
  if (fault !== '') return row;
  const [have, want] = [cells.length, first.length];
  const other = header ? 'the header' : 'the first row';
  if (have !== want)
    return { ...row, fault: `It has ${have} ${have === 1 ? 'cell' : 'cells'}, and ${other} has ${want}.` };
  if (header && want > 1 && cells[0] === first[0] && cells.every((cell, at) => cell === first[at]))
    return { ...row, fault: 'It is the header again, as where two files were put together.' };
  return row;
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
  const rows = (async function* (): AsyncGenerator<readonly CsvRow[]> {
    const rest = header ? others : [row, ...others];
    if (rest.length > 0) yield rest.map((one) => checked(one, row.cells, header));
    for await (const batch of records) yield batch.map((one) => checked(one, row.cells, header));
  })();
  return { encoding, delimiter, names, rows };
};
