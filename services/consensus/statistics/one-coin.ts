import { normaliseLogs, priorsOf, shares, untilConverged } from './model.ts';
import type { Model } from './model.ts';
import type { Ballots } from './votes.ts';

/**
 * Dawid and Skene's model with one number per worker: the chance that a vote is right, wrong votes being spread evenly over
 * the other labels. Fits where people have few votes each and full matrices would overfit. `smoothing` counts as so many
 * votes for each label, as in `dawidSkene`.
 */
export const oneCoin = (votes: Ballots, smoothing = 0): Model => {
  const { taskCount: tasks, workerCount: workers, labelCount: labels, starts, worker, label } = votes;
  const posterior = shares(votes);
  const accuracy = new Float64Array(workers);
  const given = new Float64Array(workers);
  for (const who of worker) given[who] = (given[who] ?? 0) + 1;
  let priors: Float64Array = new Float64Array(labels);

  const maximise = (): void => {
    priors = priorsOf(posterior, labels);
    accuracy.fill(smoothing);
    for (let task = 0; task < tasks; task++) {
      for (let vote = starts[task] ?? 0; vote < (starts[task + 1] ?? 0); vote++) {
        const who = worker[vote] ?? 0;
        accuracy[who] = (accuracy[who] ?? 0) + (posterior[task * labels + (label[vote] ?? 0)] ?? 0);
      }
    }
    for (let who = 0; who < workers; who++) {
      accuracy[who] = Math.min(1, (accuracy[who] ?? 0) / ((given[who] ?? 0) + smoothing * labels));
    }
  };

  const expect = (): number => {
    const right = accuracy.map(Math.log);
    const wrong = accuracy.map((chance) => Math.log((1 - chance) / Math.max(1, labels - 1)));
    const logPriors = priors.map(Math.log);
    let likelihood = 0;
    for (let task = 0; task < tasks; task++) {
      const own = task * labels;
      posterior.set(logPriors, own);
      for (let vote = starts[task] ?? 0; vote < (starts[task + 1] ?? 0); vote++) {
        const [who, said] = [worker[vote] ?? 0, label[vote] ?? 0];
        for (let j = 0; j < labels; j++) {
          const log = j === said ? right[who] : wrong[who];
          posterior[own + j] = (posterior[own + j] ?? 0) + (log ?? 0);
        }
      }
      likelihood += normaliseLogs(posterior, own, own + labels);
    }
    return likelihood;
  };

  const course = untilConverged(() => {
    maximise();
    return expect();
  });
  return { posterior, priors, accuracy, confusion: null, ...course };
};
