import { z } from 'zod';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import type { Agreement as AgreementRow } from '../statistics/campaign.ts';
import { Agreement, ModelRun } from '../contract.ts';
import type { ModelResult } from '../contract.ts';

const columns = sql`id, campaign_id as "campaignId", method, smoothing, state, requested_at as "requestedAt",
  finished_at as "finishedAt", failure, result`;

/** Times that a run is taken before it counts as one that ends whoever takes it. */
const mostTries = 3;

/** Runs by their ids, those that exist. */
export const runsByIds = (db: Db, ids: readonly string[]): Promise<ModelRun[]> =>
  many(db, ModelRun)`/* modelRunsByIds */ select ${columns} from consensus.model_run where id = any(${ids}::uuid[])`;

/** A campaign's runs after one, newest first. */
export const runsAfter = (
  db: Db,
  campaignId: string,
  after: { requestedAt: string; id: string } | null,
  first: number,
): Promise<ModelRun[]> =>
  many(db, ModelRun)`/* modelRunsAfter */
    select ${columns} from consensus.model_run
    where campaign_id = ${campaignId} and (${after?.id ?? null}::uuid is null
      or (date_trunc('milliseconds', requested_at), id) < (${after?.requestedAt ?? null}::timestamptz, ${after?.id ?? null}::uuid))
    order by date_trunc('milliseconds', requested_at) desc, id desc limit ${first}`;

/** The campaign's last run that is done, or null. */
export const lastDone = (db: Db, campaignId: string): Promise<ModelRun | null> =>
  maybeOne(db, ModelRun)`/* lastDoneRun */
    select ${columns} from consensus.model_run where campaign_id = ${campaignId} and state = 'done'
    order by requested_at desc, id desc limit 1`;

/** Stores a run that is asked for; one that is known stays as it is, but for one that failed: it is begun again. */
export const requestRun = (
  db: Db,
  { id, campaignId, method, smoothing }: Pick<ModelRun, 'id' | 'campaignId' | 'method' | 'smoothing'>,
): Promise<ModelRun> =>
  one(db, ModelRun)`/* requestRun */
    insert into consensus.model_run as known (id, campaign_id, method, smoothing)
    values (${id}, ${campaignId}, ${method}, ${smoothing})
    on conflict (id) do update set
      state = case when known.state = 'failed' then 'requested' else known.state end,
      tries = case when known.state = 'failed' then 0 else known.tries end,
      finished_at = case when known.state = 'failed' then null else known.finished_at end,
      failure = case when known.state = 'failed' then null else known.failure end
    returning ${columns}`;

const Taken = ModelRun.extend({ token: z.uuid(), tries: z.int() });
export type Taken = z.infer<typeof Taken>;

/** Gives up runs that ended whoever took them, each time before they could say why: too much memory, a power cut. */
export const failBroken = (db: Db): Promise<number> =>
  run(db)`/* failBroken */
    update consensus.model_run set state = 'failed', finished_at = now(),
      failure = ${`The process that worked at it ended ${mostTries} times before it was done.`}
    where state = 'running' and lease_until < now() and tries >= ${mostTries}`;

/** Takes the oldest run that nobody works at, for a minute at a time. Two replicas never take the same one. */
export const takeRun = (db: Db): Promise<Taken | null> =>
  maybeOne(db, Taken)`/* takeRun */
    update consensus.model_run set state = 'running', lease_token = gen_random_uuid(),
      lease_until = now() + interval '1 minute', tries = tries + 1
    where id = (select id from consensus.model_run
      where state in ('requested', 'running') and (lease_until is null or lease_until < now()) and tries < ${mostTries}
      order by requested_at limit 1 for update skip locked)
    returning ${columns}, lease_token as token, tries`;

/** Goes on working at a run; false where somebody else has taken it, or it is over. */
export const renewRun = async (db: Db, { id, token }: Taken): Promise<boolean> =>
  (await run(db)`/* renewRun */
    update consensus.model_run set lease_until = now() + interval '1 minute'
    where id = ${id} and lease_token = ${token} and state = 'running'`) === 1;

/** Seconds after which a run that broke is tried again. */
const pauseSeconds = 5;

/** Leaves a run that broke to whoever comes next; one that broke too often has failed, with the reason. */
export const leaveRun = (db: Db, { id, token, tries }: Taken, reason: string): Promise<number> => {
  const over = tries >= mostTries;
  return run(db)`/* leaveRun */
    update consensus.model_run set lease_until = now() + make_interval(secs => ${pauseSeconds}),
      state = ${over ? 'failed' : 'running'}, failure = ${over ? reason : null},
      finished_at = case when ${over}::boolean then now() end
    where id = ${id} and lease_token = ${token} and state = 'running'`;
};

/** Gives a run back at once: whoever had it stops, which counts as no try. */
export const giveRunBack = (db: Db, { id, token }: Taken): Promise<number> =>
  run(db)`/* giveRunBack */
    update consensus.model_run set lease_until = now(), tries = tries - 1
    where id = ${id} and lease_token = ${token} and state = 'running'`;

/** Ends a run with its result; false where it is somebody else's by now. Call inside the transaction that stores the rest. */
export const finishRun = async (tx: Db, { id, token }: Taken, result: ModelResult): Promise<boolean> =>
  (await run(tx)`/* finishRun */
    update consensus.model_run set state = 'done', result = ${json(result)}, finished_at = now(), lease_until = null
    where id = ${id} and lease_token = ${token} and state = 'running'`) === 1;

/** Stores agreement in place of what a broken try left. */
export const keepAgreement = async (tx: Db, runId: string, rows: readonly AgreementRow[]): Promise<void> => {
  await run(tx)`/* forgetAgreement */ delete from consensus.model_agreement where run_id = ${runId}`;
  await run(tx)`/* keepAgreement */
    insert into consensus.model_agreement (run_id, period, bucket, question, alpha, low, high, reason, examples, votes)
    select ${runId}, period, bucket, question, alpha, low, high, reason, examples, votes
    from jsonb_to_recordset(${json(rows)}::jsonb) as one (period text, bucket text, question text, alpha double precision,
      low double precision, high double precision, reason text, examples integer, votes integer)`;
};

/** The agreement that a run found over a period, by bucket and question. */
export const agreementOf = (db: Db, runId: string, period: string): Promise<Agreement[]> =>
  many(db, Agreement)`/* agreementOf */
    select bucket, question, alpha, low, high, reason, examples, votes from consensus.model_agreement
    where run_id = ${runId} and period = ${period}
    order by case when period = 'guideline' then lpad(bucket, 10, '0') else bucket end, question`;
