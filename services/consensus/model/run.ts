import type { Pool } from 'pg';
import { transaction } from '../../../platform/transaction.ts';
import type { Vote } from '../../review/contract.ts';
import type { CampaignModel } from '../statistics/campaign.ts';
import { modelAside } from '../statistics/thread.ts';
import { ballotsOf } from '../statistics/votes.ts';
import type { ModelResult } from '../contract.ts';
import { createCollector, verdicts } from './collect.ts';
import type { Collected } from './collect.ts';
import { forgetPosteriors, keepPosteriors, markContradictions } from '../rows/posterior.ts';
import type { PosteriorRow } from '../rows/posterior.ts';
import { keepSoftLabels } from '../rows/soft-label.ts';
import { finishRun, keepAgreement, renewRun } from '../rows/model.ts';
import type { Taken } from '../rows/model.ts';

/** Reads a page of a campaign's votes. */
export type ReadVotes = (campaignId: string, after: string | null) => Promise<{ items: Vote[]; end: string | null }>;

/** A run that is somebody else's by now: whoever worked at it stops. */
export class Lost extends Error {
  override readonly name = 'Lost';
}

/** Examples that one statement stores. */
const rowsAtOnce = 5_000;
/** Milliseconds between two renewals of the lease, which lasts a minute. */
const renewMs = 10_000;

const collect = async (pool: Pool, read: ReadVotes, taken: Taken, signal: AbortSignal): Promise<Collected> => {
  const collector = createCollector();
  let after: string | null = null;
  do {
    signal.throwIfAborted();
    const { items, end }: Awaited<ReturnType<ReadVotes>> = await read(taken.campaignId, after);
    collector.add(items);
    after = end;
  } while (after !== null);
  if (!(await renewRun(pool, taken))) throw new Lost();
  return collector.build();
};

const rowsOf = (
  { posterior, verdict }: CampaignModel,
  tasks: readonly string[],
  votes: Int32Array,
  attempt: Int32Array,
) =>
  tasks.map((exampleId, task): PosteriorRow => ({
    exampleId,
    attempt: attempt[task] ?? 0,
    votes: votes[task] ?? 0,
    accept: posterior[task * 3] ?? 0,
    edit: posterior[task * 3 + 1] ?? 0,
    drop: posterior[task * 3 + 2] ?? 0,
    verdict: verdicts[verdict[task] ?? -1] ?? null,
  }));

/** Works out a run from the first vote to its stored result, all of which appears together. @throws Lost, or what broke it */
export const workOut = async (pool: Pool, read: ReadVotes, taken: Taken, signal: AbortSignal): Promise<void> => {
  const { questions, attempt, softLabels } = await collect(pool, read, taken, signal);
  const [{ ballots }] = questions;
  const { tasks, taskCount, workerCount } = ballots;
  const count = ballots.label.length;
  const perTask = Int32Array.from(tasks, (_, task) => (ballots.starts[task + 1] ?? 0) - (ballots.starts[task] ?? 0));
  const ended = new AbortController();
  const renewal = setInterval(() => {
    renewRun(pool, taken).then(
      (ours) => (ours ? undefined : ended.abort()),
      () => undefined,
    );
  }, renewMs);
  try {
    const bare = questions.map((question) => ({ ...question, ballots: ballotsOf(question.ballots) }));
    const { method, smoothing } = taken;
    const model = await modelAside({ method, smoothing, questions: bare }, AbortSignal.any([signal, ended.signal]));
    const rows = rowsOf(model, tasks, perTask, attempt);
    const { choice, logLikelihood, iterations, converged, priors } = model;
    await transaction(pool, async (tx) => {
      await forgetPosteriors(tx, taken.campaignId);
      for (let from = 0; from < rows.length; from += rowsAtOnce)
        await keepPosteriors(tx, taken.id, rows.slice(from, from + rowsAtOnce));
      await keepAgreement(tx, taken.id, model.agreement);
      await keepSoftLabels(tx, taken, softLabels);
      const result: ModelResult = {
        method: model.method,
        why: choice.why,
        examples: taskCount,
        people: workerCount,
        votes: count,
        votesPerPerson: choice.votesPerPerson,
        heldOut: [...choice.heldOut],
        logLikelihood,
        iterations,
        converged,
        priors: verdicts.map((verdict, j) => ({ verdict, share: priors[j] ?? 0 })),
        contradictions: await markContradictions(tx, taken.id),
      };
      if (!(await finishRun(tx, taken, result))) throw new Lost();
    });
  } catch (error) {
    throw ended.signal.aborted ? new Lost() : error;
  } finally {
    clearInterval(renewal);
  }
};
