import { listReliability } from '../../services/consensus/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';

export const reliabilityResolvers: Resolvers = {
  Query: {
    reliability: async (_, { campaignId, first, after }, { ask }) =>
      (await ask(listReliability, { campaignId, after: after ?? null, ...given({ first }) })).items,
  },
};
