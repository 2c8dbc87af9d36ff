import { z } from 'zod';
import { many, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import type { Learnt } from '../rules/lessons.ts';
import type { Observed } from '../rules/reliability.ts';

/** The decision that taught something. */
interface Source {
  readonly id: string;
  readonly campaignId: string;
  readonly exampleId: string;
  readonly attempt: number;
}

/** Takes back what was learnt from attempts at an example up to this one: they no longer stand. Doing it again changes nothing. */
export const forgetLessons = async (tx: Db, exampleId: string, attempt: number): Promise<void> => {
  await run(tx)`/* forgetLessons */
    delete from consensus.lesson where example_id = ${exampleId} and attempt <= ${attempt}`;
  await run(tx)`/* forgetDraftOutcome */
    delete from consensus.draft_outcome where example_id = ${exampleId} and attempt <= ${attempt}`;
};

/** Takes back what an example taught of one person. */
export const forgetAuthor = (db: Db, exampleId: string, author: string): Promise<number> =>
  run(db)`/* forgetAuthor */ delete from consensus.lesson where example_id = ${exampleId} and author = ${author}`;

/** Keeps what a decision taught, in the transaction that stores it, in place of what earlier attempts did. Nothing where a later attempt was decided meanwhile. */
export const keepLessons = async (tx: Db, source: Source, { lessons, draft }: Learnt): Promise<void> => {
  await forgetLessons(tx, source.exampleId, source.attempt - 1);
  const row = sql`${source.id}::uuid, ${source.campaignId}::uuid, ${source.exampleId}::uuid, ${source.attempt}::integer`;
  const stands = sql`not exists (
    select 1 from consensus.decision where example_id = ${source.exampleId} and attempt > ${source.attempt})`;
  if (lessons.length > 0)
    await run(tx)`/* keepLessons */
      insert into consensus.lesson (decision_id, campaign_id, example_id, attempt, author, draft_good, accepted)
      select ${row}, author, draft_good, accepted
      from unnest(${lessons.map(({ author }) => author)}::text[], ${lessons.map(({ draftGood }) => draftGood)}::boolean[],
        ${lessons.map(({ accepted }) => accepted)}::boolean[]) as taught (author, draft_good, accepted)
      where ${stands} on conflict do nothing`;
  if (draft !== null)
    await run(tx)`/* keepDraftOutcome */
      insert into consensus.draft_outcome (decision_id, campaign_id, example_id, attempt, provider, stood)
      select ${row}, ${draft.provider}, ${draft.stood} where ${stands} on conflict do nothing`;
};

const Row = z.object({
  author: z.string(),
  good: z.int(),
  goodAccepted: z.int(),
  faulty: z.int(),
  faultyAccepted: z.int(),
});

const counts = sql`author,
  (count(*) filter (where draft_good))::integer as good,
  (count(*) filter (where draft_good and accepted))::integer as "goodAccepted",
  (count(*) filter (where not draft_good))::integer as faulty,
  (count(*) filter (where not draft_good and accepted))::integer as "faultyAccepted"`;

const observedFrom = (rows: readonly z.infer<typeof Row>[]): Map<string, Observed['resolved']> =>
  new Map(
    rows.map(({ author, good, goodAccepted, faulty, faultyAccepted }) => [
      author,
      { good: { accepted: goodAccepted, of: good }, faulty: { accepted: faultyAccepted, of: faulty } },
    ]),
  );

/** What settled examples of a campaign have taught of these reviewers, by pseudonym; who is missing has taught nothing yet. */
export const lessonsOf = async (db: Db, campaignId: string, authors: readonly string[]) =>
  observedFrom(
    await many(db, Row)`/* lessonsOf */
      select ${counts} from consensus.lesson
      where campaign_id = ${campaignId} and author = any(${authors}::text[]) group by author`,
  );

/** The same of everybody of the campaign. */
export const lessonsIn = async (db: Db, campaignId: string) =>
  observedFrom(
    await many(db, Row)`/* lessonsIn */
      select ${counts} from consensus.lesson where campaign_id = ${campaignId} group by author`,
  );

/** Latest drafts whose share is measured: engines, datasets and guidelines change in a campaign's months. */
const latest = 500;

/** How the latest resolved drafts of a provider fared in a campaign. */
export const measuredDrafts = (db: Db, campaignId: string, provider: string) =>
  one(db, z.object({ stood: z.int(), of: z.int() }))`/* measuredDrafts */
    select (count(*) filter (where stood))::integer as stood, count(*)::integer as of
    from (select stood from consensus.draft_outcome
      where campaign_id = ${campaignId} and provider = ${provider}
      order by decision_id desc limit ${latest}) as recent`;
