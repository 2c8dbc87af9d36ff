import { z } from 'zod';
import type { Content } from '../../../../domain/example.ts';
import type { AnswerFrom, Metadata } from '../../contract.ts';
import { jsonAsWritten, writingOf } from './written.ts';

/** A row of a file: what a line of JSON holds, or its cells by the names of their columns. */
export type Cells = Readonly<Record<string, unknown>>;

/** A field that a row holds and its example does not, with what it holds. */
export type Unread = readonly [name: string, value: unknown];

/** What a key would name by each rule by which it can be read: indexes of choices. */
export type KeyReadings = ReadonlyMap<AnswerFrom, number>;

/** What a format reads of a row. */
export interface Reading {
  readonly content: Content;
  /** The fields of the row that the content holds, or says the same as. */
  readonly used: readonly string[];
  /** Fields within lists of the row that the content does not hold. */
  readonly unread?: readonly Unread[];
  /** Of an evaluation whose key can be read in several ways. */
  readonly readings?: KeyReadings;
  /** What whoever imports the row should know. */
  readonly notes?: readonly string[];
}

/** A line that cannot be imported; the message is a sentence that names the field. */
export class BadRow extends Error {
  constructor(message: string) {
    // Nobody reads where in the code a row was found bad, and to write that down took half the time of a file of bad rows.
    const limit = Error.stackTraceLimit;
    Error.stackTraceLimit = 0;
    super(message);
    Error.stackTraceLimit = limit;
  }
}

/** What a line of a file holds; `source` is the English beside a translation, where the line carries it. */
export interface Row {
  readonly externalId: string | null;
  readonly content: Content;
  readonly source: Content | null;
  readonly metadata: Metadata;
  readonly unread: readonly Unread[];
  readonly readings: KeyReadings | null;
  readonly sourceReadings: KeyReadings | null;
  readonly notes: readonly string[];
}

const AnyCells = z.record(z.string(), z.unknown());

export const isCells = (value: unknown): value is Cells =>
  typeof value === 'object' && value !== null && !Array.isArray(value) && !(value instanceof Date);

/** The value as a row of fields; null where it is none. */
export const cellsIn = (value: unknown): Cells | null => (isCells(value) ? value : null);

/** Values of JSON in a cell in whose text a name stands twice in one object. */
const namedTwice = new WeakMap<object, string>();

/** Text that begins as JSON does, read as that; null where it is none. Its numbers are as they are written. */
export const jsonWithin = (text: string): unknown => {
  if (!/^\s*[[{]/u.test(text)) return null;
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value !== 'object' || value === null) return value;
    const { twice, hasOtherNumber } = writingOf(text, value);
    const held = hasOtherNumber ? jsonAsWritten(text) : value;
    if (twice !== null && typeof held === 'object' && held !== null) namedTwice.set(held, twice);
    return held;
  } catch {
    return null; // a text that begins with a bracket
  }
};

/** Whoever takes a value of JSON in a cell for more than text asks this. @throws BadRow where a name stands twice in one object of it */
export const assertNamedOnce = (value: object, field: string): void => {
  const name = namedTwice.get(value);
  if (name !== undefined)
    throw new BadRow(`${excerpt(name)} stands twice in "${field}": there is no telling which of the two counts.`);
};

/** True for a value that says something: no null, no blank text, no empty list or object. */
export const saysSomething = (value: unknown): boolean => {
  if (value === undefined || value === null) return false;
  if (typeof value === 'string') return value.trim() !== '';
  if (Array.isArray(value)) return value.some(saysSomething);
  return isCells(value) ? Object.values(AnyCells.parse(value)).some(saysSomething) : true;
};

/** So much of a value as a sentence has room for. */
export const excerpt = (value: unknown): string => {
  const text = typeof value === 'string' ? value : (JSON.stringify(value, bigintAsText) ?? '');
  const points = Array.from(text.slice(0, 200).toWellFormed().replaceAll('\0', ''));
  return points.length > 60 ? `${points.slice(0, 60).join('')}…` : points.join('');
};

const bigintAsText = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? String(value) : value);

/** What a value is, as a sentence says it. */
const shapeOf = (value: unknown): string => {
  if (value === undefined || value === null) return 'empty';
  if (typeof value === 'string') return `the text “${excerpt(value)}”`;
  if (Array.isArray(value)) return `a list of ${value.length}: ${excerpt(value)}`;
  if (value instanceof Date)
    return Number.isNaN(value.getTime()) ? 'a date that is none' : `the date ${value.toISOString()}`;
  if (isCells(value)) return `an object: ${excerpt(value)}`;
  if (typeof value === 'number') return `number ${value}`;
  return `${typeof value === 'bigint' ? 'number' : typeof value} ${excerpt(value)}`;
};

/** What is said of a line that holds a value and no fields. */
export const notAnObject = (value: unknown): string => `The line is not a JSON object; it is ${shapeOf(value)}.`;

/** A sentence about a field that is not what its format wants. */
export const wrong = (field: string, value: unknown, wanted: string): BadRow =>
  new BadRow(
    value === undefined ? `"${field}" is missing: ${wanted}.` : `"${field}" is ${shapeOf(value)}. Wanted: ${wanted}.`,
  );

/** A number that says one: 1e400 is read as Infinity, which nobody wrote. */
const isNumber = (value: unknown): boolean => Number.isFinite(value) || typeof value === 'bigint';

/** A text that must be there and hold something. @throws BadRow */
export const textIn = (cells: Cells, field: string, path = field): string => {
  const value = cells[field];
  if (typeof value === 'string' && value.trim() !== '') return value;
  if (isNumber(value)) return String(value);
  throw wrong(path, value, 'a text');
};

/** A text that may be empty but must be there. @throws BadRow */
export const answerIn = (cells: Cells, field: string): string => {
  const value = cells[field];
  if (typeof value === 'string') return value;
  if (isNumber(value)) return String(value);
  throw wrong(field, value, 'a text');
};

/** A text that may be left out or null: empty then. @throws BadRow */
export const optionalTextIn = (cells: Cells, field: string): string =>
  cells[field] === undefined || cells[field] === null ? '' : answerIn(cells, field);

/** The first of these fields that the row has; undefined where it has none. */
export const fieldThere = (cells: Cells, names: readonly string[]): string | undefined =>
  names.find((name) => cells[name] !== undefined && cells[name] !== null);
