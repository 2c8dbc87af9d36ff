import type { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import { progress } from '../../services/catalogue/contract.ts';
import type { Progress } from '../../services/catalogue/contract.ts';
import { membershipsOf, reviewProgress } from '../../services/review/contract.ts';
import type { ReviewProgress } from '../../services/review/contract.ts';
import type { ApiContext, Ask } from '../context.ts';
import { turnsOf } from '../live.ts';

export type CampaignProgress = z.infer<typeof Progress> & z.infer<typeof ReviewProgress>;

/** How far a campaign is: its examples (catalogue) and its people (review). */
export const progressOf = async (ask: Ask, campaignId: string): Promise<CampaignProgress> => {
  const [examples, people] = await Promise.all([ask(progress, { campaignId }), ask(reviewProgress, { campaignId })]);
  return { ...examples, ...people };
};

/** Turns down whoever has no part in the campaign. @throws Refusal `not-allowed` */
export const assertMember = async ({ principal, ask }: ApiContext, campaignId: string): Promise<void> => {
  if (principal.kind !== 'person') return;
  const { memberships } = await ask(membershipsOf, { contributorId: principal.id });
  if (memberships.some((member) => member.campaignId === campaignId)) return;
  throw new Refusal('not-allowed', 'Only members of a campaign and operators may follow it.');
};

const quietMs = 500;

/** The progress now, and then after events of the campaign where it has changed, at most every half second. */
export async function* followProgress(
  context: ApiContext,
  campaignId: string,
): AsyncGenerator<{ campaignProgress: CampaignProgress }> {
  await assertMember(context, campaignId);
  let last = '';
  for await (const _ of turnsOf(context.live, campaignId)) {
    const now = await progressOf(context.ask, campaignId);
    const text = JSON.stringify(now);
    if (text !== last) yield { campaignProgress: now };
    last = text;
    await new Promise((resolve) => setTimeout(resolve, quietMs));
  }
}
