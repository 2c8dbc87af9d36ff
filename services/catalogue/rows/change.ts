import type { z } from 'zod';
import { json, many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { CampaignChange, CampaignWish } from '../contract.ts';
import type { Campaign } from '../contract.ts';

/** A change with what was asked for. */
const ChangeRow = CampaignChange.extend({ asked: CampaignWish });
type ChangeRow = z.infer<typeof ChangeRow>;

const columns = sql`change_id as id, campaign_id as "campaignId", revision, jsonb_build_object('kind', by_kind, 'id', by_id) as by,
  changed_at as "changedAt", asked, effects`;

export const changeById = (db: Db, id: string): Promise<ChangeRow | null> => maybeOne(db, ChangeRow)`/* changeById */
  select ${columns} from catalogue.change where change_id = ${id}`;

export const insertChange = (tx: Db, row: Omit<ChangeRow, 'changedAt'>): Promise<number> => run(tx)`/* insertChange */
  insert into catalogue.change (change_id, campaign_id, revision, by_kind, by_id, asked, effects)
  values (${row.id}, ${row.campaignId}, ${row.revision}, ${row.by.kind}, ${row.by.id}, ${json(row.asked)}, ${json(row.effects)})`;

/** Stores what a locked campaign is after a change, with a version of the guideline that it has not had yet. */
export const storeChanged = async (tx: Db, campaign: Campaign): Promise<void> => {
  await run(tx)`/* storeChanged */
    update catalogue.campaign set priority = ${campaign.priority}, policy = ${json(campaign.policy)}, revision = ${campaign.revision}
    where campaign_id = ${campaign.id}`;
  await run(tx)`/* storeGuideline */
    insert into catalogue.guideline (campaign_id, version, text, compatible_from)
    values (${campaign.id}, ${campaign.guidelineVersion}, ${campaign.guideline}, ${campaign.guidelineCompatibleFrom})
    on conflict do nothing`;
};

/** Changes of a campaign, newest first; those before revision `before` where one is given. */
export const changes = (db: Db, campaignId: string, before: number | null, first: number): Promise<CampaignChange[]> =>
  many(db, CampaignChange)`/* changes */
  select ${columns} from catalogue.change
  where campaign_id = ${campaignId} and (${before}::int is null or revision < ${before}::int)
  order by revision desc limit ${first}`;
