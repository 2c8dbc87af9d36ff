import { z } from 'zod';
import type { Content } from '../../../domain/example.ts';
import type { Labels } from '../../../domain/decision.ts';
import { doubtedWhy, withheldWhy } from '../../../domain/withheld.ts';
import { jsonLine } from '../../../language/json-line.ts';

/**
 * How the rows of a release are laid out. A release keeps the layout that it was made in, so that its lost bytes can be made again:
 * 2 has the user's own id and metadata in every row, escapes what only some readers take for the end of a line, and leaves out of the
 * training files what has no answer; 1 is what releases of before were made in.
 */
export const Layout = z.union([z.literal(1), z.literal(2)]);
export type Layout = z.infer<typeof Layout>;

export const presentLayout: Layout = 2;

/** Whether rows of a file have this column. */
export const hasColumn = (path: string, name: string, layout: Layout): boolean =>
  layout > 1 || !(name === 'metadata' || (name === 'external_id' && path !== 'provenance.jsonl'));

/** A row as a line of its file. */
export const lineOf = (path: string, row: object, layout: Layout): string =>
  layout > 1
    ? jsonLine(row)
    : `${JSON.stringify(Object.fromEntries(Object.entries(row).filter(([name]) => hasColumn(path, name, layout))))}\n`;

/** Why an adopted text is in no file of its kind; null where it is in. */
export const leftOutWhy = (content: Content, labels: Labels | null, layout: Layout): string | null =>
  layout > 1 ? withheldWhy(content, labels) : doubtedWhy(content, labels);
