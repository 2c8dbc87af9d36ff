import type { Pool } from 'pg';
import type { Stop } from '../../../platform/lifecycle.ts';
import { isAbsence } from '../../../platform/failure.ts';
import type { Logger } from '../../../platform/log.ts';
import { Lost, workOut } from './run.ts';
import type { ReadVotes } from './run.ts';
import { failBroken, giveRunBack, leaveRun, takeRun } from '../rows/model.ts';

/**
 * Works out runs one after the other until stopped: woken by a new one, and every second for those of a killed replica. A stop ends
 * what is under way; another replica, or the next process, begins it again.
 */
export const startRunner = (pool: Pool, log: Logger, read: ReadVotes): Stop & { wake(): void } => {
  const stopping = new AbortController();
  let wake = () => {};

  const next = async (): Promise<boolean> => {
    await failBroken(pool);
    const taken = await takeRun(pool);
    if (taken === null) return false;
    try {
      await workOut(pool, read, taken, stopping.signal);
    } catch (error) {
      if (error instanceof Lost) return true;
      if (stopping.signal.aborted) await giveRunBack(pool, taken);
      else await leaveRun(pool, taken, error instanceof Error ? error.message : String(error));
      throw error;
    }
    return true;
  };

  const loop = (async () => {
    while (!stopping.signal.aborted) {
      const more = await next().catch((error: unknown) => {
        if (!stopping.signal.aborted) log[isAbsence(error) ? 'warn' : 'error']({ err: error }, 'a model run broke off');
        return false;
      });
      if (more || stopping.signal.aborted) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, 1_000);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();

  return {
    name: 'model runs',
    wake: () => wake(),
    stop: async () => {
      stopping.abort();
      wake();
      await loop;
    },
  };
};
