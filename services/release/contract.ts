import { z } from 'zod';
import { NumberCursor } from '../../domain/cursor.ts';
import { Key } from '../../domain/text.ts';
import { defineBatch, defineEvent, defineRequest, pageAfter, pageOf } from '../../platform/contract.ts';

export const ReleaseFile = z.object({ path: z.string(), bytes: z.int(), sha256: z.string() });
export type ReleaseFile = z.infer<typeof ReleaseFile>;

export const Release = z.object({
  id: z.uuid(),
  campaignId: z.uuid(),
  /** 1, 2, 3 … within the campaign. */
  version: z.int(),
  state: z.enum(['requested', 'building', 'built', 'failed']),
  /** True where its judgments come from simulated reviewers; the card says so. */
  simulated: z.boolean(),
  rows: z.int(),
  files: z.array(ReleaseFile),
  failure: z.string().nullable(),
});
export type Release = z.infer<typeof Release>;

/** Asks for a release of what the campaign has resolved now. Coordinators and operators. Sent twice with one id it answers the first. */
export const makeRelease = defineRequest('release.make-release', {
  request: z.object({ id: z.uuid(), campaignId: z.uuid(), simulated: z.boolean().default(false) }),
  reply: Release,
});
export const releasesByIds = defineBatch('release.releases-by-ids', Release);
/** A release that holds an example. `builtAt` is null until its files are there. */
export const ReleaseHolding = z.object({
  exampleId: z.uuid(),
  releaseId: z.uuid(),
  campaignId: z.uuid(),
  version: z.int(),
  state: Release.shape.state,
  builtAt: z.iso.datetime().nullable(),
});
export type ReleaseHolding = z.infer<typeof ReleaseHolding>;
/** Ids are of examples; oldest version first. Members of the campaign, operators and services. */
export const holdingsByExamples = defineBatch('release.holdings-by-examples', ReleaseHolding);

export const listReleases = defineRequest('release.list-releases', {
  request: pageAfter(NumberCursor()).extend({ campaignId: z.uuid() }),
  reply: pageOf(z.uuid()),
});

/** Freezes the next resolutions that the release holds; called until `done`, and a retry changes nothing. Services only, as below. */
export const freezeRelease = defineRequest('release.freeze-release', {
  request: z.object({ releaseId: z.uuid() }),
  reply: z.object({ rows: z.int(), done: z.boolean() }),
  timeoutMs: 60_000,
});

/** Writes the next part of the release and remembers how far it is; called until `done`. A part takes seconds. */
export const buildNextPart = defineRequest('release.build-next-part', {
  request: z.object({ releaseId: z.uuid() }),
  reply: z.object({ done: z.boolean(), rowsWritten: z.int() }),
  timeoutMs: 60_000,
});

/**
 * Where the bytes of a release's file lie: the next objects of the `releases` bucket after a part (all of them in several calls, until
 * `end` is null), each there by the time of the reply. `bytes` and `sha256` are the whole file's. Members and operators.
 */
export const locateFile = defineRequest('release.locate-file', {
  request: z.object({ releaseId: z.uuid(), path: Key(200), after: z.int().min(-1).max(2_147_483_647).default(-1) }),
  reply: z.object({ objects: z.array(z.string()), end: z.int().nullable(), bytes: z.int(), sha256: z.string() }),
  timeoutMs: 60_000,
});

export const ReleaseRequested = defineEvent(
  'release.requested.v1',
  z.object({ releaseId: z.uuid(), campaignId: z.uuid() }),
);
export const ReleaseBuilt = defineEvent('release.built.v1', z.object({ releaseId: z.uuid(), campaignId: z.uuid() }));
