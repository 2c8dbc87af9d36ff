import type { Finding } from './check.ts';
import { ca } from './sentences/ca.ts';
import { en } from './sentences/en.ts';
import type { SentenceKey, Sentences } from './sentences/en.ts';
import { es } from './sentences/es.ts';

/** Languages that checks, and steps of the guard of quality, speak. A file in `sentences/` and a line here add one. */
const languages: Readonly<Record<string, Sentences>> = { en, ca, es };

const isKey = (key: string): key is SentenceKey => Object.hasOwn(en, key);

/** A sentence with its values filled in, in English. */
export const english = (key: SentenceKey, values: Readonly<Record<string, string>>): string => filled(en[key], values);

const filled = (sentence: string, values: Readonly<Record<string, string>>): string =>
  sentence.replace(/\{(\w+)\}/gu, (whole, name: string) => values[name] ?? whole);

/** A sentence with its values filled in, in a language (BCP 47; `ca-ES` counts as `ca`), or in English where it is not there in it. */
export const sentence = (key: SentenceKey, values: Readonly<Record<string, string>>, language: string): string =>
  filled((languages[primary(language)] ?? en)[key], values);

const primary = (language: string): string => language.toLowerCase().split('-')[0] ?? '';

/** What a finding says in a language (BCP 47; `ca-ES` counts as `ca`): its own English words where it has no other. */
export const sentenceOf = ({ key, values, message }: Finding, language: string): string => {
  const sentences = languages[primary(language)];
  return key !== undefined && isKey(key) && sentences ? filled(sentences[key], values ?? {}) : message;
};
