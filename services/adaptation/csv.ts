import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';

const Line = z.object({
  info: z.object({ lines: z.int() }),
  record: z.record(z.string(), z.string()),
});

/** Names of columns as people write them: case, blanks, `-` and `_` do not count. */
const columnOf = (name: string): string => name.toLowerCase().replace(/[\s_-]/gu, '');

/**
 * The lines of a CSV with a first line of names (comma, semicolon or tab; UTF-8), each with its number and its values by column.
 * @throws Refusal `unreadable-file` for what is none
 */
export const recordsOf = (bytes: Uint8Array): z.infer<typeof Line>[] => {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new Refusal('unreadable-file', 'The file is not UTF-8 text. Save it as CSV in UTF-8.');
  }
  const head = text.slice(0, text.search(/[\r\n]|$/u));
  try {
    const rows: unknown = parse(text, {
      // What spreadsheets of much of Europe write.
      delimiter: head.includes(';') && !head.includes(',') ? ';' : head.includes('\t') ? '\t' : ',',
      columns: (names: string[]) => names.map(columnOf),
      info: true,
      relax_column_count: true,
      skip_empty_lines: true,
    });
    return z.array(Line).parse(rows);
  } catch (error) {
    if (error instanceof CsvError) throw new Refusal('unreadable-file', `The file is no CSV: ${error.message}`);
    throw error;
  }
};
