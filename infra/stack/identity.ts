import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { z } from 'zod';

/** A process for as long as it lives: its number alone may soon belong to another. */
export const Identity = z.object({ pid: z.int().positive(), startedAt: z.string().min(1) });
export type Identity = z.infer<typeof Identity>;

const startOf = (pid: number): string | null => {
  try {
    if (process.platform !== 'linux')
      return (
        execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)])
          .toString()
          .trim() || null
      );
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may hold blanks; the start time, in ticks since boot, is the 20th field after it (proc(5), field 22).
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    if (fields[0] === 'Z') return null;
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}/${fields[19]}`;
  } catch {
    return null;
  }
};

/** The identity of a running process, or null where there is none of this number. */
export const identityOf = (pid: number): Identity | null => {
  const startedAt = startOf(pid);
  return startedAt === null ? null : { pid, startedAt };
};

/** True while this very process runs (a zombie does not). */
export const isRunning = (identity: Identity): boolean => startOf(identity.pid) === identity.startedAt;

/** Waits until the process has ended; false where it has not within `ms`. */
export const hasEnded = async (identity: Identity, ms: number): Promise<boolean> => {
  const deadline = Date.now() + ms;
  while (isRunning(identity)) {
    if (Date.now() > deadline) return false;
    await new Promise((resolve) => setTimeout(resolve, 30));
  }
  return true;
};

/** Asks the process to end, and ends it after `ms`. Another process that has got its number is never touched. */
export const endProcess = async (identity: Identity, signal: NodeJS.Signals, ms: number): Promise<void> => {
  if (!isRunning(identity)) return;
  send(identity, signal);
  if (await hasEnded(identity, ms)) return;
  send(identity, 'SIGKILL');
  await hasEnded(identity, 5000);
};

const send = ({ pid }: Identity, signal: NodeJS.Signals): void => {
  try {
    process.kill(pid, signal);
  } catch {
    // It ended between the look and the signal.
  }
};
