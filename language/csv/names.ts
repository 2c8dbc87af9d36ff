import { UnreadableCsv } from './unreadable.ts';

/** Signs without a shape, which no name has for its readers. */
const unseen = /[\uFEFF\u200B-\u200D\u2060\u00AD]/gu;

const nameOf = (name: string): string => name.replace(unseen, '').trim().normalize('NFC');

/** A column's name without what people do not see: case and blanks around it. */
export const columnKey = (name: string): string => nameOf(name).toLowerCase().replace(/\s+/gu, ' ');

const looseKey = (name: string): string => columnKey(name).replace(/[\s_-]/gu, '');

/** Where a column of this name stands: by its key, or, where just one column is alike, without blanks, `-` and `_`; -1 where none does. */
export const columnPlace = (names: readonly string[], name: string): number => {
  const place = names.findIndex((one) => columnKey(one) === columnKey(name));
  if (place !== -1) return place;
  const alike = names.flatMap((one, at) => (looseKey(one) === looseKey(name) ? [at] : []));
  return alike.length === 1 ? (alike[0] ?? -1) : -1;
};

/** Marks other than CSV's own in which texts stand, by the one that opens. */
const otherQuotes: Readonly<Record<string, string>> = { "'": "'", '`': '`', '“': '”', '‘': '’', '«': '»' };

const standsInOtherQuotes = (cell: string): boolean => {
  const close = otherQuotes[cell.charAt(0)];
  return close !== undefined && cell.length > 1 && cell.endsWith(close);
};

/**
 * The names of the columns, by the header.
 * @throws UnreadableCsv where one stands twice, or all stand in quotes that are not those of CSV
 */
export const namesOf = (cells: readonly string[], line: number): string[] => {
  const places = new Map<string, number>();
  const names = cells.map((cell, at) => {
    const name = nameOf(cell);
    const key = columnKey(cell);
    const earlier = places.get(key);
    if (key !== '' && earlier !== undefined)
      throw new UnreadableCsv(
        line,
        `The header names "${name.slice(0, 60)}" twice, in columns ${earlier + 1} and ${at + 1}. Give each column a name of its own.`,
      );
    places.set(key, at);
    return name === '' ? `column ${at + 1}` : name;
  });
  if (names.every(standsInOtherQuotes))
    throw new UnreadableCsv(
      line,
      `The header stands in quotes that are not those of CSV: ${names[0]?.slice(0, 60)}. Texts of a table stand in double quotes ("); write the file again with those.`,
    );
  return names;
};

/** What a row is that is none: the header once more, or a line that says or draws how the table is written. */
export type Heading = 'the same' | 'in another order' | 'separator' | 'rule' | 'explanation' | null;

/** The line that Markdown draws below its header. */
const rule = /^\s*(?::?-{2,}:?)?\s*$/u;

/** What some tools write below a header: what is in each column, by its type. */
const types = new Set(
  'string str text varchar char object int integer int64 bigint float float64 double number numeric bool boolean date datetime timestamp category list json'.split(
    ' ',
  ),
);

/** True for the first row below a header where each cell says no more than the name above it in a few words, or a type; `{"ImportId"` is Qualtrics'. */
const explainsNames = (cells: readonly string[], keys: readonly string[]): boolean =>
  cells.length > 1 &&
  (cells.every((cell) => types.has(columnKey(cell))) ||
    cells.every((cell, at) => {
      const name = keys[at] ?? '';
      return (
        name !== '' &&
        cell.length <= name.length + 24 &&
        !cell.includes('?') &&
        columnKey(cell)
          .split(/[^\p{L}\p{N}_]+/u)
          .includes(name)
      );
    }));

/**
 * Tells whether a row is a heading, as where files were put one after the other. Made once a file: nearly all rows are told apart by their
 * first cell.
 */
export const createHeadingTest = (header: readonly string[]): ((cells: readonly string[]) => Heading) => {
  let isFirst = true;
  const keys = header.map(columnKey);
  const known = new Set(keys);
  const isPlain = keys.every((key) => /^[ -~]*$/u.test(key));
  const most = Math.max(...header.map(({ length }) => length), 5) + 24;
  return (cells) => {
    const [first = ''] = cells;
    const isBelow = isFirst;
    isFirst = false;
    if (first.startsWith('{"ImportId"')) return 'explanation';
    if (first.length > most) return null;
    if (isBelow && explainsNames(cells, keys) && !cells.every((cell, at) => columnKey(cell) === keys[at]))
      return 'explanation';
    const plain = first.trim().toLowerCase();
    if (plain === 'sep=' && cells.every((cell, at) => at === 0 || cell === '')) return 'separator';
    if ((plain === '' || plain.startsWith('-') || plain.startsWith(':')) && cells.every((cell) => rule.test(cell)))
      return 'rule';
    if (!known.has(plain) && (isPlain || !known.has(columnKey(first)))) return null;
    const named = cells.map(columnKey);
    if (named.every((key, at) => key === keys[at])) return 'the same';
    const isOtherOrder =
      !named.includes('') && new Set(named).size === keys.length && named.every((key) => known.has(key));
    return isOtherOrder && named.length > 1 ? 'in another order' : null;
  };
};
