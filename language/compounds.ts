import type { SourceUnit } from '../domain/culture.ts';
import type { Amount } from './amount.ts';

/** Units that are said together, and how many of the second make one of the first. */
const pairs: readonly { readonly first: SourceUnit; readonly second: SourceUnit; readonly per: number }[] = [
  { first: 'foot', second: 'inch', per: 12 },
  { first: 'yard', second: 'foot', per: 3 },
  { first: 'pound', second: 'ounce', per: 16 },
];

/** Joins "6 feet 2 inches", "2 lb 3 oz" and "5 ft 11" into one amount of the first unit. */
export const joinCompounds = (text: string, found: readonly Amount[]): Amount[] => {
  const joined: Amount[] = [];
  const join = (amount: Amount, end: number, plus: number) => {
    if (amount.kind !== 'unit') return;
    joined[joined.length - 1] = {
      ...amount,
      end,
      text: text.slice(amount.start, end),
      values: [(amount.values[0] ?? 0) + plus],
      digits: 3,
    };
  };
  for (const amount of found) {
    const last = joined.at(-1);
    const between = last && text.slice(last.end, amount.start);
    const pair =
      last?.kind === 'unit' && amount.kind === 'unit' && last.values.length === 1 && amount.values.length === 1
        ? pairs.find(({ first, second }) => first === last.unit && second === amount.unit)
        : undefined;
    if (last && pair && /^[\s,-]*(?:and|i|y|e|och|ja|kaj)?\s*$/u.test(between ?? '.')) {
      join(last, amount.end, (amount.kind === 'unit' ? (amount.values[0] ?? 0) : 0) / pair.per);
    } else joined.push(amount);
    // A height may end in bare inches: "5 ft 11", "5-foot-11", "5 ft 11 in".
    const top = joined.at(-1);
    if (top?.kind !== 'unit' || top.unit !== 'foot' || top.values.length !== 1 || !/(?:foot|ft)$/u.test(top.text))
      continue;
    const isHeight = (top.values[0] ?? 0) >= 3 && (top.values[0] ?? 0) <= 8;
    const inches = /^[- ](\d{1,2})(?: ?(?:in\b\.?|"|”)|(?![\w.,/%-]?\d|-\p{L}| (?:by|x)\b))/u.exec(text.slice(top.end));
    if (isHeight && inches && Number(inches[1]) < 12) join(top, top.end + inches[0].length, Number(inches[1]) / 12);
  }
  return joined;
};

const height = /(?<![\w.'’])(\d)['’′] ?(\d{1,2})(?:["”″]|''|’’)/gu;

/** A height in signs: 5'11". */
export const signedHeights = (text: string): Amount[] =>
  Array.from(text.matchAll(height), ({ 0: written, 1: feet, 2: inches, index }): Amount & { inches: number } => ({
    kind: 'unit',
    unit: 'foot',
    start: index,
    end: index + written.length,
    text: written,
    values: [Number(feet) + Number(inches) / 12],
    digits: 3,
    decimals: 0,
    ambiguous: false,
    inches: Number(inches),
  })).flatMap(({ inches, ...one }) => (inches < 12 ? [one] : []));
