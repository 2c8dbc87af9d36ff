import { measureAnchoring } from '../../services/review/contract.ts';
import type { Resolvers } from '../generated/resolvers.ts';

export const anchoringResolvers: Resolvers = {
  Campaign: { anchoring: ({ id }, _, { ask }) => ask(measureAnchoring, { campaignId: id }) },
};
