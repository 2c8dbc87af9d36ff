import { z } from 'zod';
import { CampaignState, ExampleState, Tag } from '../../../domain/campaign.ts';
import { IdCursor } from '../../../domain/cursor.ts';
import { ExampleKind } from '../../../domain/example.ts';
import { Need } from '../../../domain/needs-people.ts';
import { Policy } from '../../../domain/policy.ts';
import { Name, Prose } from '../../../domain/text.ts';
import { defineBatch, defineEvent, defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';
import { Troubles } from './trouble.ts';

export const Campaign = z.object({
  id: z.uuid(),
  name: z.string(),
  culture: Tag,
  state: CampaignState,
  /** Grows with each move and each change, so that an older event is known as such. */
  revision: z.int(),
  priority: z.int(),
  policy: Policy,
  guidelineVersion: z.int(),
  /** The oldest version whose judgments count under the one in force. A catalogue of the release before, which has version 1 only, does not tell. */
  guidelineCompatibleFrom: z.int().default(1),
  guideline: z.string(),
  createdAt: z.iso.datetime(),
});
export type Campaign = z.infer<typeof Campaign>;

/** Characters that a guideline may have. */
export const longestGuideline = 100_000;

/** Plans a campaign. Operators only. Sent twice with one id it answers the first; with other values `id-taken`. */
export const createCampaign = defineRequest('catalogue.create-campaign', {
  request: z.object({
    id: z.uuid(),
    name: Name(200),
    culture: Tag,
    guideline: Prose(longestGuideline).default(''),
    priority: z.int().min(0).max(100).default(50),
    policy: Policy.prefault({}),
  }),
  reply: Campaign,
});

/** Starts, pauses, resumes, cancels or completes a campaign. Doing again what is done answers the campaign as it is. */
export const moveCampaign = defineRequest('catalogue.move-campaign', {
  request: z.object({ id: z.uuid(), move: z.enum(['start', 'pause', 'resume', 'cancel', 'complete']) }),
  reply: Campaign,
});

export const campaignsByIds = defineBatch('catalogue.campaigns-by-ids', Campaign);
/** Campaigns that the caller may see, newest first. */
export const listCampaigns = defineRequest('catalogue.list-campaigns', {
  request: pageAfter(IdCursor),
  reply: pageOf(z.uuid()),
});

/** How many examples of a campaign need the same. */
export const NeedsPeople = Need.extend({ examples: z.int() });
export type NeedsPeople = z.infer<typeof NeedsPeople>;

export const Progress = z.object({
  campaignId: z.uuid(),
  examples: z.int(),
  states: z.array(z.object({ state: ExampleState, examples: z.int() })),
  kinds: z.array(z.object({ kind: ExampleKind, examples: z.int(), resolved: z.int() })),
  /** Examples in `needs-people`, by what they need. Not told by a catalogue of the release before. */
  needsPeople: z.array(NeedsPeople).default([]),
  /** What does not go on, by step. Not told by a catalogue of the release before. */
  troubles: z.array(Troubles).default([]),
});
export type Progress = z.infer<typeof Progress>;
export const progress = defineRequest('catalogue.progress', {
  request: z.object({ campaignId: z.uuid() }),
  reply: Progress,
});

export const CampaignMoved = defineEvent(
  'campaign.moved.v1',
  z.object({ campaignId: z.uuid(), state: CampaignState, revision: z.int(), culture: Tag, priority: z.int() }),
);
