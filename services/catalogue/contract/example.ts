import { z } from 'zod';
import { CampaignState, ExampleState } from '../../../domain/campaign.ts';
import { IdCursor } from '../../../domain/cursor.ts';
import { Labels } from '../../../domain/decision.ts';
import { Content, ExampleKind } from '../../../domain/example.ts';
import { Missing, Need } from '../../../domain/needs-people.ts';
import { Policy } from '../../../domain/policy.ts';
import { ReopenedAttempt, Reopening } from '../../../domain/reopening.ts';
import { Key, Prose } from '../../../domain/text.ts';
import { defineBatch, defineEvent, defineRequest, pageAfter, pageOf } from '../../../platform/contract.ts';
import { ExampleTrouble } from './trouble.ts';

/** What the row of a file says beside its texts (`subject`, `category` …), for who uses the example later. */
export const Metadata = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]));
export type Metadata = z.infer<typeof Metadata>;

export const Example = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  datasetId: z.uuid(),
  /** Line of the file, from 1. */
  line: z.int(),
  /** The id that the file gives it, if any. */
  externalId: z.string().nullable(),
  kind: ExampleKind,
  state: ExampleState,
  attempt: z.int(),
  source: Content.nullable(),
  translation: Content.nullable(),
  // A catalogue of the release before tells none.
  metadata: Metadata.default({}),
  /** Why it does not go on; null where it does. Not told by a catalogue of the release before. */
  trouble: ExampleTrouble.nullable().optional(),
});
export type Example = z.infer<typeof Example>;

export const Resolution = z.object({
  id: z.uuid(),
  exampleId: z.uuid(),
  campaignId: z.uuid(),
  attempt: z.int(),
  decisionId: z.uuid(),
  outcome: z.enum(['adopted', 'dropped']),
  /** The adopted text; null where the example was dropped. */
  content: Content.nullable(),
  labels: Labels.nullable(),
  reason: z.string().nullable(),
  guidelineVersion: z.int(),
  resolvedAt: z.iso.datetime(),
});
export type Resolution = z.infer<typeof Resolution>;

export const examplesByIds = defineBatch('catalogue.examples-by-ids', Example);
export const resolutionsByIds = defineBatch('catalogue.resolutions-by-ids', Resolution);
/** Ids are of examples; every attempt's resolution is found, oldest first. */
export const resolutionsByExamples = defineBatch('catalogue.resolutions-by-examples', Resolution);

export const listExamples = defineRequest('catalogue.list-examples', {
  request: pageAfter(IdCursor).extend({ campaignId: z.uuid(), state: ExampleState.nullable().default(null) }),
  reply: pageOf(z.uuid()),
});

/**
 * Opens examples again: those named, or all that were settled under a version of the guideline before now. Coordinators and operators.
 * Each gets its next attempt. Sent again with one id it goes on with what remains and changes nothing else.
 */
export const reopenExamples = defineRequest('catalogue.reopen-examples', {
  request: z.object({
    id: z.uuid(),
    campaignId: z.uuid(),
    exampleIds: z.array(z.uuid()).max(200).default([]),
    guidelineVersion: z.int().min(1).nullable().default(null),
    reason: Prose(1_000, 1),
  }),
  reply: Reopening,
  timeoutMs: 30_000,
});

/** Ids are of examples; oldest attempt first. */
export const reopenedByExamples = defineBatch('catalogue.reopened-by-examples', ReopenedAttempt);

/** An attempt that ended because nobody came, or was cancelled by an operator, and what it needed. */
export const StrandedAttempt = Need.extend({ exampleId: z.uuid(), attempt: z.int(), strandedAt: z.iso.datetime() });
export type StrandedAttempt = z.infer<typeof StrandedAttempt>;
/** Ids are of examples; oldest attempt first. */
export const strandedByExamples = defineBatch('catalogue.stranded-by-examples', StrandedAttempt);

/** For the feed: the campaign's state and how much is under way. Services only, as all below. */
export const feedState = defineRequest('catalogue.feed-state', {
  request: z.object({ campaignId: z.uuid() }),
  // A catalogue of the release before tells no priority.
  reply: z.object({
    state: CampaignState,
    waiting: z.int(),
    inFlight: z.int(),
    policy: Policy,
    priority: z.int().default(50),
  }),
});

