import { readdir, stat, statfs } from 'node:fs/promises';
import { join } from 'node:path';

const mega = 1024 * 1024;

/** No stack is started below this. */
const neededBytes = 512 * mega;

/** Whoever falls below one of these is told so, once each and every ten minutes. */
const warnings = [2_048 * mega, 1_024 * mega, neededBytes, 128 * mega];

const lookEveryMs = 10_000;
const remindEveryMs = 600_000;

/** Bytes that may still be written to the disk of a folder. */
export const freeBytes = async (folder: string): Promise<number> => {
  const { bavail, bsize } = await statfs(folder);
  return bavail * bsize;
};

/** Bytes of the files in a folder and below it. */
export const bytesIn = async (folder: string): Promise<number> => {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const sizes = await Promise.all(
    // One that goes meanwhile has no size.
    files.filter((file) => file.isFile()).map((file) => stat(join(file.parentPath, file.name)).catch(() => null)),
  );
  return sizes.reduce((sum, one) => sum + (one?.size ?? 0), 0);
};

/** Whether a stack may be started on the folder. */
export const hasRoom = async (folder: string): Promise<boolean> => (await freeBytes(folder)) >= neededBytes;

/** What to say of the free space at each look: a sentence where it has fallen below a further step or a reminder is due, else null. */
export const createSpaceWarning = (folder: string): ((free: number, now: number) => string | null) => {
  let lowest = Infinity;
  let saidAt = -Infinity;
  return (free, now) => {
    const step = warnings.filter((bytes) => free < bytes).at(-1) ?? Infinity;
    if (step === Infinity) {
      const before = lowest;
      lowest = Infinity;
      return before === Infinity ? null : `The disk that holds ${folder} has ${Math.floor(free / mega)} MB left again.`;
    }
    if (step >= lowest && now - saidAt < remindEveryMs) return null;
    lowest = step;
    saidAt = now;
    return (
      `WARNING: the disk that holds ${folder} has only ${Math.floor(free / mega)} MB left. ` +
      'When it is full nothing can be stored, and events wait. Free some space.'
    );
  };
};

/** Warns when the disk of the folder gets full, until the answer is called. */
export const watchSpace = (folder: string, log: (line: string) => void): (() => void) => {
  const warning = createSpaceWarning(folder);
  const look = async (): Promise<void> => {
    const line = warning(await freeBytes(folder), performance.now());
    if (line !== null) log(line);
  };
  const timer = setInterval(() => void look().catch(() => undefined), lookEveryMs);
  timer.unref();
  void look().catch(() => undefined);
  return () => clearInterval(timer);
};
