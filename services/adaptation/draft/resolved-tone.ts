import type { Pool } from 'pg';
import { Role } from '../../../domain/campaign.ts';
import { serve } from '../../../platform/nats/request.ts';
import type { ServiceContext } from '../../../platform/service.ts';
import type { Access } from '../access.ts';
import { toneOfCampaign } from '../contract.ts';
import type { Settled } from './what-was-settled.ts';
import { insertTone, toneSums } from '../rows/tone.ts';
import { resolvedTone, toneMeans } from '../text/tone.ts';

/** Measures what people settled on. Called twice it changes nothing. */
export const measureResolved = async (
  pool: Pool,
  { content, pack, campaignId, exampleId, attempt }: Settled,
): Promise<void> => {
  const tone = resolvedTone(content, pack);
  if (tone) await insertTone(pool, { campaignId, exampleId, attempt, side: 'resolved' }, tone);
};

/** A campaign's means, for whoever has a part in it. */
export const toneHandler = ({ pool }: ServiceContext, access: Access) =>
  serve(toneOfCampaign, async ({ campaignId, of }, context) => {
    await access.assertRole(campaignId, Role.options, context);
    return { means: toneMeans(await toneSums(pool, campaignId, of === 'drafted' ? 'adapted' : 'resolved')) };
  });
