import { priorsOf, shares } from './model.ts';
import type { Model } from './model.ts';
import type { Ballots } from './votes.ts';

/** Every vote counts the same: a label's probability is its share of the task's votes, a worker's accuracy the mean share of what they chose. */
export const majority = (votes: Ballots): Model => {
  const posterior = shares(votes);
  const labels = votes.labelCount;
  const right = new Float64Array(votes.workerCount);
  const given = new Float64Array(votes.workerCount);
  for (let task = 0; task < votes.taskCount; task++) {
    for (let vote = votes.starts[task] ?? 0; vote < (votes.starts[task + 1] ?? 0); vote++) {
      const who = votes.worker[vote] ?? 0;
      right[who] = (right[who] ?? 0) + (posterior[task * labels + (votes.label[vote] ?? 0)] ?? 0);
      given[who] = (given[who] ?? 0) + 1;
    }
  }
  return {
    posterior,
    priors: priorsOf(posterior, labels),
    accuracy: right.map((sum, who) => sum / (given[who] ?? 1)),
    confusion: null,
    logLikelihood: null,
    iterations: 0,
    converged: true,
  };
};
