import type { z } from 'zod';
import { many, run, sql } from '../../../platform/sql.ts';
import type { Db, Fragment } from '../../../platform/sql.ts';
import { Troubles } from '../contract.ts';
import type { noteTrouble } from '../contract.ts';

type Noted = z.output<typeof noteTrouble.request>;

/** Keeps what a workflow's step said last, and since when that step fails; nothing where its example or campaign is not known. */
export const keepTrouble = (
  db: Db,
  { workflowId, campaignId, example, step, tries, waitsForRetry, error }: Noted,
): Promise<number> =>
  run(db)`/* keepTrouble */
  insert into catalogue.trouble as t (workflow_id, campaign_id, example_id, attempt, step, tries, waits_for_retry, error)
  select ${workflowId}, c.campaign_id, ${example?.exampleId ?? null}::uuid, ${example?.attempt ?? null}::int, ${step}, ${tries}, ${waitsForRetry}, ${error}
  from catalogue.campaign c where c.campaign_id = coalesce(${campaignId}::uuid,
    (select e.campaign_id from catalogue.example e where e.example_id = ${example?.exampleId ?? null}::uuid))
  on conflict (workflow_id) do update set step = excluded.step, tries = excluded.tries, waits_for_retry = excluded.waits_for_retry, error = excluded.error,
    last_at = now(), since = case when t.step = excluded.step then t.since else now() end`;

export const dropTrouble = (db: Db, workflowId: string): Promise<number> =>
  run(db)`/* dropTrouble */ delete from catalogue.trouble where workflow_id = ${workflowId}`;

/**
 * Those that hold now: of the present attempt at an example in review, and of what waits for somebody or was heard of lately. The worker tells of a
 * step that goes on failing at least every two minutes: one that is silent for longer was repaired, or its worker is away.
 */
const heardOf = sql`(t.waits_for_retry or t.last_at > now() - interval '10 minutes')`;
const holds = sql`${heardOf}
  and (t.example_id is null or exists (select 1 from catalogue.example e
    where e.example_id = t.example_id and e.attempt = t.attempt and e.state = 'in-review'))`;

/** What does not go on in a campaign, by step, what waits for somebody first, then the most. */
export const troublesOf = (db: Db, campaignId: string): Promise<Troubles[]> =>
  many(db, Troubles)`/* troublesOf */
  select step, waits_for_retry as "waitsForRetry", count(*)::int as workflows, (array_agg(error order by last_at desc))[1] as error,
    min(since) as since, max(last_at) as "lastAt",
    coalesce((array_agg(example_id order by since, example_id) filter (where example_id is not null))[1:5], '{}') as "exampleIds"
  from catalogue.trouble t where campaign_id = ${campaignId} and ${holds}
  group by step, waits_for_retry order by waits_for_retry desc, workflows desc, step`;

const instant = (column: Fragment): Fragment =>
  sql`to_char(${column} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

/** Why an example of `catalogue.example` does not go on, as JSON; null where it does. */
export const troubleOfExample = sql`(select jsonb_build_object('step', t.step, 'waitsForRetry', t.waits_for_retry, 'tries', t.tries, 'error', t.error,
    'since', ${instant(sql`t.since`)}, 'lastAt', ${instant(sql`t.last_at`)})
  from catalogue.trouble t where t.example_id = example.example_id and t.attempt = example.attempt and example.state = 'in-review' and ${heardOf})`;
