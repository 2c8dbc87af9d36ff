import { maxExampleBytes } from '../../../domain/bounds.ts';
import type { Content } from '../../../domain/example.ts';

export const tooLong = `The line is longer than an example may be (${maxExampleBytes / 1024} kB).`;
const unkept = 'A text holds a NUL character (U+0000), which no database keeps.';
const halfCharacter = 'A text holds half a character (a lone surrogate, as where an emoji was cut in two).';

const letterLost = 'A text holds U+FFFD (�), as where a letter of another encoding was lost.';

const decodedTwice = 'A text holds letters as “Ã©” for “é”, as where UTF-8 was read as another encoding.';
const twice = /[ÃÂ][\u0080-\u00BF]|â€[\u0080-\u00BF\u2018-\u2122]/u;
const brokenLine = 'A text holds “_x000D_”, as Excel writes the end of a line.';
const marked =
  'A text holds marks of a chat’s template or transcript, as “<|im_start|>”, “### Response:” or “Human:”: they stay in it.';
const marks =
  /<\|(?:im_start|im_end|user|assistant|system|endoftext|eot_id|begin_of_text|start_header_id)\|>|\[\/?INST\]|<\/s>|<start_of_turn>|### (?:Instruction|Response|Human|Assistant):|:"\s*(?:Human|User): .*\\nAssistant:/u;
const none: readonly string[] = [];

/** One of these is in whatever is told of: most contents have none, and one look for all of them is all that they cost. */
const suspect = /[\uFFFD_ÃÂâ<#]|INST|:"\s*(?:Human|User): /u;

/** What the letters of a content tell of its way here. */
export const notesOnLetters = (json: string): readonly string[] => {
  if (!suspect.test(json)) return none;
  return [
    ...(json.includes('\uFFFD') ? [letterLost] : []),
    ...(json.includes('_x000D_') ? [brokenLine] : []),
    ...(twice.test(json) ? [decodedTwice] : []),
    ...(marks.test(json) ? [marked] : []),
  ];
};

/** Why a content cannot be kept; null where it can. Its JSON shows where that may be, so that texts are looked at only then. */
export const whyNotKept = (content: Content, json: string): string | null => {
  if (json.length * 3 > maxExampleBytes && Buffer.byteLength(json) > maxExampleBytes) return tooLong;
  if (
    json.includes('\\u0000') &&
    JSON.stringify(content, (_, one: unknown) => (typeof one === 'string' ? one.replaceAll('\0', '') : one)) !== json
  )
    return unkept;
  return json.includes('\\ud') &&
    JSON.stringify(content, (_, one: unknown) => (typeof one === 'string' ? one.toWellFormed() : one)) !== json
    ? halfCharacter
    : null;
};
