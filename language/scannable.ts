/** A text as scanners read it, and the way back to the places of the original. */
export interface Scannable {
  readonly text: string;
  /** Where in the original a place of `text` lies, in UTF-16 code units. */
  readonly at: (index: number) => number;
}

/** Soft hyphen, marks of direction, zero-width blanks and joiners: nobody sees them, and they break up numbers. */
const invisible = /[\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu;
const noBreak = /[\u00A0\u2007\u2009\u202F]/gu;

/** Reads digits of every Arabic form as 0 to 9 and thin or no-break blanks as U+00A0; drops what cannot be seen. */
export const scannable = (original: string): Scannable => {
  const text = original
    .replace(noBreak, '\u00A0')
    .replace(/[٠-٩]/gu, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replace(/[۰-۹]/gu, (digit) => String(digit.charCodeAt(0) - 0x6f0));
  const dropped = Array.from(text.matchAll(invisible), ({ index }) => index);
  if (dropped.length === 0) return { text, at: (index) => index };
  const kept: number[] = [];
  let next = 0;
  for (let index = 0; index < text.length; index++) {
    if (dropped[next] === index) next++;
    else kept.push(index);
  }
  return { text: text.replace(invisible, ''), at: (index) => kept[index] ?? text.length };
};
