import { longestSource, longestTarget } from '../../../domain/memory.ts';
import { Refusal } from '../../../domain/refusal.ts';
import type { FileEncoding } from '../../catalogue/contract.ts';
import { tableOf } from '../termbase/csv.ts';
import { fits } from './pairs.ts';
import type { Pair } from './pairs.ts';
import { readTmx } from './tmx.ts';
import type { BadUnit } from './tmx.ts';

/** What a file holds before its pairs are looked at. */
interface Raw {
  readonly pairs: readonly (Pair & { readonly line: number })[];
  readonly bad: readonly BadUnit[];
  readonly unused: readonly string[];
}

const readCsvUnits = async (bytes: Uint8Array, encoding: FileEncoding | null): Promise<Raw> => {
  const { columns, records, bad, unused } = await tableOf(bytes, ['source', 'target'], encoding);
  if (!columns.has('source') || !columns.has('target'))
    throw new Refusal('unreadable-file', 'The first line must name the columns source (English) and target.');
  return { pairs: records.map(({ line, of }) => ({ source: of('source'), target: of('target'), line })), bad, unused };
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
export const readUnits = async (
  bytes: Uint8Array,
  { format, encoding }: { format: 'csv' | 'tmx'; encoding: FileEncoding | null },
  tag: string,
): Promise<{ pairs: Pair[]; bad: BadUnit[]; unused: readonly string[] }> => {
  const read: Raw = format === 'tmx' ? { ...readTmx(bytes, tag), unused: [] } : await readCsvUnits(bytes, encoding);
  const bad = [...read.bad];
  const pairs = new Map<string, Pair>();
  for (const { line, ...raw } of read.pairs) {
    const clean = (text: string) => text.replaceAll('\u0000', '').toWellFormed().normalize('NFC').trim();
    const pair = { source: clean(raw.source), target: clean(raw.target) };
    const reason = faultOf(pair);
    if (reason === null) pairs.set(`${pair.source}\n\n${pair.target}`, pair);
    else bad.push({ line, reason });
  }
  return {
    pairs: [...pairs.values()],
    bad: bad.toSorted((left, right) => left.line - right.line),
    unused: read.unused,
  };
};
