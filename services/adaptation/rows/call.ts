import { z } from 'zod';
import { CallOutcome, ChainProvider, ProviderCall } from '../../../domain/draft.ts';
import { many, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

/** A call with what it was for. */
export interface NewCall extends ProviderCall {
  readonly id: string;
  readonly campaignId: string;
  readonly exampleId: string;
  readonly attempt: number;
}

const callColumns = sql`provider, engine, outcome, message, input_tokens as "inputTokens", output_tokens as "outputTokens", cost, milliseconds`;

/** The calls that were made for one attempt, oldest first. */
export const callsOf = (db: Db, exampleId: string, attempt: number): Promise<ProviderCall[]> =>
  many(db, ProviderCall)`/* callsOf */
    select ${callColumns} from adaptation.provider_call where example_id = ${exampleId} and attempt = ${attempt} order by started_at`;

/** Lets one at a time open calls of a provider, over all replicas, until the transaction ends. */
export const lockProvider = (tx: Db, provider: ChainProvider): Promise<number> =>
  run(tx)`/* lockProvider */ select pg_advisory_xact_lock(hashtextextended(${`adaptation/${provider}`}, 0))`;

/** Ends the calls whose process never told what came of them; they count as if they had cost the most they could. */
export const endLostCalls = (tx: Db, provider: ChainProvider): Promise<number> => run(tx)`/* endLostCalls */
  with lost as (
    update adaptation.provider_call set outcome = 'lost', cost = most_cost, message = 'The process ended before the answer.'
    where provider = ${provider} and outcome = 'running' and expires_at < now() returning campaign_id, provider, outcome, cost)
  insert into adaptation.provider_tally as t (campaign_id, provider, outcome, calls, input_tokens, output_tokens, cost)
  select campaign_id, provider, outcome, count(*), 0, 0, sum(cost) from lost group by campaign_id, provider, outcome
  on conflict (campaign_id, provider, outcome) do update set calls = t.calls + excluded.calls, cost = t.cost + excluded.cost`;

const Room = z.object({
  spent: z.number(),
  reserved: z.number(),
  running: z.int(),
  lastMinute: z.int(),
  /** Milliseconds until the oldest call of the last minute is a minute old. */
  roomInMs: z.number().nullable(),
});
export type Room = z.infer<typeof Room>;

/** What a campaign has spent at a provider and holds back, how many calls run anywhere, and how many it began within a minute. */
export const roomOf = (tx: Db, campaignId: string, provider: ChainProvider): Promise<Room> => one(tx, Room)`/* roomOf */
  select
    (select coalesce(sum(cost), 0) from adaptation.provider_tally where campaign_id = ${campaignId} and provider = ${provider}) as spent,
    (select coalesce(sum(most_cost), 0) from adaptation.provider_call
      where provider = ${provider} and campaign_id = ${campaignId} and outcome = 'running') as reserved,
    (select count(*)::int from adaptation.provider_call where provider = ${provider} and outcome = 'running') as running,
    r.calls as "lastMinute", r.wait as "roomInMs"
  from (select count(*)::int as calls, extract(epoch from min(started_at) + interval '1 minute' - clock_timestamp())::float8 * 1000 as wait
    from adaptation.provider_call
    where campaign_id = ${campaignId} and provider = ${provider} and started_at > now() - interval '1 minute'
      and outcome <> 'budget') r`;

export const insertRunning = (tx: Db, call: NewCall, mostCost: number, timeoutMs: number): Promise<number> => run(
  tx,
)`/* insertRunning */
  insert into adaptation.provider_call (call_id, campaign_id, example_id, attempt, provider, engine, outcome, most_cost, expires_at)
  values (${call.id}, ${call.campaignId}, ${call.exampleId}, ${call.attempt}, ${call.provider}, ${call.engine}, 'running', ${mostCost},
    now() + make_interval(secs => ${timeoutMs / 1_000 + 30}))`;

const addToTally = (tx: Db, call: NewCall): Promise<number> => run(tx)`/* addToTally */
  insert into adaptation.provider_tally as t (campaign_id, provider, outcome, calls, input_tokens, output_tokens, cost)
  values (${call.campaignId}, ${call.provider}, ${call.outcome}, 1, ${call.inputTokens}, ${call.outputTokens}, ${call.cost})
  on conflict (campaign_id, provider, outcome) do update set calls = t.calls + 1, input_tokens = t.input_tokens + excluded.input_tokens,
    output_tokens = t.output_tokens + excluded.output_tokens, cost = t.cost + excluded.cost`;

/** Records how a running call ended; one that counts as lost already stays so. */
export const endCall = async (tx: Db, call: NewCall): Promise<void> => {
  const ended = await run(tx)`/* endCall */
    update adaptation.provider_call set outcome = ${call.outcome}, message = ${call.message}, input_tokens = ${call.inputTokens},
      output_tokens = ${call.outputTokens}, cost = ${call.cost}, milliseconds = ${call.milliseconds}
    where call_id = ${call.id} and outcome = 'running'`;
  if (ended === 1) await addToTally(tx, call);
};

/** Records a call that is over. */
export const insertCall = async (tx: Db, call: NewCall): Promise<void> => {
  await run(tx)`/* insertCall */
    insert into adaptation.provider_call (call_id, campaign_id, example_id, attempt, provider, engine, outcome, message, milliseconds)
    values (${call.id}, ${call.campaignId}, ${call.exampleId}, ${call.attempt}, ${call.provider}, ${call.engine}, ${call.outcome},
      ${call.message}, ${call.milliseconds})`;
  await addToTally(tx, call);
};

/** Notes that a budget is reached; true for who notes it first. */
export const noteBudget = async (
  tx: Db,
  campaignId: string,
  provider: ChainProvider,
  budget: number,
): Promise<boolean> =>
  (await run(tx)`/* noteBudget */
    insert into adaptation.budget_reached (campaign_id, provider, budget) values (${campaignId}, ${provider}, ${budget})
    on conflict do nothing`) === 1;

const ReachedBudget = z.object({ provider: ChainProvider, budget: z.number(), reachedAt: z.iso.datetime() });
export type ReachedBudget = z.infer<typeof ReachedBudget>;

/** Budgets that were ever reached in a campaign, the latest first. */
export const reachedBudgets = (db: Db, campaignId: string): Promise<ReachedBudget[]> => many(
  db,
  ReachedBudget,
)`/* reachedBudgets */
  select provider, budget, reached_at as "reachedAt" from adaptation.budget_reached
  where campaign_id = ${campaignId} order by reached_at desc, provider`;

const Tally = z.object({
  provider: ChainProvider,
  outcome: CallOutcome,
  calls: z.int(),
  inputTokens: z.int(),
  outputTokens: z.int(),
  cost: z.number(),
});
export type Tally = z.infer<typeof Tally>;

/** The accounts of a campaign. */
export const talliesOf = (db: Db, campaignId: string): Promise<Tally[]> => many(db, Tally)`/* talliesOf */
  select provider, outcome, calls, input_tokens as "inputTokens", output_tokens as "outputTokens", cost
  from adaptation.provider_tally where campaign_id = ${campaignId} order by provider, outcome`;

const Recent = z.object({
  provider: ChainProvider,
  running: z.int(),
  medianMs: z.number().nullable(),
  lastOkAt: z.iso.datetime().nullable(),
  lastFailure: CallOutcome.nullable(),
  lastError: z.string().nullable(),
  lastErrorAt: z.iso.datetime().nullable(),
});
export type Recent = z.infer<typeof Recent>;

/** How a provider does for a campaign of late: the median time of its last 500 calls, its last success and its last failure. */
export const recentOf = (db: Db, campaignId: string, provider: ChainProvider): Promise<Recent> => one(
  db,
  Recent,
)`/* recentOf */
  with late as (select outcome, message, milliseconds, started_at from adaptation.provider_call
    where campaign_id = ${campaignId} and provider = ${provider} order by started_at desc limit 500),
    failed as (select * from late where outcome not in ('ok', 'running') order by started_at desc limit 1)
  select ${provider} as provider, (select count(*)::int from late where outcome = 'running') as running,
    (select percentile_cont(0.5) within group (order by milliseconds) from late where outcome = 'ok') as "medianMs",
    (select max(started_at) from late where outcome = 'ok') as "lastOkAt",
    (select outcome from failed) as "lastFailure", (select message from failed) as "lastError",
    (select started_at from failed) as "lastErrorAt"`;
