import { z } from 'zod';

/** What is said of a text with which no page of a list ended: to begin the list anew would pass for its next page. */
const noCursor = 'is no cursor of this list. Give the `endCursor` of the page before.';

/** The id that a page ended with. */
export const IdCursor = z.uuid(noCursor);

/** The whole number that a page ended with, at most `most`: by default what a column of PostgreSQL's type integer can hold. */
export const NumberCursor = (most = 2_147_483_647) =>
  z
    .string()
    .regex(/^\d{1,16}$/u, noCursor)
    .transform(Number)
    .refine((place) => place <= most, noCursor);

/** The place in a file that a page ended with: `<line>:<file>`. */
export const LineCursor = z
  .string()
  .regex(/^\d{1,9}:\P{Cc}{1,200}$/u, noCursor)
  .refine((text) => text.isWellFormed(), noCursor)
  .transform((text) => {
    const colon = text.indexOf(':');
    return { line: Number(text.slice(0, colon)), file: text.slice(colon + 1) };
  });

/** A value and the id of what has it, by which a list is in order: `<value> <id>`. */
const ordered = <V extends z.ZodType<unknown, string>>(value: V) =>
  z
    .string()
    .max(120, noCursor)
    .regex(/^\S+ \S+$/u, noCursor)
    .transform((text) => text.split(' '))
    .pipe(z.tuple([value, z.uuid(noCursor)]))
    .transform(([before, id]) => ({ value: before, id }));

/** The probability and the id that a page ended with. */
export const ProbabilityCursor = ordered(
  z
    .string()
    .regex(/^\d(\.\d{1,20})?(e-\d{1,3})?$/u, noCursor)
    .transform(Number),
);

/** The instant and the id that a page ended with. PostgreSQL knows no year 0. */
export const InstantCursor = ordered(z.iso.datetime(noCursor).refine((text) => !text.startsWith('0000'), noCursor));
