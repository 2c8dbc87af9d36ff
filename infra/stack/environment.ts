import { homedir } from 'node:os';
import { join, resolve } from 'node:path';

/** The folder of the checkout. */
export const checkout = resolve(import.meta.dirname, '../..');

/** A setting from the environment; an empty one counts as not set. */
export const setting = (name: string): string | undefined => process.env[name] || undefined;

/** Where downloads and builds are kept, outside the checkout. */
export const cacheFolder = (): string =>
  resolve(setting('ENDONYM_CACHE') ?? join(setting('XDG_CACHE_HOME') ?? join(homedir(), '.cache'), 'endonym'));

/** The data folder of `up`, and of the commands that speak to it. */
export const dataFolder = (given?: string): string =>
  resolve(given ?? setting('ENDONYM_FOLDER') ?? join(checkout, '.endonym'));

/** This process's environment with some variables set. */
export const environmentWith = (more: Record<string, string>): NodeJS.ProcessEnv => ({ ...process.env, ...more });
