import { z } from 'zod';
import { many, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

const Like = z.object({ exampleId: z.uuid(), hashes: z.array(z.coerce.number()) });

/** Other examples of the campaign that share a band with these, at most 100: a campaign of one text many times has no end of them. */
export const sharingBands = (
  db: Db,
  { campaignId, exampleId }: { campaignId: string; exampleId: string },
  bands: readonly number[],
): Promise<z.infer<typeof Like>[]> =>
  many(db, Like)`/* sharingBands */
    select example_id as "exampleId", hashes from adaptation.signature
    where bands && ${bands}::integer[] and campaign_id = ${campaignId} and example_id <> ${exampleId} limit 100`;

/** Keeps an example's signature; what is there stays. */
export const insertSignature = (
  db: Db,
  { campaignId, exampleId }: { campaignId: string; exampleId: string },
  hashes: readonly number[],
  bands: readonly number[],
): Promise<number> =>
  run(db)`/* insertSignature */
    insert into adaptation.signature (example_id, campaign_id, hashes, bands)
    values (${exampleId}, ${campaignId}, ${hashes}::bigint[], ${bands}::integer[]) on conflict (example_id) do nothing`;
