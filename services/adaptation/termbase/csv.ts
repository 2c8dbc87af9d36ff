import { Refusal } from '../../../domain/refusal.ts';
import { columnPlace, readCsv } from '../../../language/csv/read-csv.ts';
import type { FileEncoding } from '../../catalogue/contract.ts';

/** A line of a file that is not what the file is of, and why. */
export interface BadRecord {
  readonly line: number;
  readonly reason: string;
}

/** A CSV that was sent whole, by the columns that somebody asks for. */
export interface Table<Column extends string> {
  /** Columns of those asked for that the file has, and the others that it has, which nobody reads. */
  readonly columns: ReadonlySet<Column>;
  readonly unused: readonly string[];
  /** Each row with its line; a column that the file does not have is empty. */
  readonly records: readonly { readonly line: number; readonly of: (column: Column) => string }[];
  readonly bad: readonly BadRecord[];
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

/**
 * The rows of a CSV with a first line of names (case, blanks, `-` and `_` in them do not count), and those that are none.
 * @throws Refusal `unreadable-file` for what is none, or cannot be read to its end
 */
export const tableOf = async <Column extends string>(
  bytes: Uint8Array,
  wanted: readonly Column[],
  encoding: FileEncoding | null,
): Promise<Table<Column>> => {
  const { names, rows } = await readCsv(once(bytes), { encoding });
  const places = new Map(wanted.map((column) => [column, columnPlace(names, column)]));
  const used = new Set(places.values());
  const records: Table<Column>['records'][number][] = [];
  const bad: BadRecord[] = [];
  for await (const batch of rows) {
    for (const { line, cells, fault } of batch) {
      // A quote that is not closed: what follows is lost, and a file that replaces others must not be taken for less than it is.
      if (fault !== '' && cells.length === 0) throw new Refusal('unreadable-file', fault);
      if (fault === '') records.push({ line, of: (column) => cells[places.get(column) ?? -1] ?? '' });
      else bad.push({ line, reason: fault });
    }
  }
  return {
    columns: new Set(wanted.filter((column) => places.get(column) !== -1)),
    unused: names.filter((_, place) => !used.has(place)),
    records,
    bad,
  };
};
