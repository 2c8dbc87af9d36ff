import type { CulturePack } from '../../domain/culture.ts';
import { modeFor } from './apertium/install.ts';
import { createApertium } from './apertium/pool.ts';
import type { Translator } from './provider.ts';

/** The translators of a process, one pool a mode, each made when it is first asked for. */
export interface Translators {
  /** The translator into a pack's language in the variant that `tag` names; null where none is known. */
  forCulture(tag: string, pack: CulturePack): Translator | null;
  close(): Promise<void>;
}

export const createTranslators = (): Translators => {
  const byMode = new Map<string, Translator>();
  return {
    forCulture: (tag, pack) => {
      const mode = modeFor(pack.language, tag);
      if (mode === null) return null;
      const translator = byMode.get(mode) ?? createApertium(mode);
      byMode.set(mode, translator);
      return translator;
    },
    close: async () => void (await Promise.all([...byMode.values()].map((translator) => translator.close()))),
  };
};
