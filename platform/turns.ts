import { CallerGone, timeLeft } from './deadline.ts';

/** Does `work` in the turn of its key. @throws CallerGone where its turn came after whoever waits for it had gone */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

interface Line {
  busy: number;
  readonly waiting: Set<() => void>;
}

/**
 * At most `atOnce` of one key at a time; the others of it wait for their turn in the order in which they came, and nobody of another key waits
 * for them. They wait for as long as their own callers do. It keeps those who want the same locked rows from holding every connection of a pool, which would stop all others.
 */
export const createTurns = (atOnce: number): InTurn => {
  const lines = new Map<string, Line>();

  const enter = async (line: Line): Promise<void> => {
    if (line.busy < atOnce) return void (line.busy += 1);
    await new Promise<void>((resolve, reject) => {
      const left = timeLeft();
      const giveUp = (): void => {
        line.waiting.delete(goOn);
        reject(new CallerGone());
      };
      const timer = left === Infinity ? undefined : setTimeout(giveUp, Math.max(0, left));
      const goOn = (): void => {
        clearTimeout(timer);
        resolve();
      };
      line.waiting.add(goOn);
    });
  };

  /** Whoever has waited longest takes over the turn of who leaves. */
  const leave = (key: string, line: Line): void => {
    const [next] = line.waiting;
    if (next !== undefined) {
      line.waiting.delete(next);
      next();
    } else if ((line.busy -= 1) === 0) lines.delete(key);
  };

  return async (key, work) => {
    const line = lines.get(key) ?? { busy: 0, waiting: new Set() };
    lines.set(key, line);
    await enter(line);
    try {
      return await work();
    } finally {
      leave(key, line);
    }
  };
};
