import { readSync } from 'node:fs';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import type { ColumnMetaData, DecodedArray, PageHeader, SchemaTree } from 'hyparquet';
import { parquetHeader, readPage } from 'hyparquet/src/column.js';
import { convert } from 'hyparquet/src/convert.js';
import { getMaxRepetitionLevel, getTreePath } from 'hyparquet/src/schema.js';
import { mostPageBytes, mostPageValues } from '../../rules/bounds.ts';
import { WrongEncoding } from '../lines.ts';
import { decodingOf } from './values.ts';
import { endOfStruct } from './thrift.ts';

/** The refusal of a Parquet file. */
export const refuse = (what: string): WrongEncoding =>
  new WrongEncoding(0, `The file cannot be read as Parquet: ${what}.`);

/** What went wrong, as the end of a sentence: hyparquet says what it knows, and where it met what it did not expect, JavaScript speaks. */
export const whyBroken = (error: unknown): string =>
  error instanceof Error && !(error instanceof TypeError || error instanceof RangeError)
    ? error.message.slice(0, 200)
    : 'its bytes are not what they should be';

/** What hyparquet does not unpack by itself, by the codecs of Node: never to more than the page says. */
const compressors = {
  GZIP: (input: Uint8Array, most: number) => new Uint8Array(gunzipSync(input, { maxOutputLength: most + 1 })),
  BROTLI: (input: Uint8Array, most: number) =>
    new Uint8Array(brotliDecompressSync(input, { maxOutputLength: most + 1 })),
  ZSTD: (input: Uint8Array, most: number) => new Uint8Array(zstdDecompressSync(input, { maxOutputLength: most + 1 })),
};
const known: readonly string[] = ['UNCOMPRESSED', 'SNAPPY', ...Object.keys(compressors)];

/** Bytes that are read at once: a page of most writers, with its header. */
const windowBytes = 1024 * 1024;

/** Gives the values of one column of a row group, as many as are asked for. */
export interface ColumnReader {
  /** The next values, one a row. @throws WrongEncoding where there are not as many */
  take(count: number): unknown[];
}

const isThere = (value: unknown): boolean =>
  value !== null && value !== undefined && !(Array.isArray(value) && value.length === 0);

const valuesIn = ({ data_page_header: one, data_page_header_v2: two, dictionary_page_header: keys }: PageHeader) =>
  one?.num_values ?? two?.num_values ?? keys?.num_values ?? 0;

/** Reads a column page by page; in memory are the page, its dictionary and what of it is not taken. */
export const columnReader = (
  file: { fd: number; size: number },
  schema: SchemaTree,
  meta: ColumnMetaData,
): ColumnReader => {
  const name = meta.path_in_schema.join('.');
  if (!known.includes(meta.codec))
    throw new WrongEncoding(
      0,
      `The file uses the compression ${meta.codec}, which is not read here. Write it with ZSTD, Snappy, Gzip or none (pyarrow: compression='zstd').`,
    );
  const schemaPath = getTreePath(schema, meta.path_in_schema);
  const leaf = schemaPath.at(-1);
  if (leaf === undefined) throw refuse(`its column "${name}" is missing`);
  const decoder = {
    pathInSchema: meta.path_in_schema,
    schemaPath,
    ...meta,
    ...decodingOf(leaf.element),
    compressors,
  };
  // A row of a list may go on in the next page, which is read into the same values.
  const isRepeated = getMaxRepetitionLevel(schemaPath) > 0;
  let offset = Number(meta.dictionary_page_offset || meta.data_page_offset);
  const end = Math.min(offset + Number(meta.total_compressed_size), file.size);
  let dictionary: DecodedArray | undefined;
  let values: unknown[] = [];
  let at = 0;

  const bytesAt = (from: number, length: number): Uint8Array => {
    const bytes = new Uint8Array(length);
    const read = readSync(file.fd, bytes, 0, length, from);
    return read === length ? bytes : bytes.subarray(0, read);
  };
  /** The header of the page at `offset`, and the bytes from its end on that were read with it. */
  const headerAt = (wanted: number): { header: PageHeader; rest: Uint8Array; length: number } => {
    const bytes = bytesAt(offset, Math.min(wanted, end - offset));
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
    try {
      endOfStruct(bytes, 0);
      const header = parquetHeader(reader);
      return { header, rest: bytes.subarray(reader.offset), length: reader.offset };
    } catch (error) {
      // Statistics of long texts stand in the header.
      if (error instanceof RangeError && bytes.length === wanted && wanted < mostPageBytes) return headerAt(wanted * 4);
      throw error;
    }
  };
  const readNext = (): void => {
    const { header, rest, length } = headerAt(windowBytes);
    const [packed, unpacked, count] = [header.compressed_page_size, header.uncompressed_page_size, valuesIn(header)];
    if (!(packed >= 0 && unpacked >= 0 && count >= 0) || packed > end - offset - length)
      throw refuse(`a page of its column "${name}" is damaged or cut off`);
    if (unpacked > mostPageBytes)
      throw refuse(`a page of its column "${name}" is larger than ${mostPageBytes / 1024 / 1024} MB unpacked`);
    if (count > mostPageValues) throw refuse(`a page of its column "${name}" holds more than ${mostPageValues} values`);
    const bytes = rest.length >= packed ? rest.subarray(0, packed) : bytesAt(offset + length, packed);
    offset += length + packed;
    if (header.type === 'INDEX_PAGE' || (count === 0 && header.type !== 'DICTIONARY_PAGE')) return;
    const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
    const held = isRepeated ? values : undefined;
    const { data = [] } = readPage(reader, header, decoder, dictionary, held, 0);
    const encoding = header.data_page_header?.encoding ?? header.data_page_header_v2?.encoding ?? '';
    // Where all are missing, some writers leave the dictionary out.
    if (encoding.endsWith('_DICTIONARY') && dictionary === undefined && data.some(isThere))
      throw refuse(`its column "${name}" names entries of a dictionary that it has not`);
    if (header.type === 'DICTIONARY_PAGE') dictionary = convert(data, decoder);
    else if (data !== values) [values, at] = [[...values.slice(at), ...data], 0];
  };
  return {
    take: (count) => {
      try {
        while (values.length - at < count + (isRepeated ? 1 : 0) && offset < end - 1) readNext();
      } catch (error) {
        if (error instanceof WrongEncoding || !(error instanceof Error)) throw error;
        throw refuse(`its column "${name}" is damaged (${whyBroken(error)})`);
      }
      if (values.length - at < count) throw refuse(`its column "${name}" ends before its rows do`);
      const taken = values.slice(at, at + count);
      at += count;
      if (isRepeated || at > 100_000) [values, at] = [values.slice(at), 0];
      return taken;
    },
  };
};
