import { Role } from '../../domain/campaign.ts';
import type { CulturePack } from '../../domain/culture.ts';
import { packFor } from '../../language/culture-pack.ts';
import { callBatch } from '../../platform/nats/batch.ts';
import { serve } from '../../platform/nats/request.ts';
import type { ServiceContext } from '../../platform/service.ts';
import { campaignsByIds, resolutionsByExamples } from '../catalogue/contract.ts';
import { self as principal } from './access.ts';
import type { Access } from './access.ts';
import { toneOfCampaign } from './contract.ts';
import { insertTone, toneSums } from './store/tone.ts';
import { resolvedTone, toneMeans } from './tone.ts';

/** Measures what people settled on. Called twice it changes nothing. */
export const measureResolved = async (
  { pool, bus }: ServiceContext,
  packs: readonly CulturePack[],
  { campaignId, exampleId, attempt }: { campaignId: string; exampleId: string; attempt: number },
): Promise<void> => {
  const [resolutions, [campaign]] = await Promise.all([
    callBatch(bus, resolutionsByExamples, [exampleId], { principal }),
    callBatch(bus, campaignsByIds, [campaignId], { principal }),
  ]);
  const content = resolutions.find((one) => one.attempt === attempt)?.content;
  if (!content || !campaign) return;
  // A pack that was taken away since is no reason to take the event again and again.
  const pack = packFor(campaign.culture, packs);
  const tone = pack ? resolvedTone(content, pack) : null;
  if (tone) await insertTone(pool, { campaignId, exampleId, attempt, side: 'resolved' }, tone);
};

/** A campaign's means, for whoever has a part in it. */
export const toneHandler = ({ pool }: ServiceContext, access: Access) =>
  serve(toneOfCampaign, async ({ campaignId, of }, context) => {
    await access.assertRole(campaignId, Role.options, context);
    return { means: toneMeans(await toneSums(pool, campaignId, of === 'drafted' ? 'adapted' : 'resolved')) };
  });
