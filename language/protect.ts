import { markupSpans } from './markup.ts';

/** What may not be changed by a translator or a reviewer. `token` is text that only looks like one of our own masks. */
export type ProtectedKind = 'fence' | 'code' | 'maths' | 'url' | 'mail' | 'markup' | 'placeholder' | 'token';

/** A stretch of a text that must survive byte for byte; `start` and `end` in UTF-16 code units, end exclusive. */
export interface ProtectedSpan {
  readonly kind: ProtectedKind;
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

type Scan = (text: string) => Iterable<{ start: number; end: number }>;

/** Spans of a pattern, where `accept` agrees with the text found. */
const byPattern = (pattern: RegExp, accept: (found: string) => boolean = () => true): Scan =>
  function* scan(text) {
    for (const match of text.matchAll(pattern)) {
      if (accept(match[0])) yield { start: match.index, end: match.index + match[0].length };
    }
  };

const fenceOpening = /^[ \t]*(`{3,}|~{3,})[^\n]*$/gmu;

/** Code fences with their marker lines; one that is never closed reaches to the end of the text, as in Markdown. */
function* fences(text: string): Generator<{ start: number; end: number }> {
  let marker: string | undefined;
  let start = 0;
  for (const match of text.matchAll(fenceOpening)) {
    const [line, found = ''] = match;
    if (marker === undefined) {
      marker = found;
      start = match.index;
    } else if (found.startsWith(marker) && line.trim() === found) {
      yield { start, end: match.index + line.length };
      marker = undefined;
    }
  }
  if (marker !== undefined) yield { start, end: text.length };
}

/** `code` between runs of backticks of equal length, within one paragraph. Linear: a length without a partner is looked for once. */
function* inlineCode(text: string): Generator<{ start: number; end: number }> {
  const runs = [...text.matchAll(/`+/gu)].map((match) => ({
    at: match.index,
    length: match[0].length,
  }));
  const later = new Map<number, number[]>();
  runs.forEach(({ length }, index) => {
    const same = later.get(length);
    if (same) same.push(index);
    else later.set(length, [index]);
  });
  const cursor = new Map<number, number>();
  for (let index = 0; index < runs.length; index++) {
    const open = runs[index];
    if (!open) return;
    const same = later.get(open.length) ?? [];
    let next = cursor.get(open.length) ?? 0;
    while (next < same.length && (same[next] ?? 0) <= index) next++;
    cursor.set(open.length, next);
    const closing = same[next];
    const close = closing === undefined ? undefined : runs[closing];
    if (closing === undefined || !close || /\n\s*\n/u.test(text.slice(open.at, close.at))) continue;
    yield { start: open.at, end: close.at + close.length };
    index = closing;
  }
}

/**
 * Maths between dollars: a blank neither after the first nor before the last, no digit after the last, and something that only maths
 * holds. "$20 and $30" is money, `$x$`, `$10$` and `$a_1 + b$` are maths. Between `\[` and `\]`, also where JSON within JSON has doubled the
 * backslashes.
 */
const maths = byPattern(
  /\$\$[^$]{1,2000}\$\$|(?<!\\)\\\[(?:[^\\]|\\\\|\\(?![[\]\\])){1,2000}\\\]|\\\\\[(?:[^\\]|\\(?!\\[[\]])){1,2000}\\\\\]|(?<!\\)\\\((?:[^\\\n]|\\\\|\\(?![()\\])){1,500}\\\)|\\\\\((?:[^\\\n]|\\(?!\\[()])){1,500}\\\\\)|(?<![\\$\w])\$(?![\s${])[^$\n]{0,300}?[^\s$\\]\$(?![\d$])/gu,
  (found) => !/^\$[^$]/u.test(found) || /^\$(?:[a-zA-Z]|-?\d+(?:\.\d+)?)\$$|[\\^_=+*<>{}]/u.test(found),
);

/** An address ends before the punctuation of its sentence, and before a bracket that it did not open. */
const urlEnd = (found: string): number => {
  let open = 0;
  for (let index = 0; index < found.length; index++) {
    if (found[index] === '(') open++;
    if (found[index] === ')' && --open < 0) return urlEnd(found.slice(0, index));
  }
  return found.replace(/[.,;:!?*_\]]+$/u, '').length;
};

