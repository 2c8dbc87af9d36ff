import { SourceUnit } from '../domain/culture.ts';
import type { Amount, Quantity, Scale } from './amount.ts';
import { dateAmounts, timeAmounts } from './dates.ts';
import { joinCompounds, signedHeights } from './compounds.ts';
import { degreesOf, doubtOf, ordinalsOf, partsOf } from './english-amounts.ts';
import { anyOf, literally } from './pattern.ts';
import { withoutOverlap } from './protect.ts';
import { scannable } from './scannable.ts';
import { significantDigits } from './units.ts';

/** The words by which one language writes amounts. */
export interface Lexicon {
  readonly decimal: string;
  readonly group: string;
  readonly units: Partial<Record<SourceUnit, readonly string[]>>;
  /** Words by ISO 4217 code; `cents` of USD apart. */
  readonly currencies: Readonly<Record<string, readonly string[]>>;
  readonly scales: Readonly<Record<Scale, readonly string[]>>;
  readonly rangeWords: readonly string[];
  readonly articles: readonly string[];
  /** Twelve names, or empty where dates in words are not looked for. */
  readonly months: readonly string[];
  /** What number words before a unit say, by their lower-case form. */
  readonly numberWords: ReadonlyMap<string, number>;
  /** Figures of speech: an amount inside one is none. */
  readonly idioms: RegExp | null;
  /** True where "1st" and "22nd" are ordinals, and "72 degrees" in the oven are Fahrenheit's. */
  readonly english: boolean;
  /** True where plain numbers with decimals or groups are reported too. */
  readonly plainNumbers: boolean;
}

const signs: Readonly<Record<string, string>> = {
  $: 'USD',
  US$: 'USD',
  'U.S.$': 'USD',
  C$: 'CAD',
  CA$: 'CAD',
  A$: 'AUD',
  AU$: 'AUD',
  '£': 'GBP',
  '€': 'EUR',
};
const glyphs: Readonly<Record<string, number>> = { '½': 1 / 2, '¼': 1 / 4, '¾': 3 / 4, '⅓': 1 / 3, '⅔': 2 / 3 };
/** "a mile", "a pound": the units that English says without a number; "a cup of coffee", "a pint" and "a foot" are seldom amounts. */
const articleUnits: readonly SourceUnit[] = ['mile', 'pound', 'gallon', 'quart'];

const valueOf = (written: string, { decimal, group, numberWords }: Lexicon): number => {
  const word = numberWords.get(written.toLowerCase().replace(/\s+/gu, ' '));
  if (word !== undefined) return word;
  const fraction = /^(?:(\d+)\s+)?(\d+)\/(\d+)$/u.exec(written);
  if (fraction) return Number(fraction[1] ?? 0) + Number(fraction[2]) / Number(fraction[3]);
  const glyph = glyphs[written.at(-1) ?? ''];
  if (glyph !== undefined) return Number(written.slice(0, -1).trim() || 0) + glyph;
  const plain = written.replaceAll('−', '-').replaceAll(group, '').replaceAll(/[٬\s]/gu, '');
  return Number(plain.replace(decimal, '.').replace('٫', '.'));
};

const quantityOf = (match: RegExpExecArray, first: string, second: string | undefined, lexicon: Lexicon): Quantity => {
  const written = second === undefined ? [first] : [first, second];
  const decimals = written.map((text) => text.split(lexicon.decimal)[1]?.length ?? 0);
  return {
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
    values: written.map((text) => valueOf(text, lexicon)),
    digits: Math.max(
      ...written.map((text) => significantDigits(/\d/u.test(text) ? text : String(valueOf(text, lexicon)))),
    ),
    decimals: Math.max(...decimals),
    // Three digits after a decimal comma may be a group that a translator left as it was in English; "2 500" may be two numbers.
    ambiguous:
      (lexicon.decimal === ',' && decimals.includes(3)) ||
      (lexicon.group !== '\u00A0' && written.some((text) => /\d \d{3}/u.test(text))),
  };
};

