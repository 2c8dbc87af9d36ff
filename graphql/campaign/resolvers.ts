import type { CampaignMove } from '../../domain/campaign.ts';
import {
  createCampaign,
  listCampaigns,
  listDatasets,
  listExamples,
  moveCampaign,
  changeCampaign,
  listChanges,
} from '../../services/catalogue/contract.ts';
import { listReleases } from '../../services/release/contract.ts';
import { measureAnchoring } from '../../services/review/contract.ts';
import type { ApiContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { pageOfNodes, pageOf, connection } from '../shared/connection.ts';
import { withoutNulls } from '../shared/without-nulls.ts';
import { either, refusable } from '../shared/refusable.ts';
import { followProgress } from './follow.ts';
import { policyOf } from './policy.ts';
import { progressOf } from './progress.ts';

const move =
  (step: CampaignMove) =>
  (_: unknown, { id }: { id: string }, context: ApiContext) =>
    refusable(context, context.ask(moveCampaign, { id, move: step }));

export const resolvers: Resolvers = {
  Query: {
    campaign: (_, { id }, { loaders }) => loaders.campaign.load(id),
    campaigns: async (_, page, { ask, loaders }) =>
      pageOfNodes(loaders.campaign, await ask(listCampaigns, pageOf(page))),
  },
  Mutation: {
    createCampaign: (_, { input }, context) => {
      const { id, name, culture, policy, ...rest } = input;
      const campaign = { id, name, culture, ...withoutNulls(rest), ...(policy ? { policy: policyOf(policy) } : {}) };
      return refusable(context, context.ask(createCampaign, campaign));
    },
    startCampaign: move('start'),
    pauseCampaign: move('pause'),
    resumeCampaign: move('resume'),
    cancelCampaign: move('cancel'),
    completeCampaign: move('complete'),
    changeCampaign: (_, { input: { id, campaignId, policy, ...wishes } }, context) => {
      const change = { id, campaignId, ...withoutNulls(wishes), ...(policy ? { policy: policyOf(policy) } : {}) };
      return refusable(context, context.ask(changeCampaign, change));
    },
  },
  Subscription: {
    campaignProgress: { subscribe: (_, { campaignId }, context) => followProgress(context, campaignId) },
  },
  Campaign: {
    progress: ({ id }, _, { ask }) => progressOf(ask, id),
    datasets: async ({ id }, page, { ask, loaders }) =>
      pageOfNodes(loaders.dataset, await ask(listDatasets, { campaignId: id, ...pageOf(page) })),
    examples: async ({ id }, { state, ...page }, { ask, loaders }) =>
      pageOfNodes(loaders.example, await ask(listExamples, { campaignId: id, state: state ?? null, ...pageOf(page) })),
    releases: async ({ id }, page, { ask, loaders }) =>
      pageOfNodes(loaders.release, await ask(listReleases, { campaignId: id, ...pageOf(page) })),
    temporalUrl: ({ id }, _, { temporal }) => temporal.search(`campaign="${id}"`),
    changes: async ({ id }, page, { ask }) => {
      const { items, end } = await ask(listChanges, { campaignId: id, ...pageOf(page) });
      return connection(items, end);
    },
    anchoring: ({ id }, _, { ask }) => ask(measureAnchoring, { campaignId: id }),
  },
  Policy: {
    draftPriors: ({ draftPriors }) => Object.entries(draftPriors).map(([provider, prior]) => ({ provider, prior })),
    variantTargets: ({ variantTargets }) =>
      Object.entries(variantTargets).map(([variant, share]) => ({ variant, share })),
  },
  CreateCampaignResult: either('Campaign'),
  StartCampaignResult: either('Campaign'),
  PauseCampaignResult: either('Campaign'),
  ResumeCampaignResult: either('Campaign'),
  CancelCampaignResult: either('Campaign'),
  CompleteCampaignResult: either('Campaign'),
  ChangeCampaignResult: either('CampaignChanged'),
};
