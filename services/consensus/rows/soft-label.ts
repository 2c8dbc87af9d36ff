import type { GroupBy } from '../../../domain/group.ts';
import { json, many, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { SoftLabels } from '../contract.ts';

/** Stores what a run found people to say, in place of what every earlier run of the campaign, and an earlier try of this one, found. */
export const keepSoftLabels = async (
  tx: Db,
  { id, campaignId }: { id: string; campaignId: string },
  items: readonly SoftLabels[],
): Promise<void> => {
  await run(tx)`/* forgetSoftLabels */
    delete from consensus.model_soft_label using consensus.model_run r
    where r.id = run_id and r.campaign_id = ${campaignId}`;
  await run(tx)`/* keepSoftLabels */
    insert into consensus.model_soft_label (run_id, counted_by, question, told)
    select ${id}, one->>'by', one->>'question', one from jsonb_array_elements(${json(items)}::jsonb) as one`;
};

/** What a run found people to say: by one sort of group, or by each. */
export const softLabelsOf = async (db: Db, runId: string, by: GroupBy | null): Promise<SoftLabels[]> =>
  many(db, SoftLabels)`/* softLabelsOf */
    select told->>'question' as question, told->>'by' as by, told->'people' as people, told->'labels' as labels,
      told->'groups' as groups, told->>'reason' as reason
    from consensus.model_soft_label
    where run_id = ${runId} and (${by}::text is null or counted_by = ${by}::text)
    order by counted_by, question`;
