import { longestSource, longestTarget } from '../../../domain/memory.ts';
import { checkProtected } from '../../../language/check-protected.ts';
import { protectedTexts } from '../../../language/protect.ts';
import { sentencesOf, wholeOf } from '../../../language/segments.ts';

/** An English text and how it is said. */
export interface Pair {
  readonly source: string;
  readonly target: string;
}

/** True where a translation has the protected spans of its source: no other may stand for it. */
export const fits = ({ source, target }: Pair): boolean =>
  checkProtected('', protectedTexts(source), target).length === 0;

const isShortEnough = ({ source, target }: Pair): boolean =>
  source.length <= longestSource && target.length <= longestTarget;

/** One word says nothing of what it means elsewhere. */
const hasWords = (text: string): boolean => (text.match(/\p{L}+/gu)?.length ?? 0) >= 2;

/** Letters, from which on one side of a pair that is far longer than the other is no translation of it. */
const fewLetters = 20;

const isLikely = ({ source, target }: Pair): boolean => {
  const [short = 0, long = 0] = [source.length, target.length].toSorted((a, b) => a - b);
  return long < fewLetters || long <= short * 3;
};

/**
 * What a field and its settled text teach: the field as a whole, and its sentences one by one, where both sides have the same number of
 * them and each fits its counterpart. Sentences that people joined, left out or moved are not told apart, so nothing is learnt of them.
 */
export const pairsOf = (source: string, target: string, language: string): Pair[] => {
  const whole = { source: wholeOf(source).text, target: wholeOf(target).text };
  if (!/\p{L}/u.test(whole.source) || whole.target === '' || !fits(whole)) return [];
  const [from, to] = [sentencesOf(source, 'en'), sentencesOf(target, language)];
  const sentences = from.map(({ text }, index) => ({ source: text, target: to[index]?.text ?? '' }));
  const aligned = from.length > 1 && from.length === to.length && sentences.every((one) => fits(one) && isLikely(one));
  const all = [whole, ...(aligned ? sentences.filter((one) => hasWords(one.source)) : [])];
  return [...new Map(all.filter(isShortEnough).map((one) => [`${one.source}\n\n${one.target}`, one])).values()];
};
