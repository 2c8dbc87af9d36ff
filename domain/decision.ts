import { z } from 'zod';
import { FieldText } from './example.ts';
import { SeatReleaseReason } from './judgment.ts';
import { SmallPool } from './policy.ts';

/** A text that a confirm or adjudicate round may choose. Only fields that differ from the draft's adapted text are given. */
export const Candidate = z.object({
  id: z.string(),
  fields: z.array(FieldText),
  /** Who wrote or supported it, by pseudonym; `draft` for the machine's. */
  supporters: z.array(z.string()),
  /** Expected utility (chrF++, 0 to 100) under the judgments: minimum Bayes risk. */
  utility: z.number(),
});
export type Candidate = z.infer<typeof Candidate>;

/** Labels that a settled example carries. A label without evidence is null. */
export const Labels = z.object({
  turnsFollow: z.boolean().nullable(),
  chosenBetter: z.enum(['yes', 'no', 'tie']).nullable(),
  keyHolds: z.boolean().nullable(),
  ratings: z.array(
    z.object({ scale: z.string(), median: z.number(), low: z.number(), high: z.number(), answers: z.int() }),
  ),
  /** Labels that people were asked for and did not settle, nor an adjudicator for them. */
  undecided: z.array(z.enum(['turnsFollow', 'chosenBetter', 'keyHolds'])).default([]),
});
export type Labels = z.infer<typeof Labels>;

/** That fewer people could still be asked than the policy has seats for, and what followed. `ceiling`: the most seats that the attempt could have. */
export const PoolEvidence = z.object({ policy: SmallPool, eligible: z.int(), ceiling: z.int(), minSeats: z.int() });
export type PoolEvidence = z.infer<typeof PoolEvidence>;

/** Everything a decision was made from, so that "why is this text the one?" is one query. */
export const Evidence = z.object({
  /** The rule that fired, such as `draft-stands`, `edit-majority`, `split-confirm`. */
  rule: z.string(),
  /** One sentence for a person. */
  why: z.string(),
  /** The oldest version that one of the judgments was made under; the one in force where there is none. */
  guidelineVersion: z.int(),
  judgmentIds: z.array(z.uuid()),
  /** Those of them that were made in an earlier attempt and carried over into this one. */
  carriedIds: z.array(z.uuid()).default([]),
  seatsUsed: z.int(),
  /** Null where there were people enough, or nobody counted. */
  smallPool: PoolEvidence.nullable().default(null),
  /** How many people gave a seat of the attempt back, by reason. */
  givenBack: z.array(z.object({ reason: SeatReleaseReason, people: z.int() })).default([]),
  /** `measured`: how many of the latest resolved drafts of this provider stood; null where none were known. */
  priors: z.object({
    drop: z.number(),
    draft: z.number(),
    measured: z.object({ stood: z.int(), of: z.int() }).nullable().default(null),
  }),
  posteriors: z.object({ usable: z.number(), draftStands: z.number(), choice: z.number().nullable() }),
  /** The two rates of each reviewer that the decision used, by pseudonym. */
  rates: z.array(z.object({ author: z.string(), acceptsGood: z.number(), acceptsFaulty: z.number() })),
  candidates: z.array(Candidate),
});
export type Evidence = z.infer<typeof Evidence>;

/** What consensus answers to the judgments so far. */
export const Outcome = z.discriminatedUnion('kind', [
  z.discriminatedUnion('outcome', [
    z.object({ kind: z.literal('settle'), outcome: z.literal('adopted'), fields: z.array(FieldText), labels: Labels }),
    z.object({ kind: z.literal('settle'), outcome: z.literal('dropped'), reason: z.string() }),
  ]),
  z.object({ kind: z.literal('more'), seats: z.int().min(1) }),
  z.object({ kind: z.literal('confirm'), seats: z.int().min(1), candidateIds: z.array(z.string()) }),
  z.object({ kind: z.literal('adjudicate'), reason: z.string(), candidateIds: z.array(z.string()) }),
]);
export type Outcome = z.infer<typeof Outcome>;

/** A stored decision on one round of one attempt. */
export const Decision = z.object({
  id: z.uuid(),
  exampleId: z.uuid(),
  attempt: z.int(),
  round: z.int(),
  decidedAt: z.iso.datetime(),
  outcome: Outcome,
  evidence: Evidence,
});
export type Decision = z.infer<typeof Decision>;
