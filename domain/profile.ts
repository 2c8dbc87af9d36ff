import { z } from 'zod';
import { Tag } from './campaign.ts';
import type { ConsentPurpose } from './consent.ts';

/** How well somebody reads or writes a variant, in words that they can find themselves in. */
export const VariantLevel = z.enum([
  'none', // not at all, or a word here and there
  'some', // the gist, and much has to be looked up; others would correct them often
  'well', // what adults read and write every day (news, letters, manuals); others seldom correct them
  'own', // as who grew up or lives in it: they notice at once what nobody would say
]);
export type VariantLevel = z.infer<typeof VariantLevel>;

/** A variant of the language, and how well somebody reads and writes it. */
export const VariantSkill = z.object({ variant: Tag, read: VariantLevel, write: VariantLevel });
export type VariantSkill = z.infer<typeof VariantSkill>;

/** Bands, never a year of birth: wide enough that a group of a campaign has several people. */
const AgeBand = z.enum(['age-under-25', 'age-25-34', 'age-35-49', 'age-50-64', 'age-65-and-over']);
type AgeBand = z.infer<typeof AgeBand>;

const Gender = z.enum(['woman', 'man', 'non-binary', 'other']);
type Gender = z.infer<typeof Gender>;

/** A country or a part of one: ISO 3166-1 or 3166-2, such as `ES` or `ES-VC`. */
const Region = z.string().regex(/^[A-Z]{2}(-[A-Z0-9]{1,3})?$/);

/** What labels may be counted by. Null: not said. */
export const Demographics = z.object({
  region: Region.nullable(),
  ageBand: AgeBand.nullable(),
  gender: Gender.nullable(),
});
export type Demographics = z.infer<typeof Demographics>;

/** The one purpose for which each of them may be kept. */
export const purposeOf = {
  region: 'labels-by-region',
  ageBand: 'labels-by-age-band',
  gender: 'labels-by-gender',
} as const satisfies Record<keyof Demographics, ConsentPurpose>;
