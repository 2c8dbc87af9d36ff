import { z } from 'zod';
import { Tag } from './campaign.ts';

/** Units of the English-speaking world that an example may hold. */
export const SourceUnit = z.enum([
  'mile', 'yard', 'foot', 'inch', 'pound', 'ounce', 'fluid-ounce', 'gallon', 'quart', 'pint', 'cup',
  'acre', 'square-foot', 'square-mile', 'mile-per-hour', 'fahrenheit',
]); // prettier-ignore
export type SourceUnit = z.infer<typeof SourceUnit>;

/** Units that a culture may convert to. */
export const TargetUnit = z.enum([
  'kilometre', 'metre', 'centimetre', 'kilogram', 'gram', 'litre', 'millilitre',
  'hectare', 'square-metre', 'square-kilometre', 'kilometre-per-hour', 'celsius',
]); // prettier-ignore
export type TargetUnit = z.infer<typeof TargetUnit>;

const ScaleName = z.strictObject({ one: z.string().min(1), other: z.string().min(1) });
const UnitName = z.object({
  one: z.string().min(1).describe('Name for exactly one, as in running text'),
  other: z.string().min(1).describe('Name for any other number'),
  symbol: z.string().min(1).optional().describe('International symbol; preferred in adapted texts where given'),
  words: z.array(z.string().min(1)).default([]).describe('Further spellings by which a translated text is searched'),
});

const Point = z.object({
  value: z.int().min(1).max(5),
  anchor: z.string().min(1).describe('What this point means, in words of the culture'),
  example: z.string().min(1).describe('A sentence that sits on this point'),
});

const ToneScale = z.object({
  scale: z.string().min(1).describe('enthusiasm, directness, formality, hedging, praise …'),
  home: z
    .int()
    .min(1)
    .max(5)
    .describe('The point at which a native speaker writes an answer without thinking about it'),
  points: z.array(Point).min(2).describe('Anchored points, in order'),
});

const Opener = z.object({
  english: z.string().min(1).describe('The English phrase, without its closing mark'),
  native: z.string().min(1).describe('Its literal translation, without its closing mark'),
  also: z.array(z.string().min(1)).default([]).describe('Other renderings that translated files use'),
  policy: z.enum(['strip', 'keep']).describe('`strip`: leave it out of the adapted text'),
});

const Thing = z.object({
  english: z.array(z.string().min(1)).min(1).describe('How English names it, the first being the usual form'),
  kind: z.enum(['name', 'place', 'institution', 'holiday', 'school', 'custom', 'law', 'product']),
  literal: z.string().min(1).describe('A plain translation, for the literal text'),
  counterpart: z.string().min(1).nullable().describe('What plays the same part at home, or null where nothing does'),
  policy: z.enum(['replace', 'flag', 'keep']).describe('`replace` by the counterpart, `flag` for a person, or `keep`'),
  note: z.string().default('').describe('Why, for the reviewer'),
});
export type Thing = z.infer<typeof Thing>;

/** A target culture as data: everything that adaptation and the review page need to know about it. */
export const CulturePack = z.strictObject({
  tag: Tag.describe('BCP 47 tag of the culture'),
  name: z.string().min(1).describe('The name that its people use: its endonym'),
  englishName: z.string().min(1),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/u)
    .describe('ISO 639 code'),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/u)
    .describe('ISO 15924 code'),
  direction: z.enum(['ltr', 'rtl']),
  variants: z
    .array(z.strictObject({ tag: Tag, name: z.string().min(1), note: z.string() }))
    .min(1)
    .describe('Variants that a contributor may call their own; the first is the default'),
  register: z.strictObject({
    system: z.string().min(1).describe('How the language marks distance, such as `T–V`'),
    forms: z.array(z.strictObject({ name: z.string().min(1), use: z.string().min(1) })).min(1),
    default: z.string().min(1).describe('The form an assistant uses unless the campaign says otherwise'),
  }),
  tones: z.array(ToneScale).min(1),
  retone: z.strictObject({
    openers: z.array(Opener).describe('Phrases of praise and eagerness that open an answer'),
    maxExclamations: z.int().min(0).describe('Sentences of one answer that may end in an exclamation mark'),
  }),
  units: z.strictObject({
    convert: z
      .partialRecord(SourceUnit, TargetUnit)
      .describe('What is converted, and to what; a unit not listed is kept'),
    names: z.partialRecord(z.union([SourceUnit, TargetUnit]), UnitName),
  }),
  currency: z.strictObject({
    code: z.string().regex(/^[A-Z]{3}$/u),
    names: z.record(z.string().regex(/^[A-Z]{3}$/u), UnitName).describe('How currencies are named in the language'),
    rates: z
      .strictObject({
        asOf: z.iso.date(),
        source: z.string().min(1),
        perUnit: z
          .record(z.string(), z.number().positive())
          .describe('Units of the home currency for one unit of another'),
      })
      .nullable()
      .describe('Null: amounts of money are flagged, never converted'),
  }),
  numbers: z.strictObject({
    decimal: z.string().length(1),
    group: z.string().length(1),
    minimumGroupedDigits: z.int().min(4).describe('Digits of the whole part from which groups are set: 4 or 5'),
    scales: z
      .strictObject({ thousand: ScaleName, million: ScaleName, billion: ScaleName })
      .describe('Words for 10³, 10⁶ and the English billion, 10⁹'),
  }),
  dates: z.strictObject({
    months: z.array(z.string().min(1)).length(12),
    elidedOf: z.string().describe('Form of `of` before a vowel, the same as `of` where there is none'),
    of: z.string(),
    on: z.string().describe('What English `on` becomes before a date, with its blank'),
    long: z.string().describe('Pattern with {day} {of} {month} {year}'),
    dayMonth: z.string().describe('Pattern with {day} {of} {month}'),
    monthYear: z.string().describe('Pattern with {month} {year}'),
    numeric: z.string().describe('Pattern with {day} {monthNumber} {year}'),
    firstWeekday: z.int().min(1).max(7).describe('1 is Monday'),
    calendar: z.string().describe('CLDR calendar, such as `gregorian`'),
  }),
  times: z.strictObject({
    at: z.string().describe('What English `at` becomes before a time, with its blank'),
    whole: z.string().describe('Pattern with {hour} for a full hour'),
    minutes: z.string().describe('Pattern with {hour} {minute}'),
  }),
  emergency: z.strictObject({
    number: z.string().min(1),
    replaces: z.array(z.string().min(1)).describe('Foreign emergency numbers that become ours'),
    cues: z.array(z.string().min(1)).describe('Words of the language near which such a number is one'),
  }),
  phone: z.strictObject({ countryCode: z.string(), example: z.string() }),
  scan: z.strictObject({
    rangeWords: z.array(z.string().min(1)).describe('Words between the two numbers of a range'),
    articles: z.array(z.string().min(1)).describe('Words for `a` before a unit'),
    taskWords: z
      .array(z.string().min(1))
      .describe('Words that, beside a figure, make a task depend on it: calculate, how many …'),
  }),
  things: z.array(Thing).describe('Names, places, institutions, holidays and customs, as suggestions'),
  sensitive: z.array(z.strictObject({ topic: z.string(), note: z.string() })),
  sources: z.array(z.string().min(1)).min(1).describe('Where the facts come from'),
  signedOff: z
    .strictObject({ by: z.string(), role: z.string(), on: z.iso.date() })
    .nullable()
    .describe('Null: no native speaker has vouched for this pack, and drafts and releases say so'),
});
export type CulturePack = z.infer<typeof CulturePack>;
