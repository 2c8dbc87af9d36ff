import { z } from 'zod';
import { many, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';

/** What of a table is about one person: `whose` says which rows of `t`, `key` orders them, `omitted` columns are left out. */
interface Section {
  readonly table: string;
  readonly from: Fragment;
  readonly whose: (contributorId: string) => Fragment;
  readonly key: Fragment;
  readonly omitted: readonly string[];
}

const theirs = (contributorId: string): Fragment => sql`t.contributor_id = ${contributorId}`;
const section = (table: string, from: Fragment, key: Fragment, rest: Partial<Section> = {}): Section => ({
  table,
  from,
  key,
  whose: theirs,
  omitted: [],
  ...rest,
});

/** Every table that holds something about a person, in the order in which they are told it. A test reads the schema and misses none. */
export const sections: readonly Section[] = [
  section('member', sql`review.member`, sql`t.campaign_id::text`),
  section('profile', sql`review.profile`, sql`t.campaign_id::text`),
  section('consent', sql`review.consent`, sql`t.id::text`),
  section('acceptance', sql`review.acceptance`, sql`t.invitation_id::text`),
  section('invitation', sql`review.invitation`, sql`t.id::text`, {
    whose: (id) => sql`t.made_by = ${id}`,
    omitted: ['code_digest'],
  }),
  section('judgment', sql`review.judgment`, sql`t.id::text`, {
    // Its index begins with the campaign (migration 0020 says why).
    whose: (id) => sql`t.contributor_id = ${id}
      and t.campaign_id in (select m.campaign_id from review.member m where m.contributor_id = ${id})`,
  }),
  section('withdrawn_judgment', sql`review.withdrawn_judgment`, sql`t.id::text`),
  section('carried_judgment', sql`review.carried_judgment`, sql`t.judgment_id || lpad(t.attempt::text, 10, '0')`),
  section('unsent_judgment', sql`review.unsent_judgment`, sql`t.seat_id::text`),
  section('lease', sql`review.lease`, sql`lpad(t.id::text, 19, '0')`, {
    whose: (id) => sql`t.contributor_id::text = ${id}`,
  }),
  // Only the seats that they hold now: who had which is told by the leases. What tells gold from the work is left out.
  section('seat', sql`review.seat`, sql`t.id::text`, {
    whose: (id) => sql`t.held_by = ${id} and t.state = 'held'`,
    omitted: ['gold', 'guideline_version'],
  }),
  section('gold_outcome', sql`review.gold_outcome`, sql`t.judgment_id::text`, {
    whose: (id) => sql`t.contributor_id = ${id}
      and exists (select 1 from review.campaign c where c.campaign_id = t.campaign_id and c.state in ('completed', 'cancelled'))`,
  }),
  section('signal', sql`review.signal`, sql`t.judgment_id || t.kind`, {
    whose: (id) => sql`t.contributor_id = ${id}
      and exists (select 1 from review.campaign c where c.campaign_id = t.campaign_id and c.state in ('completed', 'cancelled'))`,
  }),
  section('guard_step', sql`review.guard_step`, sql`t.id::text`),
  section('appeal', sql`review.appeal`, sql`t.id::text`, { omitted: ['decided_by'] }),
  section('voided_judgment', sql`review.voided_judgment`, sql`t.judgment_id::text`, { omitted: ['reopened_at'] }),
  section('gold', sql`review.gold`, sql`t.example_id::text`, { whose: (id) => sql`t.set_by = ${id}` }),
  section('comparison_seat', sql`review.comparison_seat`, sql`t.id::text`, {
    whose: (id) => sql`t.holders @> array[${id}::uuid]`,
    omitted: ['holders', 'held_by'],
  }),
  section('comparison_answer', sql`review.comparison_answer`, sql`t.id::text`),
  section('token_revocation', sql`review.token_revocation`, sql`t.contributor_id::text`, { omitted: ['revoked_by'] }),
];

const Row = z.object({ key: z.string(), row: z.record(z.string(), z.unknown()) });

/** Rows of one page at most, and bytes of JSON after which it ends: one row is far from what a message may hold. */
const pageRows = 200;
const pageBytes = 400_000;

/** The next rows of a section that are about this person, whole; none at its end. */
export const ownRows = (
  db: Db,
  { from, whose, key, omitted }: Section,
  contributorId: string,
  after: string | null,
): Promise<z.infer<typeof Row>[]> =>
  many(db, Row)`/* ownRows */
    select key, row from (
      select key, row, sum(octet_length(row::text)) over (order by key) - octet_length(row::text) as before from (
        select ${key} as key, to_jsonb(t) - ${omitted}::text[] as row from ${from} t
        where ${whose(contributorId)} and (${after}::text is null or ${key} > ${after}::text)
        order by 1 limit ${pageRows}) page) sized
    where before < ${pageBytes} order by key`;
