import type { Translation } from '../provider.ts';

/** Characters that are syntax in Apertium's stream. */
const syntax = /[\\^$[\]{}/@<>]/gu;

/** Its own marks: `*` unknown, `@` not in the bilingual dictionary, `#` not inflectable, `~` elision. In a text they travel disguised. */
const marks = ['*', '@', '#', '~'];
const disguises = marks.map((_, index) => String.fromCharCode(0xe000 + index));
const disguise = new Map(marks.map((mark, index) => [mark, disguises[index] ?? '']));
const undisguise = new Map(disguises.map((character, index) => [character, marks[index] ?? '']));

/**
 * A text as one frame of Apertium's null-flush protocol. The full stop is there because without the end of a sentence the output
 * changes; the superblank carries the nonce, which comes back verbatim, so that an answer can never be taken for another's.
 */
export const frameOf = (text: string, nonce: string): string => {
  const plain = text
    .replace(/\0/gu, ' ')
    .replace(/[’ʼ]/gu, "'")
    .replace(/[*@#~]/gu, (mark) => disguise.get(mark) ?? mark);
  return `${plain.replace(syntax, '\\$&')}.[${nonce}]\n\0`;
};

/** The text and marks of an answer, without the frame. Null where it is not the answer to `nonce`. */
export const decode = (answer: string, nonce: string): Translation | null => {
  const tail = `.[${nonce}]\n`;
  if (!answer.endsWith(tail)) return null;
  const body = answer.slice(0, -tail.length);
  let text = '';
  let unknownWords = 0;
  for (let index = 0; index < body.length; index++) {
    // Those of the text travel disguised: a mark is the engine's, also where a pair escapes it ("\\@compression", en-gl).
    if (/^\\[*@#]/u.test(body.slice(index, index + 2))) index++;
    const character = body.charAt(index);
    if (character === '\\') text += body.charAt(++index);
    else if (character === '*' || character === '@' || character === '#') {
      if (!/^[Zz]q\d+k/u.test(body.slice(index + 1, index + 12))) unknownWords++;
    } else text += undisguise.get(character) ?? character;
  }
  return { text, unknownWords };
};
