import { z } from 'zod';
import { Tag } from './campaign.ts';
import { PackChecks, RetonePhrase, ToneWords, TriageWords } from './culture-checks.ts';
import { Counted, Emergency, Holidays, Ordinals, RatingScale, UnitName } from './culture-facts.ts';

/** Units of the English-speaking world that an example may hold. */
export const SourceUnit = z.enum([
  'mile', 'yard', 'foot', 'inch', 'pound', 'ounce', 'fluid-ounce', 'gallon', 'quart', 'pint', 'cup',
  'tablespoon', 'teaspoon', 'acre', 'square-foot', 'square-mile', 'mile-per-hour', 'mile-per-gallon', 'ton',
  'pound-per-square-inch', 'fahrenheit',
]); // prettier-ignore
export type SourceUnit = z.infer<typeof SourceUnit>;

/** Units that a culture may convert to. */
export const TargetUnit = z.enum([
  'kilometre', 'metre', 'centimetre', 'kilogram', 'gram', 'tonne', 'litre', 'decilitre', 'millilitre',
  'hectare', 'square-metre', 'square-kilometre', 'kilometre-per-hour', 'litre-per-100-kilometre', 'bar', 'celsius',
]); // prettier-ignore
export type TargetUnit = z.infer<typeof TargetUnit>;

const Point = z.strictObject({
  value: z.int().min(1).max(5).describe('Place on the scale, 1 (none of it) to 5 (as much as can be)'),
  anchor: z.string().min(1).describe('What this point means, in words of the culture'),
  example: z.string().min(1).describe('A sentence that sits on this point'),
});

const ToneScale = z.strictObject({
  scale: z.string().min(1).describe('enthusiasm, directness, formality, hedging, praise …'),
  home: z
    .int()
    .min(1)
    .max(5)
    .describe('The point at which a native speaker writes an answer without thinking about it'),
  points: z.array(Point).min(2).describe('Anchored points, in order'),
});

const Opener = z.strictObject({
  english: z.string().min(1).describe('The English phrase, without its closing mark'),
  native: z.string().min(1).describe('Its literal translation, without its closing mark'),
  also: z.array(z.string().min(1)).default([]).describe('Other renderings that translated files use'),
  policy: z.enum(['strip', 'keep']).describe('`strip`: leave it out of the adapted text'),
});

const Thing = z.strictObject({
  english: z.array(z.string().min(1)).min(1).describe('How English names it, the first being the usual form'),
  kind: z
    .enum(['name', 'place', 'institution', 'holiday', 'school', 'custom', 'law', 'product'])
    .describe('What it is; the reviewer reads it before the note'),
  literal: z.string().min(1).describe('A plain translation, for the literal text'),
  counterpart: z.string().min(1).nullable().describe('What plays the same part at home, or null where nothing does'),
  policy: z.enum(['replace', 'flag', 'keep']).describe('`replace` by the counterpart, `flag` for a person, or `keep`'),
  note: z.string().default('').describe('Why, for the reviewer'),
});
export type Thing = z.infer<typeof Thing>;

