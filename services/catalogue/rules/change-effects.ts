import type { ExampleState } from '../../../domain/campaign.ts';
import { changedPolicy, factsOf, policyFields } from '../../../domain/policy.ts';
import type { EffectTime, Policy } from '../../../domain/policy.ts';
import type { Campaign, CampaignEffect, CampaignWish } from '../contract.ts';

const waiting: readonly ExampleState[] = ['waiting'];
const unsettled: readonly ExampleState[] = ['waiting', 'in-review'];

/** Whom a change touches: what the feed has not begun, or everything without an end that somebody still works on. */
const touched: Record<EffectTime, readonly ExampleState[]> = {
  'at-once': waiting,
  'next-example': waiting,
  'next-claim': unsettled,
  'next-round': unsettled,
  'next-decision': unsettled,
};

const textOf = (field: keyof Policy, value: Policy[keyof Policy]): string => {
  if (Array.isArray(value)) return value.join(', ') || 'none';
  if (typeof value !== 'object') return String(value);
  const empty = field === 'draftPriors' ? 'built-in' : 'none';
  return (
    Object.entries(value)
      .map(([name, number]) => `${name} ${number}`)
      .toSorted()
      .join(', ') || empty
  );
};

/** A campaign as it is after a change. A new guideline is the next version; where it is not compatible, nothing older counts under it. */
export const campaignAfter = (campaign: Campaign, { priority, policy, guideline }: CampaignWish): Campaign => {
  const guidelineVersion = campaign.guidelineVersion + (guideline === null ? 0 : 1);
  return {
    ...campaign,
    revision: campaign.revision + 1,
    priority: priority ?? campaign.priority,
    policy: changedPolicy(campaign.policy, policy),
    guidelineVersion,
    guideline: guideline?.text ?? campaign.guideline,
    guidelineCompatibleFrom: (guideline?.compatible ?? true) ? campaign.guidelineCompatibleFrom : guidelineVersion,
  };
};

const guidelineText = ({ guidelineVersion: version, guidelineCompatibleFrom: from }: Campaign): string =>
  from === version ? `version ${version}` : `version ${version}, judgments from version ${from} on count`;

/** What differs between a campaign before and after a change, and whom of `counts` (examples by state) each difference touches. */
export const effectsOf = (
  before: Campaign,
  after: Campaign,
  counts: { readonly waiting: number; readonly inFlight: number },
): CampaignEffect[] => {
  const effect = (setting: string, applies: EffectTime, was: string, is: string): CampaignEffect[] => {
    const states = [...touched[applies]];
    const examples = counts.waiting + (states.includes('in-review') ? counts.inFlight : 0);
    return was === is ? [] : [{ setting, before: was, after: is, applies, states, examples }];
  };
  const ofPolicy = (field: keyof Policy) =>
    effect(
      `policy.${field}`,
      factsOf(field).counts,
      textOf(field, before.policy[field]),
      textOf(field, after.policy[field]),
    );
  return [
    ...effect('priority', 'next-claim', String(before.priority), String(after.priority)),
    ...policyFields.flatMap(ofPolicy),
    ...effect('guideline', 'next-round', guidelineText(before), guidelineText(after)),
  ];
};
