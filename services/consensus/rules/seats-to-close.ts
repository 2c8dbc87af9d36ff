import type { Case } from './case.ts';
import { answerOf, posterior } from './posterior.ts';
import { newcomerRates } from './reliability.ts';
import { standRatio } from './draft-stands.ts';
import { usableRatio } from './usable.ts';

/** What the new people could all say; each closes other questions. */
const agreements = [
  { drop: true, accepts: null },
  { drop: false, accepts: true },
  { drop: false, accepts: false },
] as const;

/**
 * The smallest number of further seats after which nothing is open if the new people, newcomers all, agree with each other;
 * null where the seats that are left cannot bring that about.
 */
export const seatsToClose = ({ input: { policy }, usable, stands, seats }: Case): number | null => {
  const closes = (count: number, { drop, accepts }: (typeof agreements)[number]): boolean => {
    const after = (probability: number, ratio: number) =>
      answerOf(
        posterior(
          probability,
          Array.from({ length: count }, () => ratio),
        ),
        policy.confidence,
      );
    const usableAfter = after(usable.probability, usableRatio(drop, newcomerRates));
    if (usableAfter !== 'yes') return usableAfter === 'no';
    const standsAfter =
      accepts === null ? stands.answer : after(stands.probability, standRatio(accepts, newcomerRates));
    return standsAfter !== 'open';
  };
  for (let count = Math.max(1, seats.minSeats - seats.heard); count <= seats.left; count++) {
    if (agreements.some((agreement) => closes(count, agreement))) return count;
  }
  return null;
};
