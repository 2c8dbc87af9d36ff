import { spawn } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  closeSync,
  constants,
  fchmodSync,
  mkdirSync,
  openSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { open } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { join } from 'node:path';
import { environmentWith } from '../environment.ts';
import { endProcess, identityOf } from '../identity.ts';
import type { Identity } from '../identity.ts';
import { listenerOn } from './listener.ts';
import { PortTaken, Problem } from '../problem.ts';

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
  /** The ports of the loopback address that it listens on: an answer there counts once it is this process that listens. */
  readonly ports?: readonly number[];
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

/** What whoever starts a process wants to hear and to say while it starts. */
export interface Launching {
  /** Aborted, the process is ended and the start fails. */
  readonly stopped?: AbortSignal;
  /** Called as soon as the process is there, long before it is ready. */
  readonly spawned?: (identity: Identity) => void;
}

/** The end of a log; long enough for its last lines, and for what a process says of a taken port. */
const tailBytes = 16_384;

const tailOf = async (path: string, from = 0): Promise<string> => {
  try {
    await using file = await open(path);
    const { size } = await file.stat();
    const start = Math.max(from <= size ? from : 0, size - tailBytes);
    const { buffer, bytesRead } = await file.read({ buffer: Buffer.alloc(size - start), position: start });
    return buffer.toString('utf8', 0, bytesRead);
  } catch {
    return '';
  }
};

/** The last lines of a log, indented for a message. */
export const lastLines = async (file: string, count = 12): Promise<string> =>
  (await tailOf(file))
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

/** Opens a process's log for appending. Logs are their owner's alone, also those of an earlier version. */
const openLog = (folder: string, name: string): { file: string; output: number } => {
  const logs = join(folder, 'logs');
  mkdirSync(logs, { recursive: true, mode: 0o700 });
  chmodSync(logs, 0o700);
  const file = join(logs, `${name}.log`);
  const output = openSync(file, 'a', 0o600);
  fchmodSync(output, 0o600);
  return { file, output };
};

/** True once the process itself listens on all of its ports. @throws PortTaken where another does */
const holdsPorts = async ({ name, ports = [] }: ChildSpec, pid: number): Promise<boolean> => {
  const held = await Promise.all(ports.map((port) => listenerOn(port, pid)));
  const taken = ports.filter((_, at) => held[at] === 'another');
  if (taken.length > 0) throw new PortTaken(`Port ${taken.join(', ')} of ${name} is in use by another process.`);
  return held.every((listener) => listener !== 'nobody');
};

/** What programs say of a port that they may not listen on: Node, Go and PostgreSQL. */
const saysTaken = /EADDRINUSE|address already in use|is in use by another process/i;

/** Waits until the process is ready; `end` answers how it ended, once it has. @throws Problem, PortTaken */
const untilReady = async (
  spec: ChildSpec,
  pid: number,
  end: () => string | undefined,
  stopped?: AbortSignal,
): Promise<void> => {
  const deadline = Date.now() + spec.readyWithinMs;
  for (let look = 0; ; look++) {
    const answered = await spec.ready().catch(() => false);
    if (stopped?.aborted) throw new Problem(`${spec.name} was stopped before it was ready.`);
    const how = end();
    if (how !== undefined) throw new Problem(`${spec.name} ${how} before it was ready.`);
    // Another's answer may come long before our process finds its port taken. Looked at once a second while nobody answers.
    if ((answered || look % 20 === 19) && (await holdsPorts(spec, pid)) && answered) return;
    if (Date.now() > deadline) throw new Problem(`${spec.name} was not ready within ${spec.readyWithinMs / 1000} s.`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
};

/**
 * Starts a process with its output in `<folder>/logs/<name>.log` and waits until it is ready.
 * It leads a session of its own, so that Ctrl-C reaches us alone and we stop everything in order.
 * @throws Problem, with its last lines, where it ends or is not ready in time; PortTaken where another listens on a port of its
 */
export const startChild = async (spec: ChildSpec, folder: string, launching: Launching = {}): Promise<Child> => {
  if (launching.stopped?.aborted) throw new Problem(`${spec.name} was not started: everything is stopping.`);
  const { file: logFile, output } = openLog(folder, spec.name);
  const from = statSync(logFile).size;
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
  launching.spawned?.(identity);
  const stop = () => endProcess(identity, spec.stopSignal ?? 'SIGTERM', spec.stopWithinMs ?? 10_000);
  try {
    await untilReady(spec, identity.pid, () => how, launching.stopped);
  } catch (error) {
    await stop();
    const message = error instanceof Error ? error.message : String(error);
    const lines = `Its last lines (${logFile}):\n${await lastLines(logFile)}`;
    if (error instanceof PortTaken) throw new PortTaken(`${message}\n${lines}`, { cause: error });
    if (saysTaken.test(await tailOf(logFile, from)))
      throw new PortTaken(`A port of ${spec.name} is in use by another process.\n${message} ${lines}`, {
        cause: error,
      });
    throw new Problem(`${message} ${lines}`, { cause: error });
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
