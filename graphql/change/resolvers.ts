import { changeCampaign, listChanges } from '../../services/catalogue/contract.ts';
import { policyOf } from '../campaign/policy.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { connection, pageOf } from '../node/connection.ts';
import { either, refusable } from '../refused/refusable.ts';

export const changeResolvers: Resolvers = {
  Mutation: {
    changeCampaign: (_, { input: { id, campaignId, policy, ...wishes } }, context) => {
      const change = { id, campaignId, ...given(wishes), ...(policy ? { policy: policyOf(policy) } : {}) };
      return refusable(context, context.ask(changeCampaign, change));
    },
  },
  Campaign: {
    changes: async ({ id }, page, { ask }) => {
      const { items, end } = await ask(listChanges, { campaignId: id, ...pageOf(page) });
      return connection(items, end);
    },
  },
  ChangeCampaignResult: either('CampaignChanged'),
};
