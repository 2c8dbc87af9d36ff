import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Client } from '@temporalio/client';
import proto from '@temporalio/proto';
import { bundleWorkflowCode } from '@temporalio/worker';
import { campaignWorkflowId } from '../../domain/workflow-id.ts';
import { checkout } from '../../infra/stack/environment.ts';
import { pssOf } from '../../infra/stack/processes/processes.ts';
import { say } from '../../infra/stack/progress.ts';
import { startSystem } from '../../infra/stack/system.ts';
import { newId } from '../../platform/id.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import { createTemporalClient } from '../../platform/temporal.ts';
import { feedState } from '../../services/catalogue/contract.ts';
import { mostPerTurn } from '../../workflows/campaign/plan.ts';
import { machineLine, quantile } from './machine.ts';
import { benchCampaign, busOf, reviewersOf } from './product.ts';
import { startWorker } from './worker.ts';

const examples = Number(process.env['EXAMPLES'] ?? 10_000);
/** Numbers of starts at once that the turns take by turns, such as 10,25,50; without them the feed's own. */
const startsAtOnce = (process.env['STARTS_AT_ONCE'] ?? '').split(',').filter((number) => number !== '');
/** So many that the feed never has enough: 100 × 1/3 × 1,440 seats. */
const people = 100;
const bareStarts = 1_000;
const bareAtOnce = 25;
const { EventType } = proto.temporal.api.enums.v1;

type Instant = { seconds?: { toString(): string } | number | null; nanos?: number | null } | null | undefined;
const msOf = (at: Instant): number => Number(at?.seconds ?? 0) * 1_000 + (at?.nanos ?? 0) / 1e6;

/** Starts workflows that do nothing, and nothing else. Answers how many a second. */
const bare = async (client: Client): Promise<number> => {
  const start = performance.now();
  for (let at = 0; at < bareStarts; at += bareAtOnce) {
    const ids = Array.from({ length: bareAtOnce }, () => `bare/${newId()}`);
    await Promise.all(
      ids.map((workflowId) => client.workflow.start('example', { taskQueue: 'orchestration', workflowId })),
    );
  }
  return bareStarts / ((performance.now() - start) / 1_000);
};

/** Waits until the feed has started every example, looking at the worker's memory meanwhile. */
const untilStarted = async (bus: Bus, campaignId: string, pid: number): Promise<number[]> => {
  const memory: number[] = [];
  const principal = { kind: 'service', name: 'workflows' } as const;
  for (;;) {
    memory.push(await pssOf(pid));
    const { waiting } = await call(bus, feedState, { campaignId }, { principal });
    if (memory.length % 12 === 0) say(`${examples - waiting} of ${examples} examples started`);
    if (waiting === 0) return memory;
    await new Promise((resolve) => setTimeout(resolve, 5_000));
  }
};

