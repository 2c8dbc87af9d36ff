import { natsFault } from '../../../platform/nats/health.ts';
import type { Part } from '../processes/part.ts';

const lookEveryMs = 5_000;

/** A NATS that is not healthy is given this long, and twice as long after each restart: one that recovers a large stream is not cut short. */
const patienceMs = 30_000;
const longestPatienceMs = 600_000;

/** Room that JetStream needs to be of use again: restarted on a full disk it would only fail once more. */
const roomBytes = 64 * 1024 * 1024;

/** One look at NATS: what is wrong with it (null: nothing), the room on its disk, and when. */
export interface Look {
  readonly fault: string | null;
  readonly free: number;
  readonly now: number;
}

/** Says after each look whether NATS is to be started anew. After a full disk JetStream keeps its write error until it is (2.15.2). */
export const createPatience = (first = patienceMs): ((look: Look) => boolean) => {
  let since: number | null = null;
  let patience = first;
  let restartedAt = -Infinity;
  return ({ fault, free, now }) => {
    if (fault === null) {
      since = null;
      if (now - restartedAt > longestPatienceMs) patience = first;
      return false;
    }
    since ??= now;
    if (now - since < patience || free < roomBytes) return false;
    since = null;
    restartedAt = now;
    patience = Math.min(longestPatienceMs, patience * 2);
    return true;
  };
};

/** Watches NATS's full health, and ends it where it stays unhealthy: it is then started again like any part that ended. */
export const watchNats = (options: {
  readonly part: Pick<Part, 'child'>;
  readonly monitorUrl: string;
  readonly free: () => Promise<number>;
  readonly log: (line: string) => void;
  readonly everyMs?: number;
  readonly patience?: ReturnType<typeof createPatience>;
}): (() => void) => {
  const { part, monitorUrl, free, log, everyMs = lookEveryMs, patience: isDue = createPatience() } = options;
  // Told once it was met twice: one that is just being started again is not worth a line.
  let last: string | null = null;
  let told: string | null = null;
  let busy = false;
  const look = async (): Promise<void> => {
    const fault = await natsFault(monitorUrl);
    if (fault === last && fault !== told) {
      log(fault === null ? 'NATS is healthy again.' : `NATS is not healthy: ${fault}`);
      told = fault;
    }
    last = fault;
    if (!isDue({ fault, free: await free(), now: performance.now() })) return;
    log('NATS stays unhealthy: it is ended, so that it is started again.');
    await part.child.stop();
  };
  const timer = setInterval(() => {
    if (busy) return;
    busy = true;
    look()
      .catch((error: unknown) => log(`NATS could not be looked at: ${String(error)}`))
      .finally(() => (busy = false));
  }, everyMs);
  timer.unref();
  return () => clearInterval(timer);
};
