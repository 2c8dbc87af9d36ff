import { z } from 'zod';
import { Refusal } from '../../../domain/refusal.ts';
import { GoldItem } from '../contract.ts';

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

const utf8 = new TextDecoder('utf-8', { fatal: true });

const decoded = (bytes: Uint8Array): string => {
  try {
    return utf8.decode(bytes);
  } catch {
    throw new Refusal('unreadable-file', 'The file is not UTF-8 text. Save it as UTF-8 and upload it again.');
  }
};

const objectOf = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
};

/**
 * Reads gold as JSON Lines: an item of `setGold` a line; empty lines are passed over, and of two lines for one example the first counts.
 * @throws Refusal `unreadable-file` for what is not UTF-8, holds nothing, or has more lines than one import takes
 */
export const readGold = (bytes: Uint8Array): { items: GoldLine[]; bad: BadGoldLine[] } => {
  const lines = decoded(bytes)
    .split('\n')
    .map((text, at) => ({ line: at + 1, text: text.trim() }))
    .filter(({ text }) => text !== '');
  if (lines.length === 0) throw new Refusal('unreadable-file', 'The file is empty.');
  if (lines.length > mostLines)
    throw new Refusal('unreadable-file', `The file has more than ${mostLines} lines. Send it in parts.`);
  const items = new Map<string, GoldLine>();
  const bad: BadGoldLine[] = [];
  for (const { line, text } of lines) {
    const value = objectOf(text);
    const read = Line.safeParse(value);
    const [issue] = read.error?.issues ?? [];
    const first = read.data && items.get(read.data.exampleId);
    if (value === undefined) bad.push({ line, reason: 'It is not JSON.' });
    else if (!read.success) bad.push({ line, reason: `"${issue?.path.join('.')}": ${issue?.message}.` });
    else if (first) bad.push({ line, reason: `Line ${first.line} is of this example already.` });
    else items.set(read.data.exampleId, { line, item: read.data });
  }
  return { items: [...items.values()], bad };
};
