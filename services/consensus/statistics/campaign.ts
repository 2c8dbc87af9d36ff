import { labelOf, methods } from './aggregate.ts';
import type { Method } from './aggregate.ts';
import { krippendorffAlpha } from './alpha.ts';
import type { Level } from './alpha.ts';
import { chooseMethod } from './choose.ts';
import type { Choice } from './choose.ts';
import type { Ballots } from './votes.ts';

/** How the time of a campaign is cut; `whole` not at all. */
const periods = ['whole', 'day', 'week', 'guideline'] as const;
type Period = (typeof periods)[number];

/** What people were asked of every example, as ballots. `day` (days since 1970) and `guideline` are of each task. */
export interface Question {
  readonly name: string;
  readonly level: Level;
  readonly ballots: Ballots;
  readonly day: Int32Array;
  readonly guideline: Int32Array;
}

/** What is to be worked out. The first question is the verdict, which the model is of. */
export interface CampaignVotes {
  readonly method: Method | 'auto';
  readonly smoothing: number;
  readonly questions: readonly Question[];
}

/** Agreement on one question in one bucket of a period; `low` and `high` are null where there is no interval, `alpha` with a reason. */
export interface Agreement {
  readonly period: Period;
  /** `''` for `whole`, a date (a week's Monday), or the version. */
  readonly bucket: string;
  readonly question: string;
  readonly alpha: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly reason: string | null;
  readonly examples: number;
  readonly votes: number;
}

export interface CampaignModel {
  readonly choice: Choice;
  readonly method: Method;
  readonly logLikelihood: number | null;
  readonly iterations: number;
  readonly converged: boolean;
  readonly priors: Float64Array;
  /** P(example t has verdict j), at `t * verdicts + j`. */
  readonly posterior: Float64Array;
  /** The verdict that is likelier than every other; -1 for a tie. */
  readonly verdict: Int8Array;
  readonly agreement: readonly Agreement[];
}

/** Bootstrap samples of an interval of α. */
const resamples = 200;

const dateOf = (day: number): string => new Date(day * 86_400_000).toISOString().slice(0, 10);
/** The Monday of a day's week (ISO 8601); day 0 was a Thursday. */
const mondayOf = (day: number): number => day - ((((day + 3) % 7) + 7) % 7);

const bucketOf = (period: Period, { day, guideline }: Question, task: number): string => {
  switch (period) {
    case 'whole':
      return '';
    case 'day':
      return dateOf(day[task] ?? 0);
    case 'week':
      return dateOf(mondayOf(day[task] ?? 0));
    case 'guideline':
      return String(guideline[task] ?? 0);
  }
};

const votesOn = ({ starts }: Ballots, tasks: readonly number[]): number =>
  tasks.reduce((sum, task) => sum + (starts[task + 1] ?? 0) - (starts[task] ?? 0), 0);

const agreementIn = (question: Question, period: Period): Agreement[] => {
  const { name, level, ballots } = question;
  const tasks = Array.from({ length: ballots.taskCount }, (_, task) => task);
  const buckets = Map.groupBy(tasks, (task) => bucketOf(period, question, task));
  if (period === 'whole' && buckets.size === 0) buckets.set('', []);
  return [...buckets].map(([bucket, of]) => {
    const found = krippendorffAlpha(ballots, level, resamples, of);
    const known = 'alpha' in found ? found : null;
    return {
      period,
      bucket,
      question: name,
      alpha: known?.alpha ?? null,
      low: known?.interval?.[0] ?? null,
      high: known?.interval?.[1] ?? null,
      reason: 'reason' in found ? found.reason : null,
      examples: of.length,
      votes: votesOn(ballots, of),
    };
  });
};

/** The model of a campaign's verdicts and the agreement on all that was asked. The same votes give the same numbers everywhere. */
export const modelOf = ({ method, smoothing, questions }: CampaignVotes): CampaignModel => {
  const [verdicts] = questions;
  if (verdicts === undefined) throw new Error('A campaign asks one question at least.');
  const { ballots } = verdicts;
  const choice = chooseMethod(ballots, smoothing);
  const chosen = method === 'auto' ? choice.method : method;
  const model = methods[chosen](ballots, smoothing);
  const { posterior, priors, logLikelihood, iterations, converged } = model;
  return {
    choice: method === 'auto' ? choice : { ...choice, method, why: 'It was asked for.' },
    method: chosen,
    logLikelihood,
    iterations,
    converged,
    priors,
    posterior,
    verdict: Int8Array.from({ length: ballots.taskCount }, (_, task) => labelOf(ballots, model, task).label ?? -1),
    agreement: questions.flatMap((question) => periods.flatMap((period) => agreementIn(question, period))),
  };
};
