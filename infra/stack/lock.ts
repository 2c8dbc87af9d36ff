import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** A lock that is held until it is released or its process ends. */
export interface Lock {
  release(): void;
}

/**
 * Takes the lock at `path`, or null where another holds it. It is SQLite's lock on an empty database: the kernel
 * drops it when its process ends, however it ends, so that no stale lock is ever left to be judged and broken.
 */
export const tryLock = (path: string): Lock | null => {
  mkdirSync(dirname(path), { recursive: true });
  const database = new DatabaseSync(path);
  try {
    database.exec('begin exclusive');
  } catch (error) {
    database.close();
    if (error instanceof Error && /locked|busy/i.test(error.message)) return null;
    throw error;
  }
  return { release: () => database.close() };
};

/** Runs `work` under the lock; `waiting` is called once where another holds it. */
export const withLock = async <T>(path: string, waiting: () => void, work: () => Promise<T>): Promise<T> => {
  let lock = tryLock(path);
  if (!lock) waiting();
  while (!lock) {
    await new Promise((resolve) => setTimeout(resolve, 300));
    lock = tryLock(path);
  }
  try {
    return await work();
  } finally {
    lock.release();
  }
};
