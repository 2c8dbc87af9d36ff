/* What the text of JSON says and its value does not: a name that stands twice, and how a number is written. */

/** The strings and brackets of a JSON text. */
const marks = /"[^"\\]*(?:\\.[^"\\]*)*"|[{}[\]]/gsu;

/** A name as it is written without escapes: "\u0070" is "p" as well. */
const unescaped = (mark: string): string => {
  const name: unknown = JSON.parse(mark);
  return JSON.stringify(name);
};

/** The name that stands twice in one object of a JSON text, however deep; null where none does. Marks are gone through one by one. */
const searchedTwice = (text: string): string | null => {
  const open: (Set<string> | null)[] = [];
  for (const { 0: mark, index } of text.matchAll(marks)) {
    if (mark === '{') open.push(new Set());
    else if (mark === '[') open.push(null);
    else if (mark === '}' || mark === ']') open.pop();
    else {
      const names = open.at(-1);
      const end = index + mark.length;
      if (names === undefined || names === null || !/^\s{0,20}:/u.test(text.slice(end, end + 21))) continue;
      const name = mark.includes('\\') ? unescaped(mark) : mark;
      if (names.has(name)) return name;
      names.add(name);
    }
  }
  return null;
};

/** What a value of JSON holds, as far as it tells whether its text must be looked at. */
interface Held {
  names: number;
  hasNumber: boolean;
  isRounded: boolean;
}

const countIn = (value: unknown, held: Held): void => {
  if (typeof value === 'number') {
    held.hasNumber = true;
    if (Number.isInteger(value) && !Number.isSafeInteger(value)) held.isRounded = true;
  } else if (Array.isArray(value)) for (const one of value) countIn(one, held);
  else if (typeof value === 'object' && value !== null)
    for (const one of Object.values(value)) {
      held.names++;
      countIn(one, held);
    }
};

/** How often a text has what stands between a name and its value. A string of it that begins with a colon counts as well. */
const colonsIn = (text: string): number => {
  let count = 0;
  for (let at = text.indexOf('":'); at !== -1; at = text.indexOf('":', at + 2)) count++;
  return count;
};

/** A number that JavaScript may write otherwise than the text: 1.10, 8.0, 1e3, -0, or with more digits than it counts. */
const otherNumber = /(?:\.\d*0|\d[eE][+-]?\d+|-0|\d[\d.]{15,})\s*[,}\]]/u;

/** What is to be known of the text of a value beside it. */
export interface Writing {
  /** The name that stands twice, of which JSON.parse keeps the last and says nothing of the first. */
  readonly twice: string | null;
  /** True where an integer has more digits than JavaScript counts. */
  readonly isRounded: boolean;
  /** True where a number may be written otherwise than JavaScript writes it. */
  readonly hasOtherNumber: boolean;
}

/**
 * Looks at the text of a value. It has as many names as the value, or some stand twice: to count them takes a fifth of the time of going through
 * all marks, which is done where the two numbers differ.
 */
export const writingOf = (text: string, value: unknown): Writing => {
  const held: Held = { names: 0, hasNumber: false, isRounded: false };
  countIn(value, held);
  const isPlain = colonsIn(text) === held.names && !text.includes('" :');
  const { hasNumber, isRounded } = held;
  return {
    twice: isPlain ? null : searchedTwice(text),
    isRounded,
    hasOtherNumber: hasNumber && otherNumber.test(text),
  };
};

const numeral = /\s*(-?\d[\d.eE+-]*)/uy;

/**
 * True where a number that a row has under this name may be written otherwise than JavaScript writes it. It is looked for where the name stands
 * in the text: to read the whole row once more takes twice as long as all else that is done with it.
 */
export const isWrittenOtherwise = (text: string, name: string): boolean => {
  const field = `${JSON.stringify(name)}:`;
  let at = text.indexOf(field);
  if (at === -1) return true;
  for (; at !== -1; at = text.indexOf(field, at + field.length)) {
    numeral.lastIndex = at + field.length;
    const written = numeral.exec(text)?.[1];
    if (written !== undefined && String(Number(written)) !== written) return true;
  }
  return false;
};

/** A number as its text has it, where JavaScript would write it otherwise. */
const asWritten = (_: string, value: unknown, ...[context]: [{ source?: string }?]): unknown =>
  typeof value === 'number' && context?.source !== undefined && context.source !== String(value)
    ? context.source
    : value;

/** A number that JavaScript would round, as its text has it. */
const exact = (_: string, value: unknown, ...[context]: [{ source?: string }?]): unknown =>
  typeof value === 'number' && Number.isInteger(value) && !Number.isSafeInteger(value)
    ? (context?.source ?? value)
    : value;

/** The value of a JSON text, integers that JavaScript would round as texts. */
export const exactJson = (text: string): unknown => JSON.parse(text, exact);

/** The value of a JSON text, all numbers that JavaScript would write otherwise as texts. */
export const jsonAsWritten = (text: string): unknown => JSON.parse(text, asWritten);
