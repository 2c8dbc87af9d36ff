import { many, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import { Vote } from '../contract.ts';
import { isWork } from './gold.ts';

/** The place of a vote in a campaign's list. */
export interface VotePlace {
  readonly exampleId: string;
  readonly judgmentId: string;
}

/**
 * The groups in which the author `m` of a judgment `j`, whose profile is `p`, agrees to be counted at this moment, by what they are of.
 * Without a text that asks for the purpose nobody has agreed.
 */
const groups: Fragment = sql`jsonb_strip_nulls(jsonb_build_object(
  'variant', case when 'labels-by-variant' = any(m.consent_purposes) then j.variant end,
  'age-band', case when 'labels-by-age-band' = any(m.consent_purposes) then p.age_band end,
  'gender', case when 'labels-by-gender' = any(m.consent_purposes) then p.gender end,
  'region', case when 'labels-by-region' = any(m.consent_purposes) then p.region end))`;

/** Votes of a campaign's judge rounds after a place, by example and judgment: of those who saw the draft, as no other answer is comparable. */
export const votesAfter = (db: Db, campaignId: string, after: VotePlace | null, first: number): Promise<Vote[]> =>
  many(db, Vote)`/* votesAfter */
    select j.id as "judgmentId", j.example_id as "exampleId", j.attempt, m.pseudonym as author, j.variant,
      j.guideline_version as "guidelineVersion", j.submitted_at as "submittedAt", j.opinion->>'verdict' as verdict,
      j.opinion->'ratings' as ratings, ${groups} as groups,
      array(select k.attempt from review.carried_judgment k where k.judgment_id = j.id order by k.attempt) as "carriedInto"
    from review.judgment j
    join review.member m on m.campaign_id = j.campaign_id and m.contributor_id = j.contributor_id
    left join review.profile p on p.campaign_id = m.campaign_id and p.contributor_id = m.contributor_id
    where j.campaign_id = ${campaignId} and j.purpose = 'judge' and j.saw_draft and j.standing <> 'voided' and ${isWork}
      and (${after?.exampleId ?? null}::uuid is null
        or (j.example_id, j.id) > (${after?.exampleId ?? null}::uuid, ${after?.judgmentId ?? null}::uuid))
    order by j.example_id, j.id limit ${first}`;
