import type { Ballots } from './votes.ts';

/** What a model says of all votes. */
export interface Model {
  /** P(task t has label j), at `t * labels + j`. */
  readonly posterior: Float64Array;
  /** Share of each label. */
  readonly priors: Float64Array;
  /** For each worker, the chance that their vote is right, 0 to 1. */
  readonly accuracy: Float64Array;
  /** For each worker, row by row: P(they say l | the label is j), at `(k * labels + j) * labels + l`; null where the model has none. */
  readonly confusion: Float64Array | null;
  /** Natural logarithm of the likelihood of all votes; null where the model has none. */
  readonly logLikelihood: number | null;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Share of a task's votes that each label has, at `t * labels + j`: majority's answer, and where the other models begin. */
export const shares = ({ taskCount, labelCount: labels, starts, label }: Ballots): Float64Array => {
  const share = new Float64Array(taskCount * labels);
  for (let task = 0; task < taskCount; task++) {
    const [from, to] = [starts[task] ?? 0, starts[task + 1] ?? 0];
    for (let vote = from; vote < to; vote++) {
      const at = task * labels + (label[vote] ?? 0);
      share[at] = (share[at] ?? 0) + 1 / (to - from);
    }
  }
  return share;
};

/** Mean of the posteriors. */
export const priorsOf = (posterior: Float64Array, labels: number): Float64Array => {
  const priors = new Float64Array(labels);
  const tasks = posterior.length / labels;
  for (let at = 0; at < posterior.length; at++) {
    priors[at % labels] = (priors[at % labels] ?? 0) + (posterior[at] ?? 0) / tasks;
  }
  return priors;
};

/** Turns logarithms of one task, in place, into probabilities. @returns the logarithm of their sum */
export const normaliseLogs = (values: Float64Array, from: number, to: number): number => {
  let most = -Infinity;
  for (let at = from; at < to; at++) most = Math.max(most, values[at] ?? -Infinity);
  let sum = 0;
  for (let at = from; at < to; at++) {
    const power = Math.exp((values[at] ?? -Infinity) - most);
    values[at] = power;
    sum += power;
  }
  for (let at = from; at < to; at++) values[at] = (values[at] ?? 0) / sum;
  return most + Math.log(sum);
};

/** Iterations after which a model that has not converged is taken as it is. */
const mostIterations = 100;
/** Change of the log-likelihood, relative to its size, below which a model has converged. */
const tolerance = 1e-6;

/** Runs `step`, which answers the log-likelihood, until it changes no more. */
export const untilConverged = (step: () => number): Pick<Model, 'logLikelihood' | 'iterations' | 'converged'> => {
  let logLikelihood = step();
  for (let iterations = 2; iterations <= mostIterations; iterations++) {
    const last = logLikelihood;
    logLikelihood = step();
    if (Math.abs(logLikelihood - last) <= tolerance * Math.abs(last)) {
      return { logLikelihood, iterations, converged: true };
    }
  }
  return { logLikelihood, iterations: mostIterations, converged: false };
};
