import DataLoader from 'dataloader';
import type { z } from 'zod';
import type { BatchDefinition } from '../platform/contract.ts';
import { callBatch } from '../platform/nats/batch.ts';
import { call } from '../platform/nats/request.ts';
import type { Bus } from '../platform/nats/bus.ts';
import type { Principal } from '../platform/principal.ts';
import { draftsByExamples, listCultures } from '../services/adaptation/contract.ts';
import {
  campaignsByIds,
  datasetsByIds,
  examplesByIds,
  reopenedByExamples,
  resolutionsByExamples,
  strandedByExamples,
} from '../services/catalogue/contract.ts';
import { candidatesBySeats, decisionsByExamples, modelRunsByIds } from '../services/consensus/contract.ts';
import { holdingsByExamples, releasesByIds } from '../services/release/contract.ts';
import {
  judgmentsByExamples,
  leasesByExamples,
  roundsByExamples,
  seatsByIds,
  unsentBySeats,
  writtenFromSource,
} from '../services/review/contract.ts';

const maxBatchSize = 100;
const exampleOf = (item: { exampleId: string }): string => item.exampleId;
const idOf = (item: { id: string }): string => item.id;

/** The loaders of one GraphQL request: each noun is read once, all ids that one turn of the execution asks for in one call. */
export const createLoaders = (bus: Bus, context: { principal: Principal; trace: string }) => {
  const many = <Item extends z.ZodType>(definition: BatchDefinition<Item>, keyOf: (item: z.output<Item>) => string) =>
    new DataLoader<string, z.output<Item>[]>(
      async (keys) => {
        const byKey = Map.groupBy(await callBatch(bus, definition, keys, context), keyOf);
        return keys.map((key) => byKey.get(key) ?? []);
      },
      { maxBatchSize },
    );
  const one = <Item extends z.ZodType>(definition: BatchDefinition<Item>, keyOf: (item: z.output<Item>) => string) =>
    new DataLoader<string, z.output<Item> | null>(
      async (keys) => {
        const byKey = new Map((await callBatch(bus, definition, keys, context)).map((item) => [keyOf(item), item]));
        return keys.map((key) => byKey.get(key) ?? null);
      },
      { maxBatchSize },
    );
  const culture = new DataLoader(
    async (tags: readonly string[]) => {
      const { cultures } = await call(bus, listCultures, { tags: [...tags] }, context);
      const byTag = new Map(cultures.map((one) => [one.asked, one.culture]));
      return tags.map((tag) => byTag.get(tag) ?? null);
    },
    { maxBatchSize },
  );
  const all = {
    culture,
    campaign: one(campaignsByIds, idOf),
    dataset: one(datasetsByIds, idOf),
    example: one(examplesByIds, idOf),
    release: one(releasesByIds, idOf),
    modelRun: one(modelRunsByIds, idOf),
    seat: one(seatsByIds, idOf),
    unsent: one(unsentBySeats, ({ seatId }) => seatId),
    candidates: one(candidatesBySeats, ({ seatId }) => seatId),
    drafts: many(draftsByExamples, exampleOf),
    fromSource: one(writtenFromSource, exampleOf),
    rounds: many(roundsByExamples, exampleOf),
    leases: many(leasesByExamples, exampleOf),
    judgments: many(judgmentsByExamples, exampleOf),
    decisions: many(decisionsByExamples, exampleOf),
    reopened: many(reopenedByExamples, exampleOf),
    stranded: many(strandedByExamples, exampleOf),
    resolutions: many(resolutionsByExamples, exampleOf),
    holdings: many(holdingsByExamples, exampleOf),
  };
  return {
    ...all,
    /** Forgets what was read: after a mutation, and before each event of a subscription. */
    forget: (): void => Object.values(all).forEach((loader) => void loader.clearAll()),
  };
};
export type Loaders = ReturnType<typeof createLoaders>;
