import { reopenExamples } from '../../services/catalogue/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { either, refusable } from '../refused/refusable.ts';

export const reopeningResolvers: Resolvers = {
  Mutation: {
    reopenExamples: (_, { input: { id, campaignId, reason, ...which } }, context) =>
      refusable(context, context.ask(reopenExamples, { id, campaignId, reason, ...given(which) })),
  },
  Example: { reopenings: ({ id }, _, { loaders }) => loaders.reopened.load(id) },
  Resolution: {
    superseded: async ({ exampleId, attempt }, _, { loaders }) =>
      (await loaders.reopened.load(exampleId)).find((one) => one.attempt === attempt) ?? null,
  },
  ReopenExamplesResult: either('Reopening'),
};
