import { Refusal } from '../../domain/refusal.ts';
import {
  listReliability,
  agreementOver,
  listContradictions,
  listModelRuns,
  startModelRun,
  softLabelsOver,
} from '../../services/consensus/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { connection, pageOf } from '../shared/connection.ts';
import { withoutNulls } from '../shared/without-nulls.ts';
import { either, refusable } from '../shared/refusable.ts';

export const resolvers: Resolvers = {
  Query: {
    reliability: async (_, { campaignId, first, after }, { ask }) =>
      (await ask(listReliability, { campaignId, after: after ?? null, ...withoutNulls({ first }) })).items,
    modelRun: (_, { id }, { loaders }) => loaders.modelRun.load(id),
  },
  Mutation: {
    startModelRun: (_, { input: { id, campaignId, ...rest } }, context) =>
      refusable(context, context.ask(startModelRun, { id, campaignId, ...withoutNulls(rest) })),
  },
  Campaign: {
    modelRuns: async ({ id }, page, { ask }) => {
      const { items, end } = await ask(listModelRuns, { campaignId: id, ...pageOf(page) });
      return connection(items, end);
    },
    agreement: ({ id }, { period, runId }, { ask }) =>
      ask(agreementOver, { campaignId: id, period: period ?? 'whole', runId: runId ?? null }),
    contradictions: async ({ id }, { atLeast, ...page }, { ask }) => {
      const wanted = { campaignId: id, ...withoutNulls({ atLeast }), ...pageOf(page) };
      const found = await ask(listContradictions, wanted).catch((error: unknown) => {
        if (error instanceof Refusal && error.code === 'not-allowed') return { items: [], end: null };
        throw error;
      });
      return connection(found.items, found.end);
    },
    softLabels: ({ id }, { by }, { ask }) => ask(softLabelsOver, { campaignId: id, by: by ?? 'variant' }),
  },
  Contradiction: { example: ({ exampleId }, _, { loaders }) => loaders.example.load(exampleId) },
  StartModelRunResult: either('ModelRun'),
};
