import {
  importMemory,
  listMemory,
  matchMemory,
  memoryAccount,
  removeMemory,
} from '../../services/adaptation/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { connection, pageOf } from '../node/connection.ts';
import { either, refusable } from '../refused/refusable.ts';

export const memoryResolvers: Resolvers = {
  Query: {
    memory: async (_, { campaignId, ...page }, { ask }) => {
      const { items, end } = await ask(listMemory, { campaignId, ...pageOf(page) });
      return connection(items, end);
    },
    memoryMatches: async (_, { campaignId, text, atLeast, first }, { ask }) =>
      (await ask(matchMemory, { campaignId, text, ...given({ atLeast, first }) })).matches,
  },
  Mutation: {
    importMemory: (_, { input: { replace, encoding, ...file } }, context) =>
      refusable(context, context.ask(importMemory, { ...file, replace: replace ?? false, encoding })),
    removeMemory: (_, { input }, context) => refusable(context, context.ask(removeMemory, input)),
  },
  Campaign: { memory: ({ id }, _, { ask }) => ask(memoryAccount, { campaignId: id }) },
  ImportMemoryResult: either('MemoryImported'),
  RemoveMemoryResult: either('MemoryRemoved'),
};
