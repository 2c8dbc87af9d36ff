import type { CulturePack, SourceUnit, TargetUnit } from '../domain/culture.ts';
import type { Scale } from './amounts.ts';
import type { DateAmount, TimeAmount } from './dates.ts';

/** A number as the culture writes it, with at least `minDecimals` and at most 6 decimals. */
export const formatNumber = (value: number, pack: CulturePack, minDecimals = 0): string => {
  const { decimal, group, minimumGroupedDigits } = pack.numbers;
  const plain = Math.abs(value).toFixed(Math.max(minDecimals, decimalsOf(value)));
  const [whole = '', fraction] = plain.split('.');
  const grouped = whole.length < minimumGroupedDigits ? whole : whole.replace(/\B(?=(?:\d{3})+$)/gu, group);
  return `${value < 0 ? '-' : ''}${grouped}${fraction === undefined ? '' : decimal + fraction}`;
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
  return `${numbers} ${name.symbol ?? (values.length === 1 && values[0] === 1 ? name.one : name.other)}`;
};

/** An amount of money in words, "2,5 milions de dòlars", or with the home currency's sign, "20 €". */
export const formatMoney = (
  money: { readonly values: readonly number[]; readonly scale: Scale | null; readonly decimals: number },
  currency: string,
  pack: CulturePack,
): string => {
  const name = pack.currency.names[currency];
  const numbers = formatNumbers(money.values, pack, money.decimals);
  const one = money.values.length === 1 && money.values[0] === 1;
  const unit = name?.symbol ?? (one && money.scale === null ? name?.one : name?.other) ?? currency;
  if (money.scale === null) return `${numbers} ${unit}`;
  const link = money.scale === 'thousand' || name?.symbol !== undefined ? '' : pack.dates.of;
  const scale = pack.numbers.scales[money.scale];
  return `${numbers} ${one ? scale.one : scale.other} ${link}${unit}`;
};

const fill = (pattern: string, parts: Readonly<Record<string, string | number>>): string =>
  pattern.replace(/\{(\w+)\}/gu, (whole, name: string) => String(parts[name] ?? whole));

/** A date by the pack's patterns, in words or in figures as the source was. */
export const formatDate = (date: DateAmount, pack: CulturePack): string => {
  const month = pack.dates.months[date.month - 1] ?? '';
  const of = /^[aeiouàèéíòóú]/iu.test(month) ? pack.dates.elidedOf : pack.dates.of;
  const parts = { day: date.day ?? '', of, month, monthNumber: date.month, year: date.year ?? '' };
  if (date.numeric) return fill(pack.dates.numeric, parts);
  if (date.day === null) return fill(pack.dates.monthYear, parts);
  return fill(date.year === null ? pack.dates.dayMonth : pack.dates.long, parts);
};

/** A time of day by the pack's patterns. */
export const formatTime = (time: TimeAmount, pack: CulturePack): string =>
  fill(time.minute === 0 ? pack.times.whole : pack.times.minutes, {
    hour: time.hour,
    minute: String(time.minute).padStart(2, '0'),
  });
