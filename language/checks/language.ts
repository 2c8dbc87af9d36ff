import type { Finding } from '../../domain/check.ts';
import { fewestLetters } from './identify.ts';
import type { Check, Knowledge } from './examined.ts';
import { finding } from './finding.ts';

const nameOf = (code: string, pack: Knowledge['pack']): string => {
  try {
    return new Intl.DisplayNames([pack.language, 'en'], { type: 'language' }).of(code) ?? code;
  } catch {
    return code;
  }
};

/** Paragraphs that are long enough to be judged alone. */
const paragraphs = (prose: string) =>
  [...prose.matchAll(/[^\n]+/gu)]
    .map(({ 0: text, index }) => ({ text, start: index, end: index + text.length }))
    .filter(({ text }) => text.length >= fewestLetters);

/**
 * Whether a text is in the culture's language (`language`), and whether any paragraph is still English (`still-english`). It never
 * blocks, and says nothing of texts under 40 letters.
 */
export const languageCheck: Check = (examined, { pack, identify }) => {
  if (identify === null || pack.language === 'en') return [];
  const { prose } = examined;
  const whole = identify(prose, pack.language, pack.checks.confusables);
  const all = { start: 0, end: examined.text.length };
  if (whole !== 'undetermined' && whole.language === 'en')
    return [finding(examined, 'warn', 'still-english.text', all)];
  const parts = paragraphs(prose).slice(0, 40);
  const english = (parts.length > 1 ? parts : []).flatMap(({ text, start, end }): Finding[] => {
    const found = identify(text, pack.language, pack.checks.confusables);
    return found !== 'undetermined' && found.language === 'en' && found.sure
      ? [finding(examined, 'warn', 'still-english.text', { start, end })]
      : [];
  });
  if (whole === 'undetermined' || whole.language === pack.language || english.length > 0) return english;
  const values = { found: nameOf(whole.language, pack), wanted: pack.name };
  return [finding(examined, 'warn', 'language.other', all, values)];
};
