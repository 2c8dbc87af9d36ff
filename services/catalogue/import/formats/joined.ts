import { fieldsOf } from '../../../../domain/example.ts';
import type { Content } from '../../../../domain/example.ts';
import { isSameText } from '../../../../domain/withheld.ts';

const rolesOf = (content: Content): string =>
  (content.kind === 'chat' ? content.turns : content.kind === 'preference' ? content.prompt : [])
    .map(({ role }) => role)
    .join(' ');

const saidUndesirable = (content: Content): boolean => 'desirable' in content && content.desirable === false;

/** True where the two answers of a translation are those of its English the other way round. */
const isSwapped = (source: Content, translation: Content): boolean =>
  source.kind === 'preference' &&
  translation.kind === 'preference' &&
  !isSameText(source.chosen, source.rejected) &&
  isSameText(source.chosen, translation.rejected) &&
  isSameText(source.rejected, translation.chosen);

/** A sentence where a translation is not of the same make as its source; null where it is. Keys are compared by `keyMismatch`, once they are known. */
export const mismatch = (source: Content, translation: Content): string | null => {
  if (source.kind !== translation.kind)
    return `is of kind ${translation.kind}, and its English of kind ${source.kind}.`;
  const [of, by] = [fieldsOf(source), fieldsOf(translation)];
  const fields = (list: readonly { field: string }[]) => list.map(({ field }) => field).join(' ');
  if (fields(of) !== fields(by)) return `holds ${by.length} texts, and its English ${of.length}.`;
  const [roles, own] = [rolesOf(source), rolesOf(translation)];
  if (roles !== own) return `is said by ${own}, and its English by ${roles}.`;
  if (saidUndesirable(source) !== saidUndesirable(translation)) return 'has another label than its English.';
  return isSwapped(source, translation)
    ? 'has the chosen and the rejected answer of its English the other way round.'
    : null;
};

const plain = (text: string): string => text.normalize('NFC').trim().toLowerCase();

/** Where each text stands that is there once. */
const placesOf = (choices: readonly string[]): ReadonlyMap<string, number> => {
  const texts = choices.map(plain);
  return new Map(texts.flatMap((text, at) => (texts.indexOf(text) === texts.lastIndexOf(text) ? [[text, at]] : [])));
};

/** What the choices of a translation say of those of its English: choices that read the same in both (numbers, names) show whether they stand in one order. */
const keysOf = (source: Content, translation: Content) => {
  if (source.kind !== 'evaluation' || translation.kind !== 'evaluation') return null;
  const [there, here] = [placesOf(source.choices), placesOf(translation.choices)];
  const isMoved = [...there].some(([text, at]) => here.has(text) && here.get(text) !== at);
  const [right, own] = [
    plain(source.choices[source.answer] ?? ''),
    plain(translation.choices[translation.answer] ?? ''),
  ];
  return {
    isMoved,
    right,
    own,
    knowsRight: there.has(right) && here.has(right),
    knowsOwn: there.has(own) && here.has(own),
  };
};

/**
 * A sentence where the key of a translation names another choice than that of its English, or where it cannot be told which it names; null
 * where both name the same. By its place, unless choices that read the same show that they stand in another order.
 */
export const keyMismatch = (source: Content, translation: Content): string | null => {
  const keys = keysOf(source, translation);
  if (keys === null || source.kind !== 'evaluation' || translation.kind !== 'evaluation') return null;
  const { isMoved, right, own, knowsRight, knowsOwn } = keys;
  if (knowsRight || knowsOwn)
    return right === own ? null : 'has a key that names another choice than that of its English.';
  if (isMoved)
    return 'has its choices in another order than its English, and which of them is the right one cannot be told.';
  return source.answer === translation.answer
    ? null
    : `has another key than its English (${translation.answer} for ${source.answer}, counted from 0).`;
};

/** What is worth knowing of a translation whose choices stand in another order than those of its English, and whose key names the same. */
export const orderNote = (source: Content, translation: Content): string | null =>
  keysOf(source, translation)?.isMoved === true
    ? 'The choices of the translation stand in another order than those of its English; their keys name the same text.'
    : null;
