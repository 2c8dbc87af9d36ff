import { Refusal } from '../../../domain/refusal.ts';
import type { ChainProvider } from '../../../domain/draft.ts';
import { callBatch } from '../../../platform/nats/batch.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { Served } from '../../../platform/nats/request.ts';
import type { ServiceContext } from '../../../platform/service.ts';
import { campaignsByIds } from '../../catalogue/contract.ts';
import { self } from '../access.ts';
import type { Access } from '../access.ts';
import { budgetsSpent } from '../contract.ts';
import type { BudgetSpent } from '../contract.ts';
import { reachedBudgets } from '../rows/call.ts';
import type { ReachedBudget } from '../rows/call.ts';

/**
 * Which providers of a chain are kept from being asked under `budget`, in its order, and who comes after each: the first one behind it
 * that is not kept, else people. A budget that was reached and has been raised since keeps nobody.
 */
export const spentOf = (
  chain: readonly ChainProvider[],
  budget: number,
  reached: readonly ReachedBudget[],
): BudgetSpent[] => {
  const since = (provider: ChainProvider): string | undefined =>
    reached.find((one) => one.provider === provider && one.budget >= budget)?.reachedAt;
  return chain.flatMap((provider, at) => {
    const reachedAt = since(provider);
    const next = chain.slice(at + 1).find((other) => since(other) === undefined) ?? 'human';
    return reachedAt === undefined ? [] : [{ provider, budget, reachedAt, next }];
  });
};

/** Budgets that are spent, as the campaign's policy is now. */
export const budgetRequest = ({ pool, bus }: ServiceContext, access: Access): Served =>
  serve(budgetsSpent, async ({ campaignId }, context) => {
    await access.assertMember(campaignId, context);
    const reached = await reachedBudgets(pool, campaignId);
    if (reached.length === 0) return { spent: [] };
    const [campaign] = await callBatch(bus, campaignsByIds, [campaignId], { principal: self, trace: context.trace });
    if (!campaign) throw new Refusal('not-found', 'There is no such campaign.');
    return { spent: spentOf(campaign.policy.providers, campaign.policy.draftBudget, reached) };
  });