/** Marks up to `count` waiting examples as in review and answers them, with those marked before whose start was not confirmed first. */
export const nextExamples = defineRequest('catalogue.next-examples', {
  request: z.object({ campaignId: z.uuid(), count: z.int().min(0).max(500) }),
  reply: z.object({ examples: z.array(z.object({ exampleId: z.uuid(), attempt: z.int() })) }),
});

/**
 * The attempts under way, in order of example: those whose workflow runs, or is to be started again. Gold, which has none, is not among them.
 * `exampleIds`: of these only. Services only.
 */
export const listAttempts = defineRequest('catalogue.list-attempts', {
  request: pageAfter(IdCursor).extend({
    campaignId: z.uuid(),
    exampleIds: z.array(z.uuid()).max(200).nullable().default(null),
  }),
  reply: pageOf(z.object({ exampleId: z.uuid(), attempt: z.int() })).extend({
    /** What a workflow is started with beside the attempt. */
    judgeSeats: z.int(),
    priority: z.int(),
  }),
});

/** The workflows of these attempts exist. What is said of another attempt than the one that an example is at changes nothing. */
export const confirmStarted = defineRequest('catalogue.confirm-started', {
  request: z.object({ examples: z.array(z.object({ exampleId: z.uuid(), attempt: z.int() })).max(500) }),
  reply: z.object({}),
});

/** Stores the resolution that a decision of kind `settle` holds; once per attempt: a retry answers the first, another decision is `wrong-state`. */
export const settle = defineRequest('catalogue.settle', {
  request: z.object({ exampleId: z.uuid(), attempt: z.int(), decisionId: z.uuid() }),
  reply: z.object({ state: ExampleState }),
});

/** Nobody came, or an operator cancelled the workflow: the example waits for the coordinator. `missing` is null from a workflow of the release before. */
export const markNeedsPeople = defineRequest('catalogue.mark-needs-people', {
  request: z.object({
    exampleId: z.uuid(),
    attempt: z.int(),
    missing: Missing.nullable().default(null),
    cancelled: z.boolean().default(false),
  }),
  reply: z.object({ state: ExampleState }),
});

/**
 * Takes waiting examples that nobody has begun out of the work, as gold for review: from then on they look like others in review, and no
 * workflow starts them. All or none: `wrong-state` names the first that cannot be taken. Asked again it answers the same.
 */
export const takeForGold = defineRequest('catalogue.take-for-gold', {
  request: z.object({ campaignId: z.uuid(), exampleIds: z.array(z.uuid()).min(1).max(50) }),
  reply: z.object({}),
});

/** The resolution of each example that is resolved now, ordered by example id: what a release is made of. */
export const listResolutions = defineRequest('catalogue.list-resolutions', {
  request: pageAfter(IdCursor).extend({ campaignId: z.uuid() }),
  reply: pageOf(z.object({ exampleId: z.uuid(), resolutionId: z.uuid() })),
});

/** So many of the examples that are adopted now, in an order that the seed draws: the same seed draws the same. Services only. */
export const sampleResolutions = defineRequest('catalogue.sample-resolutions', {
  request: z.object({ campaignId: z.uuid(), seed: Key(100, 1), count: z.int().min(1).max(5_000) }),
  reply: z.object({ items: z.array(z.object({ exampleId: z.uuid(), resolutionId: z.uuid() })) }),
  timeoutMs: 20_000,
});

export const ExampleStarted = defineEvent(
  'example.started.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), attempt: z.int() }),
);
export const ExampleResolved = defineEvent(
  'example.resolved.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), attempt: z.int(), outcome: z.enum(['adopted', 'dropped']) }),
);
/** `attempt` is the one that is over by this. */
export const ExampleReopened = defineEvent(
  'example.reopened.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), attempt: z.int() }),
);
/** Examples of this campaign wait for the feed again. */
export const ExamplesReopened = defineEvent(
  'examples.reopened.v1',
  z.object({ campaignId: z.uuid(), reopeningId: z.uuid() }),
);
/** What it needs is null in an event of the release before. */
export const ExampleNeedsPeople = defineEvent(
  'example.stranded.v1',
  z.object({ campaignId: z.uuid(), exampleId: z.uuid(), attempt: z.int(), need: Need.nullable().default(null) }),
);
