import type { ProgressPartsFragment } from '../../graphql/generated/operations.ts';
import type { Part } from '../stack/processes/part.ts';

/** A process that was killed with SIGKILL and started again. Instants in milliseconds since the epoch. */
export interface Kill {
  readonly victim: string;
  readonly killedAt: number;
  /** When it was ready again; null while it is not. */
  readonly backAt: number | null;
}

/** Who is killed, in this order: what runs the workflows, what takes judgments, what carries every request and event. */
const victims = ['worker', 'review', 'nats'] as const;

/** An example takes about four judgments here: two for each is half of the work. */
const judgmentsAtHalf = 2;

/** Whether half of the work is done: half of the examples are at their end, or half of the judgments are there. */
export const isHalfWay = ({ examples, judgments, states }: ProgressPartsFragment): boolean => {
  const open = states.filter(({ state }) => state === 'WAITING' || state === 'IN_REVIEW');
  const left = open.reduce((sum, state) => sum + state.examples, 0);
  return examples > 0 && (judgments >= judgmentsAtHalf * examples || examples - left >= examples / 2);
};

/**
 * Kills each part with SIGKILL and starts it again as it was started first, `pauseMs` after the one before is back.
 * `changed` is told all kills so far whenever a process has gone or is back. Stopped, it brings the last one back and touches no other.
 * @throws the reason of `stopped`, Error where there is no such part, Problem where one does not come back
 */
export const killInTurn = async (
  parts: ReadonlyMap<string, Pick<Part, 'kill' | 'restart'>>,
  changed: (kills: readonly Kill[]) => void,
  {
    names = victims,
    pauseMs = 2_000,
    stopped,
  }: { names?: readonly string[]; pauseMs?: number; stopped?: AbortSignal } = {},
): Promise<readonly Kill[]> => {
  const kills: Kill[] = [];
  for (const [index, victim] of names.entries()) {
    const part = parts.get(victim);
    if (part === undefined) throw new Error(`There is no part "${victim}" to kill.`);
    if (index > 0) await new Promise((resolve) => setTimeout(resolve, pauseMs));
    stopped?.throwIfAborted();
    const killedAt = Date.now();
    await part.kill();
    kills[index] = { victim, killedAt, backAt: null };
    changed([...kills]);
    await part.restart();
    kills[index] = { victim, killedAt, backAt: Date.now() };
    changed([...kills]);
  }
  return kills;
};
