/** Somebody has waited too long for others of the same kind, or too many wait: the same may be tried again. */
export class Crowded extends Error {
  override readonly name = 'Crowded';

  constructor() {
    super('Too many of the same kind are under way.');
  }
}

/** Does `work` in the turn of its key. @throws Crowded where it did not come to its turn in time */
export type InTurn = <T>(key: string, work: () => Promise<T>) => Promise<T>;

interface Line {
  busy: number;
  readonly waiting: Set<() => void>;
}

/** How long, and behind how many, one waits for a turn. */
const patience = { waitMs: 2_000, mostWaiting: 200 };

/**
 * At most `atOnce` of one key at a time; the others of it wait for their turn in the order in which they came, and nobody of another key waits
 * for them. It keeps those who want the same locked rows from holding every connection of a pool, which would stop all others.
 */
export const createTurns = (atOnce: number, { waitMs, mostWaiting } = patience): InTurn => {
  const lines = new Map<string, Line>();

  const enter = async (line: Line): Promise<void> => {
    if (line.busy < atOnce) return void (line.busy += 1);
    if (line.waiting.size >= mostWaiting) throw new Crowded();
    await new Promise<void>((resolve, reject) => {
      const goOn = (): void => {
        clearTimeout(timer);
        resolve();
      };
      const timer = setTimeout(() => {
        line.waiting.delete(goOn);
        reject(new Crowded());
      }, waitMs);
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
