import type { SourceUnit, TargetUnit } from '../domain/culture.ts';

/**
 * One source unit in target units: `value * factor`; for temperatures `(value - 32) * factor`, for consumption `factor / value`.
 * Exact by definition (international yard and pound of 1959, US customary volumes, lbf/in²) where it can be.
 */
const factors: Record<SourceUnit, Partial<Record<TargetUnit, number>>> = {
  mile: { kilometre: 1.609344, metre: 1609.344 },
  yard: { metre: 0.9144 },
  foot: { metre: 0.3048, centimetre: 30.48 },
  inch: { centimetre: 2.54 },
  pound: { kilogram: 0.45359237, gram: 453.59237 },
  ounce: { gram: 28.349523125 },
  'fluid-ounce': { millilitre: 29.5735295625 },
  gallon: { litre: 3.785411784 },
  quart: { litre: 0.946352946 },
  pint: { millilitre: 473.176473, decilitre: 4.73176473, litre: 0.473176473 },
  cup: { millilitre: 236.5882365, decilitre: 2.365882365 },
  tablespoon: { millilitre: 14.78676478125 },
  teaspoon: { millilitre: 4.92892159375 },
  acre: { hectare: 0.40468564224, 'square-metre': 4046.8564224 },
  'square-foot': { 'square-metre': 0.09290304 },
  'square-mile': { 'square-kilometre': 2.589988110336 },
  'mile-per-hour': { 'kilometre-per-hour': 1.609344 },
  'mile-per-gallon': { 'litre-per-100-kilometre': 378.5411784 / 1.609344 },
  ton: { tonne: 0.90718474, kilogram: 907.18474 },
  'pound-per-square-inch': { bar: 0.06894757293168 },
  fahrenheit: { celsius: 5 / 9 },
};

/** `value` in the target unit, unrounded; undefined where the two do not measure the same. */
export const convert = (value: number, from: SourceUnit, to: TargetUnit): number | undefined => {
  const factor = factors[from][to];
  if (factor === undefined) return undefined;
  if (from === 'mile-per-gallon') return value > 0 ? factor / value : undefined;
  return (from === 'fahrenheit' ? value - 32 : value) * factor;
};

/** Digits that a written number vouches for: "350" 2, "98.6" 3, "1,200" 2, "5" 1. */
export const significantDigits = (written: string): number => {
  const digits = written.replace(/\D/gu, '').replace(/^0+/u, '');
  return Math.max(1, (/[.,]\d{1,2}$/u.test(written) ? digits : digits.replace(/0+$/u, '')).length);
};

/**
 * A converted value, rounded to what the source vouched for, but at least two digits: "a mile" is 1.6 km, not 2, and 100 miles are
 * 160 km, not 200. Temperatures are whole degrees unless the source had decimals.
 */
export const roundTo = (value: number, digits: number, to: TargetUnit): number => {
  if (value === 0) return 0;
  const kept = Math.max(2, digits);
  const magnitude = Math.floor(Math.log10(Math.abs(value)));
  const decimals = to === 'celsius' ? Math.min(digits > 2 ? 1 : 0, kept - 1 - magnitude) : kept - 1 - magnitude;
  const scale = 10 ** Math.abs(decimals);
  const rounded = decimals >= 0 ? Math.round(value * scale) / scale : Math.round(value / scale) * scale;
  return rounded === 0 ? 0 : rounded;
};
