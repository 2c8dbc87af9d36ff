import type { RetonePhrase } from '../../../domain/culture-checks.ts';
import type { CulturePack } from '../../../domain/culture.ts';
import { anyOf, onceFor } from '../../../language/pattern.ts';
import type { Hit } from './hit.ts';
import { partsOf } from './parts.ts';
import type { Part } from './parts.ts';

/** What a native answer leaves out or says in another way: praise, eagerness and closings as whole sentences, hedges, words of address. */

const quoted = /"[^"\n]{1,300}"|“[^”\n]{1,300}”|«[^»\n]{1,300}»/gu;
const bare = (phrases: readonly string[]): string => anyOf(phrases).replaceAll("'", "['’]");
const sentencePattern = onceFor(
  (phrases: readonly string[]) => new RegExp(`[¡]?(?:${bare(phrases)})[^.!?…\\n]{0,40}?([.!…]+)(?=\\s|$)`, 'giu'),
);
const hedgePattern = onceFor(
  (phrases: readonly string[]) => new RegExp(`(?:${bare(phrases)})(?:,|:)?[^\\S\\n]+(\\p{L})`, 'giu'),
);
const wordPattern = onceFor(
  (phrases: readonly string[]) => new RegExp(`(?<![\\p{L}\\p{M}'’-])(?:${bare(phrases)})(?![\\p{L}\\p{M}])`, 'giu'),
);

/** True where a sentence begins after this text. */
const opensAfter = (text: string): boolean => /(?:^|\n|[.!?…:]["”»)]?\s)\s*[¡¿]?$/u.test(text);

const capital = (text: string): string => text.slice(0, 1).toLocaleUpperCase() + text.slice(1);

interface Found {
  readonly start: number;
  readonly end: number;
  readonly to: string;
  readonly apart: boolean;
}

/** A whole sentence with its mark, and the blanks before it where it is the last of its text or line. */
const sentences = (text: string, phrases: readonly string[], to: string): Found[] =>
  [...text.matchAll(sentencePattern(phrases))].map(({ 0: found, 1: mark = '', index }) => {
    const end = index + found.length;
    const last = /^\s*$/u.test(text.slice(end)) ? /\s+$/u : /^[^\S\n]*\n/u.test(text.slice(end)) ? /[^\S\n]+$/u : null;
    const blanks = last?.exec(text.slice(0, index))?.[0].length ?? 0;
    const start = to === '' ? index - blanks : index;
    return {
      start,
      end,
      to: to === '' ? '' : to + (/[.!?…]$/u.test(to) ? '' : mark.slice(0, 1)),
      apart: to === '' && blanks === 0,
    };
  });

/** What opens a sentence, with the first letter of what follows, which opens it then. */
const hedges = (text: string, phrases: readonly string[], to: string): Found[] =>
  [...text.matchAll(hedgePattern(phrases))].map(({ 0: found, 1: letter = '', index }) => ({
    start: index,
    end: index + found.length,
    to: to === '' ? capital(letter) : `${capital(to)} ${letter}`,
    apart: false,
  }));

const wordsIn = (text: string, phrases: readonly string[], to: string): Found[] =>
  [...text.matchAll(wordPattern(phrases))].map(({ 0: found, index }) => ({
    start: index,
    end: index + found.length,
    to: /^\p{Lu}/u.test(found) ? capital(to) : to,
    apart: false,
  }));

const foundOf = (text: string, before: string, { kind, native, to }: RetonePhrase): Found[] => {
  const opens = ({ start }: Found) =>
    opensAfter((before + text.slice(0, start)).slice(-40)) || /^\s/u.test(text.slice(start));
  switch (kind) {
    case 'praise':
    case 'eagerness':
      return sentences(text, native, to).filter(opens);
    case 'hedge':
      return hedges(text, native, to).filter(opens);
    case 'register':
      return wordsIn(text, native, to);
  }
};

/** Places of the pack's phrases in a text in the culture's language. `before`: what stands before it. Quotations keep their words. */
const phraseHits = (text: string, pack: CulturePack, before = ''): Hit[] => {
  const quotations = [...text.matchAll(quoted)].map(({ 0: whole, index }) => ({
    start: index,
    end: index + whole.length,
  }));
  return pack.retone.phrases.flatMap((phrase) =>
    foundOf(text, before, phrase)
      .filter(({ start, end }) => !quotations.some((one) => one.start <= start && end <= one.end))
      .map(({ start, end, to, apart }): Hit => {
        const found = text.slice(start, end);
        return {
          start,
          end,
          text: found,
          literal: found,
          adapted: to,
          act: 'retone',
          reason: `${phrase.kind}: ${phrase.reason}`.slice(0, 500),
          flagged: false,
          apart,
        };
      }),
  );
};

/** The parts of an answer in the culture's language with the pack's phrases as places of their own. */
export const withPhrases = (parts: readonly Part[], pack: CulturePack): Part[] => {
  if (pack.retone.phrases.length === 0) return [...parts];
  let before = '';
  return parts.flatMap((part) => {
    const own = part.kind === 'plain' ? partsOf(part.text, [], phraseHits(part.text, pack, before)) : [part];
    before = (before + (part.kind === 'hit' ? part.hit.adapted : part.text)).slice(-40);
    return own;
  });
};

/** Whole sentences of an English answer that the culture leaves out, by their English words: no engine has to render them. */
export const englishPhraseHits = (text: string, pack: CulturePack): Hit[] =>
  pack.retone.phrases
    .filter(({ kind, english }) => (kind === 'praise' || kind === 'eagerness') && english.length > 0)
    .flatMap(({ kind, native: [native = ''], english, to, reason }) =>
      sentences(text, english, to)
        .filter(({ start }) => opensAfter(text.slice(0, start)) || /^\s/u.test(text.slice(start)))
        .map(({ start, end, to: adapted, apart }): Hit => {
          const found = text.slice(start, end);
          const [blanks = ''] = /^\s*/u.exec(found) ?? [];
          const [mark = ''] = /[.!…]+$/u.exec(found) ?? [];
          return {
            start,
            end,
            text: found,
            literal: blanks + native + mark,
            adapted,
            act: 'retone',
            reason: `${kind}: ${reason}`.slice(0, 500),
            flagged: false,
            apart: apart || adapted === '',
          };
        }),
    );
