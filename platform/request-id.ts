import { AsyncLocalStorage } from 'node:async_hooks';
import { newId } from './id.ts';

const current = new AsyncLocalStorage<string>();

/** The id of the HTTP request that this code runs for; undefined outside one. */
export const currentRequestId = (): string | undefined => current.getStore();

/** Runs `work` for a request: every line that it logs carries the id. */
export const runWithRequestId = <T>(id: string, work: () => T): T => current.run(id, work);

/** The id that a caller gave its request, where it is one that a log can hold as it is; else a new one. */
export const requestIdFrom = (given: string | string[] | undefined): string =>
  typeof given === 'string' && /^[\w.:-]{8,128}$/.test(given) ? given : newId();
