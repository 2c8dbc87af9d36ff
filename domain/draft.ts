import { z } from 'zod';
import { Act } from './act.ts';
import { Finding } from './check.ts';
import { FieldTone } from './tone.ts';
import { Triage } from './triage.ts';

/**
 * Where a draft's literal text comes from. `file`: the dataset arrived translated. `memory`: the translation memory had all of it.
 * `none`: nothing could be drafted.
 */
export const Provider = z.enum(['apertium', 'openai', 'http-mt', 'human', 'file', 'memory', 'none']);
export type Provider = z.infer<typeof Provider>;

/** What a campaign's chain of providers is made of. `human`: no draft, people write from the source. */
export const ChainProvider = z.enum(['openai', 'http-mt', 'apertium', 'human']);
export type ChainProvider = z.infer<typeof ChainProvider>;

/** Why a call of a provider gave no draft. */
export const CallFailure = z.enum([
  'timeout', // no whole answer in time
  'rate-limited', // the far end asks to wait
  'server-error', // the far end failed
  'connection', // nobody answers, or the connection broke off
  'invalid-answer', // no JSON, or not of the schema, also after a repair
  'refusal', // the model declines, or says something else than the text
  'echo', // the source came back
  'language', // the answer is in another language
  'checks', // a blocking check turned the text down
  'configuration', // not configured, or the far end does not accept our key, model or request
  'unsupported', // the provider does not know the culture's language
  'budget', // the campaign's budget is spent
  'lost', // the process died while it waited
]);
export type CallFailure = z.infer<typeof CallFailure>;
export const CallOutcome = z.enum(['running', 'ok', ...CallFailure.options]);
export type CallOutcome = z.infer<typeof CallOutcome>;

/** One call of a provider for a draft. Tokens and cost (in the currency of the installation's prices) are 0 where none are told. */
export const ProviderCall = z.object({
  provider: ChainProvider,
  engine: z.string(),
  outcome: CallOutcome,
  /** For people: what went wrong; empty where nothing did. Never holds a text of the example. */
  message: z.string(),
  inputTokens: z.int().min(0),
  outputTokens: z.int().min(0),
  cost: z.number().min(0),
  milliseconds: z.int().min(0),
});
export type ProviderCall = z.infer<typeof ProviderCall>;

/** One text field of a draft: the source (absent where only a translation was imported), its literal translation and the adapted text. */
export const DraftField = z.object({
  field: z.string(),
  source: z.string().nullable(),
  literal: z.string(),
  adapted: z.string(),
  /** Words the engine did not know: a free signal of low confidence. */
  unknownWords: z.int().min(0),
});
export type DraftField = z.infer<typeof DraftField>;

/** The machine adaptation of one example at one attempt. */
export const Draft = z.object({
  exampleId: z.uuid(),
  attempt: z.int().min(1),
  provider: Provider,
  engine: z.string(),
  /** True where a blocking check failed: people must write the text. */
  needsHuman: z.boolean(),
  fields: z.array(DraftField),
  acts: z.array(Act),
  findings: z.array(Finding),
  /** The tone of its answers: of the source, the literal and the adapted text. Empty where nothing measures it. */
  tones: z.array(FieldTone).default([]),
  /** How much the example hangs on a culture; null in drafts of before. */
  triage: Triage.nullable().default(null),
});
export type Draft = z.infer<typeof Draft>;
