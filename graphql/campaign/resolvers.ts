import type { CampaignMove } from '../../domain/campaign.ts';
import {
  createCampaign,
  listCampaigns,
  listDatasets,
  listExamples,
  moveCampaign,
} from '../../services/catalogue/contract.ts';
import { listReleases } from '../../services/release/contract.ts';
import type { ApiContext } from '../context.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { given } from '../given.ts';
import { loaded, pageOf } from '../node/connection.ts';
import { either, refusable } from '../refused/refusable.ts';
import { policyOf } from './policy.ts';
import { followProgress, progressOf } from './progress.ts';

const move =
  (step: CampaignMove) =>
  (_: unknown, { id }: { id: string }, context: ApiContext) =>
    refusable(context, context.ask(moveCampaign, { id, move: step }));

/** The campaign's workflows in Temporal's web UI, found by its search attribute. */
const temporalUrl = (ui: string, id: string): string =>
  `${ui.replace(/\/$/, '')}/namespaces/endonym/workflows?query=${encodeURIComponent(`campaign="${id}"`)}`;

export const campaignResolvers: Resolvers = {
  Query: {
    campaign: (_, { id }, { loaders }) => loaders.campaign.load(id),
    campaigns: async (_, page, { ask, loaders }) => loaded(loaders.campaign, await ask(listCampaigns, pageOf(page))),
  },
  Mutation: {
    createCampaign: (_, { input }, context) => {
      const { id, name, culture, policy, ...rest } = input;
      const campaign = { id, name, culture, ...given(rest), ...(policy ? { policy: policyOf(policy) } : {}) };
      return refusable(context, context.ask(createCampaign, campaign));
    },
    startCampaign: move('start'),
    pauseCampaign: move('pause'),
    resumeCampaign: move('resume'),
    cancelCampaign: move('cancel'),
    completeCampaign: move('complete'),
  },
  Subscription: {
    campaignProgress: { subscribe: (_, { campaignId }, context) => followProgress(context, campaignId) },
  },
  Campaign: {
    progress: ({ id }, _, { ask }) => progressOf(ask, id),
    datasets: async ({ id }, page, { ask, loaders }) =>
      loaded(loaders.dataset, await ask(listDatasets, { campaignId: id, ...pageOf(page) })),
    examples: async ({ id }, { state, ...page }, { ask, loaders }) =>
      loaded(loaders.example, await ask(listExamples, { campaignId: id, state: state ?? null, ...pageOf(page) })),
    releases: async ({ id }, page, { ask, loaders }) =>
      loaded(loaders.release, await ask(listReleases, { campaignId: id, ...pageOf(page) })),
    temporalUrl: ({ id }, _, { temporalUi, principal }) =>
      temporalUi === '' || principal.kind !== 'operator' ? null : temporalUrl(temporalUi, id),
  },
  Policy: {
    draftPriors: ({ draftPriors }) => Object.entries(draftPriors).map(([provider, prior]) => ({ provider, prior })),
  },
  CreateCampaignResult: either('Campaign'),
  StartCampaignResult: either('Campaign'),
  PauseCampaignResult: either('Campaign'),
  ResumeCampaignResult: either('Campaign'),
  CancelCampaignResult: either('Campaign'),
  CompleteCampaignResult: either('Campaign'),
};
