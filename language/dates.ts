/** A date in words or in figures. Absent parts are null. `ambiguous`: the month might be the day. */
export interface DateAmount {
  readonly kind: 'date';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly day: number | null;
  /** The last day of a range within a month; null for one day. */
  readonly lastDay: number | null;
  /** 1 to 12. */
  readonly month: number;
  readonly year: number | null;
  readonly numeric: boolean;
  readonly ambiguous: boolean;
}

/** A time of the twelve-hour clock, in 24-hour terms. */
export interface TimeAmount {
  readonly kind: 'time';
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly hour: number;
  readonly minute: number;
}

const at = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length, text: match[0] });
const numberOr = (text: string | undefined): number | null => (text === undefined ? null : Number(text));

const numeric = /(?<![\d/.-])(\d{1,2})\/(\d{1,2})\/(\d{4})(?![\d/-])/gu;

const numericDates = (text: string): DateAmount[] =>
  Array.from(text.matchAll(numeric), (match) => {
    const [first, second] = [Number(match[1]), Number(match[2])];
    return {
      kind: 'date' as const,
      ...at(match),
      month: first,
      day: second,
      lastDay: null,
      year: Number(match[3]),
      numeric: true,
      ambiguous: second <= 12,
    };
    // A first number over 12 is a day already: nothing to change.
  }).filter(({ month, day }) => month >= 1 && month <= 12 && day >= 1 && day <= 31);

/** "July 4, 2024", "March 3rd", "4th of July 2024", "July 2024" by the given twelve month names; "12/25/2024" in any language. */
export const dateAmounts = (text: string, months: readonly string[]): DateAmount[] => {
  if (months.length !== 12) return numericDates(text);
  const names = months.join('|');
  const monthOf = (name: string | undefined) => months.indexOf(name ?? '') + 1;
  const day = '(\\d{1,2})(?:st|nd|rd|th)?';
  const shape = { kind: 'date' as const, lastDay: null, numeric: false, ambiguous: false };
  const monthFirst = new RegExp(`\\b(${names})\\s+${day}(?!\\d|[:.]\\d)(?:,?\\s+(\\d{4})\\b)?`, 'gu');
  const dayFirst = new RegExp(`(?<![\\d.,/])${day}\\s+(?:of\\s+)?(${names})\\b(?:,?\\s+(\\d{4})\\b)?`, 'gu');
  const monthYear = new RegExp(`\\b(${names}),?\\s+(?:of\\s+)?(\\d{4})\\b`, 'gu');
  return [
    ...Array.from(text.matchAll(monthFirst), (match) => ({
      ...shape,
      ...at(match),
      month: monthOf(match[1]),
      day: numberOr(match[2]),
      year: numberOr(match[3]),
    })),
    ...Array.from(text.matchAll(dayFirst), (match) => ({
      ...shape,
      ...at(match),
      day: numberOr(match[1]),
      month: monthOf(match[2]),
      year: numberOr(match[3]),
    })),
    ...Array.from(text.matchAll(monthYear), (match) => ({
      ...shape,
      ...at(match),
      month: monthOf(match[1]),
      day: null,
      year: numberOr(match[2]),
    })),
    ...numericDates(text),
  ].filter((date) => date.day === null || (date.day >= 1 && date.day <= 31));
};

const clock = /(?<![\d:.,])(\d{1,2})(?:[:.](\d{2}))?\s?([ap])(?:m\b|\.\s?m\b\.?)/giu;

/** "5 pm", "5:30 p.m." The full stop of an abbreviation that ends its sentence stays outside. */
export const timeAmounts = (text: string): TimeAmount[] =>
  Array.from(text.matchAll(clock), (match) => {
    const half = match[3]?.toLowerCase() === 'p' ? 12 : 0;
    const closes = match[0].endsWith('.') && /^\s*(?:$|\n|\p{Lu})/u.test(text.slice(match.index + match[0].length));
    const end = match.index + match[0].length - (closes ? 1 : 0);
    return {
      kind: 'time' as const,
      start: match.index,
      end,
      text: text.slice(match.index, end),
      hour: (Number(match[1]) % 12) + half,
      minute: Number(match[2] ?? 0),
      valid: Number(match[1]) >= 1 && Number(match[1]) <= 12,
    };
  }).flatMap(({ valid, ...time }) => (valid ? [time] : []));
