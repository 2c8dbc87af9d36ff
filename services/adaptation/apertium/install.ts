import { execFile } from 'node:child_process';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Refusal } from '../../../domain/refusal.ts';

const folder = '/usr/share/apertium/modes';

/** Debian's package, and the mode for each variant that has one; the language's own mode comes first. */
const pairs: Readonly<Record<string, { package: string; mode: string; variants: Readonly<Record<string, string>> }>> = {
  ca: { package: 'apertium-eng-cat', mode: 'eng-cat', variants: { 'ca-ES-valencia': 'eng-cat_valencia' } },
  es: { package: 'apertium-eng-spa', mode: 'eng-spa', variants: {} },
  gl: { package: 'apertium-en-gl', mode: 'en-gl', variants: {} },
  eo: { package: 'apertium-eo-en', mode: 'en-eo', variants: {} },
};

/** The mode that translates English to a language in a variant (BCP 47 tag of the culture or its variant); null where there is none. */
export const modeFor = (language: string, tag: string): string | null => {
  const pair = pairs[language];
  return pair === undefined ? null : (pair.variants[tag] ?? pair.mode);
};

const packageOf = (mode: string): string =>
  Object.values(pairs).find((pair) => mode === pair.mode || Object.values(pair.variants).includes(mode))?.package ??
  'apertium-all-dev';

/**
 * The shell pipeline of a mode. `apertium -z` itself does not stream (its wrappers hold records) and fails on Node's socket stdin;
 * the pipeline it would run does neither.
 * @throws Refusal `unavailable` that gives the command to install what is missing
 */
export const pipelineOf = async (mode: string): Promise<string> => {
  const file = `${folder}/${mode}.mode`;
  try {
    await access(file);
    return (await promisify(execFile)('apertium-wblank-mode', ['-z', file])).stdout;
  } catch {
    throw new Refusal(
      'unavailable',
      `Apertium's mode ${mode} is not installed. Run: apt-get install --no-install-recommends apertium ${packageOf(mode)}`,
    );
  }
};
