/** Whether a word stands in the dictionary of the culture or of a variant that somebody judged for. */
export type IsWord = (word: string) => boolean;

/** A text as words and what stands between them, in turn: even places are between words. */
export type Tokens = readonly string[];

const word = /([\p{L}\p{N}\p{M}]+(?:['·-][\p{L}\p{N}\p{M}]+)*)/u;

/** Words (with inner apostrophes, middle dots and hyphens) and all that is between them. Joined they are the text again. */
export const tokensOf = (text: string): Tokens => text.split(word);

const cased = /^\p{Ll}+(?:['·-]\p{Ll}+)*$/u;
const marks = /\p{M}+/gu;
const base = (letter: string): string => letter.normalize('NFD').replace(marks, '');

/** Letters that a word must have for anything but a missing accent: in short ones another letter is another word. */
const fewestLetters = 5;
/** Longer ones are no words. */
const longestWord = 64;
/** Letters at the end that carry person, number, tense and register, where only an accent may be missing. */
const ending = 2;

/** Where two words begin to differ, and how many letters at their ends are the same after that. */
const differenceOf = (one: readonly string[], other: readonly string[]): { start: number; tail: number } => {
  let start = 0;
  while (start < one.length && start < other.length && one[start] === other[start]) start++;
  const room = Math.min(one.length, other.length) - start;
  let tail = 0;
  while (tail < room && one[one.length - 1 - tail] === other[other.length - 1 - tail]) tail++;
  return { start, tail };
};

/** Whether what differs is one letter more, less, changed or swapped with the next. A changed accent is no slip but another spelling. */
const isOneEdit = (wrong: readonly string[], right: readonly string[]): boolean => {
  if (wrong.length === 1 && right.length === 1) return base(wrong[0] ?? '') !== base(right[0] ?? '');
  if (wrong.length === 2 && right.length === 2) return wrong[0] === right[1] && wrong[1] === right[0];
  return wrong.length + right.length === 1;
};

/**
 * Whether a word that no dictionary has is a slip for one that a dictionary has. A missing accent is, wherever it belongs. One letter
 * more, less, changed or swapped is only inside a longer word: at its start and in its ending another letter may be another
 * word, another person or another register, which a dictionary that does not know a form (`hablao`, `mirá`) would not see.
 * Capitals may be names and scripts without them cannot show names: neither is corrected.
 */
const isSlip = (wrong: string, right: string): boolean => {
  if (Math.max(wrong.length, right.length) > longestWord) return false;
  if (!cased.test(wrong) || !cased.test(right)) return false;
  const [a, b] = [Array.from(wrong), Array.from(right)];
  const { start, tail } = differenceOf(a, b);
  const [left, put] = [a.slice(start, a.length - tail), b.slice(start, b.length - tail)];
  const [before = '', after = ''] = put.length === 1 ? [left[0], put[0]] : [];
  if (left.length === 1 && put.length === 1 && before !== after && before === base(after)) return true;
  if (!isOneEdit(left, put) || Math.min(a.length, b.length) < fewestLetters) return false;
  return start > 0 && tail >= ending;
};

/**
 * Whether two texts differ in nothing but slips of spelling: what is between words is equal, and where two words differ one is in the
 * dictionary, the other is not and is a slip for it. Two words of the dictionary, and two that are not in it, are never the same.
 * Not transitive.
 */
export const sameButForSlips = (one: Tokens, other: Tokens, isWord: IsWord): boolean => {
  if (one.length !== other.length) return false;
  return one.every((token, place) => {
    const twin = other[place] ?? '';
    if (token === twin) return true;
    if (place % 2 === 0) return false;
    // The dictionary is asked last: it takes longer than all the rest.
    return [
      [token, twin],
      [twin, token],
    ].some(([wrong = '', right = '']) => isSlip(wrong, right) && !isWord(wrong) && isWord(right));
  });
};

/** How many words of a text look like slips: in small letters, and not in the dictionary. */
export const slipsIn = (tokens: Tokens, isWord: IsWord): number =>
  tokens.filter((token, place) => place % 2 === 1 && cased.test(token) && !isWord(token)).length;
