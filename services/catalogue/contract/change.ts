import { z } from 'zod';
import { ExampleState } from '../../../domain/campaign.ts';
import { NumberCursor } from '../../../domain/cursor.ts';
import { EffectTime, PolicyChange } from '../../../domain/policy.ts';
import { Prose } from '../../../domain/text.ts';
import { defineEvent, defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';
import { Campaign, longestGuideline } from './campaign.ts';

/** What changing one setting does to a campaign in flight. */
export const CampaignEffect = z.object({
  /** `priority`, `guideline`, or `policy.<field>`. */
  setting: z.string(),
  before: z.string(),
  after: z.string(),
  applies: EffectTime,
  /** Where the examples are that it touches. */
  states: z.array(ExampleState),
  /** How many were there when it was changed. */
  examples: z.int(),
});
export type CampaignEffect = z.infer<typeof CampaignEffect>;

/** What somebody wants changed; what is not given stays as it is. */
export const CampaignWish = z.object({
  campaignId: z.uuid(),
  priority: z.int().min(0).max(100).nullable().default(null),
  policy: PolicyChange.default({}),
  /** The next version. `compatible`: what was judged under the version before still counts. */
  guideline: z
    .object({ text: Prose(longestGuideline), compatible: z.boolean() })
    .nullable()
    .default(null),
});
export type CampaignWish = z.infer<typeof CampaignWish>;

/**
 * Changes a campaign in flight. Coordinators and operators. With `preview` nothing is stored, and the answer is the one that the change
 * would have. Sent twice with one id the first answer's effects come again; with other values `id-taken`.
 */
export const changeCampaign = defineRequest('catalogue.change-campaign', {
  request: CampaignWish.extend({ id: z.uuid(), preview: z.boolean().default(false) }),
  reply: z.object({ campaign: Campaign, effects: z.array(CampaignEffect) }),
});

/** A change that was made. */
export const CampaignChange = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  /** The campaign's revision since. */
  revision: z.int(),
  /** Whose: the id of a login, or the name of a service. */
  by: z.object({ kind: z.enum(['person', 'operator', 'service']), id: z.string() }),
  changedAt: z.iso.datetime(),
  effects: z.array(CampaignEffect),
});
export type CampaignChange = z.infer<typeof CampaignChange>;

/** The changes of a campaign, newest first. */
export const listChanges = defineRequest('catalogue.list-changes', {
  request: pageAfter(NumberCursor()).extend({ campaignId: z.uuid() }),
  reply: pageOf(CampaignChange),
});

/** A campaign's priority, policy or guideline is another one now. */
export const CampaignChanged = defineEvent(
  'campaign.changed.v1',
  z.object({ campaignId: z.uuid(), changeId: z.uuid(), revision: z.int() }),
);
