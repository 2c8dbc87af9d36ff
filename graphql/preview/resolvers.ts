import { previewImport } from '../../services/catalogue/contract.ts';
import { columnsByField } from '../dataset/columns.ts';
import { metadataFields } from '../example/metadata.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';

export const previewResolvers: Resolvers = {
  Query: {
    previewImport: (_, { input }, { ask }) => {
      const { campaignId, fileId, columns, ...said } = input;
      return ask(previewImport, { campaignId, fileId, ...given({ ...said, columns: columnsByField(columns) }) });
    },
  },
  PreviewRow: { metadata: ({ metadata }) => metadataFields(metadata) },
};
