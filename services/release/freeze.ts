import { Refusal } from '../../domain/refusal.ts';
import { transaction } from '../../platform/transaction.ts';
import { ReleasedDataset } from './rules/entry.ts';
import type { FrozenCampaign, FrozenModels } from './rules/entry.ts';
import type { Neighbours } from './neighbours.ts';
import type { ReleaseContext } from './rebuild.ts';
import { freezeItems, lastFrozen, releaseById } from './rows/release.ts';
import type { ReleaseRow } from './rows/release.ts';

const campaignNow = async (neighbours: Neighbours, id: string, models: FrozenModels): Promise<FrozenCampaign> => {
  const campaign = await neighbours.campaign(id);
  if (campaign === null) throw new Refusal('not-found', `There is no campaign ${id}.`);
  const pack = await neighbours.culture(campaign.culture);
  return {
    id,
    name: campaign.name,
    culture: campaign.culture,
    cultureName: pack?.name ?? campaign.culture,
    cultureEnglishName: pack?.englishName ?? campaign.culture,
    signedOffBy: pack?.signedOff ? `${pack.signedOff.by}, ${pack.signedOff.role}, ${pack.signedOff.on}` : null,
    guidelineVersion: campaign.guidelineVersion,
    guideline: campaign.guideline,
    policy: campaign.policy,
    scales: campaign.policy.scales.flatMap((asked) => pack?.ratings.find(({ scale }) => scale === asked) ?? []),
    models,
    datasets: (await neighbours.campaignDatasets(id)).map((one) => ReleasedDataset.parse(one)),
    outcome: await neighbours.outcome(id),
  };
};

/** Pages of 200 that one step freezes: seconds, and little memory, however large the campaign is. */
const stepPages = 20;

/** The next resolved examples of the campaign with their last resolutions, by example id. */
const resolvedAfter = async (neighbours: Neighbours, campaignId: string, example: string | null) => {
  const items: { exampleId: string; resolutionId: string }[] = [];
  let after = example;
  for (let page = 0; page < stepPages; page++) {
    const { items: some, end } = await neighbours.resolved(campaignId, 200, after);
    items.push(...some);
    if (end === null) return { items, last: true };
    after = end;
  }
  return { items, last: false };
};

/** Milliseconds for which one step waits for the models, and between two looks. */
const modelsWaitMs = 20_000;
const modelsLookMs = 100;

/** The models of the release, waited for; null where they take longer than one step may. */
const modelsFor = async (neighbours: Neighbours, { id, campaignId }: ReleaseRow): Promise<FrozenModels | null> => {
  for (let waited = 0; waited <= modelsWaitMs; waited += modelsLookMs) {
    const models = await neighbours.models(campaignId, id);
    if (models !== 'working') return models;
    await new Promise((resolve) => setTimeout(resolve, modelsLookMs));
  }
  return null;
};

/** The campaign as the release keeps it; null while its models are worked out. */
const frozenFor = async (neighbours: Neighbours, release: ReleaseRow): Promise<FrozenCampaign | null> => {
  if (release.campaign !== null) return release.campaign;
  const models = await modelsFor(neighbours, release);
  return models && campaignNow(neighbours, release.campaignId, models);
};

/** Freezes the next examples that the release holds; how many are, and whether those are all. A frozen release stays as it is. */
export const freezeStep = async (
  { pool, neighbours }: ReleaseContext,
  release: ReleaseRow,
): Promise<{ rows: number; done: boolean }> => {
  if (release.state === 'requested') {
    const campaign = await frozenFor(neighbours, release);
    if (campaign === null) return { rows: release.rows, done: false };
    const from = release.rows;
    const next = await resolvedAfter(neighbours, release.campaignId, await lastFrozen(pool, release.id));
    await transaction(pool, (tx) => freezeItems(tx, release.id, campaign, { from, ...next }));
  }
  const now = await releaseById(pool, release.id);
  return { rows: now?.rows ?? 0, done: now?.state !== 'requested' };
};
