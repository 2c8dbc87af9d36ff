import { z } from 'zod';
import { ActKind } from '../../../domain/act.ts';
import { Verdict } from '../../../domain/judgment.ts';
import { Prose } from '../../../domain/text.ts';
import { defineRequest } from '../../../platform/contract.ts';

/** What an adjudicator decided of an example that is still resolved so. */
export const Precedent = z.object({
  decisionId: z.uuid(),
  exampleId: z.uuid(),
  attempt: z.int(),
  verdict: Verdict,
  /** Why, in the adjudicator's words. */
  reason: z.string(),
  /** Kinds of the acts of the draft and of the adjudicator. */
  acts: z.array(ActKind),
  decidedAt: z.iso.datetime(),
  /** 0 to 1; null where nothing was compared. */
  similarity: z.number().nullable(),
});
export type Precedent = z.infer<typeof Precedent>;

/**
 * What adjudicators of a campaign have decided: likest to some words first, or to what an example says in English, or else newest first.
 * Adjudicators and coordinators of it, operators and services. Nobody is answered a decision on an example that they may still have to
 * judge blind, nor one that stands no more.
 */
export const listPrecedents = defineRequest('consensus.list-precedents', {
  request: z.object({
    campaignId: z.uuid(),
    text: Prose(200, 1).trim().nullable().default(null),
    exampleId: z.uuid().nullable().default(null),
    act: ActKind.nullable().default(null),
    first: z.int().min(1).max(50).default(10),
  }),
  reply: z.object({ items: z.array(Precedent) }),
  timeoutMs: 15_000,
});
