import { z } from 'zod';

/** An entry of a campaign's termbase: how one English term is said in the campaign's language. */
export const Term = z.object({
  term: z.string().min(1).max(200),
  /** How it is said; the same as `term` where it stays as it is. */
  translation: z.string().min(1).max(200),
  /** True where only this very case is meant: "Apple" and not "apple". */
  caseSensitive: z.boolean(),
  doNotTranslate: z.boolean(),
  /** When this word is the right one (formal, colloquial …); empty where always. */
  register: z.string().max(100),
  note: z.string().max(500),
});
export type Term = z.infer<typeof Term>;
