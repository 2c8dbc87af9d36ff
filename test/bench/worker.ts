import { join } from 'node:path';
import { startChild } from '../../infra/stack/processes/child.ts';
import { checkout } from '../../infra/stack/environment.ts';
import type { Part } from '../../infra/stack/processes/part.ts';
import { choosePorts } from '../../infra/stack/ports.ts';
import { say } from '../../infra/stack/progress.ts';
import { boundedHeap } from '../../infra/stack/system.ts';
import type { System } from '../../infra/stack/system.ts';

/** Starts a bench's own worker, the script of that name beside this file, as a part of the system. Answers once it is ready. */
export const startWorker = async (
  { stack }: System,
  name: string,
  { args = [], env = {} }: { args?: readonly string[]; env?: Record<string, string> },
): Promise<Part> => {
  const { [name]: port = 0 } = await choosePorts([name], stack.ports, say);
  return stack.parts.start(name, () =>
    startChild(
      {
        name,
        command: process.execPath,
        args: [
          '--disable-warning=ExperimentalWarning',
          ...boundedHeap,
          join(checkout, 'test', 'bench', `${name}.ts`),
          ...args,
        ],
        env: { ...stack.env, ...env, HEALTH_PORT: String(port), NODE_ENV: 'production' },
        cwd: checkout,
        stopWithinMs: 15_000,
        ready: async () => (await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2000) })).ok,
        readyWithinMs: 240_000,
      },
      stack.folder,
    ),
  );
};
