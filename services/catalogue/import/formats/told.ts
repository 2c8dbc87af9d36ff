import { storable } from '../../../../domain/text.ts';
import type { DatasetNote, UnusedField } from '../../contract.ts';
import { excerpt } from './row.ts';
import type { Cells, Unread } from './row.ts';

/** Counts what rows hold beside their examples. */
export interface Counting {
  add(line: number, unread: readonly Unread[], notes: readonly string[]): void;
  /** Sees each row as it stands in the file. */
  see?(cells: Cells): void;
}

/** What is told of a whole file: the fields that nobody reads, and what is worth knowing of its rows. */
export interface Told extends Counting {
  /** Counts for a translation that stands in a file of its own: its fields are told as that file's, what is worth knowing of its rows is that of the English. */
  readonly ofTranslation: Counting;
  readonly unusedFields: readonly UnusedField[];
  readonly notes: readonly DatasetNote[];
}

/** Told of a file that is joined with no other; of one that is, such rows are bad lines. */
export const sharesId = 'Its id stands on another row of the file as well: by their ids they cannot be told apart.';

/** So many different names are told; a file may have made them up row by row. */
const mostNames = 100;
const others = '(other fields)';

export const createTold = (): Told => {
  const fields = new Map<string, { name: string; rows: number; sample: string; last: number }>();
  const notes = new Map<string, { note: string; rows: number; line: number }>();
  const count = (raw: string, value: unknown, line: number): void => {
    const name = fields.has(raw) || fields.size < mostNames ? raw : others;
    const known = fields.get(name);
    if (known === undefined)
      fields.set(name, { name: storable(excerpt(name)), rows: 1, sample: storable(excerpt(value)), last: line });
    else if (known.last !== line) [known.rows, known.last] = [known.rows + 1, line];
  };
  return {
    add: (line, unread, rowNotes) => {
      for (const [name, value] of unread) count(name, value, line);
      for (const note of rowNotes) {
        const known = notes.get(note);
        if (known === undefined) notes.set(note, { note, rows: 1, line });
        else known.rows++;
      }
    },
    ofTranslation: {
      add: (line, unread) => {
        for (const [name, value] of unread) count(`translation: ${name}`, value, line);
      },
    },
    get unusedFields() {
      return [...fields.values()]
        .map(({ name, rows, sample }) => ({ name, rows, sample }))
        .toSorted((a, b) => b.rows - a.rows);
    },
    get notes() {
      return [...notes.values()];
    },
  };
};
