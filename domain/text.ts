import { z } from 'zod';

/** A text as PostgreSQL can keep it: without NUL characters, which nobody sees and nobody typed, and with no half of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** A value with every text in it as PostgreSQL can keep it. @throws ZodError for one that the schema does not know */
export const allStorable = <S extends z.ZodType>(schema: S, value: z.input<S>): z.output<S> =>
  schema.parse(JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'string' ? storable(one) : one)));

const longEnough = (text: string, least: number): boolean => least === 0 || text.length >= least;

/** Whether a text has at most so many characters (code points). Counted only where its UTF-16 length leaves a doubt. */
const shortEnough = (text: string, most: number): boolean => {
  if (text.length <= most) return true;
  if (text.length > 2 * most) return false;
  let points = 0;
  for (const _ of text) points++;
  return points <= most;
};

const figure = new Intl.NumberFormat('en');

/** A string of so many characters, measured before anything else is done with it: a long one costs nothing. */
const bounded = (most: number, least: number) =>
  z
    .string()
    .refine((text) => shortEnough(text, most), {
      error: `must be at most ${figure.format(most)} characters long`,
      abort: true,
    })
    .refine((text) => longEnough(text, least), { error: 'must not be empty', abort: true });

/**
 * A text of the data, at most `most` characters long, kept character for character but for what no database can keep: what somebody
 * pasted is no reason to lose their work, so a NUL or half a surrogate pair is cleaned away, never refused.
 */
export const Text = (most: number, least: 0 | 1 = 0) =>
  bounded(most, least)
    .overwrite(storable)
    .refine((text) => longEnough(text, least), 'must not be empty');

/** Control characters but tab and the ends of lines. XML 1.0, in which memories are exported, can hold no C0 of them. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const controls = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f]/gu;

/** What people write to people (a reason, a comment, a note, a guideline): cleaned as `Text`, and of control characters. */
export const Prose = (most: number, least: 0 | 1 = 0) =>
  bounded(most, least)
    .overwrite((text) => storable(text).replace(controls, ''))
    .refine((text) => least === 0 || text.trim() !== '', 'must not be empty');

/** What no name holds: control characters, ends of lines, and marks that turn the direction of what stands after the name. */
// oxlint-disable-next-line no-control-regex -- they are what is looked for
const unnameable = /[\u0000-\u001f\u007f-\u009f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

/** A letter, a figure or a sign: a name of blanks and invisible marks alone is none. */
const visible = /[\p{L}\p{N}\p{P}\p{S}]/u;

const isNameable = (text: string): boolean => text.isWellFormed() && !unnameable.test(text);
const nameable = 'must be one line without control characters';

/** A name without the blanks and control characters at its ends, which come with what is pasted, composed (NFC). */
const trimmed = (text: string): string => text.replaceAll(/^[\s\p{Cc}]+|[\s\p{Cc}]+$/gu, '').normalize('NFC');

/**
 * What somebody or something is called: one line, trimmed, NFC, at most `most` characters long. What cannot stand in a name is refused, not
 * cleaned away: without it, it would be another name.
 */
export const Name = (most: number) =>
  bounded(most, 1)
    .overwrite(trimmed)
    .refine(isNameable, { error: nameable, abort: true })
    .refine((text) => visible.test(text), 'must not be empty');

/** A name that may be left out: empty where there is none. */
export const NameOrNone = (most: number) => bounded(most, 0).overwrite(trimmed).refine(isNameable, nameable);

/** What programs know something by (a pseudonym, a code, a path): one line, as it is, at most `most` characters long. */
export const Key = (most: number, least: 0 | 1 = 0) => bounded(most, least).refine(isNameable, nameable);

/** A record of at most `most` entries. */
export const recordOf = <K extends z.ZodType<string>, V extends z.ZodType>(key: K, value: V, most: number) =>
  z
    .record(key, value)
    .refine((record) => Object.keys(record).length <= most, `must have at most ${figure.format(most)} entries`)
    .meta({ most });
