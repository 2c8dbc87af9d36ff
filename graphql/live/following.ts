import { Repeater, SlidingBuffer } from 'graphql-yoga';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import type { Live } from './live.ts';
import { sameForAll } from './same-for-all.ts';
import { progressOf } from '../campaign/progress.ts';
import type { CampaignProgress } from '../campaign/progress.ts';

/** What whoever follows a campaign's progress is told. */
export interface ProgressEvent {
  readonly campaignProgress: CampaignProgress;
}

/** The progress of campaigns, read once in this process for everybody who follows it. */
export interface Following {
  /** The progress of now, and then whenever it has changed; who reads slowly misses what is no longer so. Who may follow is the caller's question. */
  follow(campaignId: string): AsyncIterable<ProgressEvent>;
}

/** A campaign's progress is read at most so often, and reading takes about a fifth of the time where it takes longer. */
const periodMs = 250;
const readingsInPeriod = 5;
/** Between two readings, however long they take. */
const leastPauseMs = 50;
/** What a reading takes is the quickest of so many: the others waited for processors or locks that others had, not for their own work. */
const readingsLookedAt = 8;
/** A reading that failed is tried again after this long, a service that is started again takes about a second, and then after twice as long each time. */
const againMs = { first: 1_000, most: 30_000 };

/** Milliseconds to the next reading, after those that took `tookMs`, the latest last; that one began `passedMs` ago. */
export const pauseAfter = (tookMs: readonly number[], passedMs: number): number =>
  Math.max(
    leastPauseMs,
    Math.max(periodMs, readingsInPeriod * Math.min(...tookMs.slice(-readingsLookedAt))) - passedMs,
  );

type Tell = (now: ProgressEvent) => void;

/** One campaign's followers, and what they were told last. */
interface Feed {
  readonly followers: Set<Tell>;
  now: ProgressEvent | null;
  /** Called when something has happened, or when nobody follows any more. */
  wake: () => void;
}

/** Reads progress for followers. It counts, which takes its time where there are a million judgments: five hundred followers cost what one does. */
export const createFollowing = (bus: Bus, live: Live): Following => {
  const feeds = new Map<string, Feed>();
  const principal = { kind: 'service', name: 'graphql' } as const;
  const read = (campaignId: string): Promise<CampaignProgress | null> =>
    progressOf((definition, input) => call(bus, definition, input, { principal }), campaignId).catch(
      (error: unknown) => {
        bus.log.warn({ err: error, campaignId }, 'the progress of a campaign could not be read; that is tried again');
        return null;
      },
    );

  /** Reads after events, for as long as somebody follows. */
  const serve = async (campaignId: string, feed: Feed): Promise<void> => {
    let stale = true;
    let last = '';
    let failures = 0;
    const took: number[] = [];
    const stop = live.listen(campaignId, () => {
      stale = true;
      feed.wake();
    });
    while (feed.followers.size > 0) {
      if (!stale) await new Promise<void>((resolve) => (feed.wake = resolve));
      if (feed.followers.size === 0) break;
      stale = false;
      const begun = Date.now();
      const now = await read(campaignId);
      failures = now === null ? failures + 1 : 0;
      if (now !== null) took.push(Date.now() - begun);
      if (took.length > readingsLookedAt) took.shift();
      if (now === null) stale = true;
      const text = JSON.stringify(now);
      if (now !== null && text !== last) {
        last = text;
        feed.now = sameForAll({ campaignProgress: now });
        for (const tell of feed.followers) tell(feed.now);
      }
      const pauseMs =
        now === null
          ? Math.min(againMs.most, againMs.first * 2 ** (failures - 1))
          : pauseAfter(took, Date.now() - begun);
      await new Promise((resolve) => setTimeout(resolve, pauseMs));
    }
    stop();
    if (feeds.get(campaignId) === feed) feeds.delete(campaignId);
  };

  const joined = (campaignId: string, tell: Tell): Feed => {
    const known = feeds.get(campaignId);
    if (known !== undefined && known.followers.size > 0) {
      known.followers.add(tell);
      if (known.now !== null) tell(known.now);
      return known;
    }
    const feed: Feed = { followers: new Set([tell]), now: null, wake: () => {} };
    feeds.set(campaignId, feed);
    void serve(campaignId, feed);
    return feed;
  };

  return {
    follow: (campaignId) =>
      new Repeater<ProgressEvent>(async (push, stop) => {
        const tell: Tell = (now) => void push(now);
        const feed = joined(campaignId, tell);
        await stop;
        feed.followers.delete(tell);
        if (feed.followers.size === 0) feed.wake();
      }, new SlidingBuffer(1)),
  };
};
