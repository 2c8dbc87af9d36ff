import type { Translator } from '../provider.ts';

/**
 * Translators one after the other as one: English to Spanish, Spanish to Asturian. Words that an engine did not know travel on as they
 * are, mask words too. A word that is unknown all along is counted once: the largest count of any step is told.
 */
export const createRoute = (steps: readonly Translator[]): Translator => ({
  provider: 'apertium',
  engine: `apertium ${steps.map(({ engine }) => engine.replace(/^apertium /u, '')).join(' ')}`,
  translate: async (texts) => {
    let translations = texts.map((text) => ({ text, unknownWords: 0 }));
    for (const step of steps) {
      const next = await step.translate(translations.map(({ text }) => text));
      translations = next.map(({ text, unknownWords }, index) => ({
        text,
        unknownWords: Math.max(unknownWords, translations[index]?.unknownWords ?? 0),
      }));
    }
    return translations;
  },
  close: async () => void (await Promise.all(steps.map((step) => step.close()))),
});
