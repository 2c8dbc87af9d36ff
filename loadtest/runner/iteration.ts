import { AsyncLocalStorage } from 'node:async_hooks';
import { addTo } from './registry.ts';
import type { Metric, Registry, Tags } from './registry.ts';

/** A virtual user. Numbers count from 1, as k6's do. */
export interface Vu {
  readonly id: number;
  /** Iterations begun, whatever the scenario. */
  iterations: number;
}

/** One run of a script's function; also that of `setup` and `teardown`, which belong to no scenario. */
export interface Iteration {
  readonly vu: Vu;
  readonly scenario: string;
  readonly executor: string;
  /** When the scenario began, in milliseconds since the epoch. */
  readonly scenarioStartedAt: number;
  /** From 0: within the virtual user, and within the scenario. */
  readonly inVu: number;
  readonly inScenario: number;
  readonly tags: Tags;
  readonly env: Readonly<Record<string, string>>;
  /** Aborted when the iteration is cut off: k6 would stop its code, here its calls never come back. */
  readonly cut: AbortSignal;
}

/** What a whole run shares. */
export interface Run {
  readonly registry: Registry;
  readonly env: Readonly<Record<string, string>>;
  readonly checks: Map<string, { passes: number; fails: number }>;
  readonly startedAt: number;
  readonly insecureSkipTLSVerify: () => boolean;
  /** Paths given to `open` start here. */
  readonly folder: string;
  readonly abort: (message: string) => void;
}

const iterations = new AsyncLocalStorage<Iteration>();
let current: Run | null = null;

/** Sets what this process's script runs in. One process, one run. */
export const beginRun = (run: Run): void => void (current = run);

export const runNow = (): Run => {
  if (current === null) throw new Error('The k6 modules of the runner only work in a script that it runs.');
  return current;
};

/** The iteration that the calling code belongs to; null in the init context. */
export const iterationNow = (): Iteration | null => iterations.getStore() ?? null;

/** The iteration that the calling code belongs to. @throws Error in the init context, where k6 does not allow the call either */
export const iterationOf = (what: string): Iteration => {
  const iteration = iterations.getStore();
  if (iteration === undefined)
    throw new Error(
      `${what} cannot be used in the init context: call it in an iteration, in setup() or in teardown().`,
    );
  return iteration;
};

export const within = <T>(iteration: Iteration, work: () => T): T => iterations.run(iteration, work);

/** What becomes of calls that come back after their iteration was cut off: nothing. */
export const never = <T>(): Promise<T> => new Promise<T>(() => undefined);

/** Adds a sample with the iteration's tags; nothing where it was cut off. */
export const record = (metric: Metric, value: number, tags: Tags = {}): void => {
  const iteration = iterations.getStore();
  if (iteration === undefined) addTo(metric, value, tags);
  else if (!iteration.cut.aborted)
    addTo(metric, value, metric.parts.length === 0 ? tags : { ...iteration.tags, ...tags });
};
