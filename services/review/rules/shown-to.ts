import { createHash } from 'node:crypto';
import type { Claimed, Seat } from '../contract.ts';

/** The candidates in an order of this person's own, always the same for a seat, so that no place in the list is favoured. */
export const shuffled = (candidateIds: readonly string[], seatId: string, contributorId: string): string[] => {
  const rank = (id: string) => createHash('sha256').update(`${seatId} ${contributorId} ${id}`).digest('hex');
  return candidateIds
    .map((id) => ({ id, rank: rank(id) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ id }) => id);
};

/** A seat as this person sees it: the candidates in an order of their own. */
export const seatFor = (seat: Seat, contributorId: string): Seat => ({
  ...seat,
  candidateIds: shuffled(seat.candidateIds, seat.id, contributorId),
});

/** The answer to a claim that found this seat. */
export const answerWithSeat = (seat: Seat, contributorId: string): Claimed => ({
  seat: seatFor(seat, contributorId),
  none: null,
  reason: null,
  retryAt: null,
});
