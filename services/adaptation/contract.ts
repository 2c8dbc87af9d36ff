import { z } from 'zod';
import { SentAct } from '../../domain/act.ts';
import { Tag } from '../../domain/campaign.ts';
import { Finding } from '../../domain/check.ts';
import { CulturePack } from '../../domain/culture.ts';
import { CallFailure, ChainProvider, Draft, Provider, ProviderCall } from '../../domain/draft.ts';
import { mostTextBytes } from '../../domain/bounds.ts';
import { sentTexts } from '../../domain/example.ts';
import { FaultKind } from '../../domain/gold.ts';
import { MemoryUse } from '../../domain/memory.ts';
import { Key, Prose } from '../../domain/text.ts';
import { ToneMean } from '../../domain/tone.ts';
import { Triage, TriageVerdict } from '../../domain/triage.ts';
import { defineBatch, defineEvent, defineRequest } from '../../platform/contract.ts';

export * from './contract/memory.ts';
export * from './contract/term.ts';

/**
 * Drafts an example for the campaign's culture by the campaign's chain of providers; a retry answers the stored draft. Services only.
 * Texts stay in PostgreSQL. `retryAfterMs`: no draft yet, since a far end was too busy or broken; asked again after that it goes on.
 */
export const adaptExample = defineRequest('adaptation.adapt-example', {
  request: z.object({ exampleId: z.uuid(), attempt: z.int().min(1) }),
  reply: z.union([
    z.object({ provider: Provider, needsHuman: z.boolean() }),
    z.object({ retryAfterMs: z.int().min(0), reason: z.string() }),
  ]),
  // A model may take its time twice, where its first answer has to be repaired.
  timeoutMs: 115_000,
});

/** A fault that stands in a field of a gold draft until somebody has mended it. */
export const PlantedFault = z.object({ field: z.string(), text: z.string() });
export type PlantedFault = z.infer<typeof PlantedFault>;

/**
 * Drafts an example that is gold: as the machine does, with these texts in place of its own, and with a fault planted in the first field
 * that offers a place for one, from the last. A retry answers the stored draft. Services only. Looks like any other draft. `look` stores
 * nothing, so that what is wrong is told before the example is taken for it; the draft that was looked at is the one that is stored after it.
 */
export const plantDraft = defineRequest('adaptation.plant-draft', {
  request: z.object({
    exampleId: z.uuid(),
    attempt: z.int().min(1),
    texts: sentTexts(),
    fault: FaultKind.nullable(),
    look: z.boolean().default(false),
  }),
  reply: z.object({
    fields: z.array(z.object({ field: z.string(), adapted: z.string() })),
    faults: z.array(PlantedFault),
  }),
  timeoutMs: 60_000,
});

/** Ids are of examples; every attempt's draft is found, oldest first. Members of the campaign, operators and services. */
export const draftsByExamples = defineBatch(
  'adaptation.drafts-by-examples',
  // Null from an adaptation service of the version before, while both run.
  Draft.extend({
    draftedAt: z.iso.datetime().nullable().default(null),
    /** What was asked of providers for it, failures included, oldest first. */
    calls: z.array(ProviderCall).default([]),
    /** What the campaign's memory had for its source when it was drafted. */
    memory: z.array(MemoryUse).default([]),
  }),
);

/** How a provider does: `failing` where its last call gave no draft. */
export const ProviderState = z.enum(['ready', 'failing', 'budget-spent', 'not-configured']);
export type ProviderState = z.infer<typeof ProviderState>;

/** The account of a campaign with one provider of its chain, or with one that it asked before. */
export const ProviderAccount = z.object({
  provider: ChainProvider,
  /** Model and prompt, or engine; empty where the installation does not have it. */
  engine: z.string(),
  state: ProviderState,
  calls: z.int(),
  running: z.int(),
  failures: z.array(z.object({ failure: CallFailure, calls: z.int() })),
  inputTokens: z.int(),
  outputTokens: z.int(),
  /** In the currency of the installation's prices. */
  cost: z.number(),
  budget: z.number(),
  /** Median of the last calls that gave a draft; null where none did. */
  medianMs: z.number().nullable(),
  lastOkAt: z.iso.datetime().nullable(),
  lastError: z.object({ failure: CallFailure, message: z.string(), at: z.iso.datetime() }).nullable(),
});
export type ProviderAccount = z.infer<typeof ProviderAccount>;

