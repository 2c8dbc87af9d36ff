import type { z } from 'zod';
import type { CulturePack } from '../../domain/culture.ts';
import type { Decision } from '../../domain/decision.ts';
import type { Draft } from '../../domain/draft.ts';
import type { Judgment } from '../../domain/judgment.ts';
import { packFor } from '../../language/culture-pack.ts';
import { readPacks } from '../../cultures/packs.ts';
import { callBatch } from '../../platform/nats/batch.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import { draftsByExamples } from '../adaptation/contract.ts';
import {
  campaignsByIds,
  datasetsByIds,
  examplesByIds,
  listDatasets,
  listResolutions,
  resolutionsByIds,
} from '../catalogue/contract.ts';
import type { Campaign, Example, Resolution } from '../catalogue/contract.ts';
import {
  agreementOver,
  decisionsByExamples,
  modelRunsByIds,
  softLabelsOver,
  startModelRun,
} from '../consensus/contract.ts';
import type { FrozenModels, ReleasedDataset } from './rules/entry.ts';
import { judgmentsByExamples, listOutcomeChecks, membershipsOf, unpublishedAuthors } from '../review/contract.ts';
import type { Member, OutcomeResult } from '../review/contract.ts';

/** What a release asks of the other services. Tests give functions of their own. */
export interface Neighbours {
  campaign(id: string): Promise<Campaign | null>;
  culture(tag: string): Promise<CulturePack | null>;
  /** A page of what is resolved, at most `first` from after the cursor, by example id. A cursor is the id of the example before. */
  resolved(
    campaignId: string,
    first: number,
    after: string | null,
  ): Promise<{ items: { exampleId: string; resolutionId: string }[]; end: string | null }>;
  examples(ids: readonly string[]): Promise<Example[]>;
  resolutions(ids: readonly string[]): Promise<Resolution[]>;
  datasets(ids: readonly string[]): Promise<ReleasedDataset[]>;
  /** All datasets of a campaign. */
  campaignDatasets(campaignId: string): Promise<ReleasedDataset[]>;
  drafts(exampleIds: readonly string[]): Promise<Draft[]>;
  judgments(exampleIds: readonly string[]): Promise<Judgment[]>;
  /** Pseudonyms of the campaign whose judgments are not published. */
  unpublished(campaignId: string): Promise<string[]>;
  decisions(exampleIds: readonly string[]): Promise<Decision[]>;
  memberships(contributorId: string): Promise<Member[]>;
  /** The campaign's last outcome check that somebody answered; null where there is none. */
  outcome(campaignId: string): Promise<OutcomeResult | null>;
  /** The model of all the campaign's votes under this id, asked for the first time; `working` while it is worked out. */
  models(campaignId: string, runId: string): Promise<FrozenModels | 'working'>;
}

/** The real neighbours, over NATS, asked as a service: a release holds everything, whoever asked for it. */
export const neighboursOver = (bus: Bus): Neighbours => {
  const context = { principal: { kind: 'service', name: 'release' } as const };
  return {
    campaign: async (id) => (await callBatch(bus, campaignsByIds, [id], context))[0] ?? null,
    culture: async (tag) => packFor(tag, readPacks()) ?? null,
    resolved: (campaignId, first, after) => call(bus, listResolutions, { campaignId, first, after }, context),
    examples: (ids) => callBatch(bus, examplesByIds, ids, context),
    resolutions: (ids) => callBatch(bus, resolutionsByIds, ids, context),
    datasets: (ids) => callBatch(bus, datasetsByIds, ids, context),
    campaignDatasets: async (campaignId) => {
      const ids: string[] = [];
      for (let after: string | null = null, more = true; more; more = after !== null) {
        const page: z.output<typeof listDatasets.reply> = await call(
          bus,
          listDatasets,
          { campaignId, first: 200, after },
          context,
        );
        ids.push(...page.items);
        after = page.end;
      }
      return callBatch(bus, datasetsByIds, ids, context);
    },
    drafts: (ids) => callBatch(bus, draftsByExamples, ids, context),
    judgments: (ids) => callBatch(bus, judgmentsByExamples, ids, context),
    unpublished: async (campaignId) => (await call(bus, unpublishedAuthors, { campaignId }, context)).authors,
    decisions: (ids) => callBatch(bus, decisionsByExamples, ids, context),
    memberships: async (contributorId) => (await call(bus, membershipsOf, { contributorId }, context)).memberships,
    outcome: async (campaignId) => {
      const { items } = await call(bus, listOutcomeChecks, { campaignId }, context);
      return items.find(({ result }) => result !== null)?.result ?? null;
    },
    models: async (campaignId, runId) => {
      const [known] = await callBatch(bus, modelRunsByIds, [runId], context);
      // One that has failed is left so: a release does without, and says why.
      const { state, result, failure } = known ?? (await call(bus, startModelRun, { id: runId, campaignId }, context));
      if (state === 'requested' || state === 'running') return 'working';
      const { items } = await call(bus, agreementOver, { campaignId, period: 'whole', runId }, context);
      const { items: softLabels } = await call(bus, softLabelsOver, { campaignId }, context);
      return { result, failure, agreement: items, softLabels };
    },
  };
};
