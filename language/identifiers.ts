import { parsePhoneNumberFromString } from 'libphonenumber-js/min';
import { scannable } from './scannable.ts';

/** A number of the United States that says who or where somebody is. `fictional`: a telephone number that belongs to nobody. */
export interface Identifier {
  readonly kind: 'phone' | 'zip' | 'social-security';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly fictional: boolean;
}

const states =
  'AL|AK|AZ|AR|CA|CO|CT|DE|FL|GA|HI|ID|IL|IN|IA|KS|KY|LA|ME|MD|MA|MI|MN|MS|MO|MT|NE|NV|NH|NJ|NM|NY|NC|ND|OH|OK|OR|PA|RI|SC|SD|TN|TX|UT|VT|VA|WA|WV|WI|WY|DC';
const edge = '(?<![\\w.+/(-])';
const phones = new RegExp(
  `${edge}(?:(?:\\+?1[-. ]?)?(?:\\(\\d{3}\\)[ -]?|\\d{3}[-. ])(?:\\d{3}[-. ]\\d{4}|[A-Z]{7})|555-\\d{4}|1-8\\d\\d-[A-Z0-9]{2,7}(?:-[A-Z0-9]{2,6}){0,2})(?![\\w-])`,
  'gu',
);
const zips = new RegExp(
  `(?<=\\b(?:${states}),? |\\b[Zz][Ii][Pp](?: [Cc]odes?)?(?: is| of)?:? )\\d{5}(?:-\\d{4})?(?![\\d-])`,
  'gu',
);
const socialSecurity = /(?<![\d-])\d{3}-\d{2}-\d{4}(?![\d-])/gu;

/** 555-01xx is set aside for fiction (ATIS-0300115); films also say 555 alone, and manuals 123-4567. */
const isFictional = (written: string): boolean =>
  /555-?\d{4}$|123-?4567$|\(?555\)?/u.test(written.replaceAll(/[ .]/gu, '-'));
/** Letters stand for digits; seven digits are a number within its area. */
const isPhone = (written: string): boolean =>
  written.startsWith('555') ||
  /[A-Z]/u.test(written) ||
  parsePhoneNumberFromString(written, 'US')?.isPossible() === true;

/** Telephone numbers, ZIP codes and social security numbers as Americans write them. */
export const identifiers = (original: string): Identifier[] => {
  const { text, at } = scannable(original);
  const found = (kind: Identifier['kind'], pattern: RegExp, accept: (written: string) => boolean) =>
    Array.from(text.matchAll(pattern), ({ 0: written, index }) => {
      const [start, end] = [at(index), at(index + written.length - 1) + 1];
      return {
        kind,
        start,
        end,
        text: original.slice(start, end),
        fictional: kind === 'phone' && isFictional(written),
        fits: accept(written),
      };
    }).flatMap(({ fits, ...one }): Identifier[] => (fits ? [one] : []));
  return [
    ...found('phone', phones, isPhone),
    ...found('zip', zips, () => true),
    ...found('social-security', socialSecurity, () => true),
  ];
};
