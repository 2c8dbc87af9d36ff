import type { DraftText, TextClass } from './types.ts';
import { createHash } from 'node:crypto';
import type { FieldText } from '../../../domain/example.ts';
import type { Candidate } from '../../../domain/decision.ts';
import { normalise } from '../../../language/normalise.ts';
import { sameButForSlips, slipsIn, tokensOf } from './spelling.ts';
import type { IsWord } from './spelling.ts';
import type { Vote } from './types.ts';

/** The draft's text with a person's changes laid over it; a field that the draft does not have is ignored. */
export const overlay = (draft: readonly DraftText[], edited: readonly FieldText[]): FieldText[] => {
  const changes = new Map(edited.map(({ field, text }) => [field, text]));
  return draft.map(({ field, adapted }) => ({ field, text: changes.get(field) ?? adapted }));
};

/** The fields in their normal form, apart by NUL, which no stored text holds. Texts with the same key are the same text; a word, a register or an opener more or less is another key. */
export const keyOf = (fields: readonly FieldText[]): string =>
  fields.map(({ text }) => normalise(text).replaceAll('\0', '')).join('\0');

/** Whether two texts, given by their keys, are the same: equal after normalisation, or but for slips of spelling. */
export const isSameText = (one: string, other: string, isWord: IsWord | null): boolean =>
  one === other || (isWord !== null && sameButForSlips(tokensOf(one), tokensOf(other), isWord));

/**
 * For each of these keys the one that stands for its text: the draft's where it is among them, else the first by code unit. Texts are put
 * together by complete link: where three are not all the same, two by two, none is put with another, for which two would be chance.
 */
export const textsBehind = (
  keys: readonly string[],
  draftKey: string,
  isWord: IsWord | null,
): ReadonlyMap<string, string> => {
  const distinct = [...new Set(keys)].toSorted();
  if (isWord === null) return new Map(distinct.map((key) => [key, key]));
  const tokens = new Map(distinct.map((key) => [key, tokensOf(key)]));
  const lengths = Map.groupBy(distinct, (key) => tokens.get(key)?.length);
  const twins = (key: string): string[] =>
    (lengths.get(tokens.get(key)?.length) ?? []).filter(
      (other) => other === key || sameButForSlips(tokens.get(key) ?? [], tokens.get(other) ?? [], isWord),
    );
  const neighbours = new Map(distinct.map((key) => [key, twins(key)]));
  return new Map(
    distinct.map((key) => {
      const own = neighbours.get(key) ?? [key];
      const alike = own.every((other) => neighbours.get(other)?.join() === own.join());
      const standsFor = own.includes(draftKey) ? draftKey : own[0];
      return [key, alike && standsFor !== undefined ? standsFor : key];
    }),
  );
};

const idOfKey = (key: string): string =>
  `text-${createHash('sha256').update(JSON.stringify(key)).digest('hex').slice(0, 16)}`;

/**
 * The wording with the fewest slips; of those the one that most people gave; then the draft's own, the shortest, the first by code unit:
 * the texts are the same. Always one that somebody wrote.
 */
const representative = (votes: readonly Vote[], draftWording: string, isWord: IsWord | null): readonly FieldText[] => {
  const groups = [...Map.groupBy(votes, ({ fields }) => JSON.stringify(fields))];
  const [only] = groups;
  if (only !== undefined && groups.length === 1) return only[1][0]?.fields ?? [];
  const wordings = groups.map(([wording, group]) => ({
    wording,
    people: group.length,
    fields: group[0]?.fields ?? [],
    slips: isWord === null ? 0 : slipsIn(tokensOf(group[0]?.wording ?? ''), isWord),
  }));
  const [first] = wordings.toSorted(
    (a, b) =>
      a.slips - b.slips ||
      b.people - a.people ||
      Number(b.wording === draftWording) - Number(a.wording === draftWording) ||
      a.wording.length - b.wording.length ||
      (a.wording < b.wording ? -1 : 1),
  );
  return first?.fields ?? [];
};

/** What the texts of an example are compared by. */
interface Compared {
  readonly draft: { readonly fields: readonly DraftText[] };
  /** What a confirm round offered: a text keeps the id that it had there, whatever wordings have come since. */
  readonly offered: readonly Candidate[] | null;
  readonly isWord?: IsWord | null;
}

/** The different texts among votes that hold the example usable, in order of id. */
export const classesOf = ({ draft, offered, isWord = null }: Compared, votes: readonly Vote[]): TextClass[] => {
  const own = overlay(draft.fields, []);
  const draftKey = keyOf(own);
  const draftWording = JSON.stringify(own);
  const ids = new Map((offered ?? []).map(({ id, fields }) => [keyOf(overlay(draft.fields, fields)), id]));
  const idOf = (key: string, group: readonly Vote[]): string =>
    ids.get(key) ?? group.map(({ wording }) => ids.get(wording)).find((id) => id !== undefined) ?? idOfKey(key);
  return [...Map.groupBy(votes, ({ key }) => key)]
    .map(([key, group]) => ({
      id: idOf(key, group),
      key,
      fields: representative(group, draftWording, isWord),
      votes: group,
      draft: key === draftKey,
    }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
};
