import { Refusal } from './refusal.ts';

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A value as JSON in which the order of keys says nothing, and a key without a value is none. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, one: unknown) =>
    isRecord(one) ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1))) : one,
  ) ?? '';

/** Whether two values are the same command: by their content, whatever the order of their keys. */
const isSame = (one: unknown, other: unknown): boolean => canonical(one) === canonical(other);

/**
 * Holds that a command that comes again under an id is the one that came before: it is then answered as the first was. Of `known`, what is kept of
 * the first, only the keys of `asked` are looked at.
 * @throws Refusal `id-taken` where the id was used for something else: its new content would be dropped without a word
 */
export const assertSame = (what: string, known: object, asked: object): void => {
  const kept = new Map(Object.entries(known));
  if (Object.entries(asked).every(([key, value]) => !kept.has(key) || isSame(kept.get(key), value))) return;
  throw new Refusal('id-taken', `This id already belongs to another ${what}: choose a new one.`);
};
