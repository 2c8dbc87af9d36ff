import { Refusal } from '../../domain/refusal.ts';
import { transaction } from '../../platform/transaction.ts';
import type { FrozenCampaign } from './entry.ts';
import type { Neighbours } from './neighbours.ts';
import type { Rim } from './rebuild.ts';
import { freeze, releaseById } from './store/release.ts';
import type { ReleaseRow } from './store/release.ts';

const campaignNow = async (neighbours: Neighbours, id: string): Promise<FrozenCampaign> => {
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
  };
};

/** Every resolved example of the campaign with its last resolution, by example id. */
const resolvedNow = async (neighbours: Neighbours, campaignId: string) => {
  const items: { exampleId: string; resolutionId: string }[] = [];
  let after: string | null = null;
  do {
    const page = await neighbours.resolved(campaignId, 200, after);
    items.push(...page.items);
    after = page.end;
  } while (after !== null);
  return items.sort((a, b) => (a.exampleId < b.exampleId ? -1 : 1));
};

/** Freezes what the release holds; how many examples. A release that is frozen stays as it is. */
export const freezeNow = async ({ pool, neighbours }: Rim, release: ReleaseRow): Promise<number> => {
  if (release.state !== 'requested') return release.rows;
  const campaign = await campaignNow(neighbours, release.campaignId);
  const items = await resolvedNow(neighbours, release.campaignId);
  await transaction(pool, (tx) => freeze(tx, release.id, campaign, items));
  return (await releaseById(pool, release.id))?.rows ?? 0;
};
