import { z } from 'zod';
import { Decision } from '../../domain/decision.ts';
import { FieldText } from '../../domain/example.ts';
import { Policy } from '../../domain/policy.ts';
import { defineBatch, defineEvent, defineRequest } from '../../platform/contract.ts';

/** What a workflow needs of a decision: ids and counts, never a text. */
export const NextStep = z.object({
  decisionId: z.uuid(),
  kind: z.enum(['settle', 'more', 'confirm', 'adjudicate']),
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
