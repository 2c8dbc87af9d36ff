import { serve } from '../../platform/nats/request.ts';
import { violates } from '../../platform/transaction.ts';
import { contributorOf, memberOf } from './access.ts';
import { claimAnywhere } from './claim-anywhere.ts';
import { claimSeat } from './contract.ts';
import type { Claimed } from './contract.ts';
import { purposesOf, whyClosed } from './eligibility.ts';
import { mirrored } from './mirror.ts';
import type { Rim } from './rim.ts';
import { retakeSeat, takeSeat } from './store/claim.ts';
import type { Puller } from './store/claim.ts';
import { seatFor } from './seat-for.ts';
import type { SeatRow } from './store/seat.ts';

/** The seat held, else the best one taken. Where the same person's other tab is quicker, both get the seat that it took. */
const heldOrTaken = async ({ pool }: Rim, puller: Puller, open: boolean): Promise<SeatRow | null> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const held = await retakeSeat(pool, puller);
      if (held || !open || puller.purposes.length === 0) return held;
      return (await takeSeat(pool, puller, 'skip')) ?? (await takeSeat(pool, puller, 'wait'));
    } catch (error) {
      if (attempt === 5 || !violates(error, 'one_held_seat_per_contributor')) throw error;
    }
  }
};

/** The seat that a person works in now, or why there is none. @throws Refusal `not-allowed` for who has no part in the campaign */
export const claimFor = async (rim: Rim, campaignId: string, contributorId: string): Promise<Claimed> => {
  const { state, leaseSeconds } = await mirrored(rim, campaignId);
  const { roles, variants } = await memberOf(rim.pool, campaignId, contributorId);
  const purposes = purposesOf(roles);
  const why = whyClosed(state);
  const seat = await heldOrTaken(rim, { campaignId, contributorId, purposes, variants, leaseSeconds }, why === null);
  if (seat) return { seat: seatFor(seat, contributorId), reason: null };
  if (why !== null) return { seat: null, reason: why };
  return {
    seat: null,
    reason:
      purposes.length === 0
        ? 'Your part in this campaign is not to judge. Ask its coordinator to make you a reviewer.'
        : 'Nothing waits for you just now. You have judged what there is; more comes as the work goes on.',
  };
};

export const claimHandler = (rim: Rim) =>
  serve(claimSeat, ({ campaignId }, { principal }) => {
    const contributorId = contributorOf(principal);
    return campaignId === null ? claimAnywhere(rim, contributorId) : claimFor(rim, campaignId, contributorId);
  });
