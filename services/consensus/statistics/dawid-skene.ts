import { normaliseLogs, priorsOf, shares, untilConverged } from './model.ts';
import type { Model } from './model.ts';
import type { Ballots } from './votes.ts';

/**
 * Dawid and Skene's estimate of labels and of each worker's confusion matrix by expectation-maximisation (A. P. Dawid and
 * A. M. Skene, "Maximum likelihood estimation of observer error-rates using the EM algorithm", Applied Statistics 28, 1979).
 * Begins with the shares of votes and stops at a relative change of the log-likelihood below 1e-6, or after 100 iterations.
 * `smoothing` is added to every cell of every matrix before its rows are made to sum to one; 0 is the paper's estimate.
 */
export const dawidSkene = (votes: Ballots, smoothing = 0): Model => {
  const { taskCount: tasks, workerCount: workers, labelCount: labels, starts, worker, label } = votes;
  const posterior = shares(votes);
  // By worker, then label said, then true label: the innermost loops run over neighbours.
  const cells = new Float64Array(workers * labels * labels);
  let priors: Float64Array = new Float64Array(labels);

  const maximise = (): void => {
    priors = priorsOf(posterior, labels);
    cells.fill(smoothing);
    for (let task = 0; task < tasks; task++) {
      const own = task * labels;
      for (let vote = starts[task] ?? 0; vote < (starts[task + 1] ?? 0); vote++) {
        const cell = ((worker[vote] ?? 0) * labels + (label[vote] ?? 0)) * labels;
        for (let j = 0; j < labels; j++) cells[cell + j] = (cells[cell + j] ?? 0) + (posterior[own + j] ?? 0);
      }
    }
    for (let who = 0; who < workers; who++) {
      for (let j = 0; j < labels; j++) {
        let sum = 0;
        for (let l = 0; l < labels; l++) sum += cells[(who * labels + l) * labels + j] ?? 0;
        for (let l = 0; l < labels; l++) {
          const at = (who * labels + l) * labels + j;
          // A worker who never met the label is not known to err on it in any way.
          cells[at] = sum > 0 ? (cells[at] ?? 0) / sum : 1 / labels;
        }
      }
    }
  };

  const logs = new Float64Array(cells.length);
  const expect = (): number => {
    for (let at = 0; at < cells.length; at++) logs[at] = Math.log(cells[at] ?? 0);
    const logPriors = priors.map(Math.log);
    let likelihood = 0;
    for (let task = 0; task < tasks; task++) {
      const own = task * labels;
      posterior.set(logPriors, own);
      for (let vote = starts[task] ?? 0; vote < (starts[task + 1] ?? 0); vote++) {
        const cell = ((worker[vote] ?? 0) * labels + (label[vote] ?? 0)) * labels;
        for (let j = 0; j < labels; j++) posterior[own + j] = (posterior[own + j] ?? 0) + (logs[cell + j] ?? 0);
      }
      likelihood += normaliseLogs(posterior, own, own + labels);
    }
    return likelihood;
  };

  const course = untilConverged(() => {
    maximise();
    return expect();
  });
  const confusion = new Float64Array(cells.length);
  const accuracy = new Float64Array(workers);
  for (let who = 0; who < workers; who++) {
    for (let j = 0; j < labels; j++) {
      for (let l = 0; l < labels; l++) {
        confusion[(who * labels + j) * labels + l] = cells[(who * labels + l) * labels + j] ?? 0;
      }
      accuracy[who] = (accuracy[who] ?? 0) + (priors[j] ?? 0) * (cells[(who * labels + j) * labels + j] ?? 0);
    }
  }
  return { posterior, priors, accuracy, confusion, ...course };
};
