import { transaction, violates } from '../../platform/transaction.ts';
import type { Claimed } from './contract.ts';
import { purposesOf } from './eligibility.ts';
import type { Rim } from './rim.ts';
import { seatFor } from './seat-for.ts';
import { campaignsWithSeats, lockPuller, retakeAnySeat, takeSeat } from './store/claim.ts';
import { partsOf } from './store/member.ts';
import type { Part } from './store/member.ts';
import type { SeatRow } from './store/seat.ts';

/** The seat held, else the best one of all campaigns. One claim of a person at a time: their two tabs get the one seat. */
const heldOrTaken = ({ pool }: Rim, contributorId: string, parts: readonly Part[]): Promise<SeatRow | null> =>
  transaction(pool, async (tx) => {
    await lockPuller(tx, contributorId);
    const held = await retakeAnySeat(tx, contributorId);
    if (held) return held;
    const offered = parts.flatMap(({ campaignId, roles }) =>
      purposesOf(roles).map((purpose) => ({ campaignId, purpose })),
    );
    for (const lock of ['skip', 'wait'] as const) {
      for (const campaignId of await campaignsWithSeats(tx, contributorId, offered)) {
        const part = parts.find((one) => one.campaignId === campaignId);
        if (part === undefined) continue;
        const { roles, variants, leaseSeconds } = part;
        const puller = { campaignId, contributorId, purposes: purposesOf(roles), variants, leaseSeconds };
        const seat = await takeSeat(tx, puller, lock);
        if (seat) return seat;
      }
    }
    return null;
  });

const whyNone = (parts: readonly Part[]): string => {
  if (parts.length === 0) return 'You have no part in a campaign that goes on. Ask a coordinator for one.';
  if (parts.every(({ state }) => state !== 'running'))
    return 'None of your campaigns runs just now: new seats come when one does.';
  if (parts.every(({ roles }) => purposesOf(roles).length === 0))
    return 'Your part in your campaigns is not to judge. Ask a coordinator to make you a reviewer.';
  return 'Nothing waits for you just now. You have judged what there is; more comes as the work goes on.';
};

/** The seat that a person works in now, in whichever of their campaigns, or why there is none. */
export const claimAnywhere = async (rim: Rim, contributorId: string): Promise<Claimed> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const parts = await partsOf(rim.pool, contributorId);
      const seat = await heldOrTaken(rim, contributorId, parts);
      return seat ? { seat: seatFor(seat, contributorId), reason: null } : { seat: null, reason: whyNone(parts) };
    } catch (error) {
      // Their other tab has named the campaign, and was quicker.
      if (attempt === 5 || !violates(error, 'one_held_seat_per_contributor')) throw error;
    }
  }
};
