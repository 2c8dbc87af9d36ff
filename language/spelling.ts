import type { HunspellFactory } from 'hunspell-asm';
import { z } from 'zod';

/** A culture's spelling dictionary. */
export interface Spelling {
  /** The npm package that it comes from. */
  readonly dictionary: string;
  /** True for a word that the dictionary knows in this form: a capital at its start and either apostrophe are permitted. 4 µs. */
  readonly isWord: (word: string) => boolean;
}

/** Longer ones are no words; the dictionary would take ever longer over them. */
const longestWord = 64;

/** An affix file and a list of words. */
const Files = z.object({ aff: z.instanceof(Uint8Array), dic: z.instanceof(Uint8Array) });
type Files = z.infer<typeof Files>;

const isLoader = (value: unknown): value is (done: (error: unknown, files: unknown) => void) => void =>
  typeof value === 'function';

/** The files of a `dictionary-…` package: what it exports, or, in older ones, what it calls back with. */
const filesOf = async (exported: unknown): Promise<Files> => {
  if (!isLoader(exported)) return Files.parse(exported);
  const called = await new Promise<unknown>((resolve, reject) => {
    exported((error, files) => (error instanceof Error ? reject(error) : resolve(files)));
  });
  return Files.parse(called);
};

/**
 * The packages that may hold a culture's dictionary, the closest first: `ca-ES-valencia` is looked for in `dictionary-ca-valencia`,
 * then `dictionary-ca-es`, then `dictionary-ca`. Empty for what is not a language tag.
 */
export const dictionariesFor = (tag: string): string[] => {
  const [language = '', ...rest] = tag.toLowerCase().split('-');
  if (!/^[a-z]{2,3}$/u.test(language)) return [];
  const parts = rest.filter((part) => /^[a-z0-9]{2,8}$/u.test(part)).toReversed();
  return [...new Set([...parts.map((part) => `dictionary-${language}-${part}`), `dictionary-${language}`])];
};

/** Loads the engine. It sets a handler that would rethrow every uncaught exception of the process: that one is taken off again. */
const loadEngine = async (): Promise<HunspellFactory> => {
  const { loadModule } = await import('hunspell-asm');
  const known = new Set(process.listeners('uncaughtException'));
  const engine = await loadModule();
  for (const listener of process.listeners('uncaughtException')) {
    if (!known.has(listener)) process.off('uncaughtException', listener);
  }
  return engine;
};

/** What was loaded by name, once: a second asker waits for the first. What failed is tried again by the next. */
const keepLoaded = <T>(load: (name: string) => Promise<T>): ((name: string) => Promise<T>) => {
  const loaded = new Map<string, Promise<T>>();
  return (name) => {
    const known = loaded.get(name);
    if (known !== undefined) return known;
    const loading = load(name);
    loaded.set(name, loading);
    loading.catch(() => loaded.delete(name));
    return loading;
  };
};
const engineBy = keepLoaded(loadEngine);

const isAbsent = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'ERR_MODULE_NOT_FOUND';

/** @throws Error where the package is there and is no dictionary */
const load = async (dictionary: string): Promise<Spelling | null> => {
  const found: { default?: unknown } | null = await import(dictionary).catch((error: unknown) => {
    if (isAbsent(error)) return null;
    throw error;
  });
  if (found === null) return null;
  const files = await filesOf(found.default);
  const { create, mountBuffer, unmount } = await engineBy('hunspell');
  const paths = [mountBuffer(files.aff, `${dictionary}.aff`), mountBuffer(files.dic, `${dictionary}.dic`)] as const;
  const { spell } = create(...paths);
  paths.forEach(unmount);
  const isWord = (word: string): boolean =>
    word !== '' && word.length <= longestWord && word.isWellFormed() && spell(word.normalize('NFC'));
  return { dictionary, isWord };
};
const dictionaryBy = keepLoaded(load);

/**
 * The spelling dictionary for a culture or variant (BCP 47); null where none is installed, and then nobody may claim to know a
 * spelling. Another language needs no more than its npm package (`dictionary-eu`). Loaded once in a process, when first asked
 * for (0.1 s, 25 MB for Catalan), and shared.
 */
export const spellingFor = async (tag: string): Promise<Spelling | null> => {
  for (const dictionary of dictionariesFor(tag)) {
    const spelling = await dictionaryBy(dictionary);
    if (spelling !== null) return spelling;
  }
  return null;
};

/**
 * The same, but null where it is the dictionary of another region's language: what is a word in Finland or in Argentina may be a
 * mistake to a dictionary of Sweden or of Spain, so it cannot say what a slip is there. A dictionary of the region or variant can.
 */
export const homeSpellingFor = async (tag: string): Promise<Spelling | null> => {
  const spelling = await spellingFor(tag);
  // By hand: people may name variants that no `Intl.Locale` takes.
  const [language = '', ...rest] = tag.split('-');
  const region = rest.find((part) => /^(?:[A-Za-z]{2}|\d{3})$/u.test(part))?.toUpperCase();
  if (spelling?.dictionary !== `dictionary-${language.toLowerCase()}` || region === undefined) return spelling;
  return region === new Intl.Locale(language).maximize().region ? spelling : null;
};
