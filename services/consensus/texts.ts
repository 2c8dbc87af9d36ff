import { createHash } from 'node:crypto';
import type { FieldText } from '../../domain/example.ts';
import { normalise } from '../../language/normalise.ts';
import type { Vote } from './vote.ts';

/** What a decision needs of a draft's field. */
export interface DraftText {
  readonly field: string;
  readonly adapted: string;
}

/** One text that one or more people would have, whatever its typography. */
export interface TextClass {
  /** Says nothing about who wrote it or how it ranks, so that a list in order of id is blind. */
  readonly id: string;
  readonly key: string;
  /** All fields, as somebody wrote them. */
  readonly fields: readonly FieldText[];
  readonly votes: readonly Vote[];
  /** True for the machine's own text. */
  readonly draft: boolean;
}

/** The draft's text with a person's changes laid over it; a field that the draft does not have is ignored. */
export const overlay = (draft: readonly DraftText[], edited: readonly FieldText[]): FieldText[] => {
  const changes = new Map(edited.map(({ field, text }) => [field, text]));
  return draft.map(({ field, adapted }) => ({ field, text: changes.get(field) ?? adapted }));
};

/** Texts with the same key are the same text. A word, a register or an opener more or less is another key. */
export const keyOf = (fields: readonly FieldText[]): string =>
  JSON.stringify(fields.map(({ text }) => normalise(text)));

const idOfKey = (key: string): string => `text-${createHash('sha256').update(key).digest('hex').slice(0, 16)}`;

/** The wording that most people gave; the draft's own where it is among them, else the shortest, then the first by code unit: the texts are the same. */
const representative = (votes: readonly Vote[], draftWording: string): readonly FieldText[] => {
  const wordings = Map.groupBy(votes, ({ fields }) => JSON.stringify(fields));
  const most = Math.max(...[...wordings.values()].map((group) => group.length));
  const [first] = [...wordings]
    .filter(([, group]) => group.length === most)
    .toSorted(
      ([a], [b]) => Number(b === draftWording) - Number(a === draftWording) || a.length - b.length || (a < b ? -1 : 1),
    );
  return first?.[1][0]?.fields ?? [];
};

/** The different texts among votes that hold the example usable, in order of id. */
export const classesOf = (draft: readonly DraftText[], votes: readonly Vote[]): TextClass[] => {
  const own = overlay(draft, []);
  const draftKey = keyOf(own);
  const draftWording = JSON.stringify(own);
  return [...Map.groupBy(votes, ({ key }) => key)]
    .map(([key, group]) => ({
      id: idOfKey(key),
      key,
      fields: representative(group, draftWording),
      votes: group,
      draft: key === draftKey,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
};
