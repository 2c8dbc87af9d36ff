import { maxExampleBytes } from '../../../domain/bounds.ts';
import { UnreadableCsv, readCsv } from '../../../language/csv/read-csv.ts';
import { isHeader, knownNames, unknownField } from './columns.ts';
import { itemsOf } from './json-elements.ts';
import { jsonIn } from './formats/json.ts';
import { createTold } from './formats/told.ts';
import type { Counting } from './formats/told.ts';
import { tooLong } from './kept.ts';
import { WrongEncoding } from './lines.ts';
import { parquetRows } from './parquet/parquet.ts';
import { createRowReader } from './row-reader.ts';
import type { Layout, RowReader } from './row-reader.ts';
import { plainBytes } from './sniff.ts';
import type { Read } from './translations.ts';

type Bytes = AsyncIterable<Uint8Array>;

async function* jsonReads(bytes: Bytes, reader: RowReader): AsyncGenerator<readonly Read[]> {
  // A line of JSON may be up to six times its text (escapes), so the bound on the text is checked after parsing as well.
  for await (const items of itemsOf(bytes, maxExampleBytes * 6)) {
    const reads: Read[] = [];
    try {
      for (const { number, text, where } of items) {
        if (text === null) reads.push(...reader.fail(number, where === '' ? tooLong : `${tooLong} ${where}`));
        else if (text.trim() !== '')
          for (const read of reader.take(number, () => jsonIn(text), where)) reads.push(read);
      }
    } catch (error) {
      yield reads; // what was read before is of use where a file is not read as a whole
      throw error;
    }
    yield reads;
  }
}

/** The rows of a table by the names of its columns. A name that a format knows is known however it is cased; what the import calls a column by stays. */
async function* csvReads(bytes: Bytes, reader: RowReader, layout: Layout): AsyncGenerator<readonly Read[]> {
  try {
    const { encoding = null, columns } = layout;
    const table = await readCsv(bytes, { encoding, longestRow: maxExampleBytes * 2 });
    const names = knownNames(table.names, columns);
    for await (const rows of table.rows) {
      const reads: Read[] = [];
      try {
        for (const { line, cells, fault } of rows) {
          if (fault === '' && isHeader(cells))
            throw new WrongEncoding(
              line,
              `Line ${line} names other columns than the first line does, as where two files were put together. Import them one by one.`,
            );
          const some = fault === '' ? reader.take(line, () => cellsByName(names, cells)) : reader.fail(line, fault);
          for (const read of some) reads.push(read);
        }
      } catch (error) {
        yield reads;
        throw error;
      }
      yield reads;
    }
  } catch (error) {
    if (error instanceof UnreadableCsv) throw new WrongEncoding(error.line, error.message);
    throw error;
  }
}

const cellsByName = (names: readonly string[], cells: readonly string[]): Record<string, string> => {
  const row: Record<string, string> = {};
  for (let at = 0; at < names.length; at++) {
    const name = names[at] ?? '';
    if (name !== '__proto__') row[name] = cells[at] ?? '';
  }
  return row;
};

/** Characters of examples that are made at once where a file repeats a text by reference. */
const mostAtOnce = 1_000_000;

async function* parquetReads(bytes: Bytes, reader: RowReader, { columns }: Layout): AsyncGenerator<readonly Read[]> {
  for await (const rows of parquetRows(bytes, (names) => knownNames(names, columns))) {
    let [reads, characters]: [Read[], number] = [[], 0];
    try {
      for (const { number, cells } of rows) {
        for (const read of reader.take(number, () => cells)) {
          reads.push(read);
          characters += read.json.length;
        }
        // The cells of rows that repeat one text are that text, their examples are not.
        if (characters < mostAtOnce) continue;
        yield reads;
        [reads, characters] = [[], 0];
      }
    } catch (error) {
      yield reads;
      throw error;
    }
    yield reads;
  }
}

/**
 * The rows of a file as its format reads them, with the number of their line (in Parquet: of their row; in an array of JSON: of their
 * element), as many at a time as come at once. What they hold beside is counted in `told`.
 * @throws WrongEncoding where the file is refused whole: it is not of its kind, lacks a column, or leaves open what its keys are
 */
export const readsOf = async function* (
  bytes: Bytes,
  layout: Layout,
  told: Counting = createTold(),
): AsyncGenerator<readonly Read[]> {
  const unknown = layout.format === null ? null : unknownField(layout.format, layout.columns);
  if (unknown !== null) throw new WrongEncoding(0, unknown);
  const reader = createRowReader(layout, told);
  const plain = await plainBytes(bytes, layout.kind);
  yield* { jsonl: jsonReads, csv: csvReads, parquet: parquetReads }[layout.kind](plain, reader, layout);
  yield reader.end();
};

/** The same rows one by one. */
export const rowsOf = async function* (bytes: Bytes, layout: Layout, told?: Counting): AsyncGenerator<Read> {
  for await (const reads of readsOf(bytes, layout, told)) for (const read of reads) yield read;
};
