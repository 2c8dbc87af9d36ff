import { Refusal } from '../../../domain/refusal.ts';
import { serveBatch } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import { transaction } from '../../../platform/transaction.ts';
import { contributorOf } from '../access.ts';
import * as contract from '../contract.ts';
import type { ReviewContext } from '../context.ts';
import { seatFor } from '../rules/shown-to.ts';
import { lockRound } from '../rows/round.ts';
import * as store from '../rows/seat.ts';

/** The answer to who never had the seat; whether there is such a seat is not theirs to know. */
export const notYours = (): Refusal =>
  new Refusal('not-your-seat', 'This seat was never yours. Claim a seat, and judge in the one that you are given.');

export const keepHandler = (rim: ReviewContext) =>
  serve(contract.keepSeat, async ({ seatId }, { principal }) => {
    const contributorId = contributorOf(principal);
    const before = await store.seatById(rim.pool, seatId);
    if (before === null) throw notYours();
    const seat = await rim.inTurn(before.campaignId, () => store.extendLease(rim.pool, seatId, contributorId));
    if (seat) return seatFor(seat, contributorId);
    if (!(await store.hasHeld(rim.pool, seatId, contributorId))) throw notYours();
    throw new Refusal(
      'wrong-state',
      'You do not hold this seat any more. What you have written can still be sent; it is kept.',
    );
  });

/** Gives a seat back. Where its lease ran out and somebody else has it, only the wish not to see it again is recorded. */
export const releaseHandler = (rim: ReviewContext) =>
  serve(contract.releaseSeat, async ({ seatId, reason, comment }, { principal }) => {
    const why = { reason, comment };
    const contributorId = contributorOf(principal);
    const seat = await store.seatById(rim.pool, seatId);
    if (seat === null) throw notYours();
    const giveBack = () =>
      transaction(rim.pool, async (tx) => {
        await lockRound(tx, seat.roundId);
        const now = await store.lockSeat(tx, seatId, contributorId);
        if (now.seatState === 'filled' && now.heldBy === contributorId) {
          throw new Refusal('already-judged', 'You have judged in this seat: it cannot be given back.');
        }
        if ((await store.releaseLeases(tx, seatId, contributorId, why)) === 0) throw notYours();
        await store.openSeatAgain(tx, seatId, contributorId);
      });
    await rim.inTurn(seat.campaignId, giveBack);
    return {};
  });

/** Seats: to who holds or held them, to coordinators, operators and services. */
export const seatsHandler = (rim: ReviewContext) =>
  serveBatch(
    contract.seatsByIds,
    async (ids, { principal }) => {
      const viewer = principal.kind === 'service' ? null : principal.id;
      const seats = await store.seatsByIds(rim.pool, ids, viewer);
      return seats
        .filter(({ near }) => near || principal.kind !== 'person')
        .map((seat) => seatFor(seat, viewer ?? seat.heldBy ?? ''));
    },
    ({ id }) => id,
  );

/** Whose drafts the caller is not to see yet: they write from the source. */
export const fromSourceHandler = (rim: ReviewContext) =>
  serveBatch(
    contract.writtenFromSource,
    async (ids, { principal }) =>
      principal.kind === 'service' ? [] : store.writingFromSource(rim.pool, ids, principal.id),
    ({ exampleId }) => exampleId,
  );
