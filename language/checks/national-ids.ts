import type { NationalId } from '../../domain/culture-checks.ts';

interface Kind {
  readonly pattern: RegExp;
  /** Whether what the pattern found is one: check digits and dates agree. */
  readonly holds: (found: string) => boolean;
}

const digits = (text: string): number[] => Array.from(text.replace(/\D/gu, ''), Number);

/** The Luhn check of ISO/IEC 7812-1, annex B: also of payment cards. */
export const luhn = (text: string): boolean => {
  const all = digits(text).toReversed();
  const sum = all.reduce(
    (total, digit, at) => total + (at % 2 === 0 ? digit : digit > 4 ? digit * 2 - 9 : digit * 2),
    0,
  );
  return all.length > 1 && sum % 10 === 0;
};

const isDay = (year: number, month: number, day: number): boolean => {
  const date = new Date(Date.UTC(year, month - 1, day));
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
};

/** Letter of a DNI or NIE: the number modulo 23 (Real Decreto 1553/2005, Orden INT/2058/2008). */
const dniLetters = 'TRWAGMYFPDXBNJZSQVHLCKE';
/** Character of a henkilötunnus: the nine digits modulo 31 (Digital and Population Data Services Agency). */
const hetuLetters = '0123456789ABCDEFHJKLMNPRSTUVWXY';

/** Every kind that packs may name. */
export const nationalIds: Readonly<Record<NationalId, Kind>> = {
  'es-dni': {
    pattern: /(?<![\p{L}\d])(?:\d{8}|\d{2}\.\d{3}\.\d{3}|[XYZ]-?\d{7})[- ]?[A-Z](?![\p{L}\d])/giu,
    holds: (found) => {
      const plain = found.toUpperCase().replace(/[^A-Z\d]/gu, '');
      const number = plain.slice(0, -1).replace(/^[XYZ]/u, (letter) => String('XYZ'.indexOf(letter)));
      return dniLetters[Number(number) % 23] === plain.at(-1);
    },
  },
  // Luhn over the ten digits without the century; a coordination number adds 60 to the day (Folkbokföringslagen 18 §).
  'se-personnummer': {
    pattern: /(?<!\d)(?:19|20)?\d{6}[-+]?\d{4}(?!\d)/gu,
    holds: (found) => {
      const plain = found.replace(/\D/gu, '');
      const short = plain.slice(-10);
      const [month, day] = [Number(short.slice(2, 4)), Number(short.slice(4, 6))];
      return month >= 1 && month <= 12 && isDay(2000, month, day > 60 ? day - 60 : day) && luhn(short);
    },
  },
  'fi-hetu': {
    pattern: /(?<![\p{L}\d])\d{6}[-+ABCDEFUVWXY]\d{3}[0-9A-FHJ-NPR-Y](?![\p{L}\d])/gu,
    holds: (found) => {
      const [day, month] = [Number(found.slice(0, 2)), Number(found.slice(2, 4))];
      const number = Number(found.slice(0, 6) + found.slice(7, 10));
      return isDay(2000, month, day) && hetuLetters[number % 31] === found.at(-1);
    },
  },
  // Century (2: 19xx, 3: 20xx), date of birth, governorate, serial, check digit. The rule of the last is not published: structure only.
  'eg-national-id': {
    pattern: /(?<!\d)[23]\d{13}(?!\d)/gu,
    holds: (found) => {
      const year = (found.startsWith('2') ? 1900 : 2000) + Number(found.slice(1, 3));
      const governorate = Number(found.slice(7, 9));
      const known = (governorate >= 1 && governorate <= 35) || governorate === 88;
      return known && isDay(year, Number(found.slice(3, 5)), Number(found.slice(5, 7)));
    },
  },
};
