import type { Votes } from './votes.ts';

/** Votes of which each worker has one on a task: the last one given. */
export interface CountedOnce {
  readonly votes: Votes;
  /** How many votes were followed by another of the same worker on the same task, and how many of these said something else. */
  readonly repeated: number;
  readonly differing: number;
}

/** Leaves out labels for which nobody votes any more. */
const withLabelsGiven = (votes: Votes): Votes => {
  const given = new Uint8Array(votes.labelCount);
  for (const place of votes.label) given[place] = 1;
  const kept = votes.labels.filter((_, place) => given[place] === 1);
  if (kept.length === votes.labelCount) return votes;
  let next = 0;
  const places = given.reduce((to, isGiven, at) => {
    if (isGiven === 1) to[at] = next++;
    return to;
  }, new Int32Array(votes.labelCount));
  return { ...votes, labels: kept, labelCount: kept.length, label: votes.label.map((place) => places[place] ?? 0) };
};

/** Of several votes of one worker on one task the last. `ordered`: the labels were named, and stay also where nobody gave them. */
export const countedOnce = (votes: Votes, ordered: boolean): CountedOnce => {
  const { taskCount, starts, worker, label } = votes;
  // The label of a worker's last vote on the task that was looked at last; tasks are told apart by the number beside it.
  const lastTask = new Int32Array(votes.workerCount).fill(-1);
  const lastLabel = new Int32Array(votes.workerCount);
  const isLast = new Uint8Array(worker.length);
  let [repeated, differing] = [0, 0];
  for (let task = 0; task < taskCount; task++) {
    for (let vote = (starts[task + 1] ?? 0) - 1; vote >= (starts[task] ?? 0); vote--) {
      const who = worker[vote] ?? 0;
      if (lastTask[who] === task) {
        repeated++;
        if (lastLabel[who] !== label[vote]) differing++;
        continue;
      }
      isLast[vote] = 1;
      [lastTask[who], lastLabel[who]] = [task, label[vote] ?? 0];
    }
  }
  if (repeated === 0) return { votes, repeated, differing };
  const kept = Int32Array.from({ length: taskCount + 1 });
  const [keptWorker, keptLabel] = [new Int32Array(worker.length - repeated), new Int32Array(worker.length - repeated)];
  let count = 0;
  for (let task = 0; task < taskCount; task++) {
    for (let vote = starts[task] ?? 0; vote < (starts[task + 1] ?? 0); vote++) {
      if (isLast[vote] === 0) continue;
      [keptWorker[count], keptLabel[count]] = [worker[vote] ?? 0, label[vote] ?? 0];
      count++;
    }
    kept[task + 1] = count;
  }
  const once = { ...votes, starts: kept, worker: keptWorker, label: keptLabel };
  return { votes: ordered ? once : withLabelsGiven(once), repeated, differing };
};
