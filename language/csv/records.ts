import { CsvError, parse } from 'csv-parse';
import { parse as parseWhole } from 'csv-parse/sync';
import type { CsvDelimiter } from './delimiter.ts';
import { createWindow } from './window.ts';
import { UnreadableCsv } from './unreadable.ts';

/** A row of a CSV file. */
export interface CsvRow {
  /** The line on which it begins, from 1, and the one on which it ends. */
  readonly line: number;
  readonly lastLine: number;
  /** Empty where the row has a fault that leaves none. */
  readonly cells: readonly string[];
  /** Why it is no row of its file; empty where it is one. */
  readonly fault: string;
}

/** More bytes than any row has: beyond it a quote is open, or the file is no CSV, and what is held would grow without end. */
const longestRead = 8 * 1024 * 1024;

const megabytes = longestRead / 1024 / 1024;
const lineBreak = /\r\n|\n|\r/gu;
const lineBreaksIn = (text: string): number => text.match(lineBreak)?.length ?? 0;
const allBreaks = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + lineBreaksIn(cell), 0);
const [cr, lf] = [0x0d, 0x0a];

const layout = (delimiter: CsvDelimiter, ltrim = false) => ({
  delimiter,
  ltrim,
  relax_column_count: true,
  record_delimiter: ['\r\n', '\n', '\r'],
  skip_empty_lines: true,
});

/** Whether a quote that opens in these lines closes in the middle of a text: then rows have run together. */
const closesAmidText = (raw: Uint8Array, delimiter: CsvDelimiter, blanks: boolean): boolean => {
  try {
    parseWhole(new TextDecoder().decode(raw), layout(delimiter, blanks));
    return false;
  } catch (error) {
    return error instanceof CsvError && error.code === 'CSV_INVALID_CLOSING_QUOTE';
  }
};

/** True for a cell that may have kept quotes which were to enclose it: after a blank, or with others in it that a backslash marks. */
const keepsQuotes = (cell: string): boolean =>
  cell.startsWith(' "') ? cell.trimEnd().endsWith('"') : cell.startsWith('"') && cell.includes('\\"');

/** What is wrong with the quotes of a row, where they are not those of CSV. */
const quotesKept = (raw: Uint8Array, cells: readonly string[], delimiter: CsvDelimiter, blanks: boolean): string => {
  const text = new TextDecoder().decode(raw);
  if (cells.some((cell) => cell.startsWith(' "') && text.includes(`${delimiter}${cell.slice(0, 20)}`)))
    return 'A blank stands between the delimiter and a quote, so that the quote is no longer one.';
  return closesAmidText(raw, delimiter, blanks)
    ? 'A quote within a text is marked by a backslash; CSV writes it twice.'
    : '';
};

/** How many lines after its first a row of which the last quote is open has that quote. */
const openedAfter = (raw: Uint8Array, delimiter: CsvDelimiter, blanks: boolean): number => {
  const text = `${new TextDecoder().decode(raw)}"`;
  const rows: unknown[] = parseWhole(text, { ...layout(delimiter, blanks), relax_quotes: true });
  const cells = rows.flat().map(String);
  return allBreaks(cells.slice(0, -1));
};

/** A cell after a byte-order mark, which stands amid a file where files were put together: before a quote it kept that from being one. */
const withoutMark = (cell: string): string => {
  const text = cell.replace(/^\uFEFF+/u, '');
  return /^"(?:[^"]|"")*"$/u.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text;
};

/**
 * The records of a stream of UTF-8, in batches as its pieces come. A stray quote is a character of its text (strict reading would lose the
 * lines after it), unless it makes one row of several lines. Rows of blanks alone are passed over.
 * @throws UnreadableCsv for a row without end
 */
