import { Decision } from '../../../domain/decision.ts';
import type { Verdict } from '../../../domain/judgment.ts';
import { json, many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

/** Which decision: there is at most one for each round of an attempt. */
export interface Round {
  readonly exampleId: string;
  readonly attempt: number;
  readonly round: number;
}

const columns = sql`id, example_id as "exampleId", attempt, round, decided_at as "decidedAt", outcome, evidence`;

/** The decision on a round, or null. */
export const decisionOn = (db: Db, { exampleId, attempt, round }: Round): Promise<Decision | null> =>
  maybeOne(db, Decision)`/* decisionOn */
    select ${columns} from consensus.decision
    where example_id = ${exampleId} and attempt = ${attempt} and round = ${round}`;

/** Stores a decision unless its round has one; true where it was stored. Of two at once the second waits for the first. */
export const insertDecision = async (
  tx: Db,
  decision: Round & Pick<Decision, 'id' | 'outcome' | 'evidence'> & { campaignId: string; verdict: Verdict | null },
): Promise<boolean> =>
  (await run(tx)`/* insertDecision */
    insert into consensus.decision (id, campaign_id, example_id, attempt, round, outcome, evidence, verdict)
    values (${decision.id}, ${decision.campaignId}, ${decision.exampleId}, ${decision.attempt}, ${decision.round},
      ${json(decision.outcome)}, ${json(decision.evidence)}, ${decision.verdict})
    on conflict on constraint one_decision_per_round do nothing`) === 1;

/** Puts what is left of a decision in its place, once judgments that it was made from were taken back. */
export const replaceDecision = (
  tx: Db,
  id: string,
  { outcome, evidence }: Pick<Decision, 'outcome' | 'evidence'>,
): Promise<number> =>
  run(tx)`/* replaceDecision */
    update consensus.decision set outcome = ${json(outcome)}, evidence = ${json(evidence)} where id = ${id}`;

/** Decisions by their ids, those that exist. */
export const decisionsByIds = (db: Db, ids: readonly string[]): Promise<Decision[]> =>
  many(db, Decision)`/* decisionsByIds */
    select ${columns} from consensus.decision where id = any(${ids}::uuid[]) order by id`;

/** Every decision on these examples, in order of example, attempt and round. */
export const decisionsByExamples = (db: Db, exampleIds: readonly string[]): Promise<Decision[]> =>
  many(db, Decision)`/* decisionsByExamples */
    select ${columns} from consensus.decision where example_id = any(${exampleIds}::uuid[])
    order by example_id, attempt, round`;
