import { createHmac } from 'node:crypto';
import type { Purpose } from '../../../domain/campaign.ts';
import type { Draft } from '../../../domain/draft.ts';

/** What draws a round's seat without a draft. `salt` is the campaign's and never leaves. */
export interface Draw {
  readonly salt: string;
  readonly exampleId: string;
  readonly attempt: number;
  readonly round: number;
  readonly seats: number;
  /** The share of judge seats that show none, 0 to 1. */
  readonly share: number;
}

/**
 * The place (from 0) of the seat that shows no draft, or null. At most one of a round, so that the draft is judged all the same; keyed, so
 * that nobody can tell which it will be; drawn before anybody comes, so that it does not depend on who they are.
 */
export const blindSeatOf = ({ salt, exampleId, attempt, round, seats, share }: Draw): number | null => {
  const digest = createHmac('sha256', salt).update(`blind ${exampleId} ${attempt} ${round}`).digest();
  const drawn = digest.readUIntBE(0, 6) / 2 ** 48;
  const chance = Math.min(1, share * seats);
  return drawn < chance ? Math.floor((drawn / chance) * seats) : null;
};

/** Whether a round may have such a seat: a machine made its draft, and there is another seat to judge it in. */
export const mayBeBlind = (
  { purpose, seats }: { purpose: Purpose; seats: number },
  { provider, needsHuman }: Pick<Draft, 'provider' | 'needsHuman'>,
): boolean =>
  purpose === 'judge' &&
  seats >= 2 &&
  !needsHuman &&
  provider !== 'file' &&
  provider !== 'human' &&
  provider !== 'memory' &&
  provider !== 'none';
