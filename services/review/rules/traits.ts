import { z } from 'zod';
import type { Opinion } from '../../../domain/judgment.ts';
import type { Fields } from './opinion.ts';
import { digestOfText } from './digest.ts';

/** What signals are measured from, of one judgment. Digests tell that two are the same, and nothing else of them. */
export const Traits = z.object({
  /** Verdict, ratings and labels; null where nothing was rated. */
  labels: z.string().nullable(),
  /** Texts that the person wrote: edits and a comment, where they are long enough that two are not alike by chance. */
  texts: z.array(z.string()),
  /** An edit is the original, word for word, where the draft was not. */
  copied: z.boolean(),
  /** Characters of the draft. */
  chars: z.int(),
});
export type Traits = z.infer<typeof Traits>;

/** Characters under which two people, or one twice, write the same without copying. */
const leastText = 20;

/** What is measured of an opinion on a draft with these fields. */
export const traitsOf = ({ verdict, ratings, kindCheck, edited, comment }: Opinion, fields: Fields): Traits => {
  const rated = ratings.toSorted((a, b) => (a.scale < b.scale ? -1 : 1)).map(({ scale, value }) => [scale, value]);
  const written = edited.map(({ field, text }) => ({ field, text, digest: digestOfText(text) }));
  const long = ({ text }: { text: string }): boolean => text.trim().length >= leastText;
  return {
    labels: ratings.length === 0 ? null : digestOfText(JSON.stringify([verdict, rated, kindCheck])),
    texts: [...written, { text: comment, digest: digestOfText(comment) }].filter(long).map(({ digest }) => digest),
    copied: written.filter(long).some(({ field, digest }) => fields[field]?.source === digest),
    chars: Object.values(fields).reduce((sum, { chars = 0 }) => sum + chars, 0),
  };
};
