import { z } from 'zod';

/** What somebody must know to judge an example, in the terms of Global-MMLU (Singh et al. 2024). */
export const Knowledge = z.enum(['cultural', 'geographical', 'dialect']);
export type Knowledge = z.infer<typeof Knowledge>;

/** What may have to become of an example that rules or a model do not change on their own. */
export const Proposal = z.object({
  kind: z.enum(['replace-premise', 'drop']),
  field: z.string(),
  reason: z.string().max(500),
});
export type Proposal = z.infer<typeof Proposal>;

/** How much an example hangs on a culture, in the fields of Global-MMLU. */
export const TriageVerdict = z.object({
  label: z.enum(['culture-specific', 'culture-agnostic']),
  knowledge: z.array(Knowledge).max(3),
  /** ISO 3166 codes of the countries that it is about; empty where it is about none or all. */
  regions: z.array(z.string().regex(/^[A-Z]{2}$/u)).max(20),
  /** True where its answer changes with the years. */
  timeSensitive: z.boolean(),
});
export type TriageVerdict = z.infer<typeof TriageVerdict>;

/** What a model says, and why. */
export const ModelVerdict = TriageVerdict.extend({ reason: z.string().max(500) });
export type ModelVerdict = z.infer<typeof ModelVerdict>;

/** What holds of an example: what a person says, else rules and model together (`joinTriage`). People may correct it. */
export const Triage = TriageVerdict.extend({
  proposals: z.array(Proposal).max(50),
  by: z.enum(['rules', 'model', 'person']),
  /** Why a person says so; null for rules and models. */
  reason: z.string().max(2_000).nullable().default(null),
  /** What the rules say alone; null in drafts of before. */
  rules: TriageVerdict.nullable().default(null),
  /** What the model says that drafted the example; null where none did. */
  model: ModelVerdict.nullable().default(null),
});
export type Triage = z.infer<typeof Triage>;
