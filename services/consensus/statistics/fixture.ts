import { createVotes } from './votes.ts';
import type { Votes } from './votes.ts';

export type Row = readonly [task: string, worker: string, label: string];

/** Tests: votes from rows of task, worker, label. */
export const votesOf = (rows: readonly Row[], order: readonly string[] | null = null): Votes => {
  const votes = createVotes(order);
  for (const [task, worker, label] of rows) votes.add({ task, worker, label });
  return votes.build();
};
