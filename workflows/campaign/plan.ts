import type { Priority } from '@temporalio/common';
import type { CampaignState } from '../../domain/campaign.ts';
import type { Policy } from '../../domain/policy.ts';

/** What the feed knows when it decides. */
export interface FeedSight {
  readonly state: CampaignState;
  readonly policy: Policy;
  readonly waiting: number;
  readonly inFlight: number;
  readonly openSeats: number;
  /** Rounds that are open; null from a review of the version before. */
  readonly roundsOpen: number | null;
  readonly people: number;
  readonly activePeople: number;
  readonly perPersonMinute: number | null;
}

/** Judgments a minute that one person is expected to give before the first was seen: one every three minutes. */
const expectedPerPersonMinute = 1 / 3;

/** Most examples that one turn starts, so that a turn stays short and its heartbeat means something. */
export const mostPerTurn = 200;

/** Open seats that last the active pool for the policy's `openMinutes`. Before anybody is active the whole pool counts. */
const targetSeats = (sight: FeedSight): number => {
  const people = sight.activePeople > 0 ? sight.activePeople : Math.max(1, sight.people);
  return Math.ceil(people * (sight.perPersonMinute ?? expectedPerPersonMinute) * sight.policy.openMinutes);
};

/**
 * Seats that will open without another start: those of examples in review that have no open round, because they are being drafted or
 * decided. Where drafts wait (a translator is away), starting more would only lengthen the queue.
 */
const seatsToCome = ({ inFlight, roundsOpen, policy }: FeedSight): number =>
  roundsOpen === null ? 0 : policy.judgeSeats * Math.max(0, inFlight - roundsOpen);

/**
 * How many examples to start now: enough that open seats last the active pool, never more in review than `maxInFlight`. The first who
 * come find work.
 */
export const feedCount = (sight: FeedSight): number => {
  if (sight.state !== 'running') return 0;
  const missing = Math.ceil((targetSeats(sight) - sight.openSeats - seatsToCome(sight)) / sight.policy.judgeSeats);
  return Math.max(0, Math.min(missing, sight.waiting, sight.policy.maxInFlight - sight.inFlight, mostPerTurn));
};

/**
 * Seconds to sleep after a turn: 5 while there is work to start, up to 60 while people are at work. A quarter of an hour where nothing is, or
 * under a pause: whatever changes that wakes the feed, and its turns would fill histories for nothing. Only 1 where a full turn was not
 * enough: where another full turn would be missing even if every seat of what is in review were open. Seats open some seconds after
 * their example starts, so a turn that came at once for less would start examples that nobody misses.
 */
export const sleepSeconds = (sight: FeedSight, started: number): number => {
  if (sight.state !== 'running' || (sight.waiting === 0 && sight.inFlight + started === 0)) return 900;
  if (sight.waiting === 0) return 60;
  const { judgeSeats, maxInFlight } = sight.policy;
  const inFlight = sight.inFlight + started;
  const room = Math.min(targetSeats(sight) / judgeSeats, maxInFlight) - inFlight;
  if (started >= mostPerTurn && room >= mostPerTurn) return 1;
  return started > 0 || sight.openSeats === 0 ? 5 : 15;
};

/**
 * How Temporal orders a campaign's workflows among all that wait for a worker: before drafts, which come after whatever people wait for
 * (`adapt` says 4), and in turn with those of other campaigns. A campaign of priority 75 has twice as many turns as one of 50, which has
 * twice as many as one of 25. Who gets which seat is review's.
 */
export const orderOf = (campaignId: string, priority = 50): Required<Priority> => ({
  priorityKey: 2,
  fairnessKey: campaignId,
  fairnessWeight: 2 ** ((priority - 50) / 25),
});
