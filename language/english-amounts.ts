import { SourceUnit } from '../domain/culture.ts';
import type { Amount } from './amount.ts';
import { significantDigits } from './units.ts';

/** "72 degrees" beside an oven or the weather, without a scale: Fahrenheit in an American text, and a person must say so. */
const bareDegrees =
  /(?<![\p{L}\d.,/-])(-?\d{2,3}) degrees(?! ?(?:[CF]\b|Celsius|Fahrenheit|Kelvin|north|south|east|west|of\b|angle|clockwise|latitude|longitude))/gu;
const warmth =
  /\b(?:oven|preheat|bake|roast|temperatures?|weather|hot|cold|outside|fever|thermometer|warm|thermostat|forecast|heat|chilly)\b/iu;
const angles = /\b(?:angles?|triangle|rotate|turn(?:s|ed)?|latitude|circle|bend|tilt|separation)\b/iu;

/** Degrees of Fahrenheit by their sign alone, or without one. */
export const degreesOf = (text: string): Amount[] => {
  const found = [
    ...Array.from(
      text.matchAll(
        /(?<![\p{L}\d.,/-])(?<!(?:[Gg]rade|[Vv]itamin|[Rr]oom|[Gg]ate|[Rr]ow|[Ss]ection|[Ss]eat) )(-?\d{2,3}) ?F(?![\p{L}\d])/gu,
      ),
      (match) => ({ match, bare: false }),
    ),
    ...Array.from(text.matchAll(bareDegrees), (match) => ({ match, bare: true })),
  ];
  return found.flatMap(({ match: { 0: written, 1: number = '', index }, bare }): Amount[] => {
    const line = text.slice(text.lastIndexOf('\n', index) + 1, index + 120).split('\n')[0] ?? '';
    if (bare && (!warmth.test(line) || angles.test(line))) return [];
    const quantity = {
      start: index,
      end: index + written.length,
      text: written,
      values: [Number(number)],
      digits: significantDigits(number),
      decimals: 0,
      ambiguous: bare,
    };
    return [
      {
        ...quantity,
        kind: 'unit',
        unit: 'fahrenheit',
        ...(bare ? { doubt: 'Degrees of Fahrenheit are meant, it seems: say of which scale.' } : {}),
      },
    ];
  });
};

/** "half a mile", "a quarter mile": parts of a unit that English says without a figure. */
const parts =
  /(?<![\p{L}\d-])(?:(half)(?: an?)?|a (quarter)(?:[ -]of an?)?|three (quarters) of an?)[ -](mile|pound|gallon|inch|acre|cup|ounce)(?![\p{L}\d])/giu;
/** Amounts of a part of a unit. */
export const partsOf = (text: string): Amount[] =>
  Array.from(text.matchAll(parts), ({ 0: written, 1: half, 2: quarter, 4: unit, index }): Amount => ({
    kind: 'unit',
    unit: SourceUnit.parse(unit?.toLowerCase()),
    start: index,
    end: index + written.length,
    text: written,
    values: [half ? 1 / 2 : quarter ? 1 / 4 : 3 / 4],
    digits: 1,
    decimals: 0,
    ambiguous: false,
  }));

/** "1st" to "999th", not before a name ("42nd Street"). */
export const ordinalsOf = (text: string): Amount[] =>
  Array.from(
    text.matchAll(/(?<![\p{L}\d.,/-])(\d{1,3})(?:st|nd|rd|th)\b(?! (?:\p{Lu}|Street|Avenue))(?: (?=centur))?/gu),
    ({ 0: written, 1: number, index }): Amount => ({
      kind: 'ordinal',
      start: index,
      end: index + written.trimEnd().length,
      text: written.trimEnd(),
      value: Number(number),
      century: written.endsWith(' '),
    }),
  );

/** What makes a unit a name or a price: "8 Mile", "5 pounds" in a shop. */
export const doubtOf = (amount: Amount, text: string): Amount => {
  if (amount.kind !== 'unit' || amount.ambiguous) return amount;
  const line = text.slice(Math.max(0, amount.start - 60), amount.end + 60);
  const doubt = /[\d½] (?:Mile|Foot|Feet|Inch|Pound|Ounce|Acre|Gallon|Cup|Yard)s?$/u.test(amount.text)
    ? 'It may be part of a name.'
    : amount.unit === 'pound' &&
        /\b(?:costs?|pric(?:e|ed)|pa(?:y|id)|spent|spend|London|sterling|pence|quid|fined|fine of|bargain|ticket)\b/iu.test(
          line,
        )
      ? 'Pounds of money or of weight?'
      : null;
  return doubt === null ? amount : { ...amount, ambiguous: true, doubt };
};
