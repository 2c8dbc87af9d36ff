import { importDataset, listBadLines } from '../../services/catalogue/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { connection, pageOf } from '../node/connection.ts';
import { either, refusable } from '../refused/refusable.ts';

export const datasetResolvers: Resolvers = {
  Query: { dataset: (_, { id }, { loaders }) => loaders.dataset.load(id) },
  Mutation: {
    importDataset: (_, { input }, context) => {
      const { language, translationFileId, onBadLine, source, ...file } = input;
      const options = given({ language, translationFileId, onBadLine, source });
      return refusable(context, context.ask(importDataset, { ...file, ...options }));
    },
  },
  Dataset: {
    importedAt: async ({ id }, _, { loaders }) => (await loaders.dataset.load(id))?.importedAt ?? null,
    badLineList: async ({ id }, page, { ask }) => {
      const { items, end } = await ask(listBadLines, { datasetId: id, ...pageOf(page) });
      return connection(items, end);
    },
  },
  ImportDatasetResult: either('Dataset'),
};
