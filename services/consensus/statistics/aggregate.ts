import { dawidSkene } from './dawid-skene.ts';
import { majority } from './majority.ts';
import type { Model } from './model.ts';
import { oneCoin } from './one-coin.ts';
import type { Ballots } from './votes.ts';

/** The models of a whole campaign, by name. */
export const methods = {
  majority: (votes: Ballots): Model => majority(votes),
  'one-coin': oneCoin,
  'dawid-skene': dawidSkene,
} as const;
export type Method = keyof typeof methods;

/** Probabilities this close are a tie: it is told, never broken. */
const tie = 1e-9;

/** The likeliest label of task `t`, by its place, or null for a tie, with its probability. */
export const labelOf = (
  votes: Ballots,
  { posterior }: Model,
  task: number,
): { label: number | null; probability: number } => {
  const labels = votes.labelCount;
  let best = 0;
  let tied = false;
  for (let j = 1; j < labels; j++) {
    const ahead = (posterior[task * labels + j] ?? 0) - (posterior[task * labels + best] ?? 0);
    if (ahead > tie) [best, tied] = [j, false];
    else if (ahead >= -tie) tied = true;
  }
  return { label: tied ? null : best, probability: posterior[task * labels + best] ?? 0 };
};

/** How many votes each worker gave. */
export const votesByWorker = ({ workerCount, worker }: Ballots): Int32Array => {
  const given = new Int32Array(workerCount);
  for (const who of worker) given[who] = (given[who] ?? 0) + 1;
  return given;
};
