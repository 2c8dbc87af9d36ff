import { z } from 'zod';
import type { Bus } from '../platform/nats/bus.ts';

/** The part of every event of a campaign that tells what it is about. */
const About = z.object({
  data: z.object({ campaignId: z.uuid(), exampleId: z.uuid().optional() }),
});

/** What happened: ids only. `exampleId` is null where the event is about no example. */
export interface Happening {
  readonly exampleId: string | null;
}
type Listener = (happening: Happening) => void;

/** The events of the whole installation, fanned out by campaign; one NATS subscription a process, whoever listens. */
export interface Live {
  /** Calls `listener` for each event of the campaign, until the function it answers is called. */
  listen(campaignId: string, listener: Listener): () => void;
  stop(): Promise<void>;
}

/** Starts to follow events. An event that this process misses (a lost connection) is not made up for: the next one is. */
export const createLive = (bus: Bus): Live => {
  const byCampaign = new Map<string, Set<Listener>>();
  const subscription = bus.nats.subscribe('endonym.event.>', {
    callback: (error, message) => {
      if (error || byCampaign.size === 0) return;
      const about = About.safeParse(message.json());
      if (!about.success) return;
      const { campaignId, exampleId = null } = about.data.data;
      for (const listener of byCampaign.get(campaignId) ?? []) listener({ exampleId });
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

/**
 * The example ids of a campaign's events, gathered while the reader is busy: one turn for many events, bounded by the examples there are.
 * The first turn comes at once and is empty. Listening begins before it, so that nothing between it and the second is missed.
 */
export async function* turnsOf(live: Live, campaignId: string): AsyncGenerator<readonly string[]> {
  let gathered = new Set<string>();
  let something = true;
  let wake = () => {};
  const stop = live.listen(campaignId, ({ exampleId }) => {
    if (exampleId !== null) gathered.add(exampleId);
    something = true;
    wake();
  });
  try {
    for (;;) {
      while (!something) await new Promise<void>((resolve) => (wake = resolve));
      const ids = [...gathered];
      gathered = new Set();
      something = false;
      yield ids;
    }
  } finally {
    stop();
  }
}
