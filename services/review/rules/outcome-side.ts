import { createHash } from 'node:crypto';

export type Side = 'literal' | 'resolved';

/** The text that stands on the left for this person: by chance, and always the same for a seat. */
export const leftSide = (seatId: string, contributorId: string): Side =>
  (createHash('sha256').update(`${seatId} ${contributorId}`).digest()[0] ?? 0) % 2 === 0 ? 'literal' : 'resolved';

/** What an answer prefers, given what stood on the left. */
export const preferredOf = (answer: 'left' | 'right' | 'tie', left: Side): Side | 'tie' => {
  if (answer === 'tie') return 'tie';
  const right = left === 'literal' ? 'resolved' : 'literal';
  return answer === 'left' ? left : right;
};
