import { finding, spanOf } from './finding.ts';
import type { Check } from './examined.ts';

const word = /(?<![\p{L}\p{M}\d_@#/])\p{L}[\p{L}\p{M}]*(?:[·'’-]\p{L}[\p{L}\p{M}]*)*(?![\p{L}\p{M}\d_])/gu;

/** Words of more than one capital are abbreviations and brands. */
const isAbbreviation = (text: string): boolean => (text.match(/\p{Lu}/gu)?.length ?? 0) > 1;

/**
 * Words that the culture's dictionary does not know, each once. Names are none of its business: what begins with a capital inside a
 * sentence, and what the English original has too.
 */
export const spellingCheck: Check = (examined, { spelling }) => {
  if (spelling === null) return [];
  const { prose } = examined;
  const kept = new Set(examined.sourceProse?.toLowerCase().match(word) ?? []);
  const seen = new Set<string>();
  return [...prose.matchAll(word)]
    .filter(({ 0: text, index }) => {
      const lower = text.toLowerCase();
      if (text.length < 3 || seen.has(lower) || kept.has(lower) || isAbbreviation(text)) return false;
      seen.add(lower);
      const opens = /(?:^|[.!?…:\n]|["“«(¿¡-])\s*$/u.test(prose.slice(Math.max(0, index - 8), index));
      if (/^\p{Lu}/u.test(text) && !opens) return false;
      return !spelling.isWord(text) && !text.split(/[-'’]/u).every((part) => part.length < 2 || spelling.isWord(part));
    })
    .map((match) => finding(examined, 'info', 'spelling.unknown', spanOf(match), { text: match[0] }));
};
