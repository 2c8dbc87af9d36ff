import DataLoader from 'dataloader';
import { LRUCache } from 'lru-cache';
import type { z } from 'zod';
import type { BatchDefinition } from '../../platform/contract.ts';
import { callBatch } from '../../platform/nats/batch.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { draftsByExamples } from '../../services/adaptation/contract.ts';
import { campaignsByIds, examplesByIds } from '../../services/catalogue/contract.ts';
import type { Seat } from '../../services/review/contract.ts';

type Of<D> = D extends BatchDefinition<infer Item> ? z.output<Item> : never;

/** What a seat shows of its campaign, its example and the draft of its attempt; null where there is none. */
export interface SeatContent {
  campaign(seat: Seat): Promise<Of<typeof campaignsByIds> | null>;
  example(seat: Seat): Promise<Of<typeof examplesByIds> | null>;
  draft(seat: Seat): Promise<Of<typeof draftsByExamples> | null>;
}

/** An example is at most 128 kB, a draft a few times that. */
const mostKept = 300;

/**
 * Reads what seats show in the name of this process, once for everybody who is given a seat of the same example and attempt (or, of a
 * campaign, of the same guideline), and kept for `keptMs` milliseconds: rounds are filled one after the other, so that the seats of an
 * example are claimed within moments. Only for who was just given the seat: nobody is asked here whether they may read.
 */
export const createSeatContent = (bus: Bus, keptMs = 2_000): SeatContent => {
  const context = { principal: { kind: 'service', name: 'graphql' } as const };
  const shared = <Item extends z.ZodType, Found>(
    definition: BatchDefinition<Item>,
    keyOf: (seat: Seat) => string,
    find: (items: z.output<Item>[], seat: Seat) => Found | undefined,
    idOf: (seat: Seat) => string,
  ) => {
    const loader = new DataLoader<Seat, Found | null, string>(
      async (seats) => {
        const items = await callBatch(bus, definition, seats.map(idOf), context);
        return seats.map((seat) => find(items, seat) ?? null);
      },
      {
        maxBatchSize: 100,
        cacheKeyFn: keyOf,
        cacheMap: new LRUCache<string, Promise<Found | null>>({ max: mostKept, ttl: keptMs, ttlAutopurge: true }),
        // All that the requests of one turn of the event loop ask for travels together.
        batchScheduleFn: (send) => void setImmediate(send),
      },
    );
    return (seat: Seat): Promise<Found | null> => loader.load(seat);
  };
  const ofExample = ({ exampleId, attempt }: Seat): string => `${exampleId} ${attempt}`;
  return {
    campaign: shared(
      campaignsByIds,
      ({ campaignId, guidelineVersion }) => `${campaignId} ${guidelineVersion}`,
      (campaigns, { campaignId }) => campaigns.find(({ id }) => id === campaignId),
      ({ campaignId }) => campaignId,
    ),
    example: shared(
      examplesByIds,
      ofExample,
      (examples, { exampleId }) => examples.find(({ id }) => id === exampleId),
      ({ exampleId }) => exampleId,
    ),
    draft: shared(
      draftsByExamples,
      ofExample,
      (drafts, seat) =>
        drafts.find(({ exampleId, attempt }) => exampleId === seat.exampleId && attempt === seat.attempt),
      ({ exampleId }) => exampleId,
    ),
  };
};

/** The same for whoever looks at a seat, in their own name: the services answer what they may read. */
export const ownContent = (loaders: {
  campaign: DataLoader<string, Of<typeof campaignsByIds> | null>;
  example: DataLoader<string, Of<typeof examplesByIds> | null>;
  drafts: DataLoader<string, Of<typeof draftsByExamples>[]>;
}): SeatContent => ({
  campaign: ({ campaignId }) => loaders.campaign.load(campaignId),
  example: ({ exampleId }) => loaders.example.load(exampleId),
  draft: async ({ exampleId, attempt }) =>
    (await loaders.drafts.load(exampleId)).find((draft) => draft.attempt === attempt) ?? null,
});
