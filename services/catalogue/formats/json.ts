import { BadRow, excerpt } from './row.ts';

/** Numbers that JavaScript would round, as the text that the file has. */
const exact = (_: string, value: unknown, ...[context]: [{ source?: string }?]): unknown =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
    ? (context?.source ?? value)
    : value;

const isRounded = (value: unknown): boolean =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value);

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

/** The strings and brackets of a JSON text. */
const marks = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/gsu;

/** The field that a row names twice; null where there is none. */
const namedTwice = (text: string): string | null => {
  const seen = new Set<string>();
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === '{' || mark === '[') depth++;
    else if (mark === '}' || mark === ']') depth--;
    else if (depth === 1 && /^\s{0,20}:/u.test(text.slice(index + mark.length, index + mark.length + 21))) {
      if (seen.has(mark)) return mark;
      seen.add(mark);
    }
  }
  return null;
};

/** So many names are searched for: a row of more is read mark by mark. */
const mostSearched = 40;

/**
 * True where a row may name a field twice: of the two JSON.parse keeps the last, and says nothing of the first. Two searches for each of its
 * fields tell most rows apart, in a fifth of the time that it takes to go through all their marks.
 */
const mayNameTwice = (text: string, row: object): boolean => {
  const names = Object.keys(row);
  if (names.length > mostSearched) return true;
  for (const name of names) {
    const field = `"${name}"`;
    // `lastIndexOf` is a loop over all characters, several times as slow as `indexOf`.
    if (text.includes(field, text.indexOf(field) + 1)) return true;
  }
  return false;
};

/** @throws BadRow for what is no JSON, or names a field twice */
export const jsonIn = (text: string): unknown => {
  try {
    const value: unknown = JSON.parse(text);
    // Reading each number's own text costs several times as much, so it is done where a number of the row needs it.
    if (typeof value !== 'object' || value === null) return value;
    const doubled = !Array.isArray(value) && mayNameTwice(text, value) ? namedTwice(text) : null;
    if (doubled !== null)
      throw new BadRow(`${excerpt(doubled)} stands twice in the line: there is no telling which of the two counts.`);
    for (const one of Object.values(value)) if (isRounded(one)) return JSON.parse(text, exact);
    return value;
  } catch (error) {
    if (error instanceof BadRow) throw error;
    throw new BadRow(`The line is not valid JSON. ${whyNoJson(text)}`);
  }
};
