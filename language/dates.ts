interface Found {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A date in words or in figures. Absent parts are null. `ambiguous`: the month might be the day. */
export interface DateAmount extends Found {
  readonly kind: 'date';
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
export interface TimeAmount extends Found {
  readonly kind: 'time';
  readonly hour: number;
  readonly minute: number;
  /** Where a range of times begins; null for one time. */
  readonly from: { readonly hour: number; readonly minute: number } | null;
  /** True where it names a time zone of the source. */
  readonly zoned: boolean;
}

const at = (match: RegExpExecArray) => ({ start: match.index, end: match.index + match[0].length, text: match[0] });
const numberOr = (text: string | undefined): number | null => (text === undefined ? null : Number(text));
const isDay = (day: number | null): boolean => day === null || (day >= 1 && day <= 31);

const numeric = /(?<![\d/.-])(\d{1,2})([/-])(\d{1,2})\2(\d{4}|\d{2})(?![\d/-]|\.\d)/gu;

/** Figures, the month first. A first number over 12 is a day already: nothing to change. ISO dates are read everywhere. */
const numericDates = (text: string): DateAmount[] =>
  Array.from(text.matchAll(numeric), (match) => {
    const [first, second, year] = [Number(match[1]), Number(match[3]), match[4] ?? ''];
    return {
      kind: 'date' as const,
      ...at(match),
      month: first,
      day: second,
      lastDay: null,
      year: Number(year),
      numeric: true,
      ambiguous: second <= 12 || year.length === 2,
    };
  }).filter(({ month, day }) => month >= 1 && month <= 12 && isDay(day));

/** "July 4, 2024", "Jul 4–6", "March 3rd", "4th of July 2024", "July 2024" by the twelve month names; "12/25/2024" in any language. */
export const dateAmounts = (text: string, months: readonly string[]): DateAmount[] => {
  if (months.length !== 12) return numericDates(text);
  const names = months
    .flatMap((month) => [month, ...(month.length > 4 ? [`${month.slice(0, 3)}\\.?`, `${month.slice(0, 4)}\\.?`] : [])])
    .join('|');
  const monthOf = (name: string | undefined) =>
    months.findIndex((month) => month.startsWith((name ?? '').slice(0, 3))) + 1;
  const day = '(\\d{1,2})(?:st|nd|rd|th)?';
  const shape = { kind: 'date' as const, lastDay: null, numeric: false, ambiguous: false };
  const year = '(?:,?\\s+(\\d{4})\\b)?';
  const until = '(?:\\s?[-–]\\s?(\\d{1,2})(?:st|nd|rd|th)?)?';
  const monthFirst = new RegExp(`\\b(${names})\\s+${day}${until}(?!\\d|[:.,]\\d)${year}`, 'gu');
  const dayFirst = new RegExp(`(?<![\\d.,/])${day}\\s+(?:of\\s+)?(${names})(?![\\p{L}])${year}`, 'gu');
  const monthYear = new RegExp(`\\b(${months.join('|')}),?\\s+(?:of\\s+)?(\\d{4})\\b`, 'gu');
  return [
    ...Array.from(text.matchAll(monthFirst), (match) => ({
      ...shape,
      ...at(match),
      month: monthOf(match[1]),
      day: numberOr(match[2]),
      lastDay: numberOr(match[3]),
      year: numberOr(match[4]),
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
  ].filter((date) => isDay(date.day) && isDay(date.lastDay));
};

const clock =
  /(?<![\d:.,$])(?:(\d{1,2})(?::(\d{2}))?\s?[-–]\s?)?(\d{1,2})(?:[:.](\d{2}))?\s?([apAP])(?:[mM]\b|\.\s?[mM]\b\.?)(?:\s(E[SD]?T|C[SD]T|M[SD]T|P[SD]?T|Eastern|Central|Pacific|Mountain)\b)?/gu;
const hourIn = (hour: number, half: number): number => (hour % 12) + half;

/** "5 pm", "5:30 p.m.", "9-11 am", "8 pm ET". The full stop of an abbreviation that ends its sentence stays outside. */
export const timeAmounts = (text: string): TimeAmount[] =>
  Array.from(text.matchAll(clock), (match) => {
    const [first, hour] = [numberOr(match[1]), Number(match[3])];
    const half = match[5]?.toLowerCase() === 'p' ? 12 : 0;
    const closes = match[0].endsWith('.') && /^\s*(?:$|\n|\p{Lu})/u.test(text.slice(match.index + match[0].length));
    const end = match.index + match[0].length - (closes ? 1 : 0);
    // "11-1 pm" begins in the morning.
    const before = first !== null && first % 12 > hour % 12 ? 12 - half : half;
    return {
      kind: 'time' as const,
      start: match.index,
      end,
      text: text.slice(match.index, end),
      hour: hourIn(hour, half),
      minute: Number(match[4] ?? 0),
      from: first === null ? null : { hour: hourIn(first, before), minute: Number(match[2] ?? 0) },
      zoned: match[6] !== undefined,
      valid: hour >= 1 && hour <= 12 && (first === null || (first >= 1 && first <= 12)),
    };
  }).flatMap(({ valid, ...time }) => (valid ? [time] : []));
