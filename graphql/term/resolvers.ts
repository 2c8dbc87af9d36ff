import { importTerms, listTerms, removeTerms } from '../../services/adaptation/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { connection, pageOf } from '../node/connection.ts';
import { either, refusable } from '../refused/refusable.ts';

export const termResolvers: Resolvers = {
  Query: {
    terms: async (_, { campaignId, ...page }, { ask }) => {
      const { items, end } = await ask(listTerms, { campaignId, ...pageOf(page) });
      return connection(items, end);
    },
  },
  Mutation: {
    importTerms: (_, { input: { replace, encoding, ...file } }, context) =>
      refusable(context, context.ask(importTerms, { ...file, replace: replace ?? false, encoding })),
    removeTerms: (_, { input }, context) => refusable(context, context.ask(removeTerms, input)),
  },
  ImportTermsResult: either('TermsImported'),
  RemoveTermsResult: either('TermsRemoved'),
};
