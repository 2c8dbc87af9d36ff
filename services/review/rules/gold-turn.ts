import { createHmac } from 'node:crypto';

/** What draws whether a person's next seat is gold. `salt` is the campaign's and never leaves. `number`: how many they were given before. */
export interface Turn {
  readonly salt: string;
  readonly contributorId: string;
  readonly number: number;
  readonly rate: number;
}

/** Whether the next seat is gold: always the same for a person and a number, and foretold by nobody who lacks the salt. */
export const isGoldTurn = ({ salt, contributorId, number, rate }: Turn): boolean =>
  createHmac('sha256', salt).update(`gold ${contributorId} ${number}`).digest().readUIntBE(0, 6) / 2 ** 48 < rate;
