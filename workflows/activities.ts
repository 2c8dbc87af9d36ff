import { ApplicationFailure, Context } from '@temporalio/activity';
import type { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import type { RequestDefinition } from '../platform/contract.ts';
import type { Bus } from '../platform/nats/bus.ts';
import { call } from '../platform/nats/request.ts';
import { adaptExample } from '../services/adaptation/contract.ts';
import { markNeedsPeople, settle } from '../services/catalogue/contract.ts';
import { decide } from '../services/consensus/contract.ts';
import { buildNextPart, freezeRelease } from '../services/release/contract.ts';
import { abandonAttempt, closeRound, openRound } from '../services/review/contract.ts';
import { forgetTroubleOf, withTrouble } from './trouble.ts';

const principal = { kind: 'service', name: 'workflows' } as const;

/** How a refusal reaches a workflow: `unavailable` is tried again, any other is final and carries its code as its type. */
const failureOf = (error: unknown): unknown =>
  error instanceof Refusal
    ? ApplicationFailure.create({
        message: error.message,
        type: error.code,
        nonRetryable: error.code !== 'unavailable',
        cause: error,
      })
    : error;

/** Asks a service on behalf of a workflow. */
export const ask = async <I extends z.ZodType, O extends z.ZodType>(
  bus: Bus,
  definition: RequestDefinition<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> => {
  try {
    return await call(bus, definition, input, { principal });
  } catch (error) {
    throw failureOf(error);
  }
};

/** The same as a step of a workflow that people hear of where it does not go on. */
const askTelling = <I extends z.ZodType, O extends z.ZodType>(
  bus: Bus,
  step: string,
  definition: RequestDefinition<I, O>,
  input: z.input<I>,
): Promise<z.output<O>> => withTrouble(bus, step, () => ask(bus, definition, input));

/** Tells the server every few seconds that a long activity is alive, while `work` runs. */
const heartbeating = async <T>(work: Promise<T>): Promise<T> => {
  const timer = setInterval(() => Context.current().heartbeat(), 5_000);
  return work.finally(() => clearInterval(timer));
};

/** The steps of the workflows, each one request to a service. All are idempotent; ids travel, texts stay in PostgreSQL. */
export const createActivities = (bus: Bus) => ({
  openRound: (input: z.input<typeof openRound.request>) => askTelling(bus, 'openRound', openRound, input),
  closeRound: (input: z.input<typeof closeRound.request>) => askTelling(bus, 'closeRound', closeRound, input),
  decide: (input: z.input<typeof decide.request>) => askTelling(bus, 'decide', decide, input),
  settle: (input: z.input<typeof settle.request>) => askTelling(bus, 'settle', settle, input),
  markNeedsPeople: (input: z.input<typeof markNeedsPeople.request>) =>
    askTelling(bus, 'markNeedsPeople', markNeedsPeople, input),
  abandonAttempt: (input: z.input<typeof abandonAttempt.request>) =>
    askTelling(bus, 'abandonAttempt', abandonAttempt, input),
  /** The workflow goes on after a refusal: nobody is to read of it any more. */
  forgetTrouble: (): Promise<void> => forgetTroubleOf(bus),
  /** Freezes what a release holds, some thousand examples at a time. */
  freezeRelease: (input: z.input<typeof freezeRelease.request>): Promise<{ rows: number }> =>
    withTrouble(bus, 'freezeRelease', async () => {
      for (;;) {
        const { rows, done } = await heartbeating(ask(bus, freezeRelease, input));
        Context.current().heartbeat(rows);
        if (done) return { rows };
      }
    }),
  /** Builds a release part by part; a worker that dies is replaced by one that goes on with the next part. */
  buildRelease: (input: z.input<typeof buildNextPart.request>): Promise<void> =>
    withTrouble(bus, 'buildRelease', async () => {
      for (;;) {
        const { done, rowsWritten } = await heartbeating(ask(bus, buildNextPart, input));
        Context.current().heartbeat(rowsWritten);
        if (done) return;
      }
    }),
});

/** A draft; where a far end asked for time, the step fails so that Temporal tries it again after that time. */
const draft = async (bus: Bus, input: z.input<typeof adaptExample.request>) => {
  const reply = await ask(bus, adaptExample, input);
  if (!('retryAfterMs' in reply)) return reply;
  throw ApplicationFailure.create({
    message: reply.reason,
    type: 'unavailable',
    nextRetryDelay: Math.max(1, reply.retryAfterMs),
  });
};

/** The steps that run on the task queue `adaptation`, so that their number is bounded by the machine's engines. */
export const createAdaptationActivities = (bus: Bus) => ({
  adapt: (input: z.input<typeof adaptExample.request>) =>
    withTrouble(bus, 'adapt', () => heartbeating(draft(bus, input))),
});

export type Activities = ReturnType<typeof createActivities>;
export type AdaptationActivities = ReturnType<typeof createAdaptationActivities>;
