import type { Finding } from '../../domain/check.ts';
import type { Check } from './examined.ts';
import { finding } from './finding.ts';

interface Found {
  readonly key: string;
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Arabic, Persian and other decimal digits as the ten of ASCII. */
const digitOf = (one: string): string => {
  const code = one.codePointAt(0) ?? 48;
  // In Unicode each script's ten digits stand together, and their zero at a multiple of 16 or 16 and 6.
  return code < 128 ? one : String((code % 16) % 10 === code % 16 ? code % 16 : (code - 6) % 16);
};

/** Numbers with their marks left out, so that "1,250.5", "1.250,5" and "1 250,5" are one; list marks at a line's start are none. */
const numbersIn = (text: string): Found[] =>
  Array.from(
    text.matchAll(/(?<![\p{L}\p{N}])\p{Nd}+(?:[.,'’٫٬\u00a0\u202f ]\p{Nd}{3}(?!\p{Nd})|[.,:٫]\p{Nd}+)*/gu),
    ({ 0: found, index }) => ({
      key: (found.match(/\p{Nd}/gu) ?? [])
        .map(digitOf)
        .join('')
        .replace(/^0+(?=\d)/u, ''),
      text: found,
      start: index,
      end: index + found.length,
    }),
  ).filter(
    ({ start, end }) =>
      !(
        /(?:^|\n)[^\S\n]*$/u.test(text.slice(Math.max(0, start - 12), start)) &&
        /^[.)]\s/u.test(text.slice(end, end + 2))
      ),
  );

/** Up to twelve a number may well be written as a word. */
const isSmall = (key: string): boolean => Number(key) <= 12;

/**
 * Numbers of the original that are not in the text, and numbers that are in no original, unless an act took or brought them. A small
 * number is missed only where another small one came instead: people write "three" for 3.
 */
export const numbersCheck: Check = (examined) => {
  if (examined.original === null) return [];
  const before = numbersIn(examined.original);
  const known = new Set(before.map(({ key }) => key));
  const excused = new Set(
    examined.acts.flatMap(({ from, to }) => [...numbersIn(from), ...numbersIn(to)].map(({ key }) => key)),
  );
  const here = numbersIn(examined.prose);
  const present = new Set(here.map(({ key }) => key));
  const fresh = here.filter(({ key }) => !known.has(key) && !excused.has(key));
  const missing = [...known].filter((key) => !present.has(key) && !excused.has(key));
  const hasSmall = fresh.some(({ key }) => isSmall(key));
  return [
    ...missing
      .filter((key) => !isSmall(key) || hasSmall)
      .map((key) => finding(examined, 'warn', 'numbers.missing', { start: 0, end: 0 }, { text: key })),
    ...fresh
      .filter(({ key }) => !isSmall(key) || missing.some(isSmall))
      .map((one): Finding => finding(examined, 'warn', 'numbers.new', one, { text: one.text })),
  ];
};
