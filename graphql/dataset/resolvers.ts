import {
  cancelImport,
  deleteDataset,
  importDataset,
  listBadLines,
  renameDataset,
  previewImport,
} from '../../services/catalogue/contract.ts';
import { metadataFields } from '../example/metadata.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { connection, pageOf } from '../shared/connection.ts';
import { withoutNulls } from '../shared/without-nulls.ts';
import { either, refusable } from '../shared/refusable.ts';
import { columnsByField } from './columns.ts';

export const resolvers: Resolvers = {
  Query: {
    dataset: (_, { id }, { loaders }) => loaders.dataset.load(id),
    previewImport: (_, { input }, { ask }) => {
      const { campaignId, fileId, columns, ...said } = input;
      return ask(previewImport, { campaignId, fileId, ...withoutNulls({ ...said, columns: columnsByField(columns) }) });
    },
  },
  Mutation: {
    renameDataset: (_, input, context) => refusable(context, context.ask(renameDataset, input)),
    cancelImport: (_, input, context) => refusable(context, context.ask(cancelImport, input)),
    deleteDataset: (_, input, context) => refusable(context, context.ask(deleteDataset, input)),
    importDataset: (_, { input }, context) => {
      const { language, translationFileId, onBadLine, source, kind, columns, answerFrom, encoding, ...file } = input;
      const options = withoutNulls({
        language,
        translationFileId,
        onBadLine,
        source,
        kind,
        columns: columnsByField(columns),
        answerFrom,
        encoding,
      });
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
  RenameDatasetResult: either('Dataset'),
  CancelImportResult: either('Dataset'),
  DeleteDatasetResult: either('DatasetDeleted'),
  PreviewRow: { metadata: ({ metadata }) => metadataFields(metadata) },
};
