import { z } from 'zod';
import { Key } from '../../../domain/text.ts';
import { defineRequest } from '../../../platform/contract.ts';

/** An open round whose deadline came while its campaign was paused. */
export const PausedRound = z.object({ roundId: z.uuid(), exampleId: z.uuid(), attempt: z.int() });
export type PausedRound = z.infer<typeof PausedRound>;

/** Rounds whose workflows wait to be told that their campaign goes on. Services only, as the next. */
export const listPausedRounds = defineRequest('review.list-paused-rounds', {
  request: z.object({ campaignId: z.uuid(), first: z.int().min(1).max(200) }),
  /** `asOf`: when this was so, by the clock of review's database. A review of the version before does not say. */
  reply: z.object({ items: z.array(PausedRound), asOf: z.string().nullable().default(null) }),
});

/** Workflows that waited at `asOf` were told. One that has found the campaign paused again since then waits again, and is not forgotten. */
export const forgetPausedRounds = defineRequest('review.forget-paused-rounds', {
  request: z.object({
    campaignId: z.uuid(),
    roundIds: z.array(z.uuid()).max(200),
    asOf: Key(64).nullable().default(null),
  }),
  reply: z.object({}),
});

/** Closes what is open of an attempt that was given up, so that nobody is asked for what nobody decides. Services only. */
export const abandonAttempt = defineRequest('review.abandon-attempt', {
  request: z.object({ exampleId: z.uuid(), attempt: z.int() }),
  reply: z.object({ rounds: z.int() }),
});
