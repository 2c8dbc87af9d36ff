import type { Model } from './model.ts';
import type { Ballots } from './votes.ts';

/** A vote that a model has not seen: it predicts it from the other votes on its task and from what its worker said elsewhere. */
interface HeldOut {
  readonly seen: Ballots;
  readonly task: Int32Array;
  readonly worker: Int32Array;
  readonly label: Int32Array;
}

/** Keeps one vote back of each task that has two or more: the one whose turn it is by the task's place, so that no chance is in it. */
export const holdOut = (votes: Ballots): HeldOut => {
  const { taskCount, starts } = votes;
  const kept = new Int32Array(taskCount + 1);
  const worker = new Int32Array(votes.worker.length);
  const label = new Int32Array(votes.label.length);
  const held: [number, number, number][] = [];
  let place = 0;
  for (let task = 0; task < taskCount; task++) {
    const [from, to] = [starts[task] ?? 0, starts[task + 1] ?? 0];
    const out = to - from > 1 ? from + (task % (to - from)) : -1;
    for (let vote = from; vote < to; vote++) {
      const [who, said] = [votes.worker[vote] ?? 0, votes.label[vote] ?? 0];
      if (vote === out) held.push([task, who, said]);
      else [worker[place], label[place++]] = [who, said];
    }
    kept[task + 1] = place;
  }
  return {
    seen: { ...votes, starts: kept, worker: worker.slice(0, place), label: label.slice(0, place) },
    task: Int32Array.from(held, ([task]) => task),
    worker: Int32Array.from(held, ([, who]) => who),
    label: Int32Array.from(held, ([, , said]) => said),
  };
};

/** P(the worker says l | the label is j) under a model: its matrix, else its one accuracy with wrong votes spread evenly. */
const chanceOf = (model: Model, labels: number, who: number, j: number, l: number): number => {
  if (model.confusion !== null) return model.confusion[(who * labels + j) * labels + l] ?? 0;
  const right = model.accuracy[who] ?? 0;
  return j === l ? right : (1 - right) / Math.max(1, labels - 1);
};

/** Probability below which a prediction counts as this: one vote that a model calls impossible must not outweigh all others. */
const least = 1e-4;

/** Mean natural logarithm of the probability that a model gives to the votes it has not seen; null where none was kept back. */
export const heldOutLikelihood = (model: Model, { task, worker, label }: HeldOut, labels: number): number | null => {
  if (task.length === 0) return null;
  let sum = 0;
  for (const [at, where] of task.entries()) {
    let chance = 0;
    for (let j = 0; j < labels; j++) {
      const posterior = model.posterior[where * labels + j] ?? 0;
      chance += posterior * chanceOf(model, labels, worker[at] ?? 0, j, label[at] ?? 0);
    }
    sum += Math.log(Math.max(least, chance));
  }
  return sum / task.length;
};
