import { z } from 'zod';
import { Decision } from '../../domain/decision.ts';
import { FieldText } from '../../domain/example.ts';
import { Policy } from '../../domain/policy.ts';
import { Key } from '../../domain/text.ts';
import { defineBatch, defineEvent, defineRequest } from '../../platform/contract.ts';

export * from './contract/model.ts';
export * from './contract/precedent.ts';
export * from './contract/soft-label.ts';

/** What a workflow needs of a decision: ids and counts, never a text. */
export const NextStep = z.object({
  /** Of no decision where the kind is `open`. */
  decisionId: z.uuid(),
  /** `open`: nothing was decided, because the round is not closed. A worker of the version before takes that for an error, and asks again. */
  kind: z.enum(['settle', 'more', 'confirm', 'adjudicate', 'open']),
  seats: z.int(),
  candidateIds: z.array(z.string()),
});
export type NextStep = z.infer<typeof NextStep>;

/** Decides on the frozen judgments of this attempt up to `round`; stored once, a retry answers the stored row. Services only. */
export const decide = defineRequest('consensus.decide', {
  request: z.object({ exampleId: z.uuid(), attempt: z.int().min(1), round: z.int().min(1) }),
  reply: NextStep,
  timeoutMs: 15_000,
});

/** Why no answers of people could ever meet a policy, as a sentence that says what to change; null where some can. Services only. */
export const checkPolicy = defineRequest('consensus.check-policy', {
  request: z.object({ policy: Policy }),
  reply: z.object({ impossible: z.string().nullable() }),
  timeoutMs: 3_000,
});

/** A rate with the interval that holds the middle 90 % of its probability, 0 to 1, and the answers that it rests on. */
export const ReviewerRate = z.object({
  mean: z.number(),
  low: z.number(),
  high: z.number(),
  /** Answers whose right one was known before: gold, planted faults, qualification; and how many of them accepted the draft. */
  known: z.int(),
  knownAccepted: z.int(),
  /** Answers to examples that others have settled since; and how many of them accepted the draft. */
  resolved: z.int(),
  resolvedAccepted: z.int(),
});
export type ReviewerRate = z.infer<typeof ReviewerRate>;

/** How reliable one reviewer has been in a campaign, by pseudonym. */
export const ReviewerReliability = z.object({
  author: z.string(),
  /** P(accepts | the draft stands). */
  acceptsGood: ReviewerRate,
  /** P(accepts | the draft is faulty). */
  acceptsFaulty: ReviewerRate,
});
export type ReviewerReliability = z.infer<typeof ReviewerReliability>;

/**
 * How reliable the reviewers of a campaign have been, in order of pseudonym; who has shown nothing yet is not listed. Coordinators of it,
 * operators and services. A reviewer is answered their own alone, and only once the campaign is over: figures that move
 * while they work would tell them which examples are gold.
 */
export const listReliability = defineRequest('consensus.list-reliability', {
  request: z.object({
    campaignId: z.uuid(),
    first: z.int().min(1).max(200).default(50),
    after: Key(50).nullable().default(null),
  }),
  reply: z.object({ items: z.array(ReviewerReliability) }),
  timeoutMs: 15_000,
});

export const decisionsByIds = defineBatch('consensus.decisions-by-ids', Decision);
/** Ids are of examples; in order of attempt and round. People see them under the rule of blindness (see review's `visibleExamples`). */
export const decisionsByExamples = defineBatch('consensus.decisions-by-examples', Decision);

/** What a confirm or adjudicate seat chooses among, in the seat's own order: texts, never who wrote them. `fields` are those that differ from the draft. */
export const SeatCandidates = z.object({
  seatId: z.uuid(),
  candidates: z.array(z.object({ id: z.string(), fields: z.array(FieldText) })),
});
export type SeatCandidates = z.infer<typeof SeatCandidates>;
/** Ids are of seats. Who may see a seat may see its candidates. */
export const candidatesBySeats = defineBatch('consensus.candidates-by-seats', SeatCandidates);

/** A decision that settled an example does not follow any more from the judgments that are left: some were taken back. Its text is deleted here. */
export const DecisionUndone = defineEvent(
  'decision.undone.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), attempt: z.int(), decisionId: z.uuid() }),
);

export const DecisionMade = defineEvent(
  'decision.made.v1',
  z.object({
    campaignId: z.uuid(),
    exampleId: z.uuid(),
    attempt: z.int(),
    round: z.int(),
    kind: z.enum(['settle', 'more', 'confirm', 'adjudicate']),
  }),
);
