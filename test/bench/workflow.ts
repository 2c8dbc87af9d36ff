import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import { cpuSeconds } from '../../infra/stack/processes/processes.ts';
import { say } from '../../infra/stack/progress.ts';
import { startSystem } from '../../infra/stack/system.ts';
import type { System } from '../../infra/stack/system.ts';
import { provision } from '../../infra/provision.ts';
import { newId } from '../../platform/id.ts';
import { call } from '../../platform/nats/request.ts';
import { createTemporalClient } from '../../platform/temporal.ts';
import { confirmStarted, nextExamples } from '../../services/catalogue/contract.ts';
import { startExample } from '../../workflows/example/starting.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import { machineLine, quantile } from './machine.ts';
import { benchCampaign, busOf, instantPeople } from './product.ts';
import { startWorker } from './worker.ts';

const blocks = 5;
const perBlock = 100;
const warmUp = 20;
const startsAtOnce = 10;
const emptyNamespace = 'bench-empty';

/** Workers with empty activities in a namespace of their own, on the same server. */
const startEmptyWorker = async (system: System): Promise<void> => {
  const { env } = system.stack;
  const { POSTGRES_URL: postgresUrl = '', NATS_URL: natsUrl = '', TEMPORAL_ADDRESS: temporalAddress = '' } = env;
  await provision({ postgresUrl, natsUrl, temporalAddress, namespace: emptyNamespace });
  await startWorker(system, 'empty-worker', { env: { TEMPORAL_NAMESPACE: emptyNamespace } });
};

/** Adds up what each process spends on a kind of block. */
const spending = (system: System) => {
  const spent = new Map<string, number>();
  const pids = { bench: process.pid };
  const now = () => {
    for (const [name, { child }] of system.stack.parts.all) Object.assign(pids, { [name]: child.identity.pid });
    return cpuSeconds(pids);
  };
  return {
    on: async <T>(block: () => Promise<T>): Promise<T> => {
      const before = await now();
      const result = await block();
      for (const [name, seconds] of Object.entries(await now()))
        spent.set(name, (spent.get(name) ?? 0) + seconds - (before[name] ?? 0));
      return result;
    },
    /** Milliseconds of processor time for each of so many examples. `bench` holds all the others. */
    line: (examples: number): string => {
      const parts = [...spent]
        .filter(([name]) => name !== 'bench')
        .map(([name, seconds]) => [name, (seconds / examples) * 1_000] as const);
      const others = parts.reduce((sum, [, ms]) => sum + ms, 0);
      const bench = ((spent.get('bench') ?? 0) / examples) * 1_000 - others;
      return [...parts, ['bench', bench] as const]
        .filter(([, ms]) => ms >= 0.5)
        .map(([name, ms]) => `${name} ${ms.toFixed(0)}`)
        .join(', ');
    },
  };
};

interface Started {
  readonly exampleId: string;
  readonly attempt: number;
}

/** Starts these examples and waits for their ends. Answers examples per second and the mean number of history events. */
const play = async (client: Client, campaignId: string, examples: readonly Started[], judgeSeats: number) => {
  const start = performance.now();
  for (let at = 0; at < examples.length; at += startsAtOnce) {
    const some = examples.slice(at, at + startsAtOnce);
    await Promise.all(some.map((example) => startExample(client, { campaignId, judgeSeats, ...example })));
  }
  const handles = examples.map(({ exampleId, attempt }) =>
    client.workflow.getHandle(exampleWorkflowId(exampleId, attempt)),
  );
  const ends = await Promise.all(handles.map((handle) => handle.result()));
  const seconds = (performance.now() - start) / 1_000;
  const lengths = await Promise.all(
    handles.slice(0, 20).map(async (handle) => (await handle.describe()).historyLength),
  );
  const adopted = ends.filter((end) => end === 'adopted').length;
  const events = lengths.reduce((sum, length) => sum + length, 0) / lengths.length;
  return { rate: examples.length / seconds, events, adopted };
};

/**
 * Examples per second of the real `example` workflow (texts that arrive translated; people who judge without thinking, over NATS;
 * the end of a round travels by outbox, relay and JetStream) against the same workflow with empty activities, whose round is closed
 * by a signal sent directly. Same server, same worker options, blocks in turn.
 */
export const bench = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-bench-'));
  const machine = machineLine();
  say('Starting Endonym, and a worker with empty activities beside it');
  const system = await startSystem({ folder });
  try {
    await startEmptyWorker(system);
    const address = system.stack.env['TEMPORAL_ADDRESS'] ?? '';
    const real = createTemporalClient(address, system.stack.env['TEMPORAL_NAMESPACE'] ?? '');
    const empty = createTemporalClient(address, emptyNamespace);
    const bus = await busOf(system);
    const campaignId = await benchCampaign(bus, warmUp + blocks * perBlock + 20);
    const people = await instantPeople(bus, campaignId, 9);
    const principal = { kind: 'service', name: 'workflows' } as const;
    const realBlock = async (count: number) => {
      const { examples } = await call(bus, nextExamples, { campaignId, count }, { principal });
      await call(bus, confirmStarted, { examples }, { principal });
      return play(real, campaignId, examples, 3);
    };
    const emptyBlock = (count: number) =>
      play(
        empty,
        campaignId,
        Array.from({ length: count }, () => ({ exampleId: newId(), attempt: 1 })),
        3,
      );

    await realBlock(warmUp);
    await emptyBlock(warmUp);
    const ratios: number[] = [];
    const [spentReal, spentEmpty] = [spending(system), spending(system)];
    for (let block = 1; block <= blocks; block++) {
      const judged = people.judged();
      const ours = await spentReal.on(() => realBlock(perBlock));
      const floor = await spentEmpty.on(() => emptyBlock(perBlock));
      ratios.push(ours.rate / floor.rate);
      const each = (people.judged() - judged) / perBlock;
      say(
        `block ${block}: real ${ours.rate.toFixed(1)}/s (${ours.events.toFixed(1)} events, ${each.toFixed(1)} judgments each, ` +
          `${ours.adopted} adopted) · empty ${floor.rate.toFixed(1)}/s (${floor.events.toFixed(1)} events)`,
      );
    }
    await people.stop();
    await bus.nats.close();
    ratios.sort((a, b) => a - b);
    process.stdout.write(`${machine}\n`);
    process.stdout.write(`ms of processor time an example, real: ${spentReal.line(blocks * perBlock)}\n`);
    process.stdout.write(`ms of processor time an example, empty: ${spentEmpty.line(blocks * perBlock)}\n`);
    process.stdout.write(
      `ratio ${quantile(ratios, 0.5).toFixed(2)} (median of ${blocks} pairs of ${perBlock} examples; `,
    );
    process.stdout.write(`${ratios[0]?.toFixed(2)} to ${ratios.at(-1)?.toFixed(2)})\n`);
  } finally {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