function* urls(text: string): Generator<{ start: number; end: number }> {
  for (const { 0: found, index } of text.matchAll(/\b(?:https?:\/\/|ftp:\/\/|www\.)[^\s<>"'`«»“”]{1,2000}/giu)) {
    yield { start: index, end: index + urlEnd(found) };
  }
}

const mails = byPattern(/(?<![\w.+-])[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,5}/gu);

/** `{{x}}`, `{% x %}`, `${x}`, `{x}`, `{0}`, `%s`, `%1$d`, `%(name)s`, `%.2f`; not "50% dels", not JSON. */
const placeholders = byPattern(
  /\{\{[^{}\n]{1,80}\}\}|\{%[^{}\n]{1,80}%\}|\$?\{[a-zA-Z_][\w.-]{0,60}\}|\{\d{1,3}\}|(?<![\d%])%(?:\([\w.]{1,60}\)|\d{1,2}\$)?(?:\.?\d{1,3}(?:\.\d)?)?[sdifux](?![\p{L}\d])/gu,
);

/** In the order of precedence: what is inside an earlier span is part of it. */
const scans: readonly (readonly [ProtectedKind, Scan])[] = [
  ['fence', fences],
  ['code', inlineCode],
  ['maths', maths],
  ['url', urls],
  ['mail', mails],
  ['markup', markupSpans],
  ['placeholder', placeholders],
];

/** The word that stands for span `index` in a masked text: no language knows it, so a translator leaves it alone. */
export const maskWord = (index: number): string => `Zq${index}k`;

/** Finds mask words; group 1 is the index. A translator may have changed the case of the first letter. */
export const maskPattern = /[Zz]q(\d+)k/gu;

/** Spans in reading order, without those that overlap an earlier candidate. `length` is that of the text. */
export const withoutOverlap = <S extends { readonly start: number; readonly end: number }>(
  length: number,
  candidates: readonly S[],
): S[] => {
  const taken = new Uint8Array(length);
  return candidates
    .filter(({ start, end }) => {
      if (end <= start || taken[start] === 1 || taken.subarray(start, end).includes(1)) return false;
      taken.fill(1, start, end);
      return true;
    })
    .toSorted((left, right) => left.start - right.start);
};

const scanned = (text: string, all: readonly (readonly [ProtectedKind, Scan])[]): ProtectedSpan[] =>
  withoutOverlap(
    text.length,
    all.flatMap(([kind, scan]) =>
      Array.from(scan(text), ({ start, end }) => ({
        kind,
        start,
        end,
        text: text.slice(start, end),
      })),
    ),
  );

/** Every protected span of a text, in reading order, without overlap. */
export const protectedSpans = (text: string): ProtectedSpan[] => scanned(text, scans);

/** The texts of a text's protected spans, sorted: what `checkProtected` compares, small enough to store beside a field. */
export const protectedTexts = (text: string): string[] =>
  protectedSpans(text)
    .map((span) => span.text)
    .toSorted();

/** What has to be masked before a text is translated: its protected spans, and words that look like our masks. */
export const spansToMask = (text: string): ProtectedSpan[] =>
  scanned(text, [...scans, ['token', byPattern(maskPattern)]]);

/** A text with each protected span replaced by its mask word, and the spans by index. */
export const mask = (text: string): { masked: string; spans: ProtectedSpan[] } => {
  const spans = spansToMask(text);
  let masked = '';
  let from = 0;
  spans.forEach((span, index) => {
    masked += text.slice(from, span.start) + maskWord(index);
    from = span.end;
  });
  return { masked: masked + text.slice(from), spans };
};

/** The masked text (or its translation) with the spans put back; a mask word without a span stays as it is. */
export const restore = (masked: string, spans: readonly ProtectedSpan[]): string =>
  masked.replace(maskPattern, (word, index: string) => spans[Number(index)]?.text ?? word);
