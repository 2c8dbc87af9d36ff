import type { Pool } from 'pg';
import { fieldsOf } from '../../../domain/example.ts';
import { newId } from '../../../platform/id.ts';
import { on } from '../../../platform/nats/event.ts';
import type { Taken } from '../../../platform/nats/event.ts';
import type { ServiceContext } from '../../../platform/service.ts';
import { transaction } from '../../../platform/transaction.ts';
import { ExampleReopened } from '../../catalogue/contract.ts';
import type { Settled } from '../draft/what-was-settled.ts';
import * as store from '../rows/memory.ts';
import { deleteResolvedTones } from '../rows/tone.ts';
import { answerFields } from '../text/voice.ts';
import { pairsOf } from './pairs.ts';
import { bandsFor } from './bands.ts';

/**
 * Teaches the memory what people settled on: once for an attempt, in place of what an earlier attempt taught. An attempt that was opened
 * again since teaches nothing, whichever event came first. Only what has an English source teaches.
 */
export const teach = async (pool: Pool, settled: Settled): Promise<void> => {
  const { campaignId, exampleId, attempt, content, source, pack } = settled;
  if (source === null) return;
  const targets = new Map(fieldsOf(content).map(({ field, text }) => [field, text]));
  const answering = answerFields(source);
  const units = fieldsOf(source).flatMap(({ field, text }) =>
    pairsOf(text, targets.get(field) ?? '', pack.language).map((pair) => ({
      id: newId(),
      ...pair,
      bands: bandsFor(pair.source, campaignId),
      field,
      answers: answering.has(field),
    })),
  );
  await transaction(pool, async (tx) => {
    await store.judgeFills(tx, exampleId, attempt, fieldsOf(content));
    if (!(await store.markAttemptLearned(tx, exampleId, attempt))) return;
    await store.forgetExamples(tx, [exampleId]);
    await store.insertSettled(tx, settled, units);
  });
};

/** What is opened again is out of the memory until it is settled anew, and how it sounded is forgotten. */
export const forgetReopened = ({ pool }: ServiceContext): Taken =>
  on(ExampleReopened, ({ exampleId, attempt }) =>
    transaction(pool, async (tx) => {
      await store.raiseLearnedAttempt(tx, exampleId, attempt);
      await store.forgetExamples(tx, [exampleId], attempt);
      await deleteResolvedTones(tx, exampleId, attempt);
    }),
  );
