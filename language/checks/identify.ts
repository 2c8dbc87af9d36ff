import { loadModule } from 'cld3-asm';
import { francAll } from 'franc-all';
import { longCode, shortCode } from './language-codes.ts';

/** Fewest letters from which a guess is worth anything. */
export const fewestLetters = 40;

/** What a text is written in: the ISO 639-1 code of a language (-3 where there is no other), or that one cannot tell. */
type Identified = { readonly language: string; readonly sure: boolean } | 'undetermined';

/** Says which of the languages a text is written in, or another one where it is sure of that. */
export type Identify = (text: string, wanted: string, others: readonly string[]) => Identified;

/** What is judged at most of one text: more says nothing new. */
const reach = 2_000;

/**
 * Two identifiers that were made apart: cld3 (a small neural net over all languages) and franc (trigrams, asked only about the
 * languages that are possible here). What one of them takes for the wanted language is that: to wrong nobody matters more than to
 * catch all. Another language is found only where both name it, or cld3 is sure and franc does not contradict it.
 */
export const loadIdentify = async (): Promise<Identify> => {
  const factory = await loadModule();
  const cld3 = factory.create(0, reach * 4);
  return (given, wanted, others) => {
    const text = given.slice(0, reach);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters < fewestLetters) return 'undetermined';
    const { language, probability, is_reliable: sure } = cld3.findLanguage(text);
    const first = shortCode(language);
    if (first === wanted && probability > 0.5) return { language: wanted, sure };
    const possible = [...new Set([wanted, 'en', ...others])];
    const only = possible.map(longCode).filter((code) => code !== null);
    const [best = ['und', 0]] = francAll(text, { only, minLength: 1 });
    const second = shortCode(best[0]);
    if (second === wanted && !(sure && probability > 0.95 && possible.includes(first)))
      return { language: wanted, sure: false };
    if (first === second && first !== wanted) return { language: first, sure: true };
    if (sure && probability > 0.9) return { language: first, sure: true };
    return second === wanted ? { language: wanted, sure: false } : 'undetermined';
  };
};
