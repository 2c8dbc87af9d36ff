import { z } from 'zod';
import { CampaignState, Tag } from '../../../domain/campaign.ts';
import { Policy } from '../../../domain/policy.ts';
import { json, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import type { Campaign } from '../../catalogue/contract.ts';

/** A campaign as review knows it. */
export const Mirror = z.object({
  campaignId: z.uuid(),
  state: CampaignState,
  revision: z.int(),
  culture: Tag,
  leaseSeconds: z.int(),
  roundSeconds: z.int(),
  guidelineVersion: z.int(),
  guidelineCompatibleFrom: z.int(),
  salt: z.string(),
  policy: Policy,
  /** False where the policy is not known yet, and the defaults stand for it. */
  policyKnown: z.boolean(),
});
export type Mirror = z.infer<typeof Mirror>;

const columns = sql`campaign_id as "campaignId", state, revision, culture, lease_seconds as "leaseSeconds",
  round_seconds as "roundSeconds", guideline_version as "guidelineVersion",
  guideline_compatible_from as "guidelineCompatibleFrom", salt, coalesce(policy, '{}') as policy, policy is not null as "policyKnown"`;

/** A mirrored campaign, or null. */
export const campaignById = (db: Db, campaignId: string): Promise<Mirror | null> =>
  maybeOne(db, Mirror)`/* campaignById */ select ${columns} from review.campaign where campaign_id = ${campaignId}`;

/** The same, and its state does not change until the transaction ends. */
export const lockCampaign = (tx: Db, campaignId: string): Promise<Mirror | null> =>
  maybeOne(
    tx,
    Mirror,
  )`/* lockCampaign */ select ${columns} from review.campaign where campaign_id = ${campaignId} for share`;

/** Stores a campaign, or what is newer of it. */
export const keepCampaign = (db: Db, { id, policy, ...campaign }: Campaign): Promise<number> =>
  run(db)`/* keepCampaign */
    insert into review.campaign as known
      (campaign_id, state, revision, culture, priority, lease_seconds, round_seconds, guideline_version,
        guideline_compatible_from, policy)
    values (${id}, ${campaign.state}, ${campaign.revision}, ${campaign.culture}, ${campaign.priority},
      ${policy.leaseSeconds}, ${policy.roundSeconds}, ${campaign.guidelineVersion}, ${campaign.guidelineCompatibleFrom},
      ${json(policy)})
    on conflict (campaign_id) do update set state = excluded.state, revision = excluded.revision, culture = excluded.culture,
      priority = excluded.priority, lease_seconds = excluded.lease_seconds, round_seconds = excluded.round_seconds,
      guideline_version = excluded.guideline_version, guideline_compatible_from = excluded.guideline_compatible_from,
      policy = excluded.policy
    where excluded.revision > known.revision or known.policy is null`;
