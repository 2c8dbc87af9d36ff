import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { maxExampleBytes } from '../../domain/bounds.ts';
import { rowFrom } from './columns.ts';
import { BadRow, jsonIn, rowOf } from './formats.ts';
import { itemsOf } from './elements.ts';
import { WrongEncoding } from './lines.ts';
import { parquetRows } from './parquet.ts';
import type { Job } from './store/dataset.ts';
import type { Read } from './translations.ts';

const tooLong = `The line is longer than an example may be (${maxExampleBytes / 1024} kB).`;

type Layout = Pick<Job, 'format' | 'kind' | 'columns'>;

const read = (layout: Layout, line: number, cells: () => unknown): Read => {
  try {
    const value = cells();
    const tabular = layout.kind !== 'jsonl';
    const isRow = typeof value === 'object' && value !== null && !Array.isArray(value);
    const row = rowOf(layout.format, isRow ? rowFrom({ ...value }, layout.columns, tabular) : value);
    return { line, row, reason: '' };
  } catch (error) {
    if (error instanceof BadRow) return { line, row: null, reason: error.message };
    throw error;
  }
};

async function* jsonRows(bytes: AsyncIterable<Uint8Array>, layout: Layout): AsyncGenerator<Read> {
  // A line of JSON may be up to six times its text (escapes), so the bound on the text is checked after parsing as well.
  for await (const { number, text, where } of itemsOf(bytes, maxExampleBytes * 6)) {
    if (text?.trim() === '') continue;
    const one = text === null ? { line: number, row: null, reason: tooLong } : read(layout, number, () => jsonIn(text));
    yield one.row === null && where !== '' ? { ...one, reason: `${one.reason} ${where}` } : one;
  }
}

const Record = z.object({ info: z.object({ lines: z.int() }), record: z.record(z.string(), z.string()) });

async function* csvRows(bytes: AsyncIterable<Uint8Array>, layout: Layout): AsyncGenerator<Read> {
  const bad: Read[] = [];
  const parser = parse({
    bom: true,
    columns: true,
    info: true,
    skip_empty_lines: true,
    skip_records_with_error: true,
    // A stray quote is a character of its text; strict reading would lose the lines after it.
    relax_quotes: true,
    max_record_size: maxExampleBytes * 2,
    on_skip: (error) => {
      const lines = error instanceof CsvError && typeof error['lines'] === 'number' ? error['lines'] : 0;
      bad.push({ line: lines, row: null, reason: `The line is no CSV: ${error?.message ?? ''}`.slice(0, 300) });
    },
  });
  const source = Readable.from(bytes);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const one of parser) {
      yield* bad.splice(0);
      const { info, record } = Record.parse(one);
      yield read(layout, info.lines, () => record);
    }
    yield* bad;
  } catch (error) {
    if (error instanceof CsvError) throw new WrongEncoding(0, `The file cannot be read as CSV: ${error.message}`);
    throw error;
  }
}

async function* rowsOfParquet(bytes: AsyncIterable<Uint8Array>, layout: Layout): AsyncGenerator<Read> {
  for await (const { number, cells } of parquetRows(bytes)) yield read(layout, number, () => cells);
}

/**
 * The rows of a file as its format reads them, with the number of their line (in Parquet: of their row; in an array of JSON: of their
 * element), one at a time.
 * @throws WrongEncoding where the file is not of its kind at all
 */
export const rowsOf = async function* (bytes: AsyncIterable<Uint8Array>, layout: Layout): AsyncGenerator<Read> {
  const rows = { jsonl: jsonRows, csv: csvRows, parquet: rowsOfParquet }[layout.kind](bytes, layout);
  for await (const one of rows) {
    const { row } = one;
    const long = row !== null && Buffer.byteLength(JSON.stringify(row.content)) > maxExampleBytes;
    yield long ? { line: one.line, row: null, reason: tooLong } : one;
  }
};
