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

/** What is made of an object once and kept as long as it: the patterns of a pack or a lexicon, which nobody changes. */
export const onceFor = <Of extends object, Made>(make: (of: Of) => Made): ((of: Of) => Made) => {
  const known = new WeakMap<Of, { made: Made }>();
  return (of) => {
    const kept = known.get(of) ?? { made: make(of) };
    known.set(of, kept);
    return kept.made;
  };
};
