import { z } from 'zod';
import { ProviderFailure } from './failure.ts';
import { postJson } from './http.ts';
import type { Translator } from './provider.ts';

/** A machine translation service that speaks as LibreTranslate does, as the installation configures it. */
export interface HttpMtSettings {
  readonly url: string;
  readonly apiKey: string;
  readonly timeoutMs: number;
  readonly concurrency: number;
  /** Price of a million characters sent. */
  readonly characterPrice: number;
}

/** Texts of one request: LibreTranslate's own batch limit is often 50 or less, and a long request blocks its worker. */
const together = 32;

const Translated = z.object({ translatedText: z.array(z.string()) });

const translationsIn = (text: string, wanted: number): string[] => {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (cause) {
    throw new ProviderFailure('connection', 'The answer of the far end broke off.', { cause });
  }
  const translated = Translated.safeParse(value);
  if (translated.success && translated.data.translatedText.length === wanted) return translated.data.translatedText;
  throw new ProviderFailure('invalid-answer', `The far end did not answer with ${wanted} translations.`);
};

/** A translator from English to `language` (ISO 639) behind HTTP. `onCharacters` is told what was sent, for its price. */
export const createHttpMt = (
  settings: HttpMtSettings,
  language: string,
  onCharacters: (count: number) => void = () => undefined,
): Translator => ({
  provider: 'http-mt',
  engine: `http-mt en-${language}`,
  translate: async (texts) => {
    const translated: string[] = [];
    for (let from = 0; from < texts.length; from += together) {
      const some = texts.slice(from, from + together);
      const answer = await postJson(
        settings.url,
        {
          q: some,
          source: 'en',
          target: language,
          format: 'text',
          ...(settings.apiKey === '' ? {} : { api_key: settings.apiKey }),
        },
        { timeoutMs: settings.timeoutMs },
      );
      onCharacters(some.reduce((sum, text) => sum + text.length, 0));
      translated.push(...translationsIn(answer.text, some.length));
    }
    return translated.map((text) => ({ text, unknownWords: 0 }));
  },
  close: async () => undefined,
});
