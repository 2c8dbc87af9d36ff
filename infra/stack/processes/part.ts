import { setTimeout } from 'node:timers/promises';
import { lastLines } from './child.ts';
import type { Child, Launching } from './child.ts';
import { explain } from '../problem.ts';
import { pauseAfter, recentDeaths } from './restarts.ts';
import { writeState } from '../state.ts';
import type { State } from '../state.ts';

/** A process of a stack or a system. One that ends although nobody asked it to is started again (restarts.ts). */
export interface Part {
  readonly name: string;
  /** The process that runs, or that ran last. */
  readonly child: Child;
  /** SIGKILL, as a crash would; it stays away until `restart`. */
  kill(): Promise<void>;
  /** Asks it to stop; it stays away until `restart`. */
  stop(): Promise<void>;
  /** Starts it again and waits until it is ready. */
  restart(): Promise<void>;
}

/** A part that ended too often to be started again. */
interface GivenUp {
  readonly name: string;
  readonly message: string;
}

/** The parts of one folder: each is recorded in `stack.json` while it runs, so that a start after `kill -9` can end it. */
export interface Parts {
  start(name: string, launch: (launching: Launching) => Promise<Child>): Promise<Part>;
  /** Calls the listener with each part that is given up, also with those that were before it listened. */
  onGivenUp(listener: (part: GivenUp) => void): void;
  /** From now on nothing is started again, and what is just starting is ended. */
  close(): void;
  readonly all: ReadonlyMap<string, Part>;
}

/** What tells the time and lets it pass: a test has its own. */
export interface Clock {
  now(): number;
  /** Waits, or less long where the signal is aborted. */
  pause(ms: number, signal: AbortSignal): Promise<void>;
}

const realClock: Clock = {
  now: () => performance.now(),
  pause: (ms, signal) => setTimeout(ms, undefined, { signal }).catch(() => undefined),
};

/** What the parts of one folder share. */
interface Company {
  readonly record: (name: string, identity: Child['identity']) => void;
  readonly giveUp: (part: GivenUp) => void;
  readonly log: (line: string) => void;
  readonly clock: Clock;
  readonly closed: AbortSignal;
}

type Launch = (launching: Launching) => Promise<Child>;

const startPart = async (
  name: string,
  launch: Launch,
  { record, giveUp, log, clock, closed }: Company,
): Promise<Part> => {
  let deaths: number[] = [];
  // What somebody last asked for. Its end voids what was under way to bring the part back.
  let wish = new AbortController();
  let returning: Promise<void> = Promise.resolve();
  let turn: Promise<unknown> = Promise.resolve();

  const begin = (wanted: AbortSignal): Promise<Child> =>
    launch({ stopped: AbortSignal.any([wanted, closed]), spawned: (identity) => record(name, identity) });

  /** Looks after a process that is ready. It may have ended already. */
  const lookAfter = (begun: Child, wanted: AbortSignal): Child => {
    void begun.ended.then((how) => {
      if (!wanted.aborted && !closed.aborted) returning = comeBack(how, wanted);
    });
    return begun;
  };

  /** Starts the part again after a pause, and again where that fails, until it runs, is given up or somebody else decides. */
  const comeBack = async (how: string, wanted: AbortSignal): Promise<void> => {
    for (let reason = how; ;) {
      deaths = [...recentDeaths(deaths, clock.now()), clock.now()];
      const pause = pauseAfter(deaths);
      const lines = async (count: number) =>
        `Its last lines (${child.logFile}):\n${await lastLines(child.logFile, count)}`;
      if (pause === null) {
        const message = `${name} ${reason}. That was the ${deaths.length}th time in 10 minutes: it is given up. ${await lines(12)}`;
        return giveUp({ name, message });
      }
      log(`${name} ${reason}. It is started again in ${pause / 1000} s. ${await lines(3)}`);
      await clock.pause(pause, AbortSignal.any([wanted, closed]));
      if (wanted.aborted || closed.aborted) return;
      try {
        child = lookAfter(await begin(wanted), wanted);
        log(`${name} runs again (pid ${child.identity.pid}).`);
        return;
      } catch (error) {
        if (wanted.aborted || closed.aborted) return;
        reason = `could not be started again (${explain(error).split('\n')[0]})`;
      }
    }
  };

  /** What is asked for replaces at once what was under way, and is done after it has ended. */
  const ask = (work: (wanted: AbortSignal) => Promise<void>): Promise<void> => {
    wish.abort();
    wish = new AbortController();
    const { signal } = wish;
    const done = turn.then(async () => {
      await returning;
      await work(signal);
    });
    turn = done.catch(() => undefined);
    return done;
  };

  const first = await begin(wish.signal);
  let child = first;
  lookAfter(first, wish.signal);
  return {
    name,
    get child() {
      return child;
    },
    kill: () => ask(() => child.kill9()),
    stop: () => ask(() => child.stop()),
    restart: () =>
      ask(async (wanted) => {
        await child.stop();
        child = lookAfter(await begin(wanted), wanted);
      }),
  };
};

/** The parts of a folder; `log` is told of each that ended and came back. */
export const createParts = (
  folder: string,
  state: State,
  log: (line: string) => void,
  clock: Clock = realClock,
): Parts => {
  const all = new Map<string, Part>();
  const givenUp: GivenUp[] = [];
  const listeners: ((part: GivenUp) => void)[] = [];
  const closing = new AbortController();
  const company: Company = {
    record: (name, identity) => {
      state.children[name] = identity;
      writeState(folder, state);
    },
    giveUp: (part) => {
      givenUp.push(part);
      for (const listener of listeners) listener(part);
    },
    log,
    clock,
    closed: closing.signal,
  };
  return {
    all,
    start: async (name, launch) => {
      const part = await startPart(name, launch, company);
      all.set(name, part);
      return part;
    },
    onGivenUp: (listener) => {
      listeners.push(listener);
      for (const part of givenUp) listener(part);
    },
    close: () => closing.abort(),
  };
};
