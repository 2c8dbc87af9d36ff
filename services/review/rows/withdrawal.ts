import { z } from 'zod';
import { many, maybeOne, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

/** The person behind a pseudonym of a campaign, or null. */
export const contributorBehind = async (db: Db, campaignId: string, author: string): Promise<string | null> =>
  (
    await maybeOne(db, z.object({ contributorId: z.uuid() }))`/* contributorBehind */
    select contributor_id as "contributorId" from review.member where campaign_id = ${campaignId} and pseudonym = ${author}`
  )?.contributorId ?? null;

const Withdrawn = z.object({ withdrawn: z.boolean() });

/** Whether a person has withdrawn from a campaign, which they cannot until the transaction ends. Locked before rounds and seats. */
export const holdAuthor = async (tx: Db, campaignId: string, contributorId: string): Promise<boolean> =>
  (
    await maybeOne(tx, Withdrawn)`/* holdAuthor */
    select consent_withdrawn as withdrawn from review.member
    where campaign_id = ${campaignId} and contributor_id = ${contributorId} for share`
  )?.withdrawn ?? false;

const Taken = z.object({ id: z.uuid(), exampleId: z.uuid(), roundId: z.uuid() });

/** The next judgments that a person submitted in a campaign up to an instant, with their rounds locked in one order. */
export const nextOf = async (tx: Db, campaignId: string, contributorId: string, before: string, count: number) => {
  const found = await many(tx, Taken)`/* nextOf */
    select id, example_id as "exampleId", round_id as "roundId" from review.judgment
    where campaign_id = ${campaignId} and contributor_id = ${contributorId} and submitted_at <= ${before}::timestamptz order by id limit ${count}`;
  await run(tx)`/* lockRoundsOf */
    select 1 from review.round where id = any(${found.map(({ roundId }) => roundId)}::uuid[]) order by id for update`;
  return found;
};

/** Deletes judgments whose rounds are locked, with all that was made of them here, and leaves that they were given. Seats of open rounds are open again. */
export const takeBack = async (tx: Db, ids: readonly string[]): Promise<void> => {
  await run(tx)`/* forgetCarried */ delete from review.carried_judgment where judgment_id = any(${ids}::uuid[])`;
  await run(tx)`/* forgetSignals */ delete from review.signal where judgment_id = any(${ids}::uuid[])`;
  await run(tx)`/* forgetVoided */ delete from review.voided_judgment where judgment_id = any(${ids}::uuid[])`;
  await run(tx)`/* forgetScores */ delete from review.gold_outcome where judgment_id = any(${ids}::uuid[])`;
  await run(tx)`/* openSeatsAgain */
    with opened as (
      update review.seat s set state = 'open', held_by = null, lease_expires_at = null
      from review.judgment j join review.round r on r.id = j.round_id
      where j.id = any(${ids}::uuid[]) and j.standing = 'filled' and r.closed_at is null and not r.gold
        and s.id = j.seat_id and s.state = 'filled'
      returning s.round_id)
    update review.round set filled = filled - (select count(*) from opened where round_id = round.id)
    where id in (select round_id from opened)`;
  await run(tx)`/* takeBack */
    with gone as (
      delete from review.judgment where id = any(${ids}::uuid[])
      returning id, campaign_id, example_id, contributor_id, standing, submitted_at)
    insert into review.withdrawn_judgment (id, campaign_id, example_id, contributor_id, standing, submitted_at)
    select * from gone`;
};

/** Deletes what else a person said in a campaign: why they gave seats back, comparisons, what they never sent. */
export const forgetWords = async (tx: Db, campaignId: string, contributorId: string): Promise<void> => {
  await run(tx)`/* forgetComments */
    update review.lease l set comment = null from review.seat s
    where l.contributor_id::text = ${contributorId} and l.comment is not null and s.id = l.seat_id and s.campaign_id = ${campaignId}`;
  await run(tx)`/* forgetComparisons */
    delete from review.comparison_answer a using review.outcome_check c
    where a.contributor_id = ${contributorId} and c.id = a.check_id and c.campaign_id = ${campaignId}`;
};

/**
 * Pseudonyms of a campaign whose work is not published: they object to it, or the campaign asks for it and they have not agreed.
 */
export const unpublishedAuthors = async (db: Db, campaignId: string): Promise<string[]> =>
  (
    await many(db, z.object({ author: z.string() }))`/* unpublishedAuthors */
    with asked as (select purposes from review.consent_text where campaign_id = ${campaignId} order by version desc limit 1)
    select m.pseudonym as author from review.member m left join asked on true
    where m.campaign_id = ${campaignId} and ('publication' = any(m.objections)
      or (coalesce('publication' = any(asked.purposes), false) and not 'publication' = any(m.consent_purposes)))
    order by 1`
  ).map(({ author }) => author);
