import type { z } from 'zod';

/** A text as PostgreSQL can keep it: without NUL characters, which nobody sees and nobody typed, and with no half of a surrogate pair. */
export const storable = (text: string): string => text.replaceAll('\0', '').toWellFormed();

/** A value with every text in it as PostgreSQL can keep it. @throws ZodError for one that the schema does not know */
export const allStorable = <S extends z.ZodType>(schema: S, value: z.input<S>): z.output<S> =>
  schema.parse(JSON.parse(JSON.stringify(value), (_, one: unknown) => (typeof one === 'string' ? storable(one) : one)));