export async function* recordsOf(
  pieces: AsyncIterable<Uint8Array>,
  {
    delimiter,
    blanks,
    skip,
    longestRow,
  }: { delimiter: CsvDelimiter; blanks: boolean; skip: number; longestRow: number },
): AsyncGenerator<CsvRow[]> {
  const held = createWindow();
  let batch: CsvRow[] = [];
  // Where the last record ended: its line, as csv-parse counts lines (a CRLF in a cell is two), empty lines until then, and its last byte.
  let [line, counted, empty, end] = [skip > 0 ? 1 : 0, 0, 0, 0];
  let holdsNul = false;
  let lineBytes = 0;

  const faultOf = (cells: readonly string[], lines: readonly [number, number], to: number): string => {
    if (to - end > longestRow) return `It is longer than a row may be (${Math.floor(longestRow / 1024)} kB).`;
    if (holdsNul && cells.some((cell) => cell.includes('\0'))) return 'It holds a NUL character, which is no text.';
    const [from, last] = lines;
    if (
      from < last &&
      cells.some((cell) => cell.startsWith('"')) &&
      closesAmidText(held.slice(end, to), delimiter, blanks)
    )
      return `Lines ${from} to ${last} became one row: a quote that opens in them is closed in the middle of a text.`;
    return cells.some(keepsQuotes) ? quotesKept(held.slice(end, to), cells, delimiter, blanks) : '';
  };

  const parser = parse({
    ...layout(delimiter, blanks),
    relax_quotes: true,
    max_record_size: longestRead,
    on_record: (cells: string[], info) => {
      const [begins, passed] = [line + 1 + info.empty_lines - empty, info.empty_lines - empty];
      const ends = begins + (info.lines - counted > 1 + passed ? allBreaks(cells) : 0);
      if (cells[0]?.startsWith('\uFEFF') === true) cells[0] = withoutMark(cells[0]);
      if (cells.some((cell) => cell.trim() !== '')) {
        const fault = faultOf(cells, [begins, ends], info.bytes);
        batch.push({ line: begins, lastLine: ends, cells, fault });
      }
      [line, counted, empty, end] = [ends, info.lines, info.empty_lines, info.bytes];
      // To csv-parse each row is the first, and so has the right width: for one of another it makes an error that nobody reads, which
      // takes 27 µs (a row takes 3), and a file of such rows would hold up whoever reads it.
      Object.assign(parser.info, { records: 0 });
      return null;
    },
  });
  // Each error reaches the callback of what was written.
  parser.on('error', () => undefined);
  const beginsAt = (): number => line + 1 + parser.info.empty_lines - empty;
  const endless = (): UnreadableCsv =>
    new UnreadableCsv(
      beginsAt(),
      `The row that begins on line ${beginsAt()} has no end within ${megabytes} MB. Is a quote not closed there?`,
    );
  const settle = (error: Error | null | undefined, done: () => void, fail: (error: Error) => void): void => {
    if (error === null || error === undefined) done();
    else if (error instanceof CsvError && error.code === 'CSV_MAX_RECORD_SIZE') fail(endless());
    else if (error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED') done();
    else fail(error);
  };

  let toSkip = skip;
  try {
    for await (const whole of pieces) {
      const piece = whole.subarray(toSkip);
      toSkip -= Math.min(toSkip, whole.length);
      if (piece.length === 0) continue;
      holdsNul ||= piece.includes(0);
      const lastBreak = Math.max(piece.lastIndexOf(lf), piece.lastIndexOf(cr));
      lineBytes = lastBreak === -1 ? lineBytes + piece.length : piece.length - lastBreak;
      if (lineBytes > longestRead) throw endless();
      held.add(piece);
      await new Promise<void>((done, fail) => {
        parser.write(piece, (error) => settle(error, done, fail));
      });
      held.dropBefore(end);
      if (batch.length > 0) yield batch;
      batch = [];
    }
    let open = false;
    await new Promise<void>((done, fail) => {
      parser.once('error', (error) => {
        open = error instanceof CsvError && error.code === 'CSV_QUOTE_NOT_CLOSED';
        settle(error, done, fail);
      });
      parser.once('end', done);
      parser.resume();
      parser.end();
    });
    if (open) {
      const begins = beginsAt();
      const raw = held.slice(end, Infinity);
      const opened = begins + openedAfter(raw, delimiter, blanks);
      const last = Math.max(opened, begins + lineBreaksIn(new TextDecoder().decode(raw).trim()));
      const lost = opened === begins ? 'what follows it' : `the row that begins on line ${begins}, with what follows`;
      const fault = `A quote that opens on line ${opened} is not closed: ${lost}, to line ${last}, was not read.`;
      batch.push({ line: begins, lastLine: last, cells: [], fault });
    }
    if (batch.length > 0) yield batch;
  } finally {
    parser.destroy();
  }
}
