import { CsvError } from 'csv-parse';
import { parse } from 'csv-parse/sync';

/** What may stand between cells. */
export const csvDelimiters = [',', ';', '\t', '|'] as const;
export type CsvDelimiter = (typeof csvDelimiters)[number];

const isDelimiter = (text: string): text is CsvDelimiter => csvDelimiters.some((known) => known === text);

/** As many rows say which delimiter a file uses. */
const mostRows = 50;

/** How many cells each of the first rows has if this delimiter stands between them. */
const widthsOf = (text: string, delimiter: CsvDelimiter): number[] => {
  const widths: number[] = [];
  try {
    parse(text, {
      delimiter,
      relax_quotes: true,
      relax_column_count: true,
      record_delimiter: ['\r\n', '\n', '\r'],
      skip_empty_lines: true,
      to: mostRows,
      on_record: (cells: string[]) => {
        widths.push(cells.length);
        return null;
      },
    });
  } catch (error) {
    // The text breaks off in the middle of a quoted cell: the rows before it tell enough.
    if (!(error instanceof CsvError)) throw error;
  }
  return widths;
};

/** The line `sep=;` with which Excel says what it put between cells; null where there is none. */
export const separatorLine = (text: string): { delimiter: CsvDelimiter; length: number } | null => {
  const [line = '', delimiter = ''] = /^"?sep=(.)"?(?:\r\n|\n|\r|$)/iu.exec(text) ?? [];
  return isDelimiter(delimiter) ? { delimiter, length: line.length } : null;
};

/**
 * The delimiter of a file that begins like this: it splits the first row, and of several that do, the one with which most rows have as many
 * cells as the first; then the one with more cells.
 */
export const delimiterOf = (text: string): CsvDelimiter => {
  const found = csvDelimiters
    .filter((delimiter) => text.includes(delimiter))
    .map((delimiter) => {
      const [first = 0, ...others] = widthsOf(text, delimiter);
      const alike = others.filter((width) => width === first).length;
      return { delimiter, first, share: others.length === 0 ? 1 : alike / others.length };
    })
    .filter(({ first }) => first > 1)
    .toSorted((left, right) => right.share - left.share || right.first - left.first);
  return found[0]?.delimiter ?? ',';
};

/** True where the first line has a blank after each delimiter: it belongs to the layout then, and to no text. */
export const hasBlanks = (text: string, delimiter: CsvDelimiter): boolean => {
  const [first = ''] = text.trimStart().split(/[\r\n]/u, 1);
  const [, ...others] = first.split(delimiter);
  return delimiter !== '\t' && others.length > 0 && others.every((cell) => cell.startsWith(' '));
};
