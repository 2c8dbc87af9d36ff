import { z } from 'zod';
import { Scale } from './judgment.ts';

const form = (what: string) => z.string().min(1).optional().describe(what);

/** A word in the forms that it takes after a number: the plural categories of CLDR. A form left out is that of `other`. */
export const Counted = z.strictObject({
  one: z.string().min(1).describe('The word after exactly one, as in running text'),
  two: form('After two, where the language has a dual'),
  few: form('After few: 3 to 10 in Arabic'),
  many: form('After many: 11 to 99 in Arabic'),
  other: z.string().min(1).describe('The word after any other number'),
});
export type Counted = z.infer<typeof Counted>;

/** A unit or a currency as the language names it. */
export const UnitName = Counted.extend({
  symbol: z.string().min(1).optional().describe('International symbol; preferred in adapted texts where given'),
  words: z.array(z.string().min(1)).default([]).describe('Further spellings by which a translated text is searched'),
});

/** One of the seven rating scales in words of the culture, as the reviewer is asked. */
export const RatingScale = z.strictObject({
  scale: Scale.describe('Which of the seven scales it is'),
  name: z.string().min(1).describe('What the scale is called in the language'),
  question: z.string().min(1).describe('What the reviewer is asked, in the language'),
  points: z.array(z.string().min(1)).length(5).describe('What 1 (worst) to 5 (best) mean, in the language'),
});
export type RatingScale = z.infer<typeof RatingScale>;

/** The days that a culture keeps. */
export const Holidays = z.strictObject({
  country: z
    .string()
    .regex(/^[A-Z]{2}$/u)
    .nullable()
    .describe('ISO 3166 code of the country whose public holidays these are; null for a culture without a country'),
  region: z.string().min(1).nullable().default(null).describe('The part of the country, by its ISO 3166-2 code'),
  days: z
    .array(
      z.strictObject({
        name: z.string().min(1).describe('What its people call it'),
        on: z
          .string()
          .min(1)
          .describe(
            'When, in the grammar of `date-holidays`: `12-06`, `easter -2`, `saturday after 06-19`, `1 Shawwal`',
          ),
        kind: z.enum(['public', 'kept']).describe('`public`: people are off by law; `kept`: kept all the same'),
      }),
    )
    .min(1)
    .describe('Public holidays and the other days that an example may be set on'),
});

/** Which number is dialled, and when. */
export const Emergency = z.strictObject({
  number: z.string().min(1).describe('The number that reaches police, fire brigade and ambulance, in quotes'),
  services: z
    .array(
      z.strictObject({
        service: z.enum(['police', 'fire', 'ambulance']).describe('Who answers'),
        number: z.string().min(1).describe('Their number, in quotes'),
      }),
    )
    .default([])
    .describe('Where each service has a number of its own: the sentence then says which is meant, or a person does'),
  policy: z
    .enum(['convert', 'flag'])
    .default('convert')
    .describe('`flag` where the number hangs on where the reader is'),
  replaces: z.array(z.string().min(1)).describe('Foreign emergency numbers that become ours'),
  cues: z.array(z.string().min(1)).describe('Words of the language near which such a number is one'),
});
export type Emergency = z.infer<typeof Emergency>;

/** How a language writes first, second, third. */
export const Ordinals = z.strictObject({
  usual: z.string().includes('{number}').describe('Pattern with {number}'),
  others: z
    .record(z.string().regex(/^\d{1,2}$/u), z.string().includes('{number}'))
    .default({})
    .describe('By number'),
  gendered: z.boolean().default(false).describe('True where the form hangs on a noun: it is then shown to a person'),
});
