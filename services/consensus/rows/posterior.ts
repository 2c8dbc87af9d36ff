import { z } from 'zod';
import { Verdict } from '../../../domain/judgment.ts';
import { many, one, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

/** What a model says of one example. `verdict` is null for a tie. */
export interface PosteriorRow {
  readonly exampleId: string;
  readonly attempt: number;
  readonly votes: number;
  readonly accept: number;
  readonly edit: number;
  readonly drop: number;
  readonly verdict: Verdict | null;
}

/** Forgets what the campaign's earlier runs, and an earlier try of this one, said of each example. */
export const forgetPosteriors = (tx: Db, campaignId: string): Promise<number> =>
  run(tx)`/* forgetPosteriors */
    delete from consensus.model_posterior using consensus.model_run r
    where r.id = run_id and r.campaign_id = ${campaignId}`;

/** Stores what a run says of some examples. */
export const keepPosteriors = (tx: Db, runId: string, rows: readonly PosteriorRow[]): Promise<number> => {
  const of = <K extends keyof PosteriorRow>(key: K): PosteriorRow[K][] => rows.map((row) => row[key]);
  return run(tx)`/* keepPosteriors */
    insert into consensus.model_posterior (run_id, example_id, attempt, votes, p_accept, p_edit, p_drop, verdict)
    select ${runId}, * from unnest(${of('exampleId')}::uuid[], ${of('attempt')}::integer[], ${of('votes')}::integer[],
      ${of('accept')}::double precision[], ${of('edit')}::double precision[], ${of('drop')}::double precision[],
      ${of('verdict')}::text[])`;
};

/**
 * Marks the examples whose last decision settled them otherwise than the model would; how many. Decisions of before the column `verdict`
 * tell theirs by their rule, where that says it.
 */
export const markContradictions = async (tx: Db, runId: string): Promise<number> => {
  await run(tx)`/* markContradictions */
    update consensus.model_posterior p
    set decision_id = d.id, resolved = d.settled, contradicts = p.verdict is not null and p.verdict <> d.settled
    from consensus.model_posterior q
    join lateral (
      select id, coalesce(verdict, case
          when outcome->>'outcome' = 'dropped' then 'drop'
          when evidence->>'rule' = 'draft-stands' then 'accept'
          when evidence->>'rule' = 'edit-majority' then 'edit' end) as settled
      from consensus.decision
      where example_id = q.example_id and attempt = q.attempt and outcome->>'kind' = 'settle'
      order by round desc limit 1) d on d.settled is not null
    where q.run_id = ${runId} and p.run_id = q.run_id and p.example_id = q.example_id`;
  const { count } = await one(tx, z.object({ count: z.int() }))`/* countContradictions */
    select count(*) as count from consensus.model_posterior where run_id = ${runId} and contradicts`;
  return count;
};

const ContradictionRow = z.object({
  exampleId: z.uuid(),
  attempt: z.int(),
  votes: z.int(),
  accept: z.number(),
  edit: z.number(),
  drop: z.number(),
  verdict: Verdict,
  resolved: Verdict,
  rule: z.string(),
  posteriors: z.object({ usable: z.number(), draftStands: z.number(), choice: z.number().nullable() }),
});
export type ContradictionRow = z.infer<typeof ContradictionRow>;

/** Contradictions of a run after one, the surest first. */
export const contradictionsAfter = (
  db: Db,
  runId: string,
  {
    atLeast,
    after,
    first,
  }: { atLeast: number; after: { probability: number; exampleId: string } | null; first: number },
): Promise<ContradictionRow[]> =>
  many(db, ContradictionRow)`/* contradictionsAfter */
    select p.example_id as "exampleId", p.attempt, p.votes, p.p_accept as accept, p.p_edit as edit, p.p_drop as drop,
      p.verdict, p.resolved, d.evidence->>'rule' as rule, d.evidence->'posteriors' as posteriors
    from consensus.model_posterior p join consensus.decision d on d.id = p.decision_id
    where p.run_id = ${runId} and p.contradicts and greatest(p.p_accept, p.p_edit, p.p_drop) >= ${atLeast}
      and (${after?.exampleId ?? null}::uuid is null or greatest(p.p_accept, p.p_edit, p.p_drop) < ${after?.probability ?? null}
        or (greatest(p.p_accept, p.p_edit, p.p_drop) = ${after?.probability ?? null} and p.example_id > ${after?.exampleId ?? null}::uuid))
    order by greatest(p.p_accept, p.p_edit, p.p_drop) desc, p.example_id limit ${first}`;
