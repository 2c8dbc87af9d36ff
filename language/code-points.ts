interface Span {
  readonly start: number;
  readonly end: number;
}

/**
 * Counts places of a text in code points, as Python, SQL and most other tools do: what leaves the product. Takes a place in UTF-16 code
 * units, as JavaScript counts. They differ after an emoji or another character beyond the first plane.
 */
export const codePointsOf = (text: string): ((at: number) => number) => {
  if (!/[\ud800-\udbff]/.test(text)) return (at) => at;
  // How many code points begin before each code unit.
  const before = new Uint32Array(text.length + 1);
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const isSecond = code >= 0xdc00 && code <= 0xdfff && /[\ud800-\udbff]/.test(text.charAt(at - 1));
    before[at + 1] = (before[at] ?? 0) + (isSecond ? 0 : 1);
  }
  const last = before[text.length] ?? 0;
  return (at) => before[at] ?? last;
};

/** Spans of a text counted in UTF-16 code units, counted in code points (`codePointsOf`). */
export const inCodePoints = <S extends Span>(text: string, spans: readonly S[]): S[] => {
  if (spans.length === 0) return [];
  const count = codePointsOf(text);
  return spans.map((span) => ({ ...span, start: count(span.start), end: count(span.end) }));
};

/** How many code points a text has. */
export const codePointsIn = (text: string): number => codePointsOf(text)(text.length);

/** The words between two places of a text, counted in code points; null where the places are not in it, or the wrong way round. */
export const wordsAt = (text: string): ((start: number, end: number) => string | null) => {
  const plain = !/[\ud800-\udbff]/.test(text);
  const points = plain ? [] : Array.from(text);
  const length = plain ? text.length : points.length;
  return (start, end) => {
    if (start > end || end > length) return null;
    return plain ? text.slice(start, end) : points.slice(start, end).join('');
  };
};
