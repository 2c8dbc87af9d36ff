import type { CulturePack } from '../../../domain/culture.ts';
import { fieldsOf } from '../../../domain/example.ts';
import type { Content } from '../../../domain/example.ts';
import { anyOf } from '../../../language/pattern.ts';
import { answerFields } from './voice.ts';

const english =
  /\b(?:convert(?:s|ed|ing)?|conversion|calculat(?:e|es|ed|ing|ion)|comput(?:e|es|ing)|solve|add up|how (?:many|much|far|long|tall|fast|old|heavy|high|deep|wide)|what (?:is|was|are|would be) (?:the|its|his|her|their) (?:total|average|area|perimeter|volume|speed|distance|rate|length|weight|sum|difference|probability)|what (?:distance|fraction|percentage|percent|speed|part)|(?:which|what) (?:part|fraction)|more than \d+|less than \d+|when (?:do|will) they (?:meet|be)|when (?:is|will|does) (?:it|he|she|the \w+) (?:be )?(?:empty|full|finish|arrive|reach|catch|overtake|run out)|what do(?:es)? (?:one|each|an?|\d+) \w+ (?:cost|weigh)|find the (?:angle|area|perimeter|volume|length|height|width|radius|distance|speed|time|cost|price|total|value|slope|number|missing)|sum of|percentage|average|equation|word problem|(?:in|to) (?:celsius|fahrenheit|kilomet(?:er|re)s|met(?:er|re)s|kilograms|grams|lit(?:er|re)s|miles|pounds|euros|dollars))\b/iu;

/**
 * True where the answer hangs on a number of the question, so that converting one without the other would make it wrong: every
 * evaluation item, and tasks that ask to reckon with a figure. `pack`: the culture whose language the content is in; null for English.
 */
export const numbersMatter = (content: Content, pack: CulturePack | null): boolean => {
  if (content.kind === 'evaluation') return true;
  const words = pack ? new RegExp(`(?<!\\p{L})(?:${anyOf(pack.scan.taskWords)})(?!\\p{L})`, 'iu') : english;
  const answers = answerFields(content);
  return fieldsOf(content).some(({ field, text }) => !answers.has(field) && /\d/u.test(text) && words.test(text));
};
