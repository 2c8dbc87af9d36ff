import { z } from 'zod';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Campaign, Progress } from '../contract.ts';
import { needsOf } from './stranding.ts';
import { troublesOf } from './trouble.ts';

const campaignColumns = sql`c.campaign_id as id, c.name, c.culture, c.state, c.revision, c.priority, c.policy, c.created_at as "createdAt",
  g.version as "guidelineVersion", g.compatible_from as "guidelineCompatibleFrom", g.text as guideline`;
const latestGuideline = sql`join lateral (select version, text, compatible_from from catalogue.guideline
  where campaign_id = c.campaign_id order by version desc limit 1) g on true`;

export const campaignsByIds = (db: Db, ids: readonly string[]): Promise<Campaign[]> => many(
  db,
  Campaign,
)`/* campaignsByIds */
  select ${campaignColumns} from catalogue.campaign c ${latestGuideline} where c.campaign_id = any(${ids}::uuid[])`;

export const campaignById = (db: Db, id: string): Promise<Campaign | null> => maybeOne(db, Campaign)`/* campaignById */
  select ${campaignColumns} from catalogue.campaign c ${latestGuideline} where c.campaign_id = ${id}`;

/** Locks the campaign's row until the transaction ends, so that two moves follow each other. */
export const lockCampaign = (tx: Db, id: string): Promise<number> => run(tx)`/* lockCampaign */
  select 1 from catalogue.campaign where campaign_id = ${id} for update`;

export const insertCampaign = async (
  tx: Db,
  campaign: Pick<Campaign, 'id' | 'name' | 'culture' | 'priority' | 'policy' | 'guideline'>,
): Promise<number> => {
  const inserted = await run(tx)`/* insertCampaign */
    insert into catalogue.campaign (campaign_id, name, culture, priority, policy)
    values (${campaign.id}, ${campaign.name}, ${campaign.culture}, ${campaign.priority}, ${json(campaign.policy)})
    on conflict do nothing`;
  if (inserted === 1)
    await run(tx)`/* insertGuideline */
      insert into catalogue.guideline (campaign_id, version, text) values (${campaign.id}, 1, ${campaign.guideline})`;
  return inserted;
};

export const setCampaignState = (tx: Db, id: string, state: string): Promise<number> => run(tx)`/* setCampaignState */
  update catalogue.campaign set state = ${state}, revision = revision + 1 where campaign_id = ${id}`;

/** Campaign ids, newest first; all where `only` is null. `after` is the last id of the page before. */
export const campaignIds = (
  db: Db,
  only: readonly string[] | null,
  after: string | null,
  first: number,
): Promise<{ id: string }[]> =>
  many(db, z.object({ id: z.uuid() }))`/* campaignIds */
  select campaign_id as id from catalogue.campaign
  where (${only}::uuid[] is null or campaign_id = any(${only}::uuid[])) and (${after}::uuid is null or campaign_id < ${after}::uuid)
  order by campaign_id desc limit ${first}`;

const Counts = z.object({ state: z.string(), kind: z.string(), examples: z.number() });

/** Examples of imported datasets, by state and by kind. Gold is none of the work. */
export const progressOf = async (db: Db, campaignId: string): Promise<Progress> => {
  const counts = await many(db, Counts)`/* progressOf */
    select state, kind, count(*)::int as examples from catalogue.example
    where campaign_id = ${campaignId} and state not in ('staged', 'gold') group by state, kind`;
  const sum = (rows: readonly { examples: number }[]) => rows.reduce((total, { examples }) => total + examples, 0);
  const by = (key: 'state' | 'kind') =>
    [...Map.groupBy(counts, (row) => row[key])].toSorted(([a], [b]) => a.localeCompare(b));
  return Progress.parse({
    campaignId,
    needsPeople: counts.some(({ state }) => state === 'needs-people') ? await needsOf(db, campaignId) : [],
    troubles: await troublesOf(db, campaignId),
    examples: sum(counts),
    states: by('state').map(([state, rows]) => ({ state, examples: sum(rows) })),
    kinds: by('kind').map(([kind, rows]) => ({
      kind,
      examples: sum(rows),
      resolved: sum(rows.filter(({ state }) => state === 'adopted' || state === 'dropped')),
    })),
  });
};

/** For the feed: how many examples wait, and how many are in review. */
export const flow = (db: Db, campaignId: string): Promise<{ waiting: number; inFlight: number }> =>
  one(db, z.object({ waiting: z.number(), inFlight: z.number() }))`/* flow */
  select count(*) filter (where state = 'waiting')::int as waiting, count(*) filter (where state = 'in-review')::int as "inFlight"
  from catalogue.example where campaign_id = ${campaignId} and state in ('waiting', 'in-review')`;
