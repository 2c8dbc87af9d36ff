import { z } from 'zod';
import { Judgment } from '../../../domain/judgment.ts';
import { many, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import type { EarlierJudgment } from '../rules/carry.ts';
import { Fields } from '../rules/opinion.ts';
import { judgmentColumns, judgmentsWithAuthor } from './judgment.ts';

interface Attempt {
  readonly exampleId: string;
  readonly attempt: number;
}

const Earlier = z.object({
  judgmentId: z.uuid(),
  contributorId: z.uuid(),
  attempt: z.int(),
  guidelineVersion: z.int(),
  fields: Fields,
});

/** The judgments on an example's draft that counted in attempts before this one. */
export const earlierJudgments = (tx: Db, { exampleId, attempt }: Attempt): Promise<EarlierJudgment[]> =>
  many(tx, Earlier)`/* earlierJudgments */
    select j.id as "judgmentId", j.contributor_id as "contributorId", j.attempt, j.guideline_version as "guidelineVersion", r.fields
    from review.judgment j join review.round r on r.id = j.round_id
    where j.example_id = ${exampleId} and j.attempt < ${attempt} and j.purpose = 'judge' and j.standing = 'filled'
    order by j.attempt, j.submitted_at, j.id`;

/** Records what carries over into an attempt. */
export const insertCarried = (
  tx: Db,
  { exampleId, attempt }: Attempt,
  carried: readonly { judgmentId: string; contributorId: string }[],
): Promise<number> =>
  run(tx)`/* insertCarried */
    insert into review.carried_judgment (example_id, attempt, judgment_id, contributor_id)
    select ${exampleId}, ${attempt}, judgment_id, contributor_id
    from unnest(${carried.map(({ judgmentId }) => judgmentId)}::uuid[], ${carried.map(({ contributorId }) => contributorId)}::uuid[])
      as carried (judgment_id, contributor_id)`;

/** The judgments that carried over into an attempt. */
export const carriedJudgments = (db: Db, { exampleId, attempt }: Attempt): Promise<Judgment[]> =>
  many(db, Judgment)`/* carriedJudgments */
    select ${judgmentColumns} from ${judgmentsWithAuthor}
    where j.id in (select judgment_id from review.carried_judgment where example_id = ${exampleId} and attempt = ${attempt})
      and j.standing <> 'voided'
    order by j.submitted_at, j.id`;

/**
 * The one rule of who may still be asked about an example: who has not judged in this attempt, whose judgment has not been carried
 * over into it, and who has never given the example back. Example, attempt and contributor are columns or values of the query.
 * `each` row is looked up by itself where the first that passes is wanted: `offset 0` keeps the planner from joining. With fresh statistics
 * it took a newcomer for so rare an author that it read the whole index of judgments once in each claim (436 pages where 40 do).
 * `coalesce` keeps it from reading all that the campaign was given back, which few statistics would think to be much.
 */
export const mayBeAsked = (
  of: Record<'example' | 'attempt' | 'contributor', Fragment | string | number>,
  lookUp: 'each' | 'joined',
): Fragment => {
  const fence = lookUp === 'each' ? sql`offset 0` : sql``;
  return sql`
  not exists (select 1 from review.judgment j
    where j.example_id = ${of.example} and j.contributor_id = ${of.contributor} and j.attempt = ${of.attempt} ${fence})
  and not exists (select 1 from review.carried_judgment k
    where k.example_id = ${of.example} and k.contributor_id = ${of.contributor} and k.attempt = ${of.attempt} ${fence})
  and not exists (select 1 from review.lease l
    where l.example_id = ${of.example} and l.contributor_id = ${of.contributor} and coalesce(l.ended_by, '') = 'released' ${fence})`;
};
