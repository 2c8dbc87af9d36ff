import { codeLines } from './code-lines.ts';
import { protectedSpans } from './protect.ts';

/** A stretch of a text that a translation memory may know. Places in UTF-16 code units, end exclusive, without blanks at its ends. */
export interface Segment {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What opens a line and is no part of its first sentence: list marks, headings, quotations, table bars. */
const opening = /^[^\S\n]*(?:(?:[-*+•]|\d{1,3}[.)]|#{1,6}|>|\|)[^\S\n]+)*/u;
const segmenters = new Map<string, Intl.Segmenter>();

const segmenterFor = (language: string): Intl.Segmenter => {
  const segmenter = segmenters.get(language) ?? new Intl.Segmenter(language, { granularity: 'sentence' });
  segmenters.set(language, segmenter);
  return segmenter;
};

const trimmed = (text: string, start: number, end: number): Segment => {
  const raw = text.slice(start, end);
  const lead = raw.length - raw.trimStart().length;
  const words = raw.trim();
  return { start: start + lead, end: start + lead + words.length, text: words };
};

/** A whole text as one segment. */
export const wholeOf = (text: string): Segment => trimmed(text, 0, text.length);

/**
 * The sentences of a text by Unicode's rules (`Intl.Segmenter`), line by line, without what opens a line. A protected span is one word of
 * its sentence, whatever stands in it. One without a letter is none, nor is one inside code.
 */
export const sentencesOf = (text: string, language: string): Segment[] => {
  const spans = protectedSpans(text);
  const code = [...spans.filter(({ kind }) => kind === 'fence'), ...codeLines(text)];
  let words = '';
  for (const { start, end } of spans) words += text.slice(words.length, start) + 'X'.repeat(end - start);
  words += text.slice(words.length);
  const segmenter = segmenterFor(language);
  return [...words.matchAll(/[^\n]+/gu)]
    .flatMap(({ 0: line, index }) => {
      const [marks = ''] = opening.exec(line) ?? [];
      const from = index + marks.length;
      return Array.from(segmenter.segment(line.slice(marks.length)), (one) =>
        trimmed(text, from + one.index, from + one.index + one.segment.length),
      );
    })
    .filter(
      ({ start, end, text: own }) => /\p{L}/u.test(own) && code.every((span) => span.end <= start || end <= span.start),
    );
};
