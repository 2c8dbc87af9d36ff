import { z } from 'zod';
import { FieldText } from '../../../domain/example.ts';
import { many } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import type { WrittenText } from '../rules/anchoring.ts';

const Written = z.object({
  exampleId: z.uuid(),
  attempt: z.int(),
  sawDraft: z.boolean(),
  edited: z.array(FieldText),
});

/** The usable texts of the latest so many resolved attempts on which somebody wrote without a draft, theirs and the others'. */
export const textsBesideUnseen = (db: Db, campaignId: string, attempts: number): Promise<WrittenText[]> =>
  many(db, Written)`/* textsBesideUnseen */
    with unseen as (
      select j.example_id, j.attempt from review.judgment j
      join review.example_end e on e.example_id = j.example_id and e.attempt >= j.attempt
      where j.campaign_id = ${campaignId} and not j.saw_draft and j.opinion->>'verdict' = 'edit'
      group by j.example_id, j.attempt order by max(j.submitted_at) desc limit ${attempts})
    select j.example_id as "exampleId", j.attempt, j.saw_draft as "sawDraft", j.opinion->'edited' as edited
    from review.judgment j join unseen u on u.example_id = j.example_id and u.attempt = j.attempt
    where j.purpose = 'judge' and j.opinion->>'verdict' <> 'drop' order by j.example_id, j.attempt, j.id`;
