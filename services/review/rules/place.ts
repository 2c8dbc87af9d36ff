import type { Draft } from '../../../domain/draft.ts';
import type { Opinion } from '../../../domain/judgment.ts';
import { Refusal } from '../../../domain/refusal.ts';
import { wordsAt } from '../../../language/code-points.ts';

/** Of each field how many characters its draft has; not known of rounds from long before. */
type Lengths = Readonly<Record<string, { readonly chars?: number | undefined }>>;

const wrong = (what: string, message: string): Refusal => new Refusal('invalid-input', `${what}: ${message}`);
const noField = (fields: Lengths, what: string, field: string): Refusal =>
  wrong(what, `the example has no field "${field}". Its fields: ${Object.keys(fields).join(', ')}.`);

/** Marks point into the draft. @throws Refusal `invalid-input` that names the first that does not */
export const assertSpans = (fields: Lengths, { spans }: Opinion): void => {
  for (const [index, { field, start, end }] of spans.entries()) {
    const what = `spans.${index}`;
    const known = Object.hasOwn(fields, field) ? fields[field] : undefined;
    if (known === undefined) throw noField(fields, what, field);
    if (end < start) throw wrong(what, `it ends (${end}) before it begins (${start}).`);
    const { chars = Infinity } = known;
    if (end > chars) throw wrong(what, `it ends at ${end}, and the draft of "${field}" has ${chars} characters.`);
  }
};

const changesDraft = ({ edited }: Opinion, field: string): boolean => edited.some((one) => one.field === field);

/** Whether an opinion names acts whose words are in the draft: what stood there, or what still stands there where a field was not edited. */
export const needsDraft = ({ acts, edited }: Opinion): boolean =>
  acts.some(({ field, from }) => from !== '' || edited.every((one) => one.field !== field));

/** What a field of the draft says and said before it was adapted: where `from` may stand. */
const originals = (draft: Draft | null, field: string): string[] => {
  const drafted = draft?.fields.find((one) => one.field === field);
  return drafted === undefined ? [] : [drafted.adapted, drafted.literal, drafted.source ?? ''];
};

/**
 * Acts point into the text as its author would have it: the edited one, else the draft's. What they say that stands there stands there, and what
 * they say that stood there stood in the draft or in what it was made from.
 * @throws Refusal `invalid-input` that names the first that does not fit
 */
export const assertActs = (fields: Lengths, opinion: Opinion, draft: Draft | null): void => {
  const { acts, edited, choice } = opinion;
  const places = new Map<string, ReturnType<typeof wordsAt>>(edited.map(({ field, text }) => [field, wordsAt(text)]));
  for (const [index, { field, start, end, from, to }] of acts.entries()) {
    const what = `acts.${index}`;
    if (!Object.hasOwn(fields, field)) throw noField(fields, what, field);
    if (choice !== null && !changesDraft(opinion, field))
      throw wrong(
        what,
        `you chose a text that others wrote: give "${field}" as you would have it, or leave the act out.`,
      );
    const [adapted = ''] = originals(draft, field);
    const at = places.get(field) ?? wordsAt(adapted);
    places.set(field, at);
    if (end < start) throw wrong(what, `it ends (${end}) before it begins (${start}).`);
    const words = at(start, end);
    if (words === null) throw wrong(what, `it ends at ${end}, beyond the end of "${field}". Places count code points.`);
    if (words !== to)
      throw wrong(
        what,
        `"${field}" does not have the words of \`to\` from ${start} to ${end}. Places count code points.`,
      );
    if (from !== '' && originals(draft, field).every((text) => !text.includes(from)))
      throw wrong(what, `the words of \`from\` stand nowhere in "${field}" as it was.`);
  }
};
