import { AsyncLocalStorage } from 'node:async_hooks';

/* How long whoever waits for the work under way still waits, by a clock that nobody sets: it travels with each request from process to process. */

const endOf = new AsyncLocalStorage<number>();

/** Does `work` for a caller who waits for so many milliseconds. What it asks of others, and the connections it waits for, know of that. */
export const withDeadline = <T>(ms: number, work: () => T): T => endOf.run(performance.now() + ms, work);

/** Milliseconds that the caller still waits; infinite where nobody does, as for events and work in the background. */
export const timeLeft = (): number => (endOf.getStore() ?? Infinity) - performance.now();

/** Work that was not begun because nobody waits for it any more. */
export class CallerGone extends Error {
  override readonly name = 'CallerGone';

  constructor() {
    super('The caller no longer waits: this was not begun.');
  }
}
