import { setTimeout } from 'node:timers/promises';
import { iterationOf, never, record, runNow } from './iteration.ts';

/* The module `k6`. */

/** Counts whether each condition holds of the value. Answers whether all do. */
export const check = <T>(
  value: T,
  conditions: Readonly<Record<string, ((value: T) => boolean) | boolean>>,
  tags: Readonly<Record<string, string>> = {},
): boolean => {
  const { registry, checks } = runNow();
  const { cut } = iterationOf('check()');
  if (cut.aborted) return false;
  let all = true;
  for (const [name, condition] of Object.entries(conditions)) {
    const holds = typeof condition === 'function' ? condition(value) : condition;
    record(registry.metric('checks', 'rate'), holds ? 1 : 0, { ...tags, check: name });
    const counts = checks.get(name) ?? { passes: 0, fails: 0 };
    counts[holds ? 'passes' : 'fails'] += 1;
    checks.set(name, counts);
    if (!holds) all = false;
  }
  return all;
};

/** k6's blocks its virtual user; this one answers a promise. `await` (or the return of an async function) does right with both. */
export const sleep = async (seconds: number): Promise<void> => {
  const { cut } = iterationOf('sleep()');
  await setTimeout(seconds * 1_000, undefined, { signal: cut }).catch(never);
};

/** Ends the iteration with an error. */
export const fail = (message = ''): never => {
  throw new Error(message);
};

export default { check, sleep, fail };
