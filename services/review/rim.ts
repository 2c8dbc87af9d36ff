import type { Pool } from 'pg';
import type { Draft } from '../../domain/draft.ts';
import type { Logger } from '../../platform/log.ts';
import { callBatch } from '../../platform/nats/batch.ts';
import type { ServiceContext } from '../../platform/service.ts';
import { draftsByExamples } from '../adaptation/contract.ts';
import { campaignsByIds } from '../catalogue/contract.ts';
import type { Campaign } from '../catalogue/contract.ts';
import { sampleOver } from './outcome/sample.ts';
import type { Compared } from './outcome/sample.ts';

/** What review's handlers touch outside themselves. */
export interface Rim {
  readonly pool: Pool;
  readonly log: Logger;
  /** The catalogue's campaign, or null. */
  campaignOf(campaignId: string): Promise<Campaign | null>;
  /** The draft of an attempt, or null. */
  draftOf(exampleId: string, attempt: number): Promise<Draft | null>;
  /** Every draft of these examples. */
  draftsOf(exampleIds: readonly string[]): Promise<Draft[]>;
  /** Adopted examples of a campaign with their two texts, drawn by a seed. */
  sampleOf(campaignId: string, seed: string, count: number): Promise<Compared[]>;
}

/** The rim of a running service: neighbours are asked over NATS. */
export const rimOf = ({ pool, bus, log }: ServiceContext): Rim => {
  const principal = { kind: 'service', name: 'review' } as const;
  return {
    pool,
    log,
    campaignOf: async (campaignId) => (await callBatch(bus, campaignsByIds, [campaignId], { principal }))[0] ?? null,
    draftsOf: (exampleIds) => callBatch(bus, draftsByExamples, exampleIds, { principal }),
    draftOf: async (exampleId, attempt) =>
      (await callBatch(bus, draftsByExamples, [exampleId], { principal })).find((draft) => draft.attempt === attempt) ??
      null,
    sampleOf: sampleOver(bus),
  };
};