/** A target culture as data: everything that adaptation and the review page need to know about it. */
export const CulturePack = z.strictObject({
  tag: Tag.describe('BCP 47 tag of the culture, language and region; the file is named after it'),
  name: z.string().min(1).describe('The name that its people use: its endonym'),
  englishName: z.string().min(1).describe('The name in English, for operators and the release card'),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/u)
    .describe('ISO 639 code of the language, the first part of the tag'),
  script: z
    .string()
    .regex(/^[A-Z][a-z]{3}$/u)
    .describe('ISO 15924 code of the script, such as `Latn`'),
  direction: z.enum(['ltr', 'rtl']).describe('Which way the script runs'),
  uiLocale: Tag.describe('BCP 47 tag of the language in which its reviewers read the review page'),
  spelling: z
    .strictObject({
      dictionary: z.string().min(1).describe('Name of the npm package with the Hunspell dictionary'),
      licence: z.string().min(1).describe('SPDX licence of the dictionary'),
    })
    .nullable()
    .describe('The spelling dictionary; null where none is known'),
  variants: z
    .array(
      z.strictObject({
        tag: Tag.describe('BCP 47 tag of the variant, of the same language'),
        name: z.string().min(1).describe('The name that its speakers use'),
        note: z.string().describe('What tells it from the others: forms, spelling, address'),
      }),
    )
    .min(1)
    .describe('Variants that a contributor may call their own; the first is the default'),
  register: z
    .strictObject({
      system: z.string().min(1).describe('How the language marks distance, such as `T–V`'),
      forms: z
        .array(
          z.strictObject({
            name: z.string().min(1).describe('The form as it is called in the language'),
            use: z.string().min(1).describe('Who says it to whom, and where'),
          }),
        )
        .min(1)
        .describe('Every form of address in use'),
      default: z.string().min(1).describe('The form an assistant uses unless the campaign says otherwise'),
    })
    .describe('How a reader is addressed'),
  tones: z.array(ToneScale).min(1).describe('Tone scales with anchored examples, written natively'),
  ratings: z.array(RatingScale).length(7).describe('The seven rating scales, each point anchored, shown to reviewers'),
  retone: z
    .strictObject({
      openers: z.array(Opener).describe('Phrases of praise and eagerness that open an answer'),
      phrases: z.array(RetonePhrase).default([]).describe('Praise, eagerness, hedges and forms of address, anywhere'),
      maxExclamations: z.int().min(0).describe('Sentences of one answer that may end in an exclamation mark'),
    })
    .describe('What is taken out of an over-eager answer'),
  units: z
    .strictObject({
      convert: z
        .partialRecord(SourceUnit, TargetUnit)
        .describe('What is converted, and to what; a unit that is neither here nor in `keep` is shown to a person'),
      keep: z.array(SourceUnit).default([]).describe('Foreign units that are used at home too: named, not converted'),
      names: z
        .partialRecord(z.union([SourceUnit, TargetUnit]), UnitName)
        .describe('How units are named: the foreign ones for the literal text, ours for the adapted'),
    })
    .describe('Units of measure'),
  currency: z
    .strictObject({
      code: z
        .string()
        .regex(/^[A-Z]{3}$/u)
        .describe('ISO 4217 code of the home currency'),
      names: z.record(z.string().regex(/^[A-Z]{3}$/u), UnitName).describe('How currencies are named in the language'),
      rates: z
        .strictObject({
          asOf: z.iso.date().describe('Day of the rates, YYYY-MM-DD'),
          source: z.string().min(1).describe('Who published them'),
          perUnit: z
            .record(z.string(), z.number().positive())
            .describe('Units of the home currency for one unit of another'),
        })
        .nullable()
        .describe('Null: amounts of money are flagged, never converted'),
    })
    .describe('Money'),
  numbers: z
    .strictObject({
      decimal: z.string().length(1).describe('The decimal mark, one character'),
      group: z.string().length(1).describe('What stands between groups of three digits, one character'),
      minimumGroupedDigits: z.int().min(4).describe('Digits of the whole part from which groups are set: 4 or 5'),
      digits: z.enum(['latn', 'arab']).default('latn').describe('CLDR numbering system: 0–9 or ٠–٩'),
      ordinals: Ordinals.optional().describe('First, second, third in figures; without it they are shown to a person'),
      scales: z
        .strictObject({
          thousand: Counted.describe('10³'),
          million: Counted.describe('10⁶'),
          billion: Counted.describe('10⁹'),
        })
        .describe('Words for 10³, 10⁶ and the English billion, 10⁹'),
    })
    .describe('How numbers are written'),
  dates: z
    .strictObject({
      months: z.array(z.string().min(1)).length(12).describe('The twelve months as they stand in a date'),
      standalone: z
        .array(z.string().min(1))
        .length(12)
        .optional()
        .describe('The months without a day, where they differ'),
      elidedOf: z.string().describe('Form of `of` before a vowel, the same as `of` where there is none'),
      of: z.string().describe('The word before a month, with its blank; empty where there is none'),
      on: z.string().describe('What English `on` becomes before a date, with its blank'),
      long: z.string().describe('Pattern with {day} {of} {month} {year}'),
      dayMonth: z.string().describe('Pattern with {day} {of} {month}'),
      monthYear: z.string().describe('Pattern with {month} {year}'),
      numeric: z.string().describe('Pattern with {day} {monthNumber} {year}; {day2} and {month2} for two digits'),
      firstWeekday: z.int().min(1).max(7).describe('1 is Monday'),
      calendar: z.string().describe('CLDR calendar, such as `gregorian`'),
    })
    .describe('How dates are written'),
  times: z
    .strictObject({
      at: z.string().describe('What English `at` becomes before a time, with its blank'),
      whole: z.string().describe('Pattern with {hour} for a full hour; {hour12} and {half} where the clock has twelve'),
      minutes: z.string().describe('Pattern with {hour} {minute}'),
      halves: z
        .array(z.string().min(1))
        .length(2)
        .optional()
        .describe('Signs for the halves of the day, morning first'),
    })
    .describe('How times of day are written, 24 hours unless there are halves'),
  holidays: Holidays.describe('Days that are kept'),
  emergency: Emergency.describe('The emergency number'),
  phone: z
    .strictObject({
      countryCode: z
        .string()
        .regex(/^\+\d{1,3}$/u)
        .describe('Country calling code with its plus sign, in quotes'),
      country: z
        .string()
        .regex(/^[A-Z]{2}$/u)
        .nullable()
        .describe('ISO 3166 code of the numbering plan; null where there is none: every number is then for a person'),
      example: z.string().min(1).describe('An example number that belongs to nobody, as it is written at home'),
      mobile: z.string().min(1).describe('An example of a mobile number, as it is written at home'),
    })
    .describe('Telephone numbers'),
  scan: z
    .strictObject({
      rangeWords: z.array(z.string().min(1)).describe('Words between the two numbers of a range'),
      articles: z.array(z.string().min(1)).describe('Words for `a` before a unit'),
      taskWords: z
        .array(z.string().min(1))
        .describe('Words that, beside a figure, make a task depend on it: calculate, how many …'),
    })
    .describe('Words by which a text in the language is searched'),
  things: z.array(Thing).describe('Names, places, institutions, holidays and customs, as suggestions'),
  checks: PackChecks.prefault({}).describe('What the checks of a text need to know'),
  toneWords: ToneWords.optional().describe('Words by which tone is measured; without them tone is not measured'),
  triage: TriageWords.prefault({}).describe('Words by which an example shows how much it hangs on a culture'),
  sensitive: z
    .array(
      z.strictObject({
        topic: z.string().min(1).describe('What one treads on lightly'),
        note: z.string().min(1).describe('How a careful native writes about it'),
      }),
    )
    .describe('Topics that need care'),
  sources: z.array(z.string().min(1)).min(1).describe('Where the facts come from'),
  signedOff: z
    .strictObject({
      by: z.string().min(1).describe('Name of the native speaker'),
      role: z.string().min(1).describe('What they are: translator, teacher, editor …'),
      on: z.iso.date().describe('Day of the signature, YYYY-MM-DD'),
    })
    .nullable()
    .describe('Null: no native speaker has vouched for this pack, and drafts and releases say so'),
});
export type CulturePack = z.infer<typeof CulturePack>;
