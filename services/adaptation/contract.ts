import { z } from 'zod';
import { Finding } from '../../domain/check.ts';
import { Draft, Provider } from '../../domain/draft.ts';
import { FieldText } from '../../domain/example.ts';
import { defineBatch, defineEvent, defineRequest } from '../../platform/contract.ts';

/** Drafts an example for the campaign's culture; a retry answers the stored draft. Services only. Texts stay in PostgreSQL. */
export const adaptExample = defineRequest('adaptation.adapt-example', {
  request: z.object({ exampleId: z.uuid(), attempt: z.int().min(1) }),
  reply: z.object({ provider: Provider, needsHuman: z.boolean() }),
  timeoutMs: 60_000,
});

/** Ids are of examples; every attempt's draft is found, oldest first. Members of the campaign, operators and services. */
export const draftsByExamples = defineBatch(
  'adaptation.drafts-by-examples',
  // Null from an adaptation service of the version before, while both run.
  Draft.extend({ draftedAt: z.iso.datetime().nullable().default(null) }),
);

/**
 * What all checks say of texts that somebody would have instead of a draft's; `sentenceOf` says it in their language. Those with `block` would turn a judgment down. Members of the campaign, operators and services.
 */
export const checkTexts = defineRequest('adaptation.check-texts', {
  request: z.object({
    exampleId: z.uuid(),
    attempt: z.int().min(1),
    texts: z.array(FieldText).min(1).max(200),
  }),
  reply: z.object({ findings: z.array(Finding) }),
  // The first check in a process waits for its dictionary.
  timeoutMs: 20_000,
});

export const DraftCompleted = defineEvent(
  'draft.completed.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), attempt: z.int() }),
);
