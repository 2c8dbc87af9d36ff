import type { Term } from '../../../domain/term.ts';
import type { Term as CheckedTerm } from '../../../language/checks/examined.ts';
import type { Hit } from './hit.ts';

/** A term where it stands in a text. */
export interface FoundTerm {
  readonly term: Term;
  readonly start: number;
  readonly end: number;
}

const word = /[\p{L}\p{N}]+/gu;
const indexes = new WeakMap<readonly Term[], ReadonlyMap<string, readonly Term[]>>();

/** Terms by their first word, longest first: a text is looked through once, however many terms there are. */
const indexOf = (terms: readonly Term[]): ReadonlyMap<string, readonly Term[]> => {
  const known = indexes.get(terms);
  if (known) return known;
  const longest = terms.toSorted((left, right) => right.term.length - left.term.length);
  const index = Map.groupBy(longest, ({ term }) => /[\p{L}\p{N}]+/u.exec(term.toLowerCase())?.[0] ?? '');
  indexes.set(terms, index);
  return index;
};

const isWordAt = (text: string, at: number): boolean => /^[\p{L}\p{N}]/u.test(text.slice(at, at + 2));

/** Every place of a termbase's terms in a text, the longest term where several begin, without overlap. */
export const findTerms = (text: string, terms: readonly Term[]): FoundTerm[] => {
  if (terms.length === 0) return [];
  const index = indexOf(terms);
  const found: FoundTerm[] = [];
  let reach = 0;
  for (const match of text.matchAll(word)) {
    for (const term of index.get(match[0].toLowerCase()) ?? []) {
      // A term may begin with a sign, as ".NET" does.
      const start = match.index - term.term.search(/[\p{L}\p{N}]/u);
      const end = start + term.term.length;
      if (start < reach || isWordAt(text, end)) continue;
      const there = text.slice(start, end);
      if (term.caseSensitive ? there !== term.term : there.toLowerCase() !== term.term.toLowerCase()) continue;
      found.push({ term, start, end });
      reach = end;
      break;
    }
  }
  return found;
};

/** The terms that occur in a text, each once. */
export const termsIn = (text: string, terms: readonly Term[]): Term[] => [
  ...new Set(findTerms(text, terms).map(({ term }) => term)),
];

/** A sentence that began with the English term begins with ours. */
const cased = (found: string, { doNotTranslate, translation, caseSensitive }: Term): string => {
  if (doNotTranslate) return found;
  const capital = /^\p{Lu}/u.test(found) && !caseSensitive && /^\p{Ll}/u.test(translation);
  return capital ? translation.slice(0, 1).toUpperCase() + translation.slice(1) : translation;
};

/** Terms of English text as places that a translator sees only a mask of, so that they come out as the termbase has them. */
export const termHits = (text: string, terms: readonly Term[]): Hit[] =>
  findTerms(text, terms).map(({ term, start, end }) => {
    const found = text.slice(start, end);
    const said = cased(found, term);
    return {
      start,
      end,
      text: found,
      literal: said,
      adapted: said,
      act: 'keep',
      reason: `Termbase: ${term.doNotTranslate ? 'not translated' : `“${term.term}” is “${term.translation}”`}${
        term.register === '' ? '' : ` (${term.register})`
      }`.slice(0, 500),
      flagged: false,
      apart: false,
    };
  });

/** The terms of a text as the checks take them. A check looks for each by itself, so it is given only those that occur. */
export const termsToCheck = (text: string, terms: readonly Term[]): CheckedTerm[] =>
  termsIn(text, terms).map(({ term, translation, doNotTranslate }) => ({
    source: term,
    target: doNotTranslate ? null : translation,
    also: [],
  }));
