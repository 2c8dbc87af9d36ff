import { listCultures } from '../../services/adaptation/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const cultureResolvers: Resolvers = {
  Query: {
    culture: (_, { tag }, { loaders }) => loaders.culture.load(tag),
    cultures: async (_, __, { ask }) =>
      (await ask(listCultures, { tags: null })).cultures.map(({ culture }) => culture),
  },
  Campaign: { cultureDetails: ({ culture }, _, { loaders }) => loaders.culture.load(culture) },
  RatingScale: { points: ({ points }) => points.map((meaning, index) => ({ value: index + 1, meaning })) },
};
