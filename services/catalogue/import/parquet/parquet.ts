import { closeSync, fstatSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parquetMetadata, parquetSchema } from 'hyparquet';
import type { FileMetaData, RowGroup, SchemaTree } from 'hyparquet';
import { assembleNested } from 'hyparquet/src/assemble.js';
import { DEFAULT_PARSERS } from 'hyparquet/src/convert.js';
import { newId } from '../../../../platform/id.ts';
import { mostColumns, mostIndexBytes, mostParquetRows } from '../../rules/bounds.ts';
import { WrongEncoding } from '../lines.ts';
import { columnReader, refuse, whyBroken } from './column.ts';
import type { ColumnReader } from './column.ts';
import { endOfStruct } from './thrift.ts';

/** A row of a Parquet file as it stands there, with its number from 1. */
export interface ParquetRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

interface OpenFile {
  readonly fd: number;
  readonly size: number;
}

/** Bytes, or some of them, of a file of which not all was read: they are left a hole, for which nothing is written. */
export const leftOut = new Uint8Array(1024 * 1024);

/** Rows that are made at once: a page of each column is in memory beside them, however large a row group is. */
const sliceRows = 2_000;

/** The index at the file's end. @throws WrongEncoding where there is none, or one that no honest file has */
const indexOf = ({ fd, size }: OpenFile): FileMetaData => {
  const tail = Buffer.alloc(8);
  if (size < 12) throw refuse('it is shorter than its own marks');
  readSync(fd, tail, 0, 8, size - 8);
  if (tail.toString('latin1', 4) === 'PARE') throw refuse('it is encrypted');
  if (tail.toString('latin1', 4) !== 'PAR1') throw refuse('it does not end as Parquet does (PAR1)');
  const length = tail.readUInt32LE(0);
  if (length === 0) throw refuse('its index is empty');
  if (length > size - 12) throw refuse('its index is cut off');
  if (length > mostIndexBytes) throw refuse(`its index is larger than ${mostIndexBytes / 1024 / 1024} MB`);
  const index = new Uint8Array(length + 8);
  readSync(fd, index, 0, index.length, size - index.length);
  try {
    if (endOfStruct(index, 0) > length) throw new RangeError('The index ends before it is over.');
    const metadata = parquetMetadata(index.buffer);
    if (!Array.isArray(metadata.schema) || !Array.isArray(metadata.row_groups)) throw new Error('it names no columns');
    return metadata;
  } catch (cause) {
    throw refuse(`its index cannot be read: ${whyBroken(cause)}`);
  }
};

const schemaOf = (metadata: FileMetaData): SchemaTree => {
  // What nests in another is an element of the schema too.
  if (metadata.schema.length > mostColumns * 5) throw refuse(`it has more than ${mostColumns} columns`);
  try {
    return parquetSchema(metadata);
  } catch (cause) {
    throw refuse(`its columns cannot be told: ${whyBroken(cause)}`);
  }
};

const leavesOf = (tree: SchemaTree): SchemaTree[] =>
  tree.children.length === 0 ? [tree] : tree.children.flatMap((child) => leavesOf(child));

/** The values of a top-level column, of which each leaf has been read. */
const valuesOf = (column: SchemaTree, leaves: ReadonlyMap<string, unknown[]>): unknown[] => {
  const [only] = leaves.values();
  if (column.children.length === 0) return only ?? [];
  const parts = new Map(leaves);
  try {
    assembleNested(parts, column, DEFAULT_PARSERS);
  } catch (cause) {
    throw refuse(`its column "${column.element.name}" is broken: ${whyBroken(cause)}`);
  }
  return parts.get(column.element.name) ?? [];
};

function* rowsOfGroup(
  file: OpenFile,
  schema: SchemaTree,
  group: RowGroup,
  names: readonly string[],
  first: number,
): Generator<readonly ParquetRow[]> {
  const count = Number(group.num_rows);
  const columns = schema.children.map((column, at) => {
    const readers = new Map<string, ColumnReader>();
    for (const leaf of leavesOf(column)) {
      const path = leaf.path.join('.');
      const chunk = group.columns.find(({ meta_data: meta }) => meta?.path_in_schema.join('.') === path);
      if (chunk?.meta_data === undefined) throw refuse(`its column "${path}" is missing`);
      readers.set(path, columnReader(file, schema, chunk.meta_data));
    }
    return { column, name: names[at] ?? '', readers };
  });
  for (let from = 0; from < count; from += sliceRows) {
    const wanted = Math.min(sliceRows, count - from);
    const slices = columns.map(({ column, name, readers }) => ({
      name,
      values: valuesOf(column, new Map([...readers].map(([path, reader]) => [path, reader.take(wanted)]))),
    }));
    const rows: ParquetRow[] = [];
    for (let row = 0; row < wanted; row++) {
      const cells: Record<string, unknown> = {};
      for (const { name, values } of slices) if (name !== '__proto__') cells[name] = values[row];
      rows.push({ number: first + from + row + 1, cells });
    }
    yield rows;
  }
}

/** The names of the columns, as they are called. @throws WrongEncoding where two are called the same: of their cells one would be lost */
const namesOf = (schema: SchemaTree, called: (names: readonly string[]) => readonly string[]): readonly string[] => {
  const given = schema.children.map(({ element }): unknown => element.name);
  if (!given.every((name) => typeof name === 'string')) throw refuse('one of its columns has no name');
  const names = called(given);
  const twice = names.find((name, at) => names.indexOf(name) !== at);
  if (twice !== undefined)
    throw new WrongEncoding(0, `The file has two columns named "${twice.slice(0, 60)}". Give each a name of its own.`);
  return names;
};

/**
 * The rows of a Parquet file, some at a time, its columns called as they are or as `called` says. It ends with its index: the bytes are put on disk first, and read a page at a time.
 * @throws WrongEncoding where it is no Parquet file that can be read
 */
export async function* parquetRows(
  bytes: AsyncIterable<Uint8Array>,
  called: (names: readonly string[]) => readonly string[] = (names) => names,
): AsyncGenerator<readonly ParquetRow[]> {
  const path = join(tmpdir(), `endonym-${newId()}.parquet`);
  const fd = openSync(path, 'wx+', 0o600);
  // It is there as long as we have it open: whoever ends this process leaves nothing behind.
  rmSync(path);
  try {
    let end = 0;
    for await (const chunk of bytes) {
      if (chunk.buffer !== leftOut.buffer)
        for (let at = 0; at < chunk.length;) at += writeSync(fd, chunk, at, chunk.length - at, end + at);
      end += chunk.length;
    }
    const { size } = fstatSync(fd);
    const file = { fd, size };
    const metadata = indexOf(file);
    const schema = schemaOf(metadata);
    if (leavesOf(schema).length > mostColumns) throw refuse(`it has more than ${mostColumns} columns`);
    const names = namesOf(schema, called);
    const most = mostParquetRows(size);
    const said = metadata.row_groups.reduce((sum, group) => sum + Number(group.num_rows), 0);
    if (metadata.row_groups.some(({ num_rows: rows }) => !(rows >= 0)))
      throw refuse('a row group of it has less than no rows');
    if (!(said <= most))
      throw new WrongEncoding(
        0,
        `The file says that it holds ${said} rows in ${size} bytes, which no file of real texts does; ${most} may be in one of its size.`,
      );
    let first = 0;
    for (const group of metadata.row_groups) {
      yield* rowsOfGroup(file, schema, group, names, first);
      first += Number(group.num_rows);
    }
  } finally {
    closeSync(fd);
  }
}
