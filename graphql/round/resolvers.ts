import { eligibilityOf } from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const roundResolvers: Resolvers = {
  Query: {
    eligibility: async (_, { exampleId }, { ask }) => (await ask(eligibilityOf, { exampleId })).eligibility,
  },
};
