/** White space of every kind but line breaks. */
const blanks = /[^\S\n]+/gu;

/** Quotation marks and apostrophes that differ only in typography. */
const quotes: readonly [RegExp, string][] = [
  [/[«»“”„‟]/gu, '"'],
  [/[‘’‚‛‹›ʼ´]/gu, "'"],
  [/[‐‑‒–—―−]/gu, '-'],
  [/…/gu, '...'],
];

/**
 * The form in which two texts are compared: NFC, one kind of quotation mark, apostrophe and dash, single blanks, no blanks at the
 * ends of lines, at most one empty line. Letters, case and punctuation stay: those are what reviewers change.
 */
export const normalise = (text: string): string => {
  let result = text.normalize('NFC').replace(/\r\n?/gu, '\n');
  for (const [pattern, plain] of quotes) result = result.replace(pattern, plain);
  return result
    .replace(blanks, ' ')
    .replace(/ ?\n ?/gu, '\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
};
