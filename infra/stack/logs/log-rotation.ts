import { constants } from 'node:fs';
import { chmod, copyFile, open, readdir, rename, rm, stat, truncate } from 'node:fs/promises';
import { join } from 'node:path';
import { condenseLog } from './log-condense.ts';

/** A log is put aside when it is longer than this, and so many older ones are kept beside it: at most 120 MB a process. */
const limits = { bytes: 20_000_000, kept: 5 };

const lookEveryMs = 5_000;

/**
 * Puts a log aside as `.1` and empties it, if it is too long; older ones move on by one. Its process goes on writing to the same file (it
 * appends, so that it begins again at the start): a pipe through us would end with us, and its process with it. What is written
 * between the end of the copy and the emptying is lost: the copy is read on to its end until nothing more comes.
 */
export const rotateLog = async (file: string, { bytes, kept } = limits): Promise<boolean> => {
  if ((await stat(file)).size <= bytes) return false;
  await rm(`${file}.${kept}`, { force: true });
  for (let number = kept - 1; number >= 1; number--)
    await rename(`${file}.${number}`, `${file}.${number + 1}`).catch(() => undefined);
  const aside = `${file}.1`;
  await copyFile(file, aside, constants.COPYFILE_FICLONE);
  await chmod(aside, 0o600);
  await appendRest(file, aside);
  await truncate(file, 0);
  return true;
};

const appendRest = async (file: string, aside: string): Promise<void> => {
  await using from = await open(file, 'r');
  await using to = await open(aside, 'a', 0o600);
  const buffer = Buffer.alloc(65_536);
  for (let position = (await to.stat()).size; ;) {
    const { bytesRead } = await from.read(buffer, 0, buffer.length, position);
    if (bytesRead === 0) return;
    await to.write(buffer, 0, bytesRead);
    position += bytesRead;
  }
};

/** Keeps the logs of a folder short until the answer is called. */
export const keepLogsShort = (folder: string, log: (line: string) => void): (() => void) => {
  const logs = join(folder, 'logs');
  let busy = false;
  const look = async (): Promise<void> => {
    const names = await readdir(logs).catch(() => []);
    for (const name of names.filter((one) => one.endsWith('.log')))
      await (name === 'temporal.log' ? condenseLog : rotateLog)(join(logs, name));
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    look()
      .catch((error: unknown) => log(`A log could not be put aside: ${String(error)}`))
      .finally(() => (busy = false));
  }, lookEveryMs);
  timer.unref();
  return () => clearInterval(timer);
};
