import type { CampaignState } from '../../domain/campaign.ts';
import type { Policy } from '../../domain/policy.ts';

/** What the feed knows when it decides. */
export interface FeedSight {
  readonly state: CampaignState;
  readonly policy: Policy;
  readonly waiting: number;
  readonly inFlight: number;
  readonly openSeats: number;
  readonly people: number;
  readonly activePeople: number;
  readonly perPersonMinute: number | null;
}

/** Judgments a minute that one person is expected to give before the first was seen: one every three minutes. */
const expectedPerPersonMinute = 1 / 3;

/** Most examples that one turn starts, so that a turn stays short and its heartbeat means something. */
export const mostPerTurn = 200;

/**
 * How many examples to start now: enough that open seats last the active pool for the policy's `openMinutes`, never more in
 * review than `maxInFlight`. Before anybody is active the whole pool counts, so that the first who come find work.
 */
export const feedCount = (sight: FeedSight): number => {
  if (sight.state !== 'running') return 0;
  const people = sight.activePeople > 0 ? sight.activePeople : Math.max(1, sight.people);
  const rate = sight.perPersonMinute ?? expectedPerPersonMinute;
  const targetSeats = Math.ceil(people * rate * sight.policy.openMinutes);
  const missing = Math.ceil((targetSeats - sight.openSeats) / sight.policy.judgeSeats);
  return Math.max(0, Math.min(missing, sight.waiting, sight.policy.maxInFlight - sight.inFlight, mostPerTurn));
};

/** Seconds to sleep after a turn: 5 while there is work to start, up to 60 while nothing changes. */
export const sleepSeconds = (sight: FeedSight, started: number): number => {
  if (sight.state !== 'running' || sight.waiting === 0) return 60;
  return started > 0 || sight.openSeats === 0 ? 5 : 15;
};

/**
 * The priority of a campaign's workflows among all that wait for a worker, as Temporal counts it: 1 goes first, 5 last, 3 is usual.
 * It tells where drafts queue up; who gets which seat is review's.
 */
export const priorityKeyOf = (priority: number): number => 5 - Math.min(4, Math.floor(priority / 20));
