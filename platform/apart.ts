import { fork } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { Socket } from 'node:net';
import { z } from 'zod';
import { bareEnvironment } from './config.ts';
import { processorTimeOf } from './processor-time.ts';

/*
 * Work on bytes from outside in a process of its own: what they make it do (use up its heap, never end, crash) ends that process and
 * nothing else. A thread would not do: where V8 can get no more memory it ends the whole process, limits of the thread or not (Node 24.21,
 * a worker with `resourceLimits` of 64 MB, ten runs each: `for (;;) a.push(1)` ended the process ten times, `a.push('x'.repeat(1000) +
 * a.length)` six times and the worker alone four times). The process gets no credentials, only the bytes.
 */

/** Why the work of a process ended without its end. */
export type Breakage =
  | 'threw' // the work threw an error: its message is the error's
  | 'out-of-memory' // its heap was used up
  | 'stuck' // it neither took nor gave anything for a long time
  | 'endless' // it used much processor time without taking or giving anything
  | 'ended'; // it was ended from outside

/** What the system says where its disk, its memory or its files are used up. */
const full = new Set(['ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO']);

/** The work of a process broke off. */
export class WorkBroke extends Error {
  readonly how: Breakage;
  /** True where the machine was full, not the work wrong: it may be done later. */
  readonly passes: boolean;

  constructor(how: Breakage, message: string, code = '') {
    super(message);
    this.how = how;
    this.passes = full.has(code);
  }
}

const Said = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('taken') }),
  z.object({ kind: z.literal('item'), value: z.unknown() }),
  z.object({ kind: z.literal('done') }),
  z.object({ kind: z.literal('threw'), message: z.string(), code: z.string() }),
]);

/** Chunks of bytes, and items, that are under way to the other side at once. */
export const ahead = 2;

const entry = new URL('./apart-process.ts', import.meta.url);

export interface ApartSettings {
  /** Megabytes of JavaScript's heap that the work may use. */
  readonly heapMb: number;
  /** Milliseconds without a sign of life from which the work counts as stuck. */
  readonly stuckMs: number;
  /**
   * Milliseconds of processor time without a sign of life from which it counts as endless: a busy machine, on which it only waits for its turn,
   * does not make it so. Readers of files have loops without end in them (hyparquet 1.31: a run of values of no bits).
   */
  readonly busyMs?: number;
}

/** Where work is done apart. */
export interface Apart {
  /**
   * Does the work of a module (its export `work`) on the bytes; what it yields comes in order. The process ends with whoever reads it.
   * @throws WorkBroke, or the error of the bytes
   */
  run(module: URL, input: unknown, bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal): AsyncGenerator;
  /** Ends the process that waits for the next work. */
  stop(): Promise<void>;
}

const usualBusyMs = 30_000;
const lookMs = 500;

/** A process that waits this long for the next work ends: the start of one takes some tenths of a second. */
const idleMs = 10_000;

/** Whether a process of work keeps ours running. */
const hold = (child: ChildProcess, holds: boolean): void => {
  const how = holds ? 'ref' : 'unref';
  child[how]();
  child.channel?.[how]();
  if (child.stderr instanceof Socket) child.stderr[how]();
};

const ignore = (): void => undefined;

