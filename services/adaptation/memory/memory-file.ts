import { longestSource, longestTarget } from '../../../domain/memory.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { recordsOf } from '../csv.ts';
import { fits } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { readTmx } from './tmx.ts';
import type { BadUnit } from './tmx.ts';

const readCsv = (bytes: Uint8Array): (Pair & { line: number })[] => {
  const records = recordsOf(bytes);
  const columns = Object.keys(records[0]?.record ?? {});
  if (!columns.includes('source') || !columns.includes('target'))
    throw new Refusal('unreadable-file', 'The first line must name the columns source (English) and target.');
  return records.map(({ info, record: { source = '', target = '' } }) => ({ source, target, line: info.lines }));
};

/** Why a pair is no unit; null where it is one. */
const faultOf = ({ source, target }: Pair): string | null => {
  if (!/\p{L}/u.test(source)) return 'The English side holds no word.';
  if (target === '') return 'The other side is empty.';
  if (source.length > longestSource) return `The English side is longer than ${longestSource} characters.`;
  if (target.length > longestTarget) return `The other side is longer than ${longestTarget} characters.`;
  return fits({ source, target }) ? null : 'Placeholders, code, addresses or markup differ between its sides.';
};

/**
 * The units of a file: a CSV with the columns source and target, or a TMX with English and the culture's language. One that is in the file
 * twice is one.
 * @throws Refusal `unreadable-file` for what is no such file at all
 */
export const readUnits = (bytes: Uint8Array, format: 'csv' | 'tmx', tag: string): { pairs: Pair[]; bad: BadUnit[] } => {
  const read = format === 'tmx' ? readTmx(bytes, tag) : { pairs: readCsv(bytes), bad: [] };
  const bad = [...read.bad];
  const pairs = new Map<string, Pair>();
  for (const { line, ...raw } of read.pairs) {
    const clean = (text: string) => text.replaceAll('\u0000', '').toWellFormed().normalize('NFC').trim();
    const pair = { source: clean(raw.source), target: clean(raw.target) };
    const reason = faultOf(pair);
    if (reason === null) pairs.set(`${pair.source}\n\n${pair.target}`, pair);
    else bad.push({ line, reason });
  }
  return { pairs: [...pairs.values()], bad: bad.toSorted((left, right) => left.line - right.line) };
};
