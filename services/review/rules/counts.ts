import type { Standing } from '../../../domain/judgment.ts';

/** What decides whether a judgment counts in its round. Ids are of contributors. */
export interface StandingFacts {
  readonly author: string;
  readonly roundClosed: boolean;
  readonly seatState: 'open' | 'held' | 'filled' | 'closed';
  readonly heldBy: string | null;
  /** Who took the seat last. */
  readonly lastHolder: string | null;
  /** The author has a judgment on this attempt that counts. */
  readonly hasCounted: boolean;
  /** The author is given nothing more for now (guard-steps.ts). */
  readonly paused: boolean;
}

/**
 * A judgment counts while its round is open and its seat is still its author's: held (also with a lease that ran out, as nobody
 * else has come) or open again with nobody after them. Anything later is kept as surplus, never refused, and so is what somebody sends who is paused.
 */
export const standingOf = ({
  author,
  roundClosed,
  seatState,
  heldBy,
  lastHolder,
  hasCounted,
  paused,
}: StandingFacts): Standing => {
  if (roundClosed || hasCounted || paused) return 'surplus';
  const theirs = (seatState === 'held' && heldBy === author) || (seatState === 'open' && lastHolder === author);
  return theirs ? 'filled' : 'surplus';
};
