import type { Counted } from '../domain/culture-facts.ts';
import type { CulturePack, SourceUnit, TargetUnit } from '../domain/culture.ts';
import type { Scale } from './amount.ts';
import type { DateAmount, TimeAmount } from './dates.ts';

/** Digits of ASCII as the culture writes them. */
const inDigits = (text: string, { numbers }: CulturePack): string =>
  numbers.digits === 'arab' ? text.replace(/\d/gu, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))) : text;

/** The form that a word takes after these numbers, by CLDR's plural rules of the language; a range goes by its second. */
const afterNumber = (word: Counted, values: readonly number[], { tag }: CulturePack): string => {
  const rules = new Intl.PluralRules(tag);
  const category = rules.select(values.at(-1) ?? 0);
  // CLDR has further categories, for millions in Spanish and Catalan: those words are in `numbers.scales`.
  const { one, two, few, many } = word;
  const forms = new Map<string, string | undefined>(Object.entries({ one, two, few, many }));
  return forms.get(category) ?? word.other;
};

/** A number as the culture writes it, with at least `minDecimals` and at most 6 decimals. */
export const formatNumber = (value: number, pack: CulturePack, minDecimals = 0): string => {
  const { decimal, group, minimumGroupedDigits } = pack.numbers;
  const plain = Math.abs(value).toFixed(Math.max(minDecimals, decimalsOf(value)));
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.length < minimumGroupedDigits ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return inDigits(`${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`, pack);
};

const decimalsOf = (value: number): number => {
  const [, fraction = ''] = String(Number(value.toFixed(6))).split('.');
  return fraction.length;
};

/** One number, or a range of two with a dash. */
export const formatNumbers = (values: readonly number[], pack: CulturePack, minDecimals = 0): string =>
  values.map((value) => formatNumber(value, pack, minDecimals)).join('-');

/** An amount with its unit: by symbol where the pack has one, else by name in the right number. */
export const formatUnit = (values: readonly number[], unit: SourceUnit | TargetUnit, pack: CulturePack): string => {
  const name = pack.units.names[unit];
  const numbers = formatNumbers(values, pack);
  if (!name) return `${numbers} ${unit}`;
  return `${numbers} ${name.symbol ?? afterNumber(name, values, pack)}`;
};

/** An amount of money in words, "2,5 milions de dòlars", or with the home currency's sign, "20 €". */
export const formatMoney = (
  money: { readonly values: readonly number[]; readonly scale: Scale | null; readonly decimals: number },
  currency: string,
  pack: CulturePack,
): string => {
  const name = pack.currency.names[currency];
  const numbers = formatNumbers(money.values, pack, money.decimals);
  const counted = name && (money.scale === null ? afterNumber(name, money.values, pack) : name.other);
  const unit = name?.symbol ?? counted ?? currency;
  if (money.scale === null) return `${numbers} ${unit}`;
  const link = money.scale === 'thousand' || name?.symbol !== undefined ? '' : pack.dates.of;
  const scale = pack.numbers.scales[money.scale];
  return `${numbers} ${afterNumber(scale, money.values, pack)} ${link}${unit}`;
};

const fill = (pattern: string, parts: Readonly<Record<string, string | number>>): string =>
  pattern.replace(/\{(\w+)\}/gu, (whole, name: string) => String(parts[name] ?? whole));

const twoDigits = (value: number | null): string => (value === null ? '' : String(value).padStart(2, '0'));

/** A date by the pack's patterns, in words or in figures as the source was. */
export const formatDate = (date: DateAmount, pack: CulturePack): string => {
  const months = date.day === null ? (pack.dates.standalone ?? pack.dates.months) : pack.dates.months;
  const month = months[date.month - 1] ?? '';
  const of = /^[aeiouàèéíòóú]/iu.test(month) ? pack.dates.elidedOf : pack.dates.of;
  const day = date.lastDay === null ? (date.day ?? '') : `${date.day}-${date.lastDay}`;
  const parts = {
    day,
    of,
    month,
    monthNumber: date.month,
    year: date.year ?? '',
    day2: twoDigits(date.day),
    month2: twoDigits(date.month),
  };
  const pattern = date.numeric
    ? pack.dates.numeric
    : date.day === null
      ? pack.dates.monthYear
      : date.year === null
        ? pack.dates.dayMonth
        : pack.dates.long;
  return inDigits(fill(pattern, parts), pack);
};

/** An ordinal in figures; null where the pack does not say how. */
export const formatOrdinal = (value: number, pack: CulturePack): string | null => {
  const { ordinals } = pack.numbers;
  if (!ordinals) return null;
  return inDigits(fill(ordinals.others[String(value)] ?? ordinals.usual, { number: value }), pack);
};

/** A time of day by the pack's patterns. */
export const formatTime = (time: Pick<TimeAmount, 'hour' | 'minute'>, pack: CulturePack): string => {
  const { whole, minutes, halves = ['', ''] } = pack.times;
  const parts = {
    hour: time.hour,
    hour12: time.hour % 12 === 0 ? 12 : time.hour % 12,
    half: halves[time.hour < 12 ? 0 : 1] ?? '',
    minute: twoDigits(time.minute),
  };
  return inDigits(fill(time.minute === 0 ? whole : minutes, parts), pack);
};
