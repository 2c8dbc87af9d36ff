import type { Logger } from './log.ts';

/** Something to stop, in the order in which it is to be stopped. */
export interface Stop {
  readonly name: string;
  stop(): Promise<unknown>;
}

/**
 * Stops everything in order on SIGTERM or SIGINT and ends the process with status 0; with status 1 after `drainMs`.
 * An error that nobody caught is logged and ends the process: what starts it again starts from PostgreSQL.
 */
export const stopOnSignal = (log: Logger, drainMs: number, stops: readonly Stop[]): void => {
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
  process.on('unhandledRejection', (error) => {
    log.fatal({ err: error }, 'an error that nobody caught');
    process.exit(1);
  });
};
