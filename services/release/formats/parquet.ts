import { ByteWriter, ParquetWriter } from 'hyparquet-writer';
import type { SchemaElement } from 'hyparquet-writer';
import { z } from 'zod';
import { featuresOf } from '../rules/features.ts';
import type { Shape } from '../rules/features.ts';
import type { Layout } from '../rules/layout.ts';

/** A row as it is read back from a line. */
export const Row = z.record(z.string(), z.unknown());
export type Row = z.infer<typeof Row>;

const Encoding = z.enum(['PLAIN', 'RLE', 'RLE_DICTIONARY']);

/** What a footer says of one row group: its rows, and its columns in the order of the schema's leaves. Offsets count from the file's start. */
export const RowGroup = z.object({
  rows: z.int(),
  columns: z.array(
    z.object({
      values: z.int(),
      encodings: z.array(Encoding),
      plainBytes: z.int(),
      bytes: z.int(),
      data: z.int(),
      dictionary: z.int().nullable(),
    }),
  ),
});
export type RowGroup = z.infer<typeof RowGroup>;

/** The Parquet file beside a row file of JSON Lines. */
export const parquetOf = (path: string): string => path.replace(/\.jsonl$/, '.parquet');

/** The row file that a Parquet file repeats; null for any other path. */
export const linesOf = (path: string): string | null =>
  path.endsWith('.parquet') ? path.replace(/\.parquet$/, '.jsonl') : null;

const scalars = {
  string: { type: 'BYTE_ARRAY', converted_type: 'UTF8', logical_type: { type: 'STRING' } },
  int64: { type: 'INT64' },
  float64: { type: 'DOUBLE' },
  bool: { type: 'BOOLEAN' },
} as const satisfies Record<string, Partial<SchemaElement>>;

const isList = (shape: Shape): shape is readonly [Shape] => Array.isArray(shape);

/* Everything may be null, as pyarrow writes it: then every reader takes the columns for the same types as those of the JSON Lines. */
const elementsOf = (name: string, shape: Shape): SchemaElement[] => {
  if (typeof shape === 'string') return [{ name, repetition_type: 'OPTIONAL', ...scalars[shape] }];
  if (isList(shape)) {
    const list = { name, num_children: 1, converted_type: 'LIST', logical_type: { type: 'LIST' } } as const;
    return [
      { ...list, repetition_type: 'OPTIONAL' },
      { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
      ...elementsOf('element', shape[0]),
    ];
  }
  const children = Object.entries(shape);
  return [
    { name, repetition_type: 'OPTIONAL', num_children: children.length },
    ...children.flatMap(([child, of]) => elementsOf(child, of)),
  ];
};

/** A value as the writer takes it: whole numbers are `bigint`. */
const cellOf = (shape: Shape, value: unknown): unknown => {
  if (shape === 'int64') return typeof value === 'number' ? BigInt(value) : value;
  if (typeof shape === 'string') return value;
  if (isList(shape)) return Array.isArray(value) ? value.map((one: unknown) => cellOf(shape[0], one)) : value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, cellOf(shape[name] ?? 'string', one)]));
};

const columnsOf = (path: string, layout: Layout): [string, Shape][] =>
  Object.entries(featuresOf(linesOf(path) ?? '', layout));

const leavesOf = (
  name: string,
  shape: Shape,
): { path: string[]; type: 'BYTE_ARRAY' | 'INT64' | 'DOUBLE' | 'BOOLEAN' }[] => {
  if (typeof shape === 'string') return [{ path: [name], type: scalars[shape].type }];
  const below = isList(shape)
    ? leavesOf('element', shape[0]).map((leaf) => ({ ...leaf, path: ['list', ...leaf.path] }))
    : Object.entries(shape).flatMap(([child, of]) => leavesOf(child, of));
  return below.map((leaf) => ({ ...leaf, path: [name, ...leaf.path] }));
};

