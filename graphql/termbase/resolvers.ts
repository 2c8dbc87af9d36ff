import {
  importTerms,
  listTerms,
  removeTerms,
  importMemory,
  listMemory,
  matchMemory,
  memoryAccount,
  removeMemory,
} from '../../services/adaptation/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { connection, pageOf } from '../shared/connection.ts';
import { withoutNulls } from '../shared/without-nulls.ts';
import { either, refusable } from '../shared/refusable.ts';

export const resolvers: Resolvers = {
  Query: {
    terms: async (_, { campaignId, ...page }, { ask }) => {
      const { items, end } = await ask(listTerms, { campaignId, ...pageOf(page) });
      return connection(items, end);
    },
    memory: async (_, { campaignId, ...page }, { ask }) => {
      const { items, end } = await ask(listMemory, { campaignId, ...pageOf(page) });
      return connection(items, end);
    },
    memoryMatches: async (_, { campaignId, text, atLeast, first }, { ask }) =>
      (await ask(matchMemory, { campaignId, text, ...withoutNulls({ atLeast, first }) })).matches,
  },
  Mutation: {
    importTerms: (_, { input: { replace, encoding, ...file } }, context) =>
      refusable(context, context.ask(importTerms, { ...file, replace: replace ?? false, encoding })),
    removeTerms: (_, { input }, context) => refusable(context, context.ask(removeTerms, input)),
    importMemory: (_, { input: { replace, encoding, ...file } }, context) =>
      refusable(context, context.ask(importMemory, { ...file, replace: replace ?? false, encoding })),
    removeMemory: (_, { input }, context) => refusable(context, context.ask(removeMemory, input)),
  },
  ImportTermsResult: either('TermsImported'),
  RemoveTermsResult: either('TermsRemoved'),
  Campaign: { memory: ({ id }, _, { ask }) => ask(memoryAccount, { campaignId: id }) },
  ImportMemoryResult: either('MemoryImported'),
  RemoveMemoryResult: either('MemoryRemoved'),
};
