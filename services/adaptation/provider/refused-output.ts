import type { CulturePack } from '../../../domain/culture.ts';
import { checkProtected } from '../../../language/check-protected.ts';
import type { Identify } from '../../../language/checks/identify.ts';
import { protectedSpans, protectedTexts } from '../../../language/protect.ts';
import { ProviderFailure } from './failure.ts';
import type { Drafted, Task } from './provider.ts';

/** What models say in place of the text. Only where the source does not say it too: an example may well be about a refusal. */
const refusals =
  /\b(?:as an ai(?: language)? model|i(?:['’]m| am) (?:sorry|unable|not able)\b[^.]{0,60}\b(?:can(?:no|['’])t|unable|assist|help|comply|translate|fulfil)|i can(?:no|['’])t (?:assist|help|comply|translate|fulfil|do that)|i must decline)/iu;

/** A text without what nobody may change: its own words. */
const wordsOf = (text: string): string[] => {
  let own = '';
  let from = 0;
  for (const { start, end } of protectedSpans(text)) {
    own += `${text.slice(from, start)} `;
    from = end;
  }
  return (own + text.slice(from)).toLowerCase().match(/\p{L}+/gu) ?? [];
};

const lettersIn = (words: readonly string[]): number => words.reduce((sum, word) => sum + word.length, 0);

/** Share of words that source and text have in common: the rules may have changed a unit or a name in what came back as it was. */
const keptShare = (before: readonly string[], after: readonly string[]): number => {
  const left = new Map<string, number>();
  for (const word of after) left.set(word, (left.get(word) ?? 0) + 1);
  const kept = before.filter((word) => {
    const count = left.get(word) ?? 0;
    left.set(word, count - 1);
    return count > 0;
  });
  return kept.length / Math.max(before.length, after.length);
};

/** Fewer letters say nothing about language or length. */
const fewLetters = 40;

const assertField = (field: string, source: string, text: string, pack: CulturePack, identify: Identify): void => {
  const blocking = checkProtected(field, protectedTexts(source), text);
  const [first] = blocking;
  if (first) throw new ProviderFailure('checks', `${field}: a protected span did not survive (${blocking.length}).`);
  if (refusals.test(text) && !refusals.test(source))
    throw new ProviderFailure('refusal', `${field}: the answer declines instead of adapting.`);
  const [before, after] = [wordsOf(source), wordsOf(text)];
  if (before.length >= 4 && keptShare(before, after) > 0.75)
    throw new ProviderFailure('echo', `${field}: the English came back as it was.`);
  const found = identify(after.join(' '), pack.language, pack.checks.confusables);
  if (found !== 'undetermined' && found.language !== pack.language && (found.sure || found.language === 'en'))
    throw new ProviderFailure('language', `${field}: the answer is in another language (${found.language}).`);
  const [long, short] = [lettersIn(before), lettersIn(after)];
  if (long >= fewLetters && (short < long / 4 || short > long * 4))
    throw new ProviderFailure('checks', `${field}: ${short} letters for ${long} of the source.`);
};

/**
 * Turns down what must not pass for an adaptation, whoever says that it is one: spans that were changed, an echo of the source, another
 * language, a refusal in place of the text, and a text far shorter or longer than its source, as an obeyed "ignore your instructions" is.
 * @throws ProviderFailure that names the field and never quotes it
 */
export const assertFaithful = (drafted: Drafted, { pack, knowledge }: Task): void => {
  if (pack.language === 'en') return;
  const identify = knowledge?.identify ?? (() => 'undetermined' as const);
  for (const { field, source, literal, adapted } of drafted.fields) {
    if (source === null || source.trim() === '') continue;
    assertField(field, source, literal, pack, identify);
    assertField(field, source, adapted, pack, identify);
  }
};