export const createApart = ({ heapMb, stuckMs, busyMs = usualBusyMs }: ApartSettings): Apart => {
  let idle: { child: ChildProcess; timer: NodeJS.Timeout } | null = null;

  const take = (): ChildProcess => {
    if (idle !== null && idle.child.connected) {
      const { child, timer } = idle;
      clearTimeout(timer);
      idle = null;
      return child;
    }
    const child = fork(entry, [], {
      serialization: 'advanced',
      execArgv: [`--max-old-space-size=${heapMb}`],
      // Neither addresses nor keys: the bytes are all that it needs.
      env: bareEnvironment(),
      stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
    });
    child.on('error', ignore); // seen by whoever waits for it
    return child;
  };
  const giveBack = (child: ChildProcess): void => {
    child.removeAllListeners('message');
    child.removeAllListeners('exit');
    child.removeAllListeners('error');
    child.on('error', ignore);
    child.stderr?.removeAllListeners('data');
    if (idle !== null || !child.connected) return void child.kill('SIGKILL');
    const timer = setTimeout(() => {
      idle = null;
      child.kill('SIGKILL');
    }, idleMs);
    timer.unref();
    hold(child, false);
    idle = { child, timer };
  };

  async function* run(module: URL, input: unknown, bytes: AsyncIterable<Uint8Array>, signal?: AbortSignal) {
    signal?.throwIfAborted();
    const child = take();
    hold(child, true);
    const items: unknown[] = [];
    let [credit, over, busy, done] = [ahead, false, false, false];
    let broke: Error | null = null;
    let errors = '';
    // Whether the process may do other work afterwards.
    let whole = false;
    // Whoever waits is woken by every change: the bytes' pump for credit, the reader for items.
    const waiting = new Set<() => void>();
    const wake = () => {
      for (const each of waiting) each();
      waiting.clear();
    };
    const change = () => new Promise<void>((resolve) => waiting.add(resolve));
    const breakOff = (error: Error) => {
      broke ??= error;
      wake();
    };
    // Who waits for bytes, or for a reader that takes its items, is not stuck.
    const stuck = setTimeout(() => {
      if (busy || items.length > 0 || (credit === ahead && !over)) stuck.refresh();
      else breakOff(new WorkBroke('stuck', `It stood still for ${Math.round(stuckMs / 1_000)} s.`));
    }, stuckMs);
    let signs = 0;
    let seen = { signs: -1, used: 0 };
    const endless = setInterval(() => {
      const used = processorTimeOf(child.pid);
      if (used === null) return;
      if (seen.signs !== signs) seen = { signs, used };
      else if (used - seen.used > busyMs)
        breakOff(new WorkBroke('endless', `It reckoned for ${Math.round(busyMs / 1_000)} s without a result.`));
    }, lookMs);
    child.stderr?.on('data', (text: Buffer) => {
      errors = (errors + text.toString('latin1')).slice(-4_000);
    });
    child.on('message', (message) => {
      stuck.refresh();
      signs++;
      const said = Said.parse(message);
      if (said.kind === 'taken') credit++;
      else if (said.kind === 'item') items.push(said.value);
      else if (said.kind === 'done') done = true;
      else {
        whole = true;
        broke ??= new WorkBroke('threw', said.message, said.code);
      }
      wake();
    });
    child.on('exit', () =>
      breakOff(
        /heap out of memory|allocation failed/iu.test(errors)
          ? new WorkBroke('out-of-memory', `It used up its memory (${heapMb} MB).`)
          : new WorkBroke('ended', 'Its process was ended.'),
      ),
    );
    child.once('error', (error) => breakOff(error));
    const abort = () =>
      breakOff(signal?.reason instanceof Error ? signal.reason : new Error('The work was called off.'));
    signal?.addEventListener('abort', abort);
    const send = (message: object) => void (child.connected && child.send(message, () => undefined));

    const pump = (async () => {
      for await (const chunk of bytes) {
        while (credit === 0 && !done && broke === null) await change();
        if (done || broke !== null) return;
        credit--;
        send({ kind: 'bytes', bytes: chunk });
      }
      over = true;
      send({ kind: 'end' });
    })().catch((error: unknown) => breakOff(error instanceof Error ? error : new Error(String(error))));
    send({ kind: 'begin', module: module.href, input });
    try {
      for (;;) {
        while (items.length > 0) {
          busy = true;
          yield items.shift();
          busy = false;
          stuck.refresh();
          send({ kind: 'wanted' });
        }
        if (broke !== null) throw broke;
        if (done) break;
        await change();
      }
      wake();
      await pump;
      whole = true;
    } finally {
      clearTimeout(stuck);
      clearInterval(endless);
      signal?.removeEventListener('abort', abort);
      if (whole) giveBack(child);
      else child.kill('SIGKILL');
      breakOff(new Error('The work is over.'));
    }
  }

  return {
    run,
    stop: async () => {
      if (idle === null) return;
      clearTimeout(idle.timer);
      idle.child.kill('SIGKILL');
      idle = null;
    },
  };
};
