import { providerAccounts } from '../../services/adaptation/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const providerResolvers: Resolvers = {
  Query: {
    providers: async (_, { campaignId }, { ask }) => (await ask(providerAccounts, { campaignId })).accounts,
  },
  ProviderAccount: { medianMilliseconds: ({ medianMs }) => medianMs },
};
