import { z } from 'zod';

const words = (what: string) => z.array(z.string().min(1)).default([]).describe(what);

/** National identity numbers whose check digits are known (`language/checks/national-ids.ts`). */
export const NationalId = z.enum(['es-dni', 'se-personnummer', 'fi-hetu', 'eg-national-id']);
export type NationalId = z.infer<typeof NationalId>;

/** What the checks of a text need to know of a culture; everything has a default that finds little and wrongs nobody. */
export const PackChecks = z.strictObject({
  confusables: z
    .array(z.string().regex(/^[a-z]{2,3}$/u))
    .default([])
    .describe('ISO 639 codes of languages that a short text may be taken for, nearest first'),
  lengthRatio: z
    .strictObject({
      low: z.number().positive().describe('A text with less than this share of the original’s characters is shown'),
      high: z.number().positive().describe('A text with more than this share of the original’s characters is shown'),
    })
    .default({ low: 0.5, high: 2 })
    .describe('How long a text may be beside its English original'),
  doubled: words('Words that may stand twice in a row'),
  englishLookalikes: words('English function words that are words of this language too'),
  nationalIds: z.array(NationalId).default([]).describe('National identity numbers that are looked for'),
  address: z
    .array(
      z.strictObject({
        form: z.string().min(1).describe('A form of `register.forms`, by its name'),
        words: words('Words that only this form uses, in lower case: pronouns, possessives, verb forms'),
      }),
    )
    .default([])
    .describe('By which words a form of address shows'),
});
export type PackChecks = z.infer<typeof PackChecks>;

/** Words by which the tone of a text is measured (formula: `language/tone.ts`), in lower case; `*` at the end: any ending. */
export const ToneWords = z.strictObject({
  enthusiasm: words('Words of eagerness and praise'),
  hedges: words('Words and phrases by which a writer covers themself'),
  direct: words('Words and phrases that tell the reader plainly: imperatives, “no”, “must”'),
  formal: words('Words of formal address and formal style'),
  informal: words('Words of familiar address and everyday style'),
});
export type ToneWords = z.infer<typeof ToneWords>;

/** Phrases that a native answer would leave out or say in another way; searched in the text in the culture’s language. */
export const RetonePhrase = z.strictObject({
  kind: z
    .enum(['praise', 'eagerness', 'hedge', 'register'])
    .describe('`praise` and `eagerness`: whole sentences; `hedge`: opens a sentence; `register`: words anywhere'),
  native: z.array(z.string().min(1)).min(1).describe('The phrase in the language, without its closing mark'),
  english: z
    .array(z.string().min(1))
    .default([])
    .describe('What English says, without its closing mark; searched where the engine’s rendering is not known'),
  to: z.string().default('').describe('What stands there instead; empty: nothing'),
  reason: z.string().min(1).describe('Why, for the reviewer'),
});
export type RetonePhrase = z.infer<typeof RetonePhrase>;

/** Words by which an English or own-language example shows how much it hangs on a culture (`language/triage.ts`). */
export const TriageWords = z.strictObject({
  home: words('Places, people and institutions of the culture: an example that names them is at home already'),
});
export type TriageWords = z.infer<typeof TriageWords>;
