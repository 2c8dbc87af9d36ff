import { createHash } from 'node:crypto';
import { z } from 'zod';
import type { Purpose } from '../../../domain/campaign.ts';
import type { Draft } from '../../../domain/draft.ts';
import { mostResultBytes } from '../../../domain/bounds.ts';
import type { Opinion } from '../../../domain/judgment.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { checkKept, originalsOf } from '../../../language/check-protected.ts';
import { codePointsIn } from '../../../language/code-points.ts';
import { protectedTexts } from '../../../language/protect.ts';
import { assertActs, assertSpans } from './place.ts';
import { digestOfText } from './digest.ts';

/**
 * By field, what an edit is measured against. `kept`: the sets of protected texts of which an edit must keep one, the wanted one first.
 * `source`: what the original is known by, where the draft differs from it. `chars` and `bytes`: how long the draft is, in code points and in
 * UTF-8; rounds of before have no bytes, and have their `chars` in UTF-16 units, which are never fewer.
 */
export const Fields = z.record(
  z.string(),
  z.object({
    digest: z.string(),
    kept: z.array(z.array(z.string())),
    source: z.string().optional(),
    chars: z.int().optional(),
    bytes: z.int().optional(),
  }),
);
export type Fields = z.infer<typeof Fields>;

const digestOf = (text: string): string => createHash('sha256').update(text).digest('hex');

/** What a round keeps of a draft, so that a submit asks nobody. */
export const fieldsKept = ({ provider, fields }: Draft): Fields =>
  Object.fromEntries(
    fields.map((one) => {
      const kept = originalsOf(one, provider).map(protectedTexts);
      const source = one.source === null ? null : digestOfText(one.source);
      const differs = source !== null && source !== digestOfText(one.adapted);
      const length = { chars: codePointsIn(one.adapted), bytes: Buffer.byteLength(one.adapted) };
      const measured = { ...length, ...(differs ? { source } : {}) };
      return [one.field, { digest: digestOf(one.adapted), kept, ...measured }];
    }),
  );

const invalid = (message: string): Refusal => new Refusal('invalid-input', message);
const noField = (fields: Fields, field: string): string =>
  `The example has no field "${field}". Its fields: ${Object.keys(fields).join(', ')}.`;

/** What the result would be too long for: neither an example nor a reply could hold it. */
const assertLength = (fields: Fields, { edited }: Opinion): void => {
  const bytes = new Map(Object.entries(fields).map(([field, { bytes: own, chars }]) => [field, own ?? chars ?? 0]));
  const most = mostResultBytes([...bytes.values()].reduce((sum, own) => sum + own, 0));
  for (const { field, text } of edited) bytes.set(field, Buffer.byteLength(text));
  const result = [...bytes.values()].reduce((sum, own) => sum + own, 0);
  if (result > most && edited.length > 0)
    throw invalid(`The texts would have ${kB(result)} together, and this example may have ${kB(most)}: shorten them.`);
};

const kB = (bytes: number): string => `${Math.ceil(bytes / 1024)} kB`;

const assertEdits = (fields: Fields, opinion: Opinion): void => {
  const seen = new Set<string>();
  for (const { field } of opinion.edited) {
    if (!Object.hasOwn(fields, field)) throw invalid(noField(fields, field));
    if (seen.has(field)) throw invalid(`The field "${field}" is given twice.`);
    seen.add(field);
  }
  assertLength(fields, opinion);
  for (const { field, text } of opinion.edited) {
    const known = fields[field];
    if (known === undefined) continue;
    const [first] = checkKept(field, known.kept, text);
    if (first) throw new Refusal('protected-text-changed', `In the field "${field}": ${first.message}`);
  }
};

/** What can be said without a draft: the whole text, or a drop. */
const assertWritten = (fields: Fields, { verdict, edited, acts, spans }: Opinion): void => {
  if (verdict === 'accept')
    throw invalid(
      'This seat shows no draft, so there is nothing to accept: write the text from the source and say "edit", or drop the example.',
    );
  if (acts.length + spans.length > 0) throw invalid('This seat shows no draft: there is nothing to mark in it.');
  const missing = Object.keys(fields).find((name) => edited.every(({ field }) => field !== name));
  if (verdict === 'edit' && missing !== undefined)
    throw invalid(`This seat shows no draft: write every field. "${missing}" is missing.`);
};

/**
 * Turns down what cannot be a judgment in such a round. `draft` is needed where `needsDraft` says so.
 * @throws Refusal `invalid-input`, or `protected-text-changed` naming the field and the span
 */
export const assertOpinion = (
  {
    purpose,
    candidateIds,
    fields,
    showsDraft = true,
  }: { purpose: Purpose; candidateIds: readonly string[]; fields: Fields; showsDraft?: boolean },
  opinion: Opinion,
  draft: Draft | null = null,
): void => {
  const { verdict, edited, choice, reason } = opinion;
  if (verdict === 'drop' && reason.trim() === '')
    throw invalid('Say why the example cannot be made to fit: a drop needs a reason.');
  if (purpose === 'adjudicate' && reason.trim() === '') throw invalid('Say why: an adjudication needs a reason.');
  if (choice !== null && purpose === 'judge')
    throw invalid('There is nothing to choose among here: leave the choice empty.');
  if (choice !== null && !candidateIds.includes(choice))
    throw invalid(`"${choice}" is not one of the texts to choose among.`);
  if (!showsDraft) assertWritten(fields, opinion);
  if (verdict === 'edit' && edited.length === 0) throw invalid('An edit needs the text as you would have it.');
  if (purpose === 'judge' && verdict === 'accept' && edited.length > 0) {
    throw invalid('You accepted the text and changed it too: say "edit", or leave the text as it is.');
  }
  assertEdits(fields, opinion);
  if (
    purpose === 'judge' &&
    showsDraft &&
    verdict === 'edit' &&
    edited.every(({ field, text }) => fields[field]?.digest === digestOf(text))
  ) {
    throw invalid('Nothing differs from the draft: change the text, or accept it.');
  }
  assertSpans(fields, opinion);
  assertActs(fields, opinion, draft);
};
