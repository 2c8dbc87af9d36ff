import { Readable } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { z } from 'zod';
import { maxExampleBytes } from '../../domain/bounds.ts';
import { itemsOf } from './elements.ts';
import { jsonIn } from './formats.ts';
import { createTold } from './formats/told.ts';
import type { Counting } from './formats/told.ts';
import { WrongEncoding } from './lines.ts';
import { parquetRows } from './parquet.ts';
import { createRowReader, tooLong } from './row-reader.ts';
import type { Layout, RowReader } from './row-reader.ts';
import { plainBytes } from './sniff.ts';
import type { Read } from './translations.ts';

type Bytes = AsyncIterable<Uint8Array>;

async function* jsonReads(bytes: Bytes, reader: RowReader): AsyncGenerator<Read> {
  // A line of JSON may be up to six times its text (escapes), so the bound on the text is checked after parsing as well.
  for await (const { number, text, where } of itemsOf(bytes, maxExampleBytes * 6)) {
    if (text === null) yield* reader.fail(number, where === '' ? tooLong : `${tooLong} ${where}`);
    else if (text.trim() !== '') yield* reader.take(number, () => jsonIn(text), where);
  }
}

const Record = z.object({ info: z.object({ lines: z.int() }), record: z.record(z.string(), z.string()) });

async function* csvReads(bytes: Bytes, reader: RowReader): AsyncGenerator<Read> {
  const badLines: [number, string][] = [];
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
      badLines.push([lines, `The line is no CSV: ${error?.message ?? ''}`.slice(0, 300)]);
    },
  });
  const source = Readable.from(bytes);
  source.on('error', (error) => parser.destroy(error));
  source.pipe(parser);
  try {
    for await (const one of parser) {
      for (const [line, reason] of badLines.splice(0)) yield* reader.fail(line, reason);
      const { info, record } = Record.parse(one);
      yield* reader.take(info.lines, () => record);
    }
    for (const [line, reason] of badLines) yield* reader.fail(line, reason);
  } catch (error) {
    if (error instanceof CsvError) throw new WrongEncoding(0, `The file cannot be read as CSV: ${error.message}`);
    throw error;
  }
}

async function* parquetReads(bytes: Bytes, reader: RowReader): AsyncGenerator<Read> {
  for await (const { number, cells } of parquetRows(bytes)) yield* reader.take(number, () => cells);
}

/**
 * The rows of a file as its format reads them, with the number of their line (in Parquet: of their row; in an array of JSON: of their
 * element), one at a time. What they hold beside is counted in `told`.
 * @throws WrongEncoding where the file is refused whole: it is not of its kind, lacks a column, or leaves open what its keys are
 */
export const rowsOf = async function* (
  bytes: Bytes,
  layout: Layout,
  told: Counting = createTold(),
): AsyncGenerator<Read> {
  const reader = createRowReader(layout, told);
  const plain = await plainBytes(bytes, layout.kind);
  yield* { jsonl: jsonReads, csv: csvReads, parquet: parquetReads }[layout.kind](plain, reader);
  yield* reader.end();
};
