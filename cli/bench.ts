import { Problem } from '../infra/stack/problem.ts';

const benches: Readonly<Record<string, () => Promise<{ bench(): Promise<void> }>>> = {
  workflow: () => import('../test/bench/workflow.ts'),
  latency: () => import('../test/bench/latency.ts'),
  memory: () => import('../test/bench/memory.ts'),
  feed: () => import('../test/bench/feed.ts'),
  release: () => import('../test/bench/release.ts'),
  import: () => import('../test/bench/import.ts'),
  consensus: () => import('../test/bench/consensus.ts'),
  pipeline: () => import('../test/bench/pipeline.ts'),
};

/** Runs one bench on a stack of its own; it prints its numbers with the machine. @throws Problem for a name that there is not */
export const bench = async (name: string | undefined): Promise<number> => {
  const load = benches[name ?? ''];
  if (load === undefined) throw new Problem(`Name one bench: ${Object.keys(benches).join(', ')}.`);
  await (await load()).bench();
  return 0;
};