/** A writer that has written `offset` bytes of the file already; only the first has the four bytes that open a Parquet file. */
const writerAt = (path: string, offset: number, layout: Layout) => {
  const columns = columnsOf(path, layout);
  const schema: SchemaElement[] = [
    { name: 'schema', num_children: columns.length },
    ...columns.flatMap(([name, shape]) => elementsOf(name, shape)),
  ];
  const bytes = new ByteWriter();
  // No statistics: they would make up most of a footer. No version in `createdBy`: the same rows give the same bytes.
  const parquet = new ParquetWriter({
    writer: bytes,
    schema,
    codec: 'SNAPPY',
    statistics: false,
    createdBy: 'Endonym',
  });
  if (offset > 0) {
    bytes.offset = offset;
    bytes.index = 0;
  }
  return { columns, bytes, parquet };
};

/**
 * The bytes of one row group that begins at `offset` of the file, and what the footer will say of it. The same rows give the same
 * bytes, in whatever portions they come. Each portion is taken apart into its columns and let go, so that nothing is held twice.
 */
export const renderRowGroup = async (
  path: string,
  portions: Iterable<readonly Row[]> | AsyncIterable<readonly Row[]>,
  offset: number,
  layout: Layout,
): Promise<{ bytes: Uint8Array; group: RowGroup }> => {
  const { columns, bytes, parquet } = writerAt(path, offset, layout);
  const cells = columns.map(([name, shape]) => ({ name, shape, data: new Array<unknown>() }));
  let rows = 0;
  for await (const portion of portions) {
    rows += portion.length;
    for (const row of portion) for (const { name, shape, data } of cells) data.push(cellOf(shape, row[name]));
  }
  const columnData = cells.map(({ name, data }) => ({ name, data, offsetIndex: false }));
  await parquet.write({ columnData, rowGroupSize: rows });
  const written = (parquet.row_groups[0]?.columns ?? []).map(({ meta_data: meta }) => ({
    values: Number(meta?.num_values),
    encodings: z.array(Encoding).parse(meta?.encodings),
    plainBytes: Number(meta?.total_uncompressed_size),
    bytes: Number(meta?.total_compressed_size),
    data: Number(meta?.data_page_offset),
    dictionary: meta?.dictionary_page_offset === undefined ? null : Number(meta.dictionary_page_offset),
  }));
  return { bytes: bytes.getBytes(), group: { rows, columns: written } };
};

/** The footer that closes a Parquet file of these row groups; it begins at `offset`. */
export const renderFooter = async (
  path: string,
  groups: readonly RowGroup[],
  offset: number,
  layout: Layout,
): Promise<Uint8Array> => {
  const { columns, bytes, parquet } = writerAt(path, offset, layout);
  const leaves = columns.flatMap(([name, shape]) => leavesOf(name, shape));
  parquet.num_rows = BigInt(groups.reduce((sum, { rows }) => sum + rows, 0));
  parquet.row_groups = groups.map((group) => ({
    num_rows: BigInt(group.rows),
    total_byte_size: BigInt(group.columns.reduce((sum, { plainBytes }) => sum + plainBytes, 0)),
    total_compressed_size: BigInt(group.columns.reduce((sum, one) => sum + one.bytes, 0)),
    columns: leaves.flatMap((leaf, index) => {
      const column = group.columns[index];
      return column === undefined ? [] : [chunkOf(leaf, column)];
    }),
  }));
  await parquet.finish();
  return bytes.getBytes();
};

const chunkOf = (leaf: ReturnType<typeof leavesOf>[number], column: RowGroup['columns'][number]) => ({
  // Deprecated in the format, and 0 where the footer alone describes the column.
  file_offset: 0n,
  meta_data: {
    type: leaf.type,
    encodings: column.encodings,
    path_in_schema: leaf.path,
    codec: 'SNAPPY' as const,
    num_values: BigInt(column.values),
    total_uncompressed_size: BigInt(column.plainBytes),
    total_compressed_size: BigInt(column.bytes),
    data_page_offset: BigInt(column.data),
    ...(column.dictionary === null ? {} : { dictionary_page_offset: BigInt(column.dictionary) }),
  },
});
