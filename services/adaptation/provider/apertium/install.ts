import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { promisify } from 'node:util';
import { Refusal } from '../../../../domain/refusal.ts';

const folder = '/usr/share/apertium/modes';

/** Debian's package of each mode that we use. */
const packages: Readonly<Record<string, string>> = {
  'eng-cat': 'apertium-eng-cat',
  'eng-cat_valencia': 'apertium-eng-cat',
  'eng-spa': 'apertium-eng-spa',
  'en-gl': 'apertium-en-gl',
  'en-eo': 'apertium-eo-en',
  'spa-ast': 'apertium-spa-ast',
  'spa-arg': 'apertium-spa-arg',
  'spa-ita': 'apertium-spa-ita',
  'es-pt': 'apertium-es-pt',
  'es-pt_BR': 'apertium-es-pt',
};

/** The modes from English to each language, one after the other: where there is no pair with English, by way of a near relative. */
const routes: Readonly<Record<string, readonly string[]>> = {
  ca: ['eng-cat'],
  es: ['eng-spa'],
  gl: ['en-gl'],
  eo: ['en-eo'],
  ast: ['eng-spa', 'spa-ast'],
  an: ['eng-spa', 'spa-arg'],
  it: ['eng-spa', 'spa-ita'],
  pt: ['eng-spa', 'es-pt'],
};

/** Routes of cultures and variants that have a mode of their own. */
const ownRoutes: Readonly<Record<string, readonly string[]>> = {
  'ca-ES-valencia': ['eng-cat_valencia'],
  'pt-BR': ['eng-spa', 'es-pt_BR'],
};

/** The modes that translate English to a language in a variant (BCP 47 tag of the culture or its variant); null where there are none. */
export const routeFor = (language: string, tag: string): readonly string[] | null =>
  ownRoutes[tag] ?? routes[language] ?? null;

/** True where a mode is installed. */
export const hasMode = (mode: string): boolean => existsSync(`${folder}/${mode}.mode`);

/** The command that installs Apertium with these modes, where Debian's packages are. */
export const installCommand = (modes: readonly string[]): string =>
  `apt-get install --no-install-recommends ${packagesOf(modes).join(' ')}`;

/** Debian's packages of Apertium with these modes. */
export const packagesOf = (modes: readonly string[]): string[] => [
  ...new Set(['apertium', ...modes.map((mode) => packages[mode] ?? 'apertium-all-dev')]),
];

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
    throw new Refusal('unavailable', `Apertium's mode ${mode} is not installed. Run: ${installCommand([mode])}`);
  }
};
