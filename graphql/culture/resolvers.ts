import { budgetAdvice } from '../../domain/budget.ts';
import { listCultures, providerAccounts } from '../../services/adaptation/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const resolvers: Resolvers = {
  Query: {
    culture: (_, { tag }, { loaders }) => loaders.culture.load(tag),
    cultures: async (_, __, { ask }) =>
      (await ask(listCultures, { tags: null })).cultures.map(({ culture }) => culture),
    providers: async (_, { campaignId }, { ask }) => (await ask(providerAccounts, { campaignId })).accounts,
  },
  Campaign: { cultureDetails: ({ culture }, _, { loaders }) => loaders.culture.load(culture) },
  RatingScale: { points: ({ points }) => points.map((meaning, index) => ({ value: index + 1, meaning })) },
  ProviderAccount: { medianMilliseconds: ({ medianMs }) => medianMs },
  BudgetSpent: { advice: (spent) => budgetAdvice(spent) },
};
