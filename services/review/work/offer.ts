import type { Purpose } from '../../../domain/campaign.ts';
import type { Db } from '../../../platform/sql.ts';
import type { Puller } from '../rows/claim.ts';
import { campaignsWithSeats } from '../rows/claim.ts';
import { countGiven, qualifyAgain, takeGoldSeat } from '../rows/gold.ts';
import type { Part } from '../rows/member.ts';
import type { SeatRow } from '../rows/seat.ts';
import type { Barred } from '../rules/eligibility.ts';
import { purposesOf } from '../rules/eligibility.ts';
import { quotaSpent } from '../rules/quota.ts';
import { goldRateFor } from '../rules/guard-steps.ts';
import { qualificationOf } from '../rules/qualification.ts';
import { isGoldTurn } from '../rules/gold-turn.ts';

/** What a person may be offered of the work now: nothing while they are paused or where the day's quota is spent, and not what the qualification still stands before. */
export const workOf = (part: Part): Purpose[] =>
  part.guard !== 'paused' && quotaSpent(part) === null
    ? purposesOf(part.roles).filter((purpose) => purpose === 'adjudicate' || qualificationOf(part).kind === 'none')
    : [];

/** Why a person is offered less than their roles say; null where they are not. */
export const barredFrom = (part: Part): Barred | null => {
  if (part.guard === 'paused')
    return {
      none: 'paused',
      reason:
        'You are given no new examples for now. Your standing in this campaign says why, and how to appeal if that is wrong.',
      retryAt: null,
    };
  const spent = quotaSpent(part);
  if (spent !== null) return spent;
  const state = qualificationOf(part);
  if (state.kind === 'none') return null;
  if (state.kind === 'under-way')
    return {
      none: 'qualification',
      reason:
        'You have judged all the first examples that are ready for you. Ask the coordinator to prepare more, so that you can begin.',
      retryAt: null,
    };
  return {
    none: 'qualification',
    reason:
      'Your answers to the first examples differ too much from what is right. Read the guideline again; you may try again later, or ask the coordinator.',
    retryAt: state.retryAt,
  };
};

/**
 * The gold seat that this person is to be given now in place of work, or null. Silent gold only comes where there is work too: else a seat out of
 * nothing would tell. Who coordinates may know what is gold, and gets none.
 */
export const goldFor = async (
  db: Db,
  part: Part,
  { campaignId, contributorId, leaseSeconds }: Puller,
): Promise<SeatRow | null> => {
  if (!part.roles.includes('reviewer') || part.roles.includes('coordinator')) return null;
  if (part.guard === 'paused' || quotaSpent(part) !== null) return null;
  const take = (usedFor: 'gold' | 'qualification') =>
    takeGoldSeat(db, { campaignId, contributorId, leaseSeconds, usedFor });
  const state = qualificationOf(part);
  if (state.kind === 'failed' && part.mayTryAgain) {
    await qualifyAgain(db, campaignId, part.pseudonym);
    return take('qualification');
  }
  if (state.kind !== 'none') return state.kind === 'under-way' ? take('qualification') : null;
  if (!isGoldTurn({ salt: part.salt, contributorId, number: part.seatsGiven, rate: goldRateFor(part) })) return null;
  const work = await campaignsWithSeats(db, contributorId, [{ campaignId, purpose: 'judge' }]);
  return work.length === 0 ? null : take('gold');
};

/** Counts a seat that was given, where the next is drawn by it. */
export const countSeatForGoldLottery = async (
  db: Db,
  part: Part,
  { campaignId, contributorId }: Puller,
  seat: SeatRow | null,
): Promise<SeatRow | null> => {
  if (seat !== null && goldRateFor(part) > 0) await countGiven(db, campaignId, contributorId);
  return seat;
};
