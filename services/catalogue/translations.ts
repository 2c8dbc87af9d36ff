import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Content } from '../../domain/example.ts';
import type { BadLine } from './contract.ts';
import { mismatch } from './formats.ts';
import type { Row } from './formats.ts';
import * as store from './store/translation.ts';

/** One line of a file: what it holds, or why it cannot be read. */
export interface Read {
  readonly line: number;
  readonly row: Row | null;
  readonly reason: string;
}

/** An index takes short keys only; ids that are longer are told apart by their digest. */
const shortKey = (key: string): string =>
  key.length <= 200 ? key : `${key.slice(0, 100)}…${createHash('sha256').update(key).digest('hex')}`;

const keyOf = ({ row, line }: Read): string =>
  shortKey(row === null || row.externalId === null ? `line ${line}` : `id ${row.externalId}`);

const bad = (line: number, reason: string): BadLine => ({ file: 'translation', line, reason });

/** Puts a batch of the second file aside; lines that cannot be read, or name an id a second time, are told by their own number. */
export const keepTranslations = async (pool: Pool, datasetId: string, reads: readonly Read[]): Promise<BadLine[]> => {
  const rows = reads.map((read) => ({
    key: keyOf(read),
    line: read.line,
    content: read.row?.content ?? null,
    reason: read.reason,
  }));
  const kept = await store.keep(pool, datasetId, rows);
  return rows.flatMap(({ key, line, content, reason }) => {
    const first = kept.get(key);
    return [
      ...(first === undefined || first === line ? [] : [bad(line, `The ${key} stands on line ${first} already.`)]),
      ...(content === null ? [bad(line, reason)] : []),
    ];
  });
};

/**
 * The translations of a batch of the first file, by its lines; where there is none, the bad line that says why. Joined by id where a
 * line has one, else by line number. The second file lies in PostgreSQL meanwhile: two files of any size can be joined.
 */
export const translationsOf = async (
  pool: Pool,
  datasetId: string,
  reads: readonly Read[],
): Promise<Map<number, Content | BadLine>> => {
  // A line that cannot be read asks for its translation too, so that this is not called one too many.
  const found = await store.ask(pool, datasetId, reads.map(keyOf));
  const joined = new Map<number, Content | BadLine>();
  for (const read of reads) {
    if (read.row === null) continue;
    const other = found.get(keyOf(read));
    if (other === undefined) joined.set(read.line, bad(read.line, 'The translation file has no line for this one.'));
    else if (other.content === null) joined.set(read.line, bad(other.line, other.reason));
    else {
      const wrong = mismatch(read.row.content, other.content);
      joined.set(read.line, wrong === null ? other.content : bad(other.line, `The translation ${wrong}`));
    }
  }
  return joined;
};

/** Lines of the second file that no line of the first asked for, once all were asked: a batch after a line. */
export const leftTranslations = async (pool: Pool, datasetId: string, after: number): Promise<BadLine[]> =>
  (await store.left(pool, datasetId, after)).map(({ line, key }) =>
    bad(line, `The first file has no readable line for this one (${key}).`),
  );
