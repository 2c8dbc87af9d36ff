import { protectedSpans } from './protect.ts';

/** A fault that can be planted in a good draft. */
export type FaultKind = 'number-changed' | 'untranslated-sentence' | 'adaptation-undone';

/** A text as the machine made it; `source` is null where only a translation was imported. */
export interface Plantable {
  readonly source: string | null;
  readonly literal: string;
  readonly adapted: string;
}

/** `text` is the faulty one; `fault` stands in it, not in the good one, and is gone once somebody has mended it. */
export interface Planted {
  readonly text: string;
  readonly fault: string;
}

const sentence = /[^.!?\n]+[.!?]*/gu;
const sentencesOf = (text: string): string[] => (text.match(sentence) ?? []).map((one) => one.trim()).filter(Boolean);

/** The first number outside protected texts becomes one that the text does not hold. */
const numberChanged = ({ adapted }: Plantable): Planted | null => {
  const fixed = protectedSpans(adapted);
  for (const { 0: digits, index } of adapted.matchAll(/(?<![\d.,])\d{1,6}(?![\d.,]*\d)/gu)) {
    if (fixed.some(({ start, end }) => index < end && index + digits.length > start)) continue;
    let wrong = Number(digits) * 2 + 3;
    while (adapted.includes(String(wrong))) wrong += 7;
    const fault = String(wrong);
    return { text: adapted.slice(0, index) + fault + adapted.slice(index + digits.length), fault };
  }
  return null;
};

/** The last sentence is left in the source's language. */
const untranslated = ({ source, adapted }: Plantable): Planted | null => {
  const ours = sentencesOf(adapted).at(-1);
  const theirs = sentencesOf(source ?? '').at(-1);
  if (ours === undefined || theirs === undefined || theirs.length < 8 || adapted.includes(theirs)) return null;
  const at = adapted.lastIndexOf(ours);
  const text = adapted.slice(0, at) + theirs + adapted.slice(at + ours.length);
  return protectedSpans(ours).length > 0 ? null : { text, fault: theirs };
};

/** What the machine did for the culture is taken back: its opener, its register, its foreign names stand there again. */
const undone = ({ literal, adapted }: Plantable): Planted | null => {
  let start = 0;
  while (start < literal.length && literal[start] === adapted[start]) start++;
  let end = 0;
  while (end < literal.length - start && literal.at(-1 - end) === adapted.at(-1 - end)) end++;
  const from = literal.lastIndexOf(' ', start - 1) + 1;
  const next = literal.indexOf(' ', literal.length - end);
  const fault = literal.slice(from, next === -1 ? literal.length : next).trim();
  return fault === '' || adapted.includes(fault) ? null : { text: literal, fault };
};

const plants = { 'number-changed': numberChanged, 'untranslated-sentence': untranslated, 'adaptation-undone': undone };

/** Plants a fault, always the same in the same text; null where the text offers no place for it. Protected texts stay. */
export const plantFault = (kind: FaultKind, text: Plantable): Planted | null => plants[kind](text);
