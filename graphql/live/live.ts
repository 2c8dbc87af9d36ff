import type { Msg } from '@nats-io/transport-node';
import { z } from 'zod';
import type { Bus } from '../../platform/nats/bus.ts';
import { JudgmentSubmitted } from '../../services/review/contract.ts';

/** The part of every event of a campaign that tells what it is about. */
const About = z.object({
  data: z.object({ campaignId: z.uuid(), exampleId: z.uuid().optional() }),
});

/** What happened: ids only. `exampleId` is null where the event is about no example. */
export interface Happening {
  readonly exampleId: string | null;
  /** Somebody judged: who must be blind to that is not to learn of it, nor to count it. */
  readonly judged: boolean;
}
type Listener = (happening: Happening) => void;

/** The events of the whole installation, fanned out by campaign; one NATS subscription a process, whoever listens. */
export interface Live {
  /** Calls `listener` for each event of the campaign, until the function it answers is called. */
  listen(campaignId: string, listener: Listener): () => void;
  stop(): Promise<void>;
}

const happeningOf = (message: Msg): (Happening & { campaignId: string }) | null => {
  try {
    const { campaignId, exampleId = null } = About.parse(message.json()).data;
    return { campaignId, exampleId, judged: message.subject.startsWith(`endonym.event.${JudgmentSubmitted.type}.`) };
  } catch {
    // It is about no campaign, or no event at all. An error that left the callback would end the connection's reader.
    return null;
  }
};

/** Starts to follow events. An event that this process misses (a lost connection) is not made up for: the next one is. */
export const createLive = (bus: Bus): Live => {
  const byCampaign = new Map<string, Set<Listener>>();
  const subscription = bus.nats.subscribe('endonym.event.>', {
    callback: (error, message) => {
      if (error || byCampaign.size === 0) return;
      const happening = happeningOf(message);
      if (happening === null) return;
      const { campaignId, ...told } = happening;
      for (const listener of byCampaign.get(campaignId) ?? []) listener(told);
    },
  });
  return {
    listen: (campaignId, listener) => {
      const listeners = byCampaign.get(campaignId) ?? new Set();
      byCampaign.set(campaignId, listeners.add(listener));
      return () => {
        listeners.delete(listener);
        if (listeners.size === 0) byCampaign.delete(campaignId);
      };
    },
    stop: () => subscription.drain(),
  };
};

/** Examples that something happened to; true where all that happened is that somebody judged. */
export type Turn = ReadonlyMap<string, boolean>;

/** A stream that is told when its reader goes. Without, `return` would wait for what the generator waits for: in a quiet campaign for ever. */
export const leavable = <T>(begin: (left: AbortSignal) => AsyncGenerator<T>): AsyncIterableIterator<T> => {
  const leaving = new AbortController();
  const stream = begin(leaving.signal);
  return {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () => stream.next(),
    return: () => {
      leaving.abort();
      return stream.return(undefined);
    },
  };
};

/**
 * The examples of a campaign's events, or `only` the one, gathered while the reader is busy: one turn for many events, bounded by the examples there are.
 * The first turn comes at once and is empty. Listening begins before it, so that nothing between it and the second is missed. Ends when `left` says so.
 */
export async function* turnsOf(
  live: Live,
  campaignId: string,
  only: string | null,
  left: AbortSignal,
): AsyncGenerator<Turn> {
  let gathered = new Map<string, boolean>();
  let something = true;
  let wake = () => {};
  const stop = live.listen(campaignId, ({ exampleId, judged }) => {
    if (only !== null && exampleId !== only) return;
    if (exampleId !== null) gathered.set(exampleId, judged && (gathered.get(exampleId) ?? true));
    something = true;
    wake();
  });
  left.addEventListener('abort', () => wake());
  try {
    for (;;) {
      while (!something && !left.aborted) await new Promise<void>((resolve) => (wake = resolve));
      if (left.aborted) return;
      const turn = gathered;
      gathered = new Map();
      something = false;
      yield turn;
    }
  } finally {
    stop();
  }
}
