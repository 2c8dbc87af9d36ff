/** A text as part of a regular expression with the `u` flag: it matches itself, blanks match any run of blanks. */
export const literally = (text: string): string =>
  text.replace(/[\\^$.*+?()[\]{}|/]/gu, '\\$&').replaceAll(' ', '\\s+');

/** Alternatives, longest first, so that "miles per hour" is not cut short to "miles"; matches nothing where there are none. */
export const anyOf = (words: readonly string[]): string =>
  words.length === 0
    ? '(?!)'
    : [...words]
        .toSorted((a, b) => b.length - a.length)
        .map(literally)
        .join('|');
