import type { Provider } from '../../domain/draft.ts';

/** One translated text, and how many of its words the engine did not know. */
export interface Translation {
  readonly text: string;
  readonly unknownWords: number;
}

/**
 * A machine translator from English. Texts are lines without protected spans: those arrive as mask words (`maskWord`), which must come
 * back, each once, somewhere in the translation of the same text. Answers in the order of `texts`.
 */
export interface Translator {
  readonly provider: Provider;
  /** What made the text, for the draft: engine, pair and version. */
  readonly engine: string;
  /** @throws Refusal `unavailable` where the engine is not installed or does not answer */
  translate(texts: readonly string[]): Promise<readonly Translation[]>;
  close(): Promise<void>;
}
