import { ApplicationFailure, Context } from '@temporalio/activity';
import { readWorkflowId } from '../domain/workflow-id.ts';
import type { Bus } from '../platform/nats/bus.ts';
import { callBatch } from '../platform/nats/batch.ts';
import { call } from '../platform/nats/request.ts';
import { forgetTrouble, noteTrouble } from '../services/catalogue/contract.ts';
import { releasesByIds } from '../services/release/contract.ts';

/* A step that goes on failing, and one that was refused for good, are told to the catalogue, which shows them to people. */

const principal = { kind: 'service', name: 'workflows' } as const;

/** Tries after which a step is told of: an outage of some seconds is none of anybody's business. */
export const toldFrom = 6;
/** A step that fails on is told of again no sooner, and before the catalogue takes its silence for a repair. */
const tellMs = 60_000;
/** Workflows in trouble that a process remembers; of others it tells more often, or lets a trouble run out by itself. */
const mostRemembered = 10_000;

/** When this process last told of a workflow's trouble. */
const toldAt = new Map<string, number>();

/** What a workflow is about, by its id. */
const aboutOf = async (bus: Bus, workflowId: string) => {
  const about = readWorkflowId(workflowId);
  if (about?.kind === 'example')
    return { campaignId: null, example: { exampleId: about.exampleId, attempt: about.attempt } };
  if (about === null || about.kind === 'campaign') return { campaignId: about?.id ?? null, example: null };
  const [release] = await callBatch(bus, releasesByIds, [about.id], { principal });
  return { campaignId: release?.campaignId ?? null, example: null };
};

/** The message of an error and of what caused it. */
const sentenceOf = (error: unknown): string => (error instanceof Error ? error.message : String(error)).slice(0, 1_900);

const tell = async (bus: Bus, workflowId: string, step: string, tries: number, error: unknown): Promise<void> => {
  const isRefused = error instanceof ApplicationFailure && error.nonRetryable === true;
  const last = toldAt.get(workflowId) ?? -Infinity;
  if (!isRefused && (tries < toldFrom || performance.now() - last < tellMs)) return;
  if (toldAt.size >= mostRemembered) toldAt.clear();
  toldAt.set(workflowId, performance.now());
  const about = await aboutOf(bus, workflowId);
  // A campaign's own workflow takes its next turn whatever became of this one.
  const waitsForRetry = isRefused && readWorkflowId(workflowId)?.kind !== 'campaign';
  await call(
    bus,
    noteTrouble,
    { workflowId, ...about, step, tries, waitsForRetry, error: sentenceOf(error) },
    { principal },
  );
};

/** Tells the catalogue that the workflow of this activity was told to go on. */
export const forgetTroubleOf = async (bus: Bus): Promise<void> => {
  const workflowId = Context.current().info.workflowExecution?.workflowId ?? '';
  await call(bus, forgetTrouble, { workflowId }, { principal });
  toldAt.delete(workflowId);
};

const forget = async (bus: Bus, workflowId: string, tries: number): Promise<void> => {
  if (tries < toldFrom && !toldAt.has(workflowId)) return;
  await call(bus, forgetTrouble, { workflowId }, { principal });
  toldAt.delete(workflowId);
};

/** Does one try of a step, and tells how its workflow fares where that is worth telling. What cannot be told changes nothing for the step. */
export const withTrouble = async <T>(bus: Bus, step: string, work: () => Promise<T>): Promise<T> => {
  const { attempt: tries, workflowExecution } = Context.current().info;
  const workflowId = workflowExecution?.workflowId ?? '';
  const untold = (error: unknown): void =>
    bus.log.warn({ err: error, workflowId, step }, 'how a workflow fares could not be told to the catalogue');
  try {
    const result = await work();
    await forget(bus, workflowId, tries).catch(untold);
    return result;
  } catch (error) {
    await tell(bus, workflowId, step, tries, error).catch(untold);
    throw error;
  }
};
