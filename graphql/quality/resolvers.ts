import {
  importGold,
  letQualifyAgain,
  listGold,
  listGoldOutcomes,
  retireGold,
  setGold,
} from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { either, refusable } from '../refused/refusable.ts';

export const qualityResolvers: Resolvers = {
  Query: {
    gold: async (_, { campaignId, after }, { ask }) =>
      (await ask(listGold, { campaignId, after: after ?? null })).items,
    goldOutcomes: async (_, { campaignId, author }, { ask }) =>
      (await ask(listGoldOutcomes, { campaignId, author: author ?? null })).items,
  },
  Mutation: {
    setGold: (_, { input: { campaignId, items } }, context) => {
      const gold = items.map(({ exampleId, draft, ...rest }) => ({ exampleId, draft, ...given(rest) }));
      return refusable(context, context.ask(setGold, { campaignId, items: gold }));
    },
    importGold: (_, { input }, context) => refusable(context, context.ask(importGold, input)),
    retireGold: (_, { input }, context) => refusable(context, context.ask(retireGold, input)),
    letQualifyAgain: (_, { input }, context) =>
      refusable(
        context,
        context.ask(letQualifyAgain, input).then(() => ({ author: input.author })),
      ),
  },
  SetGoldResult: either('GoldSet'),
  ImportGoldResult: either('GoldImported'),
  RetireGoldResult: either('GoldRetired'),
  LetQualifyAgainResult: either('MayQualifyAgain'),
};
