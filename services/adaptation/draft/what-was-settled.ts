import type { CulturePack } from '../../../domain/culture.ts';
import type { Content } from '../../../domain/example.ts';
import { packFor } from '../../../language/culture-pack.ts';
import { callBatch } from '../../../platform/nats/batch.ts';
import type { Bus } from '../../../platform/nats/bus.ts';
import { campaignsByIds, examplesByIds, resolutionsByExamples } from '../../catalogue/contract.ts';
import { self as principal } from '../access.ts';

/** An attempt that people settled. */
interface Attempt {
  readonly campaignId: string;
  readonly exampleId: string;
  readonly attempt: number;
}

/** The same with all that is learnt from. */
export interface Settled extends Attempt {
  readonly content: Content;
  /** What it says in English, where there is an original. */
  readonly source: Content | null;
  readonly pack: CulturePack;
}

/** What people settled on; null where the attempt was dropped, or its pack taken away since, which is no reason to take the event again and again. */
export const settledIn = async (
  bus: Bus,
  packs: readonly CulturePack[],
  { campaignId, exampleId, attempt }: Attempt,
): Promise<Settled | null> => {
  const [resolutions, [example], [campaign]] = await Promise.all([
    callBatch(bus, resolutionsByExamples, [exampleId], { principal }),
    callBatch(bus, examplesByIds, [exampleId], { principal }),
    callBatch(bus, campaignsByIds, [campaignId], { principal }),
  ]);
  const content = resolutions.find((one) => one.attempt === attempt)?.content;
  const pack = campaign && packFor(campaign.culture, packs);
  if (!content || !example || !pack) return null;
  return { campaignId, exampleId, attempt, content, source: example.source, pack };
};
