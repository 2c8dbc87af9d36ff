import { anyOf } from '../pattern.ts';
import type { Check } from './examined.ts';
import { finding } from './finding.ts';

const found = (text: string, words: readonly string[]): boolean =>
  new RegExp(`(?<![\\p{L}\\p{M}\\d])(?:${anyOf(words)})(?![\\p{L}\\p{M}\\d])`, 'iu').test(text);

/** Terms of the original whose translation by the termbase is not in the text. A blank in a term matches any run of blanks. */
export const termsCheck: Check = (examined, { terms }) => {
  const { sourceProse } = examined;
  if (sourceProse === null) return [];
  return terms
    .filter(({ source }) => found(sourceProse, [source]))
    .filter(({ source, target, also }) => !found(examined.text, [target ?? source, ...also]))
    .map(({ source, target }) =>
      target === null
        ? finding(examined, 'warn', 'term.kept', { start: 0, end: 0 }, { source })
        : finding(examined, 'warn', 'term.missing', { start: 0, end: 0 }, { source, target }),
    );
};
