import type { Client, WorkflowHandle } from '@temporalio/client';
import { ApplicationFailure } from '@temporalio/activity';
import { TestWorkflowEnvironment } from '@temporalio/testing';
import { DefaultLogger, Runtime, Worker } from '@temporalio/worker';
import type { WorkerOptions } from '@temporalio/worker';
import { provisionNamespace } from '../../infra/provision.ts';
import { newId } from '../../platform/id.ts';
import { workflowBundle } from '../../workflows/bundle.ts';
import type { Activities, AdaptationActivities } from '../../workflows/activities.ts';
import type { FeedActivities } from '../../workflows/campaign/feed.ts';
import { campaign } from '../../workflows/search-attributes.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import type { ExampleInput } from '../../workflows/example/start.ts';

/* Tests: the workflows on a real Temporal, in a namespace of their own, against services that are played. */

type Steps = Activities & AdaptationActivities & FeedActivities;
export interface StepInput {
  readonly exampleId: string;
  readonly round?: number;
}
/** What a step answers: a value, or a function of what it was asked and how often it was asked that about that example before. */
export type Fakes = Partial<Record<keyof Steps, unknown>>;

export const inAnHour = (): string => new Date(Date.now() + 3_600_000).toISOString();
export const inASecond = (): string => new Date(Date.now() + 1_000).toISOString();
export const refuse = async (): Promise<never> => {
  throw ApplicationFailure.create({ message: 'There is no such thing.', type: 'not-found', nonRetryable: true });
};
export const fail = async (): Promise<never> => {
  throw new Error('consensus.decide failed; its log has the reason under 1.');
};

/** The usual answers: one round, whose decision settles. */
const usual = {
  adapt: { provider: 'apertium', needsHuman: false },
  openRound: () => ({ status: 'open', deadline: inAnHour() }),
  closeRound: () => ({ status: 'later', until: inAnHour() }),
  decide: () => ({ decisionId: newId(), kind: 'settle', seats: 0, candidateIds: [] }),
  settle: { state: 'adopted' },
  markNeedsPeople: { state: 'needs-people' },
  abandonAttempt: { rounds: 1 },
  forgetTrouble: undefined,
};

type Changes = Partial<Omit<ExampleInput, 'form'>> & { readonly form?: 2 | undefined };

export interface Engine {
  readonly client: Client;
  readonly namespace: string;
  readonly bundle: NonNullable<WorkerOptions['workflowBundle']>;
  /** Steps that were asked of an example, in order; a round's with its number. */
  asked(exampleId: string): string[];
  /** Starts workers on both queues; `stop` ends them. */
  work(fakes?: Fakes, bundle?: NonNullable<WorkerOptions['workflowBundle']>): Promise<{ stop(): Promise<void> }>;
  /** Starts the workflow of a new example. */
  begin(changes?: Changes): Promise<{ input: ExampleInput; handle: WorkflowHandle }>;
  stop(): Promise<void>;
}

/** A namespace of its own on the test stack's Temporal. */
export const startEngine = async (): Promise<Engine> => {
  Runtime.install({ logger: new DefaultLogger('ERROR') });
  const address = process.env['TEMPORAL_ADDRESS'] ?? '';
  const namespace = `test-${newId()}`;
  await provisionNamespace(address, namespace);
  const environment = await TestWorkflowEnvironment.createFromExistingServer({ address, namespace });
  const own = await workflowBundle(process.env['WORKFLOW_BUNDLE_FOLDER'] ?? '');
  const asked = new Map<string, string[]>();
  /** Stops the workers that run. A test that failed left its own, and there may be no others on the same queues. */
  let stopWorkers = async (): Promise<void> => {};

  const activitiesOf = (fakes: Fakes) =>
    Object.fromEntries(
      Object.entries({ ...usual, ...fakes }).map(([name, answer]) => [
        name,
        async (input?: StepInput): Promise<unknown> => {
          const step = input?.round === undefined ? name : `${name} ${input.round}`;
          const steps = asked.get(input?.exampleId ?? '') ?? [];
          asked.set(input?.exampleId ?? '', [...steps, step]);
          return typeof answer === 'function' ? answer(input, steps.filter((one) => one === step).length) : answer;
        },
      ]),
    );

  return {
    client: environment.client,
    namespace,
    bundle: own,
    asked: (exampleId) => asked.get(exampleId) ?? [],
    work: async (fakes = {}, bundle = own) => {
      await stopWorkers();
      const shared = { connection: environment.nativeConnection, namespace, activities: activitiesOf(fakes) };
      const workers = [
        await Worker.create({ ...shared, taskQueue: 'orchestration', workflowBundle: bundle }),
        await Worker.create({ ...shared, taskQueue: 'adaptation' }),
      ];
      const running = Promise.all(workers.map((worker) => worker.run()));
      stopWorkers = async () => {
        stopWorkers = async () => {};
        for (const worker of workers) worker.shutdown();
        await running;
      };
      return { stop: () => stopWorkers() };
    },
    begin: async (changes = {}) => {
      const { form, ...others } = { form: 2 as const, ...changes };
      const usually = { campaignId: newId(), exampleId: newId(), attempt: 1, judgeSeats: 3, ...others };
      const input: ExampleInput = form === undefined ? usually : { ...usually, form };
      const handle = await environment.client.workflow.start('example', {
        taskQueue: 'orchestration',
        workflowId: exampleWorkflowId(input.exampleId, input.attempt),
        args: [input],
        typedSearchAttributes: [{ key: campaign, value: input.campaignId }],
      });
      return { input, handle };
    },
    stop: async () => {
      await stopWorkers();
      await environment.teardown();
    },
  };
};

/** Numbers of temporal.api.enums.v1.EventType. */
const eventTypes = {
  taskScheduled: 5,
  taskStarted: 6,
  taskCompleted: 7,
  taskTimedOut: 8,
  taskFailed: 9,
  timerStarted: 17,
} as const;

export const eventsOf = async (handle: WorkflowHandle): Promise<readonly { eventType?: unknown }[]> =>
  (await handle.fetchHistory()).events ?? [];

export const countOf = (events: readonly { eventType?: unknown }[], type: keyof typeof eventTypes): number =>
  events.filter((event) => event.eventType === eventTypes[type]).length;

/**
 * The events that our steps cost: where the machine stands still for five or ten seconds, the engine gives out a task again, with events of
 * its own (of the time-out, and of a task that was scheduled, or started too, and came to nothing).
 */
export const costOf = (events: readonly { eventType?: unknown }[]): number => {
  const ended = countOf(events, 'taskCompleted') + countOf(events, 'taskFailed');
  const lost = countOf(events, 'taskScheduled') + countOf(events, 'taskStarted') - 2 * ended;
  return events.length - countOf(events, 'taskTimedOut') - lost;
};

export const typesOf = (events: readonly { eventType?: unknown }[]): string =>
  `events of the types ${events.map(({ eventType }) => eventType).join(' ')}`;
