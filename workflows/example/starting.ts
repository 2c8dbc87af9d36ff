import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client';
import type { Client } from '@temporalio/client';
import type { z } from 'zod';
import { forgetTrouble, listAttempts } from '../../services/catalogue/contract.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import { orderOf } from '../campaign/plan.ts';
import { campaign as campaignKey } from '../search-attributes.ts';
import { exampleWorkflowId } from '../../domain/workflow-id.ts';
import type { ExampleInput } from './start.ts';

/* Starts the workflows of examples, and tells them what happened: by the feed, by events, by `./endonym restart`. */

/**
 * Starts that are under way at once. A full turn took 12.7 s with 10, 9.4 s with 25 and 6.6 s with 50, in turns of the same minutes
 * (2 shared cores, load 15, 2026-11-25; `STARTS_AT_ONCE=10,25,50 ./endonym bench feed`). 25 have all of the 20 connections that
 * Temporal's history keeps to a local database: more would queue before the workflows of everybody else, and each campaign has a feed.
 */
export const startsAtOnce = 25;

/**
 * Starts an attempt's workflow, with its campaign's priority; false where it was left alone. One that runs always is, and so is one that came
 * to its end, except `again`, for who knows that the catalogue has it under way. One that failed, or was ended from outside, is
 * started: each step answers what is stored, so that it walks to where its example stands.
 */
export const startExample = async (
  client: Client,
  input: ExampleInput,
  priority = 50,
  { again = false } = {},
): Promise<boolean> => {
  try {
    await client.workflow.start('example', {
      taskQueue: 'orchestration',
      workflowId: exampleWorkflowId(input.exampleId, input.attempt),
      args: [{ ...input, form: 2 }],
      workflowIdReusePolicy: again ? 'ALLOW_DUPLICATE' : 'ALLOW_DUPLICATE_FAILED_ONLY',
      workflowIdConflictPolicy: 'FAIL',
      priority: orderOf(input.campaignId, priority),
      typedSearchAttributes: [{ key: campaignKey, value: input.campaignId }],
    });
    return true;
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false;
    throw error;
  }
};

const principal = { kind: 'service', name: 'workflows' } as const;

/** Which attempt at an example something is about. */
export interface AttemptKey {
  readonly campaignId: string;
  readonly exampleId: string;
  readonly attempt: number;
}

/** Starts the workflow of an attempt that the catalogue has under way; false where it runs. What was told of the one that is gone is not so any more. */
const startUnderWay = async (bus: Bus, client: Client, input: ExampleInput, priority: number): Promise<boolean> => {
  if (!(await startExample(client, input, priority, { again: true }))) return false;
  const workflowId = exampleWorkflowId(input.exampleId, input.attempt);
  await call(bus, forgetTrouble, { workflowId }, { principal });
  return true;
};

/** Starts the workflow of an attempt that has none, if the catalogue has that attempt under way. */
export const startAgain = async (bus: Bus, client: Client, { campaignId, exampleId, attempt }: AttemptKey) => {
  const { items, judgeSeats, priority } = await call(
    bus,
    listAttempts,
    { campaignId, exampleIds: [exampleId] },
    { principal },
  );
  if (!items.some((one) => one.attempt === attempt)) return;
  await startUnderWay(bus, client, { campaignId, exampleId, attempt, judgeSeats }, priority);
};

/** Tells a workflow that its campaign goes on; one that is not there is started. */
export const wakeExample = async (bus: Bus, client: Client, key: AttemptKey): Promise<void> => {
  try {
    await client.workflow.getHandle(exampleWorkflowId(key.exampleId, key.attempt)).signal('wake');
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error;
    await startAgain(bus, client, key);
  }
};

/**
 * Starts the workflow of every attempt of a campaign that is under way and has none: how many are under way, and how many were started. `goesOn` is
 * called now and then.
 */
export const startMissing = async (
  bus: Bus,
  client: Client,
  campaignId: string,
  goesOn: () => void = () => undefined,
): Promise<{ underWay: number; started: number }> => {
  const count = { underWay: 0, started: 0 };
  for (let after: string | null = null; ;) {
    const page: z.output<typeof listAttempts.reply> = await call(
      bus,
      listAttempts,
      { campaignId, first: 200, after },
      { principal },
    );
    for (let at = 0; at < page.items.length; at += startsAtOnce) {
      const start = (one: (typeof page.items)[number]) =>
        startUnderWay(bus, client, { campaignId, judgeSeats: page.judgeSeats, ...one }, page.priority);
      const started = await Promise.all(page.items.slice(at, at + startsAtOnce).map(start));
      count.started += started.filter(Boolean).length;
      goesOn();
    }
    count.underWay += page.items.length;
    after = page.end;
    if (after === null) return count;
  }
};
