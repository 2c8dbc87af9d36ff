import { pick } from './random.ts';
import type { Random } from './random.ts';

/** One text of an example, as the API has it. */
export interface FieldText {
  readonly field: string;
  readonly text: string;
}

const bigrams = (text: string): Map<string, number> => {
  const counts = new Map<string, number>();
  for (let index = 0; index + 2 <= text.length; index++) {
    const pair = text.slice(index, index + 2);
    counts.set(pair, (counts.get(pair) ?? 0) + 1);
  }
  return counts;
};

/** Dice's coefficient over character pairs: 0 (nothing in common) to 1 (the same pairs). */
export const similarity = (a: string, b: string): number => {
  if (a === b) return 1;
  const [left, right] = [bigrams(a), bigrams(b)];
  let shared = 0;
  for (const [pair, count] of left) shared += Math.min(count, right.get(pair) ?? 0);
  return (2 * shared) / Math.max(1, a.length + b.length - 2);
};

/** What nobody may touch: code, placeholders, addresses, tags, formulas. Wider than what the system protects, to be safe. */
const untouchable =
  /```[\s\S]*?(?:```|$)|`[^`\n]*`|\{\{[\s\S]*?\}\}|\{[^{}\n]*\}|<[^<>\n]*>|%[sd]|https?:\/\/\S+|\S+@\S+|\$[^$\n]*\$|\[[^\]\n]*\]/g;

/** `text` with `change` made to its prose only; the first part that changes is the only one. */
const inProse = (text: string, change: (prose: string) => string): string => {
  let at = 0;
  for (const match of [...text.matchAll(untouchable), { 0: '', index: text.length }]) {
    const prose = text.slice(at, match.index);
    const changed = change(prose);
    if (changed !== prose) return text.slice(0, at) + changed + text.slice(match.index);
    at = match.index + match[0].length;
  }
  return text;
};

/** Words that a native may as well write otherwise: pairs that hold in running Catalan, and in English for untranslated files. */
const swaps: readonly (readonly [RegExp, string])[] = [
  [/\bde seguida\b/, 'immediatament'],
  [/\bperò\b/, 'tanmateix'],
  [/\btambé\b/, 'a més'],
  [/\bnomés\b/, 'solament'],
  [/\bmolt\b/, 'força'],
  [/\bperquè\b/, 'ja que'],
  [/\bara\b/, 'ara mateix'],
  [/\bsi vols\b/, 'si ho prefereixes'],
  [/\babans de\b/, 'abans de tot de'],
  [/\bcal\b/, 'és necessari'],
  [/\bfer servir\b/, 'utilitzar'],
  [/\bpetit\b/, 'menut'],
  [/\bmés o menys\b/, 'aproximadament'],
  [/\bbut\b/, 'yet'],
  [/\balso\b/, 'as well'],
  [/\bonly\b/, 'just'],
  [/\bbecause\b/, 'since'],
];
const closings = [
  'Espero que et serveixi.',
  'Ja em diràs com va.',
  'Això és tot.',
  'Si tens cap dubte, pregunta.',
  'Endavant!',
];

/** Another way to say the same, in one word or by one closing sentence. Code, placeholders and addresses stay as they are. */
export const variationOf = (text: string, random: Random): string => {
  const ways = swaps
    .map(([from, to]) => inProse(text, (prose) => prose.replace(from, to)))
    .filter((way) => way !== text);
  return (random() < 0.8 ? pick(ways, random) : undefined) ?? `${text}\n\n${pick(closings, random) ?? ''}`.trim();
};

/** Praise that opens an answer in English data, as it comes out of a machine. */
const opener =
  /^(?:(?:great|good|awesome|excellent|amazing)\b|(?:gran|bona|excel·lent|fantàstica|impressionant) (?:pregunta|feina|idea)\b)[^.!?\n]*[.!?]+\s*/iu;

/** What a hurried native makes of a draft without rewriting it: no eager opener, no mark of an unknown word, one exclamation at a time. */
export const lightlyEdited = (text: string): string => {
  const rest = text.replace(opener, '');
  // Only a sentence that lost its opener begins anew: an answer may be bare code, which a capital would break.
  const opened = rest === '' || rest === text ? text : rest.charAt(0).toUpperCase() + rest.slice(1);
  return inProse(opened, (prose) => prose.replace(/(^|\s)\*(?=\p{L})/gu, '$1').replace(/!{2,}/g, '!'));
};