/** "Python 3.11", "version 2.1": a number with a point after a name or such a word is not an amount. */
const naming = /(?:\p{Lu}[\p{L}+#]*|\b(?:version|section|chapter|figure|table|step|release|v)|§)\s*$/u;
const starters =
  /\b(?:About|Over|Under|Nearly|Almost|Only|Around|Approximately|With|From|In|Of|And|Is|The|A|At|To|By|For)\s+$/u;
const isName = (text: string, start: number, written: string): boolean => {
  const before = text.slice(Math.max(0, start - 40), start);
  return !written.includes(',') && naming.test(before) && !starters.test(before);
};

/** A scanner of amounts for one language: every amount of a text in reading order, without overlap. Build it once. */
export const amountScanner = (lexicon: Lexicon): ((text: string) => Amount[]) => {
  const [decimal, group] =
    lexicon.decimal === '٫' ? ['[٫.]', '[٬,]'] : [literally(lexicon.decimal), literally(lexicon.group)];
  const [D, G] = [`(?:${decimal}|٫)`, `(?:${group}|[\\u00A0 ٬])`];
  const bare = lexicon.decimal === '.' ? '(?<!\\d)\\.\\d+|' : '';
  const number = `(?:${bare}\\d{1,3}(?:${G}\\d{3})+(?!\\d)|\\d+)(?:${D}\\d+)?`;
  const words = lexicon.numberWords.size > 0 ? `|(?:${anyOf([...lexicon.numberWords.keys()])})` : '';
  const amount = `(?:\\d+\\s+\\d\\/\\d|\\d\\/\\d|(?:\\d+\\s?)?[½¼¾⅓⅔]|${number}${words})`;
  const range = `(?:\\s*(?:-|–|(?<!\\p{L})(?:${anyOf(lexicon.rangeWords)})(?!\\p{L}))\\s*`;
  const clear = '(?<![\\p{L}\\d.,/٫٬-]|\\d[\\u00A0 ](?=\\d{3}(?!\\d)))';
  const units = SourceUnit.options.flatMap((unit) =>
    (lexicon.units[unit] ?? []).map((word) => [word.toLowerCase(), unit] as const),
  );
  const unitOf = new Map(units);
  const named = Object.entries(lexicon.currencies).flatMap(([code, words]) =>
    words.map((word) => [word.toLowerCase(), code] as const),
  );
  const currencyOf = new Map(named);
  const scaled = Object.entries(lexicon.scales).flatMap(([, words]) => words);
  const scale = `(?:[\\s-]?(${anyOf(scaled)})(?!\\p{L}))?`;
  const scaleOf = (word: string | undefined): Scale | null => {
    const is = (name: Scale) => lexicon.scales[name].some((known) => known.toLowerCase() === word?.toLowerCase());
    return is('thousand') ? 'thousand' : is('million') ? 'million' : is('billion') ? 'billion' : null;
  };
  const end = '(?![\\p{L}\\d])';
  const withUnit = new RegExp(
    `${clear}([-−]?${amount})${range}(${amount}))?${scale}[\\s-]?(${anyOf([...unitOf.keys()])})${end}`,
    'giu',
  );
  const articled = articleUnits.flatMap((unit) => lexicon.units[unit] ?? []);
  const withArticle = new RegExp(
    `(?<!(?:half|quarter|third|of|mitja|quart|\\d|dollars|cents|euros|bucks)\\s)(?<!\\p{L})(?:${anyOf(lexicon.articles)})\\s+(${anyOf(articled)})${end}`,
    'giu',
  );
  const withSign = new RegExp(
    `(?<![\\p{L}\\d])(US\\$|U\\.S\\.\\$|(?:CA?|AU?)\\$|[$£€])\\s?(${number})(?:[-–](${number}))?${scale}(?![\\d])`,
    'gu',
  );
  const withName = new RegExp(
    `${clear}(${amount})${range}(${amount}))?${scale}[\\s-]?(?:de\\s|d['’])?(${anyOf([...currencyOf.keys()])}|€)${end}`,
    'giu',
  );
  const plain = new RegExp(`${clear}(${number})(?![\\p{L}\\d/]|[.,:]\\d|-\\p{L})`, 'gu');
  const each = <T>(pattern: RegExp, text: string, make: (match: RegExpExecArray) => T): T[] =>
    Array.from(text.matchAll(pattern), make);
  const key = (word: string | undefined) => (word ?? '').toLowerCase().replace(/\s+/gu, ' ');

  return (original) => {
    const { text, at } = scannable(original);
    const found: Amount[] = [
      ...signedHeights(text),
      ...dateAmounts(text, lexicon.months),
      ...timeAmounts(text),
      ...each(withSign, text, (match): Amount => ({
        ...quantityOf(match, match[2] ?? '', match[3], lexicon),
        kind: 'currency',
        currency: signs[match[1] ?? ''] ?? 'USD',
        scale: scaleOf(match[4]),
      })),
      ...each(withName, text, (match): Amount => ({
        ...quantityOf(match, match[1] ?? '', match[2], lexicon),
        kind: 'currency',
        currency: currencyOf.get(key(match[4])) ?? 'EUR',
        scale: scaleOf(match[3]),
      })),
      ...each(withUnit, text, (match): Amount => ({
        ...quantityOf(match, match[1] ?? '', match[2], lexicon),
        kind: 'unit',
        unit: unitOf.get(key(match[4])) ?? 'mile',
        ...(match[3] === undefined
          ? {}
          : { ambiguous: true, doubt: 'So large an amount is said with a word: choose a unit that fits.' }),
      })),
      ...(lexicon.english ? [...degreesOf(text), ...partsOf(text), ...ordinalsOf(text)] : []),
      ...each(withArticle, text, (match): Amount => ({
        ...quantityOf(match, '1', undefined, lexicon),
        kind: 'unit',
        unit: unitOf.get(key(match[1])) ?? 'mile',
      })),
      ...(lexicon.plainNumbers
        ? each(plain, text, (match): Amount => ({
            ...quantityOf(match, match[1] ?? '', undefined, lexicon),
            kind: 'number',
          })).filter((one) => /[.,]/u.test(one.text) && !isName(text, one.start, one.text))
        : []),
    ];
    const figures = lexicon.idioms
      ? Array.from(text.matchAll(lexicon.idioms), ({ 0: { length }, index }) => [index, index + length] as const)
      : [];
    return joinCompounds(text, withoutOverlap(text.length, found))
      .filter(({ start, end: last }) => !figures.some(([from, to]) => from < last && start < to))
      .map((amount) => {
        const [start, last] = [at(amount.start), at(amount.end - 1) + 1];
        return {
          ...(lexicon.english ? doubtOf(amount, text) : amount),
          start,
          end: last,
          text: original.slice(start, last),
        };
      });
  };
};
