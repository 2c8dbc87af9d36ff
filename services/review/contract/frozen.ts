import { z } from 'zod';
import { Purpose } from '../../../domain/campaign.ts';
import { Judgment, SeatReleaseReason } from '../../../domain/judgment.ts';
import { defineRequest } from '../../../platform/contract.ts';

/**
 * What carried over into an attempt (its judgments are of earlier ones), and the frozen judgments of its closed rounds up to `round`, with who
 * was asked what. Judgments that do not fit into one reply are its `rest`, to be asked for by their ids, in `only`.
 */
export const frozenJudgments = defineRequest('review.frozen-judgments', {
  request: z.object({
    exampleId: z.uuid(),
    attempt: z.int(),
    round: z.int(),
    only: z.array(z.uuid()).max(200).nullable().default(null),
  }),
  reply: z.object({
    rounds: z.array(z.object({ round: z.int(), purpose: Purpose, seats: z.int(), decisionId: z.uuid().nullable() })),
    /** Whether `round` itself is closed. A review of the version before does not say, and is asked of closed ones. */
    isClosed: z.boolean().default(true),
    judgments: z.array(Judgment),
    /** None from a review of the version before, while both run. */
    rest: z.array(z.uuid()).default([]),
    /** Reviewers who could still be asked about this example: at most as many as a policy could want (`mostSeats`), of more it says no more. */
    eligiblePeople: z.int(),
    /** How many people gave a seat of this attempt back, by reason. Empty from a review of the version before, while both run. */
    givenBack: z.array(z.object({ reason: SeatReleaseReason, people: z.int() })).default([]),
  }),
});
export type FrozenJudgments = z.output<typeof frozenJudgments.reply>;
