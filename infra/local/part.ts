import { lastLines } from './child.ts';
import type { Child } from './child.ts';
import { writeState } from './state.ts';
import type { State } from './state.ts';

/** A process of a stack or a system, that can be killed and started again. */
export interface Part {
  readonly name: string;
  readonly child: Child;
  /** SIGKILL, as a crash would. */
  kill(): Promise<void>;
  /** Asks it to stop. */
  stop(): Promise<void>;
  /** Starts it again and waits until it is ready. */
  restart(): Promise<void>;
}

/** The parts of one folder: each is recorded in `stack.json` while it runs, so that a start after `kill -9` can end it. */
export interface Parts {
  start(name: string, launch: () => Promise<Child>): Promise<Part>;
  /** Called when a part ends that nobody asked to. */
  onFailure(listener: (message: string) => void): void;
  readonly all: ReadonlyMap<string, Part>;
}

export const createParts = (folder: string, state: State): Parts => {
  const all = new Map<string, Part>();
  const listeners: ((message: string) => void)[] = [];
  const start = async (name: string, launch: () => Promise<Child>): Promise<Part> => {
    const asked = new WeakSet<Child>();
    const begin = async () => {
      const child = await launch();
      state.children[name] = child.identity;
      writeState(folder, state);
      void child.ended.then(async (how) => {
        if (asked.has(child)) return;
        const message = `${name} ${how}. Its last lines (${child.logFile}):\n${await lastLines(child.logFile)}`;
        for (const listener of listeners) listener(message);
      });
      return child;
    };
    let child = await begin();
    const end = (how: 'kill9' | 'stop') => {
      asked.add(child);
      return child[how]();
    };
    const part: Part = {
      name,
      get child() {
        return child;
      },
      kill: () => end('kill9'),
      stop: () => end('stop'),
      restart: async () => {
        await end('stop');
        child = await begin();
      },
    };
    all.set(name, part);
    return part;
  };
  return { start, all, onFailure: (listener) => void listeners.push(listener) };
};
