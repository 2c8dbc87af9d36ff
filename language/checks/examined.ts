import type { Act } from '../../domain/act.ts';
import type { Finding } from '../../domain/check.ts';
import type { CulturePack } from '../../domain/culture.ts';
import { codeLines } from '../code-lines.ts';
import { protectedSpans, withoutOverlap } from '../protect.ts';
import type { Spelling } from '../spelling.ts';
import type { Identify } from './identify.ts';

/** An entry of a termbase: what a term is called in the culture's language. */
export interface Term {
  readonly source: string;
  /** Null: the term stays as it is. */
  readonly target: string | null;
  /** Other forms that will do. */
  readonly also: readonly string[];
}

/** A text to check, with what it was made from. */
export interface Examined {
  readonly field: string;
  readonly text: string;
  /** The English original, where there is one. */
  readonly source: string | null;
  /** The plain translation, where there is one. */
  readonly literal: string | null;
  /** The acts of this field: they account for numbers that changed. */
  readonly acts: readonly Act[];
}

/** What the checks know besides the text. */
export interface Knowledge {
  readonly pack: CulturePack;
  /** Null where language identification is not loaded: its checks then say nothing. */
  readonly identify: Identify | null;
  /** Null where no dictionary of the culture is installed. */
  readonly spelling: Spelling | null;
  readonly terms: readonly Term[];
}

/** A text with its words apart from its protected spans. */
export interface Prepared extends Examined {
  /** The text with blanks where code, addresses and other protected spans stand: the same length, so that positions hold. */
  readonly prose: string;
  readonly sourceProse: string | null;
  /** What the text is measured against: the prose of the source, or of the literal text where there is no source. */
  readonly original: string | null;
}

/** One check. It is pure, and a finding's span lies in the text. */
export type Check = (examined: Prepared, knowledge: Knowledge) => Finding[];

/** The text with blanks in place of its protected spans and programs; line breaks stay, and so does every position. */
export const proseOf = (text: string): string => {
  let prose = '';
  let from = 0;
  for (const { start, end } of withoutOverlap(text.length, [...protectedSpans(text), ...codeLines(text)])) {
    prose += text.slice(from, start) + text.slice(start, end).replace(/[^\n]/gu, (one) => ' '.repeat(one.length));
    from = end;
  }
  return prose + text.slice(from);
};
