import type { Verdict } from '../../../domain/judgment.ts';
import { many, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import { Precedent } from '../contract/precedent.ts';
import type { Precedent as Kept } from '../rules/precedent.ts';

/** The decision that made a precedent. */
interface Source {
  readonly id: string;
  readonly campaignId: string;
  readonly exampleId: string;
  readonly attempt: number;
  readonly verdict: Verdict | null;
}

/** Takes back what was decided in attempts at an example up to this one. Doing it again changes nothing. */
export const forgetPrecedents = (tx: Db, exampleId: string, attempt: number): Promise<number> =>
  run(tx)`/* forgetPrecedents */
    delete from consensus.precedent where example_id = ${exampleId} and attempt <= ${attempt}`;

/** Keeps the precedent that a decision makes, if any, in place of those of earlier attempts. Nothing where a later attempt was decided meanwhile. */
export const keepPrecedent = async (tx: Db, source: Source, kept: Kept | null): Promise<void> => {
  await forgetPrecedents(tx, source.exampleId, source.attempt - 1);
  if (kept === null) return;
  await run(tx)`/* keepPrecedent */
    insert into consensus.precedent (decision_id, campaign_id, example_id, attempt, verdict, reason, acts, source)
    select ${source.id}::uuid, ${source.campaignId}::uuid, ${source.exampleId}::uuid, ${source.attempt}::integer,
      ${source.verdict}, ${kept.reason}, ${kept.acts}::text[], ${kept.source}
    where not exists (
      select 1 from consensus.decision where example_id = ${source.exampleId} and attempt > ${source.attempt})`;
};

/** What precedents are compared with: words that somebody typed, the text of an example (not with its own), or nothing. */
export type Wanted =
  | { readonly by: 'words'; readonly words: string }
  | { readonly by: 'example'; readonly exampleId: string; readonly source: string }
  | { readonly by: 'time' };

/** How alike texts must be, 0 to 1, to be shown at all. English texts that have nothing in common are at 0.05 to 0.15. */
const alike = 0.2;

/**
 * How many of a campaign's precedents are compared, the latest: guidelines change, and comparing takes time. 30,000 texts of 500
 * characters took 28 s on a machine whose two cores had twenty at work.
 */
const latest = 3_000;

const matching = (wanted: Wanted): { similarity: Fragment; condition: Fragment } => {
  switch (wanted.by) {
    case 'words':
      return {
        similarity: sql`word_similarity(${wanted.words}, reason || ' ' || source)::double precision`,
        condition: sql`${wanted.words} <% (reason || ' ' || source)`,
      };
    case 'example':
      return {
        similarity: sql`similarity(source, ${wanted.source})::double precision`,
        condition: sql`source % ${wanted.source} and p.example_id <> ${wanted.exampleId}`,
      };
    case 'time':
      return { similarity: sql`null::double precision`, condition: sql`true` };
  }
};

/** The latest precedents of a campaign from a place on, the likest first, then the newest. Within a transaction, for which it sets how alike texts must be. */
export const precedentsFrom = async (
  tx: Db,
  campaignId: string,
  wanted: Wanted,
  { act, offset, first }: { act: string | null; offset: number; first: number },
): Promise<Precedent[]> => {
  await run(tx)`/* setAlike */
    select set_config('pg_trgm.similarity_threshold', ${String(alike)}, true),
      set_config('pg_trgm.word_similarity_threshold', ${String(2 * alike)}, true)`;
  const { similarity, condition } = matching(wanted);
  return many(tx, Precedent)`/* precedentsFrom */
    select p.decision_id as "decisionId", p.example_id as "exampleId", p.attempt, p.verdict, p.reason, p.acts,
      d.decided_at as "decidedAt", ${similarity} as similarity
    from (select * from consensus.precedent
      where campaign_id = ${campaignId} and (${act}::text is null or ${act}::text = any(acts))
      order by decision_id desc limit ${latest}) p
    join consensus.decision d on d.id = p.decision_id
    where ${condition}
    order by similarity desc nulls last, p.decision_id desc limit ${first} offset ${offset}`;
};
