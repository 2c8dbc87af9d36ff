import { createHash } from 'node:crypto';
import type { Pool } from 'pg';
import type { Content } from '../../../domain/example.ts';
import type { BadLine } from '../contract.ts';
import type { Row } from './formats.ts';
import { keyMismatch, mismatch } from './formats/joined.ts';
import * as store from '../rows/translation.ts';

/** One line of a file: what it holds, or why it cannot be read. */
export interface Read {
  readonly line: number;
  readonly row: Row | null;
  readonly reason: string;
  /** Which of the examples of its line it is, from 0. */
  readonly part: number;
  /** Its content as JSON; empty where there is none. */
  readonly json: string;
}

/** A line of a file that is joined with another. */
export interface JoinedRead extends Read {
  /** Which row of its file it stands in, from 1: blank lines and breaks within cells make no rows. */
  readonly rowNumber: number;
}

/** An index takes short keys only; ids that are longer are told apart by their digest. */
const shortKey = (key: string): string =>
  key.length <= 200 ? key : `${key.slice(0, 100)}…${createHash('sha256').update(key).digest('hex')}`;

/** Without an id a line is told by its place: where a blank line or a break in a cell moved the lines of one file, none is taken for another. */
const keyOf = ({ row, line, rowNumber, part }: JoinedRead): string =>
  shortKey(
    row === null || row.externalId === null
      ? `line ${line}${rowNumber === line ? '' : `, row ${rowNumber}`}${part === 0 ? '' : `.${part}`}`
      : `id ${row.externalId}`,
  );

const noLine = 'The translation file has no line for this one.';
const noPlace =
  'The translation file has no row in this place: rows without an id are joined where both their line and their number in the file are the same. Give each row an id.';

const bad = (line: number, reason: string): BadLine => ({ file: 'translation', line, reason });

/** A line whose id stands on another line of its file as well: there is no telling which of them a translation is of. */
export const sharesItsId = (file: string, line: number): BadLine => ({
  file,
  line,
  reason: 'Another line of the file has the same id, so that there is no telling which of them the translation is of.',
});

/** Puts a batch of the second file aside; lines that cannot be read, or name an id that another names, are told by their own number. */
export const keepTranslations = async (
  pool: Pool,
  datasetId: string,
  reads: readonly JoinedRead[],
): Promise<BadLine[]> => {
  const rows = reads.map((read) => ({
    key: keyOf(read),
    line: read.line,
    content: read.row?.content ?? null,
    reason: read.reason,
  }));
  const kept = await store.keep(pool, datasetId, rows);
  const doubled = rows.flatMap(({ key, line }) => {
    const first = kept.get(key);
    return first === undefined || first === line ? [] : [{ key, line, first }];
  });
  await store.spoil(
    pool,
    datasetId,
    doubled.map(({ key, line, first }) => ({ key, reason: `The ${key} stands on line ${first} and on line ${line}.` })),
  );
  return [
    ...rows.flatMap(({ line, content, reason }) => (content === null ? [bad(line, reason)] : [])),
    ...doubled.flatMap(({ key, line, first }) => [
      bad(first, `The ${key} stands on line ${line} as well.`),
      bad(line, `The ${key} stands on line ${first} already.`),
    ]),
  ];
};

/**
 * The translations of a batch of the first file, by what was read of its lines; where there is none, the bad line that says why. Joined by
 * id where a line has one, else by line number. The second file lies in PostgreSQL meanwhile: two files of any size can be joined.
 */
export const translationsOf = async (
  pool: Pool,
  job: { id: string; name: string },
  reads: readonly JoinedRead[],
): Promise<Map<Read, Content | BadLine>> => {
  // A line that cannot be read asks for its translation too, so that this is not called one too many.
  const asking = reads.map((read) => ({ key: keyOf(read), line: read.line }));
  const found = await store.ask(pool, job.id, asking);
  const joined = new Map<Read, Content | BadLine>();
  for (const read of reads) {
    if (read.row === null) continue;
    const other = found.get(keyOf(read));
    if (other === undefined)
      joined.set(read, bad(read.line, read.row.externalId === null && read.line !== read.rowNumber ? noPlace : noLine));
    else if (other.doubled) joined.set(read, sharesItsId(job.name, read.line));
    else if (other.content === null) joined.set(read, bad(other.line, other.reason));
    else {
      const { content } = read.row;
      const wrong = mismatch(content, other.content) ?? keyMismatch(content, other.content);
      joined.set(read, wrong === null ? other.content : bad(other.line, `The translation ${wrong}`));
    }
  }
  return joined;
};

export const { doubledLines } = store;

/** Lines of the second file that no line of the first asked for, once all were asked: a batch after a line. */
export const leftTranslations = async (pool: Pool, datasetId: string, after: number): Promise<BadLine[]> =>
  (await store.translationsNobodyAskedFor(pool, datasetId, after)).map(({ line, key }) =>
    bad(line, `The first file has no readable line for this one (${key}).`),
  );
