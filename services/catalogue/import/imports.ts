import { setTimeout as pause } from 'node:timers/promises';
import { WorkBroke } from '../../../platform/apart.ts';
import type { Stop } from '../../../platform/lifecycle.ts';
import type { Logger } from '../../../platform/log.ts';
import { isAbsence } from '../../../platform/failure.ts';
import { transaction } from '../../../platform/transaction.ts';
import { ImportEnded } from './finish.ts';
import { refuseImport, runImport } from './import.ts';
import type { ImportRim } from './import.ts';
import * as store from '../rows/import.ts';
import type { Return, Taken } from '../rows/import.ts';
import { deleteStaged } from '../rows/staged.ts';
import { forget } from '../rows/translation.ts';

/** Attempts at an import; what broke off this often is refused with its reason. */
const mostAttempts = 3;
/** Outages that an import waits for, each longer than the one before: with pauses of five minutes at last they are two days. */
const mostOutages = 600;
const longestPause = 300;
/** How often an import shows that it goes on, and looks whether it was ended. */
const heartbeatMs = 2_000;

/** The process is told to stop. */
class Stopping extends Error {}

/** What becomes of an import that broke off: it is given back, or refused with a reason. */
const afterFailure = ({ attempts, outages }: Taken, error: unknown): Return | { readonly refusal: string } => {
  if (error instanceof Stopping) return { after: 0, counts: false, outage: false, failure: null };
  const failure = error instanceof Error ? error.message : String(error);
  if (error instanceof WorkBroke ? error.passes : isAbsence(error)) {
    if (outages >= mostOutages) return { refusal: `A part of the installation was away too often: ${failure}` };
    return { after: Math.min(2 ** Math.min(outages, 10), longestPause), counts: false, outage: true, failure };
  }
  if (attempts < mostAttempts) return { after: 2 ** attempts, counts: true, outage: false, failure };
  return { refusal: brokeOff(attempts, failure) };
};

const brokeOff = (attempts: number, last: string | null): string =>
  `The import was begun ${attempts} times and broke off each time. ${last ?? 'The service ended while the file was read.'} Split the file, or write it anew, and upload that.`;

const background = (rim: ImportRim, log: Logger, deleteUploads: (fileIds: string[]) => Promise<void>) => {
  const running = new Set<AbortController>();

  /** Deletes the uploads of an import that is over, but for those that another import was asked for with: as where one is cancelled to be asked for otherwise. */
  const forgetUploads = async (job: { fileId: string; translationFileId: string | null }): Promise<void> => {
    const files = job.translationFileId === null ? [job.fileId] : [job.fileId, job.translationFileId];
    await deleteUploads(await store.unneededUploads(rim.pool, files));
  };

  /** Clears what an import that was ended had put aside. */
  const clear = async (ended: { id: string; fileId: string; translationFileId: string | null }): Promise<void> => {
    await transaction(rim.pool, async (tx) => {
      await tx.query('set local statement_timeout = 0');
      await forget(tx, ended.id);
      await deleteStaged(tx, ended.id);
      await store.setCleared(tx, ended.id);
    });
    await forgetUploads(ended);
  };

  const watch = (job: Taken, control: AbortController): NodeJS.Timeout =>
    setInterval(() => {
      store.renewImport(rim.pool, job.id).then(
        (goesOn) => {
          if (!goesOn) control.abort(new ImportEnded());
        },
        () => undefined, // the import itself meets what is wrong
      );
    }, heartbeatMs);

  /** Does as `afterFailure` says; where PostgreSQL is away, once it is back. */
  const giveBack = async (job: Taken, error: unknown, stopped: () => boolean): Promise<void> => {
    const next = afterFailure(job, error);
    for (let wait = 500; ; wait = Math.min(wait * 2, 15_000)) {
      try {
        if ('refusal' in next) await refuseImport(rim, job.id, next.refusal);
        else await store.returnImport(rim.pool, job.id, next);
        return;
      } catch (again) {
        if (stopped() || !isAbsence(again)) throw again;
        await pause(wait);
      }
    }
  };

  const runOne = async (job: Taken, stopped: () => boolean): Promise<void> => {
    const control = new AbortController();
    running.add(control);
    const heartbeat = watch(job, control);
    try {
      if (job.attempts > mostAttempts)
        return await refuseImport(rim, job.id, brokeOff(job.attempts - 1, job.lastFailure));
      const done = await runImport(rim, { job, signal: control.signal });
      if (done === 'imported') await forgetUploads(job);
    } catch (error) {
      if (error instanceof ImportEnded) return await clear(job);
      if (!(error instanceof Stopping))
        log.warn(
          {
            err: error,
            datasetId: job.id,
            attempt: job.attempts,
            how: error instanceof WorkBroke ? error.how : 'failed',
          },
          'an import broke off',
        );
      await giveBack(job, error, stopped);
    } finally {
      clearInterval(heartbeat);
      running.delete(control);
    }
  };

  const next = async (stopped: () => boolean): Promise<boolean> => {
    const job = await store.takeImport(rim.pool);
    if (job !== null) await runOne(job, stopped);
    return job !== null;
  };
  const clearEnded = async (): Promise<boolean> => {
    for (const ended of await store.endedImports(rim.pool)) await clear(ended);
    return false;
  };
  const callOff = (): void => running.forEach((each) => each.abort(new Stopping()));
  return { next, clearEnded, callOff };
};

/**
 * Takes imports until stopped, a few at a time and one of each campaign: woken by a new one, and every second for those of a killed
 * replica and those that broke off.
 */
export const startImports = (
  rim: ImportRim,
  atOnce: number,
  log: Logger,
  deleteUploads: (fileIds: string[]) => Promise<void>,
): Stop & { wake(): void } => {
  const { next, clearEnded, callOff } = background(rim, log, deleteUploads);
  let stopped = false;
  const sleepers = new Set<() => void>();
  const wake = (): void => {
    for (const each of sleepers) each();
    sleepers.clear();
  };
  const rest = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      const timer = setTimeout(resolve, ms);
      sleepers.add(() => {
        clearTimeout(timer);
        resolve();
      });
    });
  const repeat = async (step: (isStopped: () => boolean) => Promise<boolean>): Promise<void> => {
    while (!stopped) {
      const more = await step(() => stopped).catch((error: unknown) => {
        if (!stopped) log[isAbsence(error) ? 'warn' : 'error']({ err: error }, 'imports could not be taken');
        return false;
      });
      if (!more && !stopped) await rest(1_000);
    }
  };
  const loops = [...Array.from({ length: atOnce }, () => repeat(next)), repeat(clearEnded)];
  return {
    name: 'imports',
    wake,
    stop: async () => {
      stopped = true;
      callOff();
      wake();
      await Promise.all(loops);
      await rim.apart.stop();
    },
  };
};
