import type { Logger } from './log.ts';

/** Something to stop, in the order in which it is to be stopped. */
export interface Stop {
  readonly name: string;
  stop(): Promise<unknown>;
}

const ends = new WeakSet<Logger>();

/**
 * Writes whatever ends the process unasked, and what Node warns of, as lines of the log. Called before all else, so that a process that
 * cannot even begin says why in the same way. What starts it again starts from PostgreSQL.
 */
export const logFatalErrors = (log: Logger): void => {
  if (ends.has(log)) return;
  ends.add(log);
  const end = (error: unknown): void => {
    log.fatal({ err: error }, 'an error that nobody caught');
    process.exit(1);
  };
  process.on('uncaughtException', end).on('unhandledRejection', end);
  process.on('warning', (warning) => log.warn({ err: warning }, 'Node warns'));
};

/**
 * Stops everything in order on SIGTERM or SIGINT and ends the process with status 0; with status 1 after `drainMs`.
 */
export const stopOnSignal = (log: Logger, drainMs: number, stops: readonly Stop[]): void => {
  logFatalErrors(log);
  let stopping = false;
  const stop = async (signal: string) => {
    if (stopping) return;
    stopping = true;
    log.info({ signal }, 'stopping');
    setTimeout(() => {
      log.error({ 'drain.ms': drainMs }, 'did not stop in time');
      process.exit(1);
    }, drainMs).unref();
    for (const each of stops) {
      try {
        await each.stop();
      } catch (error) {
        log.error({ err: error, name: each.name }, 'did not stop cleanly');
      }
    }
    process.exit(0);
  };
  process.on('SIGTERM', (signal) => void stop(signal));
  process.on('SIGINT', (signal) => void stop(signal));
};