/** What the history of the campaign says once no turn is under way: its events, and of each turn how long the activity took. */
const historyOf = async (client: Client, campaignId: string) => {
  for (;;) {
    const { events } = await client.workflow.getHandle(campaignWorkflowId(campaignId)).fetchHistory();
    const at = (type: number) =>
      (events ?? []).filter(({ eventType }) => eventType === type).map(({ eventTime }) => msOf(eventTime));
    const started = at(EventType.EVENT_TYPE_ACTIVITY_TASK_SCHEDULED);
    const ended = at(EventType.EVENT_TYPE_ACTIVITY_TASK_COMPLETED);
    const turns = ended.map((end, turn) => end - (started[turn] ?? end));
    const seconds = ((ended.at(-1) ?? 0) - (started[0] ?? 0)) / 1_000;
    if (started.length === ended.length) return { events: events?.length ?? 0, turns, seconds };
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
};

const median = (ms: readonly number[]): string =>
  `${(quantile([...ms].sort((a, b) => a - b), 0.5) / 1_000).toFixed(1)} s`; // prettier-ignore

const reportOf = (found: {
  events: number;
  turns: readonly number[];
  seconds: number;
  memory: readonly number[];
  before: number;
  after: number;
}): string => {
  const { events, turns, seconds, memory, before, after } = found;
  const floor = (before + after) / 2;
  const working = turns.reduce((sum, ms) => sum + ms, 0) / 1_000;
  const full = turns.slice(0, Math.floor(examples / mostPerTurn));
  const compared = startsAtOnce.map((number, index) => {
    const its = full.filter((_, turn) => turn % startsAtOnce.length === index);
    return `${number} at once ${median(its)}`;
  });
  const at = (share: number) => (memory[Math.round(share * (memory.length - 1))] ?? 0).toFixed(0);
  const each = (events / turns.length).toFixed(1);
  return [
    `${examples} examples started in ${turns.length} turns, ${seconds.toFixed(0)} s, ${working.toFixed(0)} s of them at work; a full turn takes ${median(full)} at the median`,
    ...(compared.length > 0 ? [`full turns with ${compared.join(', ')}`] : []),
    `history of the campaign: ${events} events, ${((events / examples) * 1_000).toFixed(0)} per 1,000 examples, ${each} a turn`,
    `memory of the worker (PSS): ${at(0)} MiB at the start, ${at(0.25)}, ${at(0.5)} and ${at(0.75)} on the way, ${at(1)} at the end`,
    `${(examples / seconds).toFixed(1)} examples/s, ${(examples / working).toFixed(1)}/s at work · bare starts ${before.toFixed(1)}/s before, ${after.toFixed(1)}/s after`,
    `ratio ${(examples / working / floor).toFixed(2)} at work, ${(examples / seconds / floor).toFixed(2)} with its sleeps`,
    '',
  ].join('\n');
};

/**
 * The real campaign workflow and the real feed over a campaign whose examples are over at once, so that only the feed is measured: how
 * its history grows, whether the worker's memory stays, and how many examples it starts a second against bare starts on the same
 * server, a thousand before and a thousand after.
 */
export const bench = async (): Promise<void> => {
  const folder = await mkdtemp(join(tmpdir(), 'endonym-bench-'));
  const machine = machineLine();
  say('Starting Endonym, then a worker whose examples are over at once');
  const system = await startSystem({ folder });
  try {
    await system.parts.get('worker')?.stop();
    const codePath = join(folder, 'feed-workflows.js');
    const { code } = await bundleWorkflowCode({
      workflowsPath: join(checkout, 'test', 'bench', 'feed-workflows.ts'),
      logger: { log() {}, trace() {}, debug() {}, info() {}, warn() {}, error() {} },
    });
    await writeFile(codePath, code);
    const worker = await startWorker(system, 'feed-worker', { args: [codePath, ...startsAtOnce] });
    const { pid } = worker.child.identity;
    const { TEMPORAL_ADDRESS = '', TEMPORAL_NAMESPACE = '' } = system.stack.env;
    const client = createTemporalClient(TEMPORAL_ADDRESS, TEMPORAL_NAMESPACE);
    const bus = await busOf(system);
    const campaignId = await benchCampaign(bus, examples, { maxInFlight: 100_000, openMinutes: 1_440 });
    await reviewersOf(bus, campaignId, people);
    say(`${examples} examples are imported`);

    const before = await bare(client);
    await client.workflow.start('campaign', {
      taskQueue: 'orchestration',
      workflowId: campaignWorkflowId(campaignId),
      args: [{ campaignId }],
    });
    const memory = await untilStarted(bus, campaignId, pid);
    const { events, turns, seconds } = await historyOf(client, campaignId);
    const after = await bare(client);
    await bus.nats.close();

    process.stdout.write(`${machine}\n${reportOf({ events, turns, seconds, memory, before, after })}`);
  } finally {
    await system.stop();
    await rm(folder, { recursive: true, force: true });
  }
};
