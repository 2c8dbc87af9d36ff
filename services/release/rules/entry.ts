import { z } from 'zod';
import { Tag } from '../../../domain/campaign.ts';
import { RatingScale } from '../../../domain/culture-facts.ts';
import type { Decision } from '../../../domain/decision.ts';
import type { Draft } from '../../../domain/draft.ts';
import type { Judgment } from '../../../domain/judgment.ts';
import { Policy } from '../../../domain/policy.ts';
import { Dataset } from '../../catalogue/contract.ts';
import type { Example, Resolution } from '../../catalogue/contract.ts';
import { Agreement, ModelResult, SoftLabels } from '../../consensus/contract.ts';
import { OutcomeResult } from '../../review/contract.ts';
import type { Layout } from './layout.ts';

/** What a release says of a dataset: its name may change later. */
export const ReleasedDataset = Dataset.pick({ id: true, name: true, licence: true, source: true, sha256: true });
export type ReleasedDataset = z.infer<typeof ReleasedDataset>;

/** Everything a release says about one resolved example, in an order that does not depend on who answered first. */
export interface Entry {
  /** How its rows are laid out. */
  readonly layout: Layout;
  readonly example: Example;
  readonly dataset: ReleasedDataset;
  readonly resolution: Resolution;
  /** By attempt, up to the resolution's. */
  readonly drafts: readonly Draft[];
  /** By attempt, round, time and id. */
  readonly judgments: readonly Judgment[];
  /** By attempt and round, up to the resolution's attempt. */
  readonly decisions: readonly Decision[];
}

/** The model of all votes and the agreement as they were when the release was frozen; `failure` says why there is no model. */
export const FrozenModels = z.object({
  result: ModelResult.nullable(),
  failure: z.string().nullable(),
  agreement: z.array(Agreement),
  /** Empty in a release of before there were any. */
  softLabels: z.array(SoftLabels).default([]),
});
export type FrozenModels = z.infer<typeof FrozenModels>;

/** A campaign as the card of a release describes it, kept from the moment the release was frozen. */
export const FrozenCampaign = z.object({
  id: z.uuid(),
  name: z.string(),
  culture: Tag,
  /** The culture's own name and its English one; the tag where there is no pack. */
  cultureName: z.string(),
  cultureEnglishName: z.string(),
  /** Who vouched for the culture pack; null where no native speaker has. */
  signedOffBy: z.string().nullable(),
  guidelineVersion: z.int(),
  guideline: z.string(),
  policy: Policy,
  /** The scales that the campaign asks, as its reviewers read them; empty where no pack has words for them, and in a release of before. */
  scales: z.array(RatingScale).default([]),
  /** Null in a release of before there were models. */
  models: FrozenModels.nullable().default(null),
  /** Its datasets; empty in a release of before, which tells of them as they are called now. */
  datasets: z.array(ReleasedDataset).default([]),
  /** The outcome check as far as it was answered; null where none was. */
  outcome: OutcomeResult.nullable().default(null),
});
export type FrozenCampaign = z.infer<typeof FrozenCampaign>;
