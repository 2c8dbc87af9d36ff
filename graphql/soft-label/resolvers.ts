import { softLabelsOver } from '../../services/consensus/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const softLabelResolvers: Resolvers = {
  Campaign: {
    softLabels: ({ id }, { by }, { ask }) => ask(softLabelsOver, { campaignId: id, by: by ?? 'variant' }),
  },
};
