import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { tryLock } from '../stack/lock.ts';
import { say } from '../stack/progress.ts';
import { endOrphans, readState } from '../stack/state.ts';

const passing = 'endonym-demo-';
/** Of another name, so that no later demo takes it for the remains of one that was killed. */
const kept = 'endonym-kept-demo-';

/** Ends and deletes what demos left behind that were killed themselves. One that runs holds its lock and is left alone. */
export const sweepRemains = async (log: (line: string) => void = say): Promise<void> => {
  for (const name of await readdir(tmpdir())) {
    const folder = join(tmpdir(), name);
    // Written once the folder is locked: a folder without it may be that of a demo that is just starting.
    if (!name.startsWith(passing) || !existsSync(join(folder, 'stack.json'))) continue;
    const lock = tryLock(join(folder, 'stack.lock'));
    if (lock === null) continue;
    try {
      await endOrphans(readState(folder), log);
      await rm(folder, { recursive: true, force: true });
      log(`Removed ${folder}, left by a demo that was killed`);
    } finally {
      lock.release();
    }
  }
};

/** A new data folder for a demo, which is to be deleted afterwards or to be kept. */
export const demoFolder = (keep: boolean): Promise<string> => mkdtemp(join(tmpdir(), keep ? kept : passing));

/** Deletes the folder. What still writes there ends in a moment: the next demo sweeps what could not be deleted. */
export const dropFolder = (folder: string): Promise<void> =>
  rm(folder, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 }).catch(() => undefined);
