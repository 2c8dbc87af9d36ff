import { open, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync, zstdDecompressSync } from 'node:zlib';
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet';
import { newId } from '../../platform/id.ts';
import { WrongEncoding } from './lines.ts';

/** A row of a Parquet file as it stands there, with its number from 1. */
export interface ParquetRow {
  readonly number: number;
  readonly cells: Readonly<Record<string, unknown>>;
}

/** What hyparquet does not unpack by itself, by the codecs of Node. */
const compressors = {
  GZIP: (input: Uint8Array) => new Uint8Array(gunzipSync(input)),
  BROTLI: (input: Uint8Array) => new Uint8Array(brotliDecompressSync(input)),
  ZSTD: (input: Uint8Array) => new Uint8Array(zstdDecompressSync(input)),
};

/** Rows of a group that are read at once are held in memory together. */
const mostGroupBytes = 512 * 1024 * 1024;

/**
 * The rows of a Parquet file. It ends with its index: the bytes are put on disk first, and read a row group at a time.
 * @throws WrongEncoding where it is no Parquet file that can be read
 */
export async function* parquetRows(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<ParquetRow> {
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
      for (const [index, cells] of rows.entries()) yield { number: from + index + 1, cells };
      from = to;
    }
  } finally {
    await rm(path, { force: true });
  }
}
