import { noPart } from '../../../domain/access.ts';
import { serve } from '../../../platform/nats/request.ts';
import { mayTryAgain, violates } from '../../../platform/transaction.ts';
import { contributorOf } from '../access.ts';
import { claimAnywhere } from './claim-anywhere.ts';
import { claimSeat } from '../contract.ts';
import type { Claimed } from '../contract.ts';
import { whyClosed } from '../rules/eligibility.ts';
import { mirrorOf } from './campaign.ts';
import { barredFrom, countSeatForGoldLottery, goldFor, workOf } from './offer.ts';
import type { ReviewContext } from '../context.ts';
import { retakeSeat, takeSeat } from '../rows/claim.ts';
import type { Puller } from '../rows/claim.ts';
import { answerWithSeat } from '../rules/shown-to.ts';
import { partOf } from '../rows/member.ts';
import type { Part } from '../rows/member.ts';
import { openingsOf } from '../rows/openings.ts';
import type { SeatRow } from '../rows/seat.ts';
import { whyNone } from '../rules/why-none.ts';

/** The seat held, else the best one taken. Where the same person's other tab is quicker, both get the seat that it took. */
const heldOrTaken = async (
  { keyed }: ReviewContext,
  part: Part,
  puller: Puller,
  open: boolean,
): Promise<SeatRow | null> => {
  for (let attempt = 1; ; attempt++) {
    try {
      const held = part.holds || attempt > 1 ? await retakeSeat(keyed, puller) : null;
      if (held || !open) return held;
      const gold = await goldFor(keyed, part, puller);
      if (gold || puller.purposes.length === 0) return countSeatForGoldLottery(keyed, part, puller, gold);
      const work = (await takeSeat(keyed, puller, 'skip')) ?? (await takeSeat(keyed, puller, 'wait'));
      return countSeatForGoldLottery(keyed, part, puller, work);
    } catch (error) {
      // A seat that is waited for and then lost stays locked until the statement ends, and a round that closes wants all of its seats.
      const again = violates(error, 'one_held_seat_per_contributor') || mayTryAgain(error);
      if (attempt === 5 || !again) throw error;
    }
  }
};

/** @throws Refusal `not-found` where there is no such campaign, `not-found` for who has no part in it */
const partIn = async (rim: ReviewContext, campaignId: string, contributorId: string): Promise<Part> => {
  const known = await partOf(rim.keyed, campaignId, contributorId);
  if (known !== null) return known;
  await mirrorOf(rim, campaignId);
  throw noPart();
};

/** The seat that a person works in now, or why there is none. @throws Refusal `not-found` for who has no part in the campaign */
export const claimFor = async (rim: ReviewContext, campaignId: string, contributorId: string): Promise<Claimed> => {
  const part = await partIn(rim, campaignId, contributorId);
  const { state, leaseSeconds, roles, variants, targeted, consents } = part;
  const purposes = workOf(part);
  const puller = { campaignId, contributorId, purposes, variants, targeted, leaseSeconds };
  const running = whyClosed(state) === null && consents;
  const seat = await rim.inTurn(campaignId, () => heldOrTaken(rim, part, puller, running));
  if (seat) return answerWithSeat(seat, contributorId);
  const offered = running ? purposes.map((purpose) => ({ campaignId, purpose })) : [];
  const [openings = null] = offered.length === 0 ? [] : await openingsOf(rim.keyed, contributorId, offered);
  return { seat: null, ...whyNone([{ state, roles, consents, openings, barred: barredFrom(part) }]) };
};

export const claimHandler = (rim: ReviewContext) =>
  serve(claimSeat, ({ campaignId }, { principal }) => {
    const contributorId = contributorOf(principal);
    return campaignId === null ? claimAnywhere(rim, contributorId) : claimFor(rim, campaignId, contributorId);
  });
