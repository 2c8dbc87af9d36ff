import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import proto from '@temporalio/proto';
import { say } from '../../infra/stack/progress.ts';
import { startSystem } from '../../infra/stack/system.ts';
import { call } from '../../platform/nats/request.ts';
import { createTemporalClient } from '../../platform/temporal.ts';
import { confirmStarted, nextExamples } from '../../services/catalogue/contract.ts';
import { startExample } from '../../workflows/example/starting.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import { machineLine, quantile } from './machine.ts';
import { benchCampaign, busOf, judgeUntilNone, reviewersOf } from './product.ts';

const samples = 120;
const warmUp = 10;
const { EventType } = proto.temporal.api.enums.v1;

type Instant = { seconds?: { toString(): string } | number | null; nanos?: number | null } | null | undefined;
const msOf = (at: Instant): number => Number(at?.seconds ?? 0) * 1_000 + (at?.nanos ?? 0) / 1e6;

/**
 * How long it takes from the moment at which the last judgment of a round is sent until its workflow is woken (its next workflow
 * task has started, by Temporal's history), one example after the other on a system that does nothing else.
 */
export const bench = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-bench-'));
  const machine = machineLine();
  say('Starting Endonym');
  const system = await startSystem({ folder });
  try {
    const client = createTemporalClient(
      system.stack.env['TEMPORAL_ADDRESS'] ?? '',
      system.stack.env['TEMPORAL_NAMESPACE'] ?? '',
    );
    const bus = await busOf(system);
    const campaignId = await benchCampaign(bus, warmUp + samples + 20);
    const people = await reviewersOf(bus, campaignId, 3);
    const principal = { kind: 'service', name: 'workflows' } as const;
    const one = async () => {
      const { examples } = await call(bus, nextExamples, { campaignId, count: 1 }, { principal });
      const [example] = examples;
      if (example === undefined) throw new Error('The bench ran out of examples.');
      await call(bus, confirmStarted, { examples: [example] }, { principal });
      await startExample(client, { campaignId, judgeSeats: 3, ...example });
      const handle = client.workflow.getHandle(exampleWorkflowId(example.exampleId, example.attempt));
      const sent: number[] = [];
      const over = handle.result();
      const state = { over: false };
      void over.finally(() => (state.over = true));
      while (!state.over) {
        for (const person of people) await judgeUntilNone(bus, campaignId, person, (_, at) => sent.push(at));
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      const { events } = await handle.fetchHistory();
      const signalled = (events ?? []).findIndex(
        ({ eventType }) => eventType === EventType.EVENT_TYPE_WORKFLOW_EXECUTION_SIGNALED,
      );
      const woken = (events ?? []).find(
        ({ eventType }, at) => at > signalled && eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED,
      );
      const signalledAt = msOf(events?.[signalled]?.eventTime);
      const last = sent.filter((at) => at <= signalledAt).at(-1) ?? Number.NaN;
      return { signalled: signalledAt - last, woken: msOf(woken?.eventTime) - last };
    };

    for (let at = 0; at < warmUp; at++) await one();
    const found: Awaited<ReturnType<typeof one>>[] = [];
    for (let at = 1; at <= samples; at++) {
      found.push(await one());
      if (at % 50 === 0) say(`${at} of ${samples} examples`);
    }
    await bus.nats.close();
    process.stdout.write(`${machine}\n`);
    for (const [what, key] of [
      ['submit → Temporal has the signal', 'signalled'],
      ['submit → workflow woken', 'woken'],
    ] as const) {
      const ms = found.map((sample) => sample[key]).sort((a, b) => a - b);
      const at = (share: number) => `${quantile(ms, share).toFixed(0)} ms`;
      process.stdout.write(`${what}: p50 ${at(0.5)}, p90 ${at(0.9)}, p99 ${at(0.99)}, max ${at(1)}, n ${ms.length}\n`);
    }
  } finally {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
