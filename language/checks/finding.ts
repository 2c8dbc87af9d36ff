import type { Finding } from '../../domain/check.ts';
import { english } from '../../domain/sentence.ts';
import type { SentenceKey } from '../../domain/sentences/en.ts';

/** A finding in the words of `domain/sentences`; the check's name is what stands before the full stop of the key. */
export const finding = (
  { field }: { readonly field: string },
  severity: Finding['severity'],
  key: SentenceKey,
  { start, end }: { readonly start: number; readonly end: number },
  values: Readonly<Record<string, string>> = {},
): Finding => ({
  check: key.split('.')[0] ?? key,
  severity,
  field,
  start,
  end,
  message: english(key, values),
  key,
  values,
});

/** Start and end of a match. */
export const spanOf = (match: RegExpMatchArray): { start: number; end: number } => {
  const start = match.index ?? 0;
  return { start, end: start + match[0].length };
};

/** A text short enough to stand in a sentence. */
export const excerptOf = (text: string): string => {
  const line = text.replace(/\s+/gu, ' ').trim();
  return line.length > 60 ? `${line.slice(0, 57)}...` : line;
};
