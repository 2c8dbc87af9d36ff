import { isOver } from '../../../domain/campaign.ts';
import type { CampaignState } from '../../../domain/campaign.ts';

/** A round as its deadline finds it. Instants are ISO 8601. */
export interface DeadlineFacts {
  readonly now: string;
  readonly state: CampaignState;
  readonly roundSeconds: number;
  /** When somebody first took a seat; null where nobody ever has. */
  readonly firstClaimedAt: string | null;
  /** When the last live lease ends; null where no lease is live. */
  readonly leasedUntil: string | null;
  /** How often the deadline has come while nobody had ever taken a seat. */
  readonly calls: number;
}

export type Closing =
  | { readonly kind: 'close'; readonly by: 'deadline' | 'cancelled' }
  /** `unclaimed`: this call is to be counted. */
  | { readonly kind: 'later'; readonly until: string; readonly unclaimed: boolean }
  /** Until the campaign is resumed, whenever that is. */
  | { readonly kind: 'paused' };

/** Whether an open round may be closed now. Its time runs from the first claim; where nobody comes it is waited for once more. */
export const closingOf = (facts: DeadlineFacts): Closing => {
  const now = Date.parse(facts.now);
  const later = (until: number, unclaimed = false): Closing => ({
    kind: 'later',
    until: new Date(until).toISOString(),
    unclaimed,
  });
  if (isOver(facts.state)) return { kind: 'close', by: 'cancelled' };
  if (facts.state === 'paused') return { kind: 'paused' };
  if (facts.firstClaimedAt === null) {
    return facts.calls === 0 ? later(now + facts.roundSeconds * 1_000, true) : { kind: 'close', by: 'deadline' };
  }
  const due = Date.parse(facts.firstClaimedAt) + facts.roundSeconds * 1_000;
  if (due > now) return later(due);
  if (facts.leasedUntil !== null && Date.parse(facts.leasedUntil) > now) return later(Date.parse(facts.leasedUntil));
  return { kind: 'close', by: 'deadline' };
};
