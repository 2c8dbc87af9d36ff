import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { cacheFolder } from './environment.ts';
import { endProcess, isRunning } from './identity.ts';
import { tryLock } from './lock.ts';
import { Problem } from './problem.ts';
import { say } from './progress.ts';
import { endOrphans, readState, writeState } from './state.ts';

/** Ends the stack of a folder: its launcher, which ends the rest in order, or what a killed launcher left behind. */
export const stopStack = async (folder: string): Promise<void> => {
  const state = readState(folder);
  if (state.launcher && isRunning(state.launcher)) {
    say(`Stopping the stack on ${folder} (pid ${state.launcher.pid}) …`);
    await endProcess(state.launcher, 'SIGTERM', 90_000);
  }
  // Read anew: a process may have been started again since.
  const after = readState(folder);
  const left = Object.values(after.children).filter(isRunning);
  await endOrphans(after, say);
  if (state.launcher === null && left.length === 0) say(`No stack runs on ${folder}.`);
  else say('Stopped.');
  if (state.launcher !== null) writeState(folder, { ...after, launcher: null, children: {} });
};

/** Deletes the folder's data, and the cache where asked. @throws Problem while a stack runs on it */
export const clean = async (folder: string, cache: boolean): Promise<void> => {
  const state = readState(folder);
  if (state.launcher && isRunning(state.launcher)) {
    throw new Problem(`A stack runs on ${folder} (pid ${state.launcher.pid}). Stop it first: ./endonym stop`);
  }
  await endOrphans(state, say);
  if (cache) {
    const lock = tryLock(join(cacheFolder(), 'building.lock'));
    if (!lock)
      throw new Problem(`Another process is building into ${cacheFolder()}. Wait for it, then clean the cache.`);
    lock.release();
  }
  for (const path of [folder, ...(cache ? [cacheFolder()] : [])]) {
    await rm(path, { recursive: true, force: true });
    say(`Deleted ${path}`);
  }
};
