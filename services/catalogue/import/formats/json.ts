import { BadRow, excerpt } from './row.ts';
import { exactJson, writingOf } from './written.ts';

/** Why a text is no JSON, as far as it shows. */
const whyNoJson = (text: string): string => {
  const begin = `It begins with “${excerpt(text)}”.`;
  if (/^\s*[{[]\s*'/u.test(text))
    return `Its texts stand in single quotes, as Python prints them; JSON has double quotes. ${begin}`;
  if (/\}\s*\{/u.test(text))
    return `Several objects seem to stand in it one after the other; each wants a line of its own. ${begin}`;
  if (/[:,[]\s*(?:NaN|-?Infinity|None|True|False)\b/u.test(text))
    return `NaN, Infinity, None, True and False are no JSON (null, true and false are). ${begin}`;
  return begin;
};

/** Rows with a number that is written otherwise than JavaScript writes it, with their text. */
const texts = new WeakMap<object, string>();

/** The text of a row with a number that is written otherwise than JavaScript writes it; undefined for other rows. */
export const textOfNumbers = (row: object): string | undefined => texts.get(row);

/** @throws BadRow for what is no JSON, or names a field twice */
export const jsonIn = (text: string): unknown => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BadRow(`The line is not valid JSON. ${whyNoJson(text)}`);
  }
  if (typeof value !== 'object' || value === null) return value;
  const { twice, isRounded, hasOtherNumber } = writingOf(text, value);
  if (twice !== null)
    throw new BadRow(`${excerpt(twice)} stands twice in the line: there is no telling which of the two counts.`);
  // To read each number's own text costs several times as much: it is done for integers that would be rounded, which would make one id of
  // two, and of other numbers where they are a text of the example.
  const row: unknown = isRounded ? exactJson(text) : value;
  if (hasOtherNumber && typeof row === 'object' && row !== null) texts.set(row, text);
  return row;
};
