import { listPrecedents } from '../../services/consensus/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';

export const precedentResolvers: Resolvers = {
  Query: {
    precedents: async (_, { campaignId, ...wanted }, { ask }) =>
      (await ask(listPrecedents, { campaignId, ...given(wanted) })).items,
  },
  Precedent: { example: ({ exampleId }, _, { loaders }) => loaders.example.load(exampleId) },
  Seat: {
    precedents: async ({ campaignId, exampleId, purpose }, _, { ask }) =>
      purpose === 'adjudicate' ? (await ask(listPrecedents, { campaignId, exampleId })).items : [],
  },
};
