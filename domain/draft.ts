import { z } from 'zod';
import { Act } from './act.ts';
import { Finding } from './check.ts';

/** Where a draft's literal text comes from. `file`: the dataset arrived translated. `none`: nothing could be drafted. */
export const Provider = z.enum(['apertium', 'openai', 'http-mt', 'human', 'file', 'none']);
export type Provider = z.infer<typeof Provider>;

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
});
export type Draft = z.infer<typeof Draft>;
