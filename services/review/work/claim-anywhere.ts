import { transaction, violates } from '../../../platform/transaction.ts';
import type { Claimed } from '../contract.ts';
import { barredFrom, countSeatForGoldLottery, goldFor, workOf } from './offer.ts';
import type { ReviewContext } from '../context.ts';
import { answerWithSeat } from '../rules/shown-to.ts';
import { campaignsWithSeats, lockPuller, retakeAnySeat, takeSeat } from '../rows/claim.ts';
import type { Puller } from '../rows/claim.ts';
import { partsOf } from '../rows/member.ts';
import type { Part } from '../rows/member.ts';
import { openingsOf } from '../rows/openings.ts';
import type { SeatRow } from '../rows/seat.ts';
import { whyNone } from '../rules/why-none.ts';

/** The seat held, else the best one of all campaigns. One claim of a person at a time: their two tabs get the one seat. */
const heldOrTaken = (
  { keyed }: ReviewContext,
  contributorId: string,
  parts: readonly Part[],
): Promise<SeatRow | null> =>
  transaction(keyed, async (tx) => {
    // They go out together, and are carried out in this order.
    const [, held] = await Promise.all([lockPuller(tx, contributorId), retakeAnySeat(tx, contributorId)]);
    if (held) return held;
    const offered = purposesIn(parts);
    for (const lock of ['skip', 'wait'] as const) {
      for (const campaignId of await campaignsWithSeats(tx, contributorId, offered)) {
        const part = parts.find((one) => one.campaignId === campaignId);
        if (part === undefined) continue;
        const puller = pullerOf(part, contributorId);
        const seat = (await goldFor(tx, part, puller)) ?? (await takeSeat(tx, puller, lock));
        if (seat) return countSeatForGoldLottery(tx, part, puller, seat);
      }
    }
    // The qualification stands before the work: where no work was found, it may be begun.
    for (const part of parts.filter((one) => one.state === 'running' && one.consents && barredFrom(one) !== null)) {
      const gold = await goldFor(tx, part, pullerOf(part, contributorId));
      if (gold) return gold;
    }
    return null;
  });

const pullerOf = (part: Part, contributorId: string): Puller => {
  const { campaignId, variants, targeted, leaseSeconds } = part;
  return { campaignId, contributorId, purposes: workOf(part), variants, targeted, leaseSeconds };
};

const purposesIn = (parts: readonly Part[]) =>
  parts
    .filter(({ consents }) => consents)
    .flatMap((part) => workOf(part).map((purpose) => ({ campaignId: part.campaignId, purpose })));

/** Why no seat was found, told of all their campaigns. */
const whyNothing = async (
  { keyed }: ReviewContext,
  contributorId: string,
  parts: readonly Part[],
): Promise<Claimed> => {
  const running = parts.filter(({ state }) => state === 'running');
  const openings = running.length === 0 ? [] : await openingsOf(keyed, contributorId, purposesIn(running));
  const sights = parts.map((part) => ({
    state: part.state,
    roles: part.roles,
    consents: part.consents,
    openings: openings.find((one) => one.campaignId === part.campaignId) ?? null,
    barred: barredFrom(part),
  }));
  return { seat: null, ...whyNone(sights) };
};

/** The seat that a person works in now, in whichever of their campaigns, or why there is none. */
export const claimAnywhere = async (rim: ReviewContext, contributorId: string): Promise<Claimed> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const parts = await partsOf(rim.keyed, contributorId);
      const theirs = parts.map(({ campaignId }) => campaignId).toSorted();
      const seat = await rim.inTurn(theirs.join(), () => heldOrTaken(rim, contributorId, parts));
      return seat ? answerWithSeat(seat, contributorId) : await whyNothing(rim, contributorId, parts);
    } catch (error) {
      // Their other tab has named the campaign, and was quicker.
      if (attempt === 5 || !violates(error, 'one_held_seat_per_contributor')) throw error;
    }
  }
};
