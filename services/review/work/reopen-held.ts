import type { Db } from '../../../platform/sql.ts';
import { endLeases, heldSeats } from '../rows/consent.ts';
import { lockRound } from '../rows/round.ts';
import { lockSeat, openSeatAgain } from '../rows/seat.ts';

/** Opens the seats that a person holds in a campaign to others. */
export const openHeldAgain = async (tx: Db, campaignId: string, contributorId: string): Promise<void> => {
  for (const { seatId, roundId } of await heldSeats(tx, campaignId, contributorId)) {
    await lockRound(tx, roundId);
    await lockSeat(tx, seatId, contributorId);
    await openSeatAgain(tx, seatId, contributorId);
    await endLeases(tx, seatId, contributorId);
  }
};
