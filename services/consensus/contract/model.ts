import { z } from 'zod';
import { InstantCursor, ProbabilityCursor } from '../../../domain/cursor.ts';
import { Verdict } from '../../../domain/judgment.ts';
import { defineBatch, defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';

export const ModelMethod = z.enum(['majority', 'one-coin', 'dawid-skene']);
export type ModelMethod = z.infer<typeof ModelMethod>;

/** What a run found of the verdicts of a campaign. */
export const ModelResult = z.object({
  method: ModelMethod,
  /** Why this model, as a sentence. */
  why: z.string(),
  examples: z.int(),
  people: z.int(),
  votes: z.int(),
  /** Median of the votes that a person gave. */
  votesPerPerson: z.number(),
  /** Mean log-likelihood of a vote that the model had not seen; null where no example has two votes. */
  heldOut: z.array(z.object({ method: ModelMethod, perVote: z.number().nullable() })),
  /** Natural logarithm; null for majority, which has none. */
  logLikelihood: z.number().nullable(),
  iterations: z.int(),
  converged: z.boolean(),
  /** Share of each verdict. */
  priors: z.array(z.object({ verdict: Verdict, share: z.number() })),
  /** Resolved examples whose likeliest verdict is another one than they were resolved with. */
  contradictions: z.int(),
});
export type ModelResult = z.infer<typeof ModelResult>;

/** A model of all votes of a campaign: asked for, under way, done with its result, or failed with the reason. */
export const ModelRun = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  /** What was asked for; `auto` chooses by evidence. */
  method: z.enum(['auto', ...ModelMethod.options]),
  smoothing: z.number(),
  state: z.enum(['requested', 'running', 'done', 'failed']),
  requestedAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  failure: z.string().nullable(),
  result: ModelResult.nullable(),
});
export type ModelRun = z.infer<typeof ModelRun>;

/**
 * Asks for a model of what the campaign's people have judged so far. Coordinators, operators and services. Sent twice with one id it
 * answers the first; one that failed is begun again.
 */
export const startModelRun = defineRequest('consensus.start-model-run', {
  request: z.object({
    id: z.uuid(),
    campaignId: z.uuid(),
    method: ModelRun.shape.method.default('auto'),
    smoothing: z.number().min(0).max(100).default(0.5),
  }),
  reply: ModelRun,
});
/** Members of the campaign, operators and services; as all below. */
export const modelRunsByIds = defineBatch('consensus.model-runs-by-ids', ModelRun);
/** Newest first. */
export const listModelRuns = defineRequest('consensus.list-model-runs', {
  request: pageAfter(InstantCursor).extend({ campaignId: z.uuid() }),
  reply: pageOf(ModelRun),
});

export const AgreementPeriod = z.enum(['whole', 'day', 'week', 'guideline']);
export type AgreementPeriod = z.infer<typeof AgreementPeriod>;

/** Krippendorff's α on one question: nominal for the verdict, ordinal for a scale; with a 95 % interval by bootstrap over examples. */
export const Agreement = z.object({
  /** `''` for `whole`, a date (a week's Monday), or the guideline's version. An example is in the bucket of its first judgment. */
  bucket: z.string(),
  /** `verdict`, or a scale. */
  question: z.string(),
  alpha: z.number().nullable(),
  low: z.number().nullable(),
  high: z.number().nullable(),
  /** Why there is no α; null where there is. */
  reason: z.string().nullable(),
  examples: z.int(),
  votes: z.int(),
});
export type Agreement = z.infer<typeof Agreement>;

/** The agreement that a run found, of the campaign's last one that is done where none is named; `run` is null where there is none. */
export const agreementOver = defineRequest('consensus.agreement-over', {
  request: z.object({ campaignId: z.uuid(), period: AgreementPeriod, runId: z.uuid().nullable().default(null) }),
  reply: z.object({ run: ModelRun.nullable(), items: z.array(Agreement) }),
});

/** A resolved example of which the model of all votes holds something else. */
export const Contradiction = z.object({
  exampleId: z.uuid(),
  attempt: z.int(),
  votes: z.int(),
  /** What the model holds likeliest, and how likely. */
  modelVerdict: Verdict,
  modelProbability: z.number(),
  /** What it was resolved as; how likely its decision held that (null where an adjudicator decided), and how likely the model does. */
  resolvedVerdict: Verdict,
  decisionProbability: z.number().nullable(),
  modelProbabilityOfResolved: z.number(),
});
export type Contradiction = z.infer<typeof Contradiction>;

/** Contradictions of the campaign's last run that is done, the surest first; those opened again since are left out. Coordinators and operators. */
export const listContradictions = defineRequest('consensus.list-contradictions', {
  request: pageAfter(ProbabilityCursor).extend({
    campaignId: z.uuid(),
    atLeast: z.number().min(0).max(1).default(0.5),
  }),
  reply: pageOf(Contradiction),
});
