import { spawn } from 'node:child_process';
import { accessSync, closeSync, constants, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { environmentWith } from './environment.ts';
import { endProcess, identityOf } from './identity.ts';
import type { Identity } from './identity.ts';
import { Problem } from './problem.ts';

export interface ChildSpec {
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: Record<string, string>;
  readonly cwd?: string;
  /** The user to run as, where it is another. */
  readonly user?: { uid: number; gid: number } | null;
  readonly stopSignal?: 'SIGTERM' | 'SIGINT';
  readonly stopWithinMs?: number;
  /** True once it serves; an error counts as not yet. */
  readonly ready: () => Promise<boolean>;
  readonly readyWithinMs: number;
  /** Lets the others go first where the processors are short. */
  readonly yields?: boolean;
}

export interface Child {
  readonly name: string;
  readonly identity: Identity;
  readonly logFile: string;
  /** Resolves when it has ended, with how. */
  readonly ended: Promise<string>;
  stop(): Promise<void>;
  kill9(): Promise<void>;
}

/** The last lines of a log, indented for a message. */
export const lastLines = async (file: string, count = 12): Promise<string> =>
  (await readFile(file, 'utf8').catch(() => ''))
    .trimEnd()
    .split('\n')
    .slice(-count)
    .map((line) => `    ${line.slice(0, 400)}`)
    .join('\n');

const setpriv = ['/usr/bin/setpriv', '/bin/setpriv'].find((path) => {
  try {
    accessSync(path, constants.X_OK);
    return process.platform === 'linux';
  } catch {
    return false;
  }
});

/**
 * The command line that also dies when we are killed: util-linux's `setpriv` has the kernel signal the child when its
 * parent ends (a Node program cannot ask for that itself). Where it is missing, orphans are ended at the next start.
 */
export const leashed = ({
  command,
  args,
  user,
  stopSignal = 'SIGTERM',
}: Pick<ChildSpec, 'command' | 'args' | 'user' | 'stopSignal'>) => {
  if (!setpriv) return { command, args: [...args], as: user ? { uid: user.uid, gid: user.gid } : {} };
  const who = user ? ['--reuid', String(user.uid), '--regid', String(user.gid), '--clear-groups'] : [];
  return {
    command: setpriv,
    args: ['--pdeathsig', stopSignal.slice(3), ...who, '--', command, ...args],
    as: {},
  };
};

/** The niceness of a process that yields: a tenth of the share of another. */
const niceness = 10;

/** Has a process, and all that it will start, yield. A system that does not permit it goes on as before. */
const letYield = (pid: number): void => {
  const attempt = (step: () => void): void => {
    try {
      step();
    } catch {
      // It is a wish.
    }
  };
  attempt(() => setPriority(pid, niceness));
  // Each child leads a session, and Linux shares the processors among sessions first (sched(7), autogroup).
  if (process.platform === 'linux') attempt(() => writeFileSync(`/proc/${pid}/autogroup`, String(niceness)));
};

/**
 * Starts a process with its output in `<folder>/logs/<name>.log` and waits until it is ready.
 * It leads a session of its own, so that Ctrl-C reaches us alone and we stop everything in order.
 * @throws Problem, with its last lines, where it ends or is not ready in time
 */
export const startChild = async (spec: ChildSpec, folder: string): Promise<Child> => {
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const logFile = join(folder, 'logs', `${spec.name}.log`);
  const output = openSync(logFile, 'a');
  const { command, args, as } = leashed(spec);
  const child = spawn(command, args, {
    stdio: ['ignore', output, output],
    detached: true,
    env: environmentWith(spec.env ?? {}),
    ...(spec.cwd === undefined ? {} : { cwd: spec.cwd }),
    ...as,
  });
  closeSync(output);
  if (spec.yields && child.pid !== undefined) letYield(child.pid);
  let how: string | undefined;
  const ended = new Promise<string>((resolve) => {
    child.once('error', (error) => resolve((how = `could not be started: ${error.message}`)));
    child.once('exit', (code, signal) => resolve((how = signal ? `ended by ${signal}` : `ended with status ${code}`)));
  });
  const identity = child.pid === undefined ? null : identityOf(child.pid);
  if (identity === null) throw new Problem(`${spec.name} ${await ended}\n${await lastLines(logFile)}`);
  const stop = () => endProcess(identity, spec.stopSignal ?? 'SIGTERM', spec.stopWithinMs ?? 10_000);

  const deadline = Date.now() + spec.readyWithinMs;
  while (!(await spec.ready().catch(() => false))) {
    if (how !== undefined)
      throw new Problem(
        `${spec.name} ${how} before it was ready. Its last lines (${logFile}):\n${await lastLines(logFile)}`,
      );
    if (Date.now() > deadline) {
      await stop();
      throw new Problem(
        `${spec.name} was not ready within ${spec.readyWithinMs / 1000} s. Its last lines (${logFile}):\n${await lastLines(logFile)}`,
      );
    }
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    name: spec.name,
    identity,
    logFile,
    ended,
    stop,
    kill9: () => endProcess(identity, 'SIGKILL', 5000),
  };
};
