import type { Content } from '../../domain/example.ts';
import type { BadLine } from './contract.ts';
import { mismatch } from './formats.ts';
import type { Row } from './formats.ts';

/** One line of a file: what it holds, or why it cannot be read. */
export interface Read {
  readonly line: number;
  readonly row: Row | null;
  readonly reason: string;
}

/** The second file of an import, joined with the first. */
export interface Translations {
  /** The translation of a line of the first file, or the reason why there is none. */
  of(read: Read & { readonly row: Row }): Content | BadLine;
  /** Says that a line of the first file cannot be read, so that its translation is not called one too many. */
  skip(line: number): void;
  /** Lines that cannot be read, or name an id a second time: told by their own number. */
  readonly bad: readonly BadLine[];
  /** Lines that no line of the first file asked for, once all were asked. */
  left(): BadLine[];
}

const keyOf = ({ row, line }: Read): string =>
  row?.externalId === null || row === null ? `line ${line}` : `id ${row.externalId}`;

const bad = (line: number, reason: string): BadLine => ({ file: 'translation', line, reason });

/**
 * Joins by id where the lines have one, else by line number. The file is held in memory: two files of texts in step
 * would need both sorted.
 */
export const translationsOf = async (reads: AsyncIterable<Read>): Promise<Translations> => {
  const found = new Map<string, Read>();
  const unread: BadLine[] = [];
  for await (const read of reads) {
    const key = keyOf(read);
    const first = found.get(key);
    if (first !== undefined) unread.push(bad(read.line, `The ${key} stands on line ${first.line} already.`));
    else found.set(key, read);
    if (read.row === null) unread.push(bad(read.line, read.reason));
  }
  const asked = new Set<Read>();
  return {
    of: (read) => {
      const other = found.get(keyOf(read));
      if (other === undefined) return bad(read.line, 'The translation file has no line for this one.');
      asked.add(other);
      if (other.row === null) return bad(other.line, other.reason);
      const wrong = mismatch(read.row.content, other.row.content);
      return wrong === null ? other.row.content : bad(other.line, `The translation ${wrong}`);
    },
    skip: (line) => {
      const other = found.get(`line ${line}`);
      if (other !== undefined) asked.add(other);
    },
    bad: unread,
    left: () =>
      [...found.values()]
        .filter((read) => read.row !== null && !asked.has(read))
        .map((read) => bad(read.line, `The first file has no readable line for this one (${keyOf(read)}).`)),
  };
};
