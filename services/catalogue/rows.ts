import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { CsvError, parse } from 'csv-parse';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { z } from 'zod';
import { maxExampleBytes } from '../../domain/example.ts';
import { newId } from '../../platform/id.ts';
import { rowFrom } from './columns.ts';
import { BadRow, jsonIn, rowOf } from './formats.ts';
import { itemsOf } from './elements.ts';
import { WrongEncoding } from './lines.ts';
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

/** What hyparquet does not unpack by itself, by the codecs of Node. */
const compressors = {
  GZIP: (input: Uint8Array) => new Uint8Array(gunzipSync(input)),
  BROTLI: (input: Uint8Array) => new Uint8Array(brotliDecompressSync(input)),
  ZSTD: (input: Uint8Array) => new Uint8Array(zstdDecompressSync(input)),
};

/** Rows of a group that are read at once are held in memory together. */
const mostGroupBytes = 512 * 1024 * 1024;

/** Parquet ends with its index: the bytes are put on disk first, and read a row group at a time. */
async function* parquetRows(bytes: AsyncIterable<Uint8Array>, layout: Layout): AsyncGenerator<Read> {
  const path = join(tmpdir(), `endonym-${newId()}.parquet`);
  try {
    const disk = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of bytes) await disk.write(chunk);
    } finally {
      await disk.close();
    }
    const file = await asyncBufferFromFile(path);
    const metadata = await parquetMetadataAsync(file).catch((cause: unknown) => {
      throw new WrongEncoding(0, `The file is no Parquet: ${cause instanceof Error ? cause.message : ''}`);
    });
    let from = 0;
    for (const group of metadata.row_groups) {
      if (Number(group.total_byte_size) > mostGroupBytes)
        throw new WrongEncoding(0, 'A row group of the file is larger than 512 MB. Write it with smaller ones.');
      const to = from + Number(group.num_rows);
      const rows = await parquetReadObjects({ file, metadata, compressors, rowStart: from, rowEnd: to });
      for (const [index, row] of rows.entries()) yield read(layout, from + index + 1, () => row);
      from = to;
    }
  } finally {
    await rm(path, { force: true });
  }
}

/**
 * The rows of a file as its format reads them, with the number of their line (in Parquet: of their row; in an array of JSON: of their
 * element), one at a time.
 * @throws WrongEncoding where the file is not of its kind at all
 */
export const rowsOf = async function* (bytes: AsyncIterable<Uint8Array>, layout: Layout): AsyncGenerator<Read> {
  const rows = { jsonl: jsonRows, csv: csvRows, parquet: parquetRows }[layout.kind](bytes, layout);
  for await (const one of rows) {
    const { row } = one;
    const long = row !== null && Buffer.byteLength(JSON.stringify(row.content)) > maxExampleBytes;
    yield long ? { line: one.line, row: null, reason: tooLong } : one;
  }
};
