import { z } from 'zod';
import { Refusal } from '../../../domain/refusal.ts';
import { utf8Of } from '../../../language/csv/encoding.ts';
import { GoldItem } from '../contract.ts';
import { goldRowsOf } from './gold-table.ts';
import type { GoldRow } from './gold-table.ts';

/** Most lines of one file that say something. */
const mostLines = 500;
/** A misspelt name is told, not passed over. */
const Line = z.strictObject(GoldItem.shape);

/** A line of a gold file, from 1. */
export interface GoldLine {
  readonly line: number;
  readonly item: GoldItem;
}

/** A line that made no gold, and why. */
export interface BadGoldLine {
  readonly line: number;
  readonly reason: string;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

const textOf = async (bytes: Uint8Array): Promise<string> => {
  const { pieces } = await utf8Of(once(bytes), null);
  const parts: Uint8Array[] = [];
  for await (const piece of pieces) parts.push(piece);
  return Buffer.concat(parts).toString();
};

const jsonOf = (line: number, text: string): GoldRow => {
  try {
    return { line, value: JSON.parse(text) };
  } catch {
    return { line, reason: 'It is not JSON.' };
  }
};

/** The lines of JSON Lines, or the rows of a CSV: what begins with a bracket is JSON. */
const rowsOf = async (bytes: Uint8Array): Promise<GoldRow[]> => {
  const text = await textOf(bytes);
  if (text.trim() === '') throw new Refusal('unreadable-file', 'The file is empty.');
  if (!/^\s*[[{]/u.test(text)) return goldRowsOf(once(bytes));
  return text
    .split('\n')
    .map((one, at) => ({ line: at + 1, text: one.trim() }))
    .filter((one) => one.text !== '')
    .map((one) => jsonOf(one.line, one.text));
};

/**
 * Reads gold as JSON Lines (an item of `setGold` a line) or as CSV; empty lines are passed over, and of two lines for one example the first
 * counts.
 * @throws Refusal `unreadable-file` for what is neither UTF-8 nor UTF-16, holds nothing, or has more lines than one import takes
 */
export const readGold = async (bytes: Uint8Array): Promise<{ items: GoldLine[]; bad: BadGoldLine[] }> => {
  const rows = await rowsOf(bytes);
  if (rows.length > mostLines)
    throw new Refusal('unreadable-file', `The file has more than ${mostLines} lines. Send it in parts.`);
  const items = new Map<string, GoldLine>();
  const bad: BadGoldLine[] = [];
  for (const row of rows) {
    const { line } = row;
    if ('reason' in row) {
      bad.push({ line, reason: row.reason });
      continue;
    }
    const read = Line.safeParse(row.value);
    const [issue] = read.error?.issues ?? [];
    const first = read.data && items.get(read.data.exampleId);
    if (!read.success) bad.push({ line, reason: `"${issue?.path.join('.')}": ${issue?.message}.` });
    else if (first) bad.push({ line, reason: `Line ${first.line} is of this example already.` });
    else items.set(read.data.exampleId, { line, item: read.data });
  }
  return { items: [...items.values()], bad };
};
