import type { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import { budgetsSpent } from '../../services/adaptation/contract.ts';
import type { BudgetSpent } from '../../services/adaptation/contract.ts';
import { progress } from '../../services/catalogue/contract.ts';
import type { Progress } from '../../services/catalogue/contract.ts';
import { reviewProgress } from '../../services/review/contract.ts';
import type { ReviewProgress } from '../../services/review/contract.ts';
import type { Ask } from '../ask.ts';

export type CampaignProgress = z.infer<typeof Progress> &
  z.infer<typeof ReviewProgress> & { budgetsSpent: BudgetSpent[] | null };

/** What a service answers; null where it is away. Any other refusal, and a bug, is told as everywhere: null would hide it. */
const unlessAway = async <T>(answer: Promise<T>): Promise<T | null> => {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof Refusal && error.code === 'unavailable') return null;
    throw error;
  }
};

/** How far a campaign is: its examples (catalogue), its people (review), and what its drafts may still cost (adaptation, which may be away). */
export const progressOf = async (ask: Ask, campaignId: string): Promise<CampaignProgress> => {
  const [examples, people, budgets] = await Promise.all([
    ask(progress, { campaignId }),
    ask(reviewProgress, { campaignId }),
    unlessAway(ask(budgetsSpent, { campaignId })),
  ]);
  return { ...examples, ...people, budgetsSpent: budgets?.spent ?? null };
};
