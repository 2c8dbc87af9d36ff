import { diffWords } from 'diff';

/** One run of a comparison; the runs in order give the texts back (`same` + `removed` = before, `same` + `added` = after). */
export interface DiffRun {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** What changed between two texts, word by word, with the word boundaries of `locale` (BCP 47). */
export const wordDiff = (before: string, after: string, locale: string): DiffRun[] =>
  diffWords(before, after, {
    intlSegmenter: new Intl.Segmenter(locale, { granularity: 'word' }),
  }).map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    text: value,
  }));