/** Health and cost of a campaign's providers, in the order of its chain. Coordinators, operators and services. */
export const providerAccounts = defineRequest('adaptation.provider-accounts', {
  request: z.object({ campaignId: z.uuid() }),
  reply: z.object({ accounts: z.array(ProviderAccount) }),
});

/** A budget that keeps a provider from being asked; `next`: who drafts instead, `human` being people who write from the source. */
export const BudgetSpent = z.object({
  provider: ChainProvider,
  budget: z.number(),
  reachedAt: z.iso.datetime(),
  next: ChainProvider,
});
export type BudgetSpent = z.infer<typeof BudgetSpent>;

/** Budgets that are spent under the campaign's policy as it is, in the order of its chain. Members, operators and services. */
export const budgetsSpent = defineRequest('adaptation.budgets-spent', {
  request: z.object({ campaignId: z.uuid() }),
  reply: z.object({ spent: z.array(BudgetSpent) }),
});

/**
 * The budget of a campaign at a provider is spent: from now on the next of the chain is asked, or people. Who follows the campaign's
 * progress is told.
 */
export const BudgetReached = defineEvent(
  'budget.reached.v1',
  z.object({ campaignId: z.uuid(), provider: ChainProvider, budget: z.number() }),
);

/**
 * What all checks say of texts that somebody would have instead of a draft's; `sentenceOf` says it in their language. Those with `block`
 * would turn a judgment down. `acts`: what they say that they changed. `variant`: whose spelling counts, the culture's where it is null.
 * Members of the campaign, operators and services.
 */
export const checkTexts = defineRequest('adaptation.check-texts', {
  request: z.object({
    exampleId: z.uuid(),
    attempt: z.int().min(1),
    texts: sentTexts(mostTextBytes).min(1),
    acts: z.array(SentAct).max(200).default([]),
    variant: Tag.nullable().default(null),
  }),
  reply: z.object({ findings: z.array(Finding) }),
  // The first check in a process waits for its dictionary.
  timeoutMs: 20_000,
});

/** What a reviewer should have at hand of a culture: the part of its pack that is meant for people. */
export const Culture = CulturePack.pick({
  tag: true,
  name: true,
  englishName: true,
  script: true,
  direction: true,
  uiLocale: true,
  variants: true,
  register: true,
  ratings: true,
  tones: true,
  sensitive: true,
  sources: true,
  signedOff: true,
}).strip();
export type Culture = z.infer<typeof Culture>;

/**
 * The cultures that this installation has packs for; null is all of them, by tag. A tag of a variant finds its culture, one that
 * nothing is known of finds none. Everybody: packs are files of the product.
 */
export const listCultures = defineRequest('adaptation.list-cultures', {
  request: z.object({ tags: z.array(Key(35)).max(200).nullable() }),
  reply: z.object({ cultures: z.array(z.object({ asked: z.string(), culture: Culture })) }),
});

/**
 * Means of tone over the campaign's examples, each by its last attempt. `resolved`: over those that are adopted, so that literal,
 * adapted and resolved texts are of the same examples; `drafted`: over all that have a draft. Members, operators and services.
 */
export const toneOfCampaign = defineRequest('adaptation.tone-of-campaign', {
  request: z.object({ campaignId: z.uuid(), of: z.enum(['drafted', 'resolved']).default('resolved') }),
  reply: z.object({ means: z.array(ToneMean) }),
});

/**
 * Says what an example is, in place of rules or a model, for this and every later attempt. Coordinators and adjudicators of the
 * campaign, and operators. Sent again with one id it answers what was kept.
 */
export const correctTriage = defineRequest('adaptation.correct-triage', {
  request: TriageVerdict.extend({
    id: z.uuid(),
    exampleId: z.uuid(),
    reason: Prose(2_000, 1),
  }),
  reply: z.object({ exampleId: z.uuid(), triage: Triage }),
});

/** Somebody said what an example is. */
export const TriageCorrected = defineEvent(
  'triage.corrected.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid() }),
);

export const DraftCompleted = defineEvent(
  'draft.completed.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), attempt: z.int() }),
);
