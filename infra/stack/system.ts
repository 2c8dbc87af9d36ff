import { join } from 'node:path';
import { provisionNamespace, provisionStores } from '../provision.ts';
import { ensureApertium, usualModes } from './binaries/apertium.ts';
import { startChild } from './processes/child.ts';
import { checkout } from './environment.ts';
import type { Part } from './processes/part.ts';
import { say } from './progress.ts';
import { startStack, startTogether } from './stack.ts';
import type { Base, Stack } from './stack.ts';

export const serviceNames = ['catalogue', 'adaptation', 'review', 'consensus', 'release'] as const;

/** Everything that runs: the stack and our processes on it. */
export interface System {
  readonly stack: Stack;
  /** Without a path: GraphQL answers on `/graphql`. */
  readonly graphqlUrl: string;
  /** Our processes by name: `graphql`, `worker`, and `host` or one per service. */
  readonly parts: ReadonlyMap<string, Part>;
  stop(): Promise<void>;
}

interface Plan {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly node?: readonly string[];
  readonly yields?: boolean;
}

/**
 * The heap of a process that hosts services or workflows. On a machine with much memory V8 lets the young generation grow to 96 MB and
 * the old one to four times what it found alive before it collects: a release of which 40 MB are alive took 330 MiB and more, a
 * worker that fed 3,000 examples 437. Below 1 GB it grows by less than two: 155 MiB stay 155, and the worker stays at 220, at the same
 * speed. Nothing here keeps half a gigabyte alive.
 */
export const boundedHeap = ['--max-semi-space-size=8', '--max-old-space-size=512'];

/**
 * The same for the API, whose objects mostly go with their answer: with 500 followers it takes 163 MiB, and 299 without a bound. With the
 * young generation of the others it took 155, and a fifth more processor time.
 */
const answeringHeap = ['--max-semi-space-size=16', '--max-old-space-size=512'];

const graphqlScript = 'graphql/server/server.ts';

/** Our processes: three, or one per service with graphql and worker. */
export const plans = (perService: boolean): Plan[] => [
  ...(perService
    ? serviceNames.map((name) => ({ name, script: 'services/host.ts', args: [name], node: boundedHeap }))
    : [{ name: 'host', script: 'services/host.ts', args: [...serviceNames], node: boundedHeap }]),
  { name: 'graphql', script: graphqlScript, args: [], node: answeringHeap },
  // The engine, as Temporal: where the processors are short it catches up when nobody waits for an answer.
  { name: 'worker', script: 'workflows/worker.ts', args: [], node: boundedHeap, yields: true },
];

/** Starts one of our processes and waits until it serves; its ports are `health.<name>` and, for graphql, `http`. @throws Problem */
export const startPart = (
  stack: Base,
  postgresUrl: string,
  { name, script, args, node = [], yields = false }: Plan,
): Promise<Part> => {
  const health = stack.ports[`health.${name}`] ?? 0;
  const http = stack.ports['http'] ?? 0;
  const env = {
    ...stack.env,
    POSTGRES_URL: postgresUrl,
    HTTP_PORT: String(http),
    HEALTH_PORT: String(health),
    HEALTH_HOST: '127.0.0.1',
    NODE_ENV: 'production',
    GRAPHIQL: 'yes',
  };
  return stack.parts.start(name, (launching) =>
    startChild(
      {
        name,
        command: process.execPath,
        // Warnings of Node go to the log as everything does (platform/log.ts), not to the console as text.
        args: ['--no-warnings', ...node, join(checkout, script), ...args],
        env,
        cwd: checkout,
        stopWithinMs: 15_000, // the processes give themselves 10 s
        ready: async () => (await fetch(`http://127.0.0.1:${health}/startz`, { signal: AbortSignal.timeout(2000) })).ok,
        // Measured: the worker, which bundles its workflows, needed over 60 s beside a Go build on two cores.
        readyWithinMs: 240_000,
        ports: script === graphqlScript ? [health, http] : [health],
        yields,
      },
      stack.folder,
      launching,
    ),
  );
};

/**
 * Starts and provisions a stack and our processes on it: three of them, or one per service. A process that ends is started again
 * (part.ts). @throws Problem; nothing is left running
 */
export const startSystem = async (options: {
  folder: string;
  ui?: boolean;
  perService?: boolean;
  /** Modes of Apertium that are installed first; those of the demo's culture and the tests' without a word. */
  modes?: readonly string[];
  log?: (line: string) => void;
  /** What is done with the stack before anything is made in it. */
  before?: (env: Readonly<Record<string, string>>) => Promise<void>;
  /** Aborted, a start ends what it has begun and fails. */
  stopped?: AbortSignal;
}): Promise<System> => {
  const { folder, ui = false, perService = false, modes = usualModes, log = say, before, stopped } = options;
  await ensureApertium(modes);
  const parts = new Map<string, Part>();
  let postgresUrl = '';
  const start = async (base: Base, plan: Plan) => void parts.set(plan.name, await startPart(base, postgresUrl, plan));
  const isWorker = ({ name }: Plan): boolean => name === 'worker';
  const stack = await startStack({
    folder,
    ui,
    log,
    ...(stopped === undefined ? {} : { stopped }),
    beside: async (base) => {
      const { POSTGRES_URL = '', NATS_URL = '' } = base.env;
      await before?.(base.env);
      ({ postgresUrl } = await provisionStores({ postgresUrl: POSTGRES_URL, natsUrl: NATS_URL }));
      const early = plans(perService).filter((plan) => !isWorker(plan));
      await startTogether(
        base.parts,
        early.map((plan) => start(base, plan)),
      );
    },
    after: async (base) => {
      await provisionNamespace(base.env['TEMPORAL_ADDRESS'] ?? '', base.env['TEMPORAL_NAMESPACE'] ?? '');
      for (const plan of plans(perService).filter(isWorker)) await start(base, plan);
    },
  });
  const stop = async () => {
    // Before anything is asked to stop: what ends from now on is not to come back.
    stack.parts.close();
    await Promise.all([...parts.values()].map((part) => part.stop()));
    await stack.stop();
  };
  const graphqlUrl = `http://127.0.0.1:${stack.ports['http']}`;
  stack.announce({ GraphQL: `${graphqlUrl}/graphql` });
  return { stack, parts, stop, graphqlUrl };
};
