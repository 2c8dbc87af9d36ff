import type { ChainProvider } from './draft.ts';

const names: Readonly<Record<ChainProvider, string>> = {
  openai: 'the model',
  'http-mt': 'the translation service',
  apertium: 'Apertium',
  human: 'people',
};

/** A budget that keeps a provider from being asked; `next`: who makes the drafts of its examples instead. */
export interface BudgetSpent {
  readonly provider: ChainProvider;
  readonly budget: number;
  readonly next: ChainProvider;
}

/** What goes on and what a coordinator can do about it. */
export const budgetAdvice = ({ provider, budget, next }: BudgetSpent): string => {
  const now =
    next === 'human'
      ? 'People write the remaining examples from the source'
      : `The remaining examples are drafted by ${names[next]}`;
  return `The budget of ${budget} for ${names[provider]} is spent. ${now}; drafts that are there stay. Raise draftBudget (changeCampaign) to go on with ${names[provider]}, or pause the campaign until that is decided.`;
};
