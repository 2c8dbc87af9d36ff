import { z } from 'zod';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Release, ReleaseFile, ReleaseHolding } from '../contract.ts';
import { Digest } from '../rules/digest.ts';
import { FrozenCampaign } from '../rules/entry.ts';
import { Layout, presentLayout } from '../rules/layout.ts';
import { Tally } from '../rules/tally.ts';

/** A release as it is stored: what it tells others, and how far its building is. */
export const ReleaseRow = Release.omit({ files: true }).extend({
  written: z.int(),
  layout: Layout,
  tally: Tally,
  campaign: FrozenCampaign.nullable(),
  /** By path: of the row files as far as they are written. */
  digests: z.record(z.string(), Digest),
});
export type ReleaseRow = z.infer<typeof ReleaseRow>;

const columns = sql`id, campaign_id as "campaignId", version, state, simulated, rows, written, layout, tally, campaign, digests, failure`;

/** Releases by their ids, those that exist, in order of campaign and version. */
export const releasesByIds = (db: Db, ids: readonly string[]): Promise<ReleaseRow[]> =>
  many(db, ReleaseRow)`/* releasesByIds */
    select ${columns} from release.release where id = any(${ids}::uuid[]) order by campaign_id, version`;

/** One release, or null. */
export const releaseById = (db: Db, id: string): Promise<ReleaseRow | null> =>
  maybeOne(db, ReleaseRow)`/* releaseById */ select ${columns} from release.release where id = ${id}`;

/** Ids of a campaign's releases below a version, newest first. */
export const releasesBelow = (
  db: Db,
  campaignId: string,
  version: number,
  limit: number,
): Promise<{ id: string; version: number }[]> =>
  many(db, z.object({ id: z.uuid(), version: z.int() }))`/* releasesBelow */
    select id, version from release.release where campaign_id = ${campaignId} and version < ${version}
    order by version desc limit ${limit}`;

/** The releases that hold these examples, by example and version. */
export const holdingsByExamples = (db: Db, exampleIds: readonly string[]): Promise<ReleaseHolding[]> =>
  many(db, ReleaseHolding)`/* holdingsByExamples */
    select i.example_id as "exampleId", r.id as "releaseId", r.campaign_id as "campaignId", r.version, r.state, r.built_at as "builtAt"
    from release.release_item i join release.release r on r.id = i.release_id
    where i.example_id = any(${exampleIds}::uuid[]) order by i.example_id, r.version`;

/** Makes whoever gives this campaign's next version wait until this transaction ends. */
export const lockVersions = (tx: Db, campaignId: string): Promise<number> =>
  run(tx)`/* lockVersions */ select pg_advisory_xact_lock(hashtextextended(${`release ${campaignId}`}, 0))`;

/** Adds a release with the campaign's next version; call `lockVersions` before. */
export const insertRelease = (
  tx: Db,
  release: { id: string; campaignId: string; simulated: boolean; requestedBy: string | null },
): Promise<ReleaseRow> =>
  one(tx, ReleaseRow)`/* insertRelease */
    insert into release.release (id, campaign_id, version, simulated, layout, requested_by)
    select ${release.id}::uuid, ${release.campaignId}::uuid, coalesce(max(version), 0) + 1, ${release.simulated}::boolean,
      ${presentLayout}::integer, ${release.requestedBy}::uuid
    from release.release where campaign_id = ${release.campaignId}
    returning ${columns}`;

/** The example of the last item that is frozen, or null: those with greater ids follow it. */
export const lastFrozen = async (db: Db, id: string): Promise<string | null> =>
  (
    await maybeOne(db, z.object({ exampleId: z.uuid() }))`/* lastFrozen */
    select example_id as "exampleId" from release.release_item where release_id = ${id} order by ordinal desc limit 1`
  )?.exampleId ?? null;

/** Freezes the next items, in the order of their ids, after the `from` that are; false where another call has. */
export const freezeItems = async (
  tx: Db,
  id: string,
  campaign: FrozenCampaign,
  next: { from: number; items: readonly { exampleId: string; resolutionId: string }[]; last: boolean },
): Promise<boolean> => {
  const { from, items, last } = next;
  const first = await run(tx)`/* freezeItems */
    update release.release set state = ${last ? 'building' : 'requested'}, campaign = ${json(campaign)},
      rows = ${from + items.length}
    where id = ${id} and state = 'requested' and rows = ${from}`;
  if (first === 0) return false;
  await run(tx)`/* insertItems */
    insert into release.release_item (release_id, ordinal, example_id, resolution_id)
    select ${id}, ${from}::integer + ordinal - 1, example_id, resolution_id
    from unnest(${items.map(({ exampleId }) => exampleId)}::uuid[], ${items.map(({ resolutionId }) => resolutionId)}::uuid[])
      with ordinality as item (example_id, resolution_id, ordinal)`;
  return true;
};

/** Counts the items before `to` as written, unless another call has: false then. */
export const advance = async (
  tx: Db,
  id: string,
  from: number,
  next: { to: number; tally: Tally; digests: Record<string, Digest> },
): Promise<boolean> =>
  (await run(tx)`/* advance */
    update release.release set written = ${next.to}, tally = ${json(next.tally)}, digests = ${json(next.digests)}
    where id = ${id} and state = 'building' and written = ${from}`) === 1;

/** Keeps how far a file is digested. */
export const setDigest = (tx: Db, id: string, path: string, digest: Digest): Promise<number> =>
  run(tx)`/* setDigest */
    update release.release set digests = digests || ${json({ [path]: digest })}::jsonb where id = ${id}`;

/** Marks a release built; false where it was already. */
export const markBuilt = async (tx: Db, id: string): Promise<boolean> =>
  (await run(tx)`/* markBuilt */
    update release.release set state = 'built', built_at = now() where id = ${id} and state = 'building'`) === 1;

/** Marks a release failed, with the reason. */
export const markFailed = (db: Db, id: string, failure: string): Promise<number> =>
  run(db)`/* markFailed */
    update release.release set state = 'failed', failure = ${failure} where id = ${id} and state = 'building'`;

const StoredFile = ReleaseFile.extend({ releaseId: z.uuid() });

/** The finished files of these releases, by path. */
export const filesOf = (db: Db, releaseIds: readonly string[]): Promise<z.infer<typeof StoredFile>[]> =>
  many(db, StoredFile)`/* filesOf */
    select release_id as "releaseId", path, bytes, sha256 from release.release_file
    where release_id = any(${releaseIds}::uuid[]) order by path collate "C"`;

/** Records a finished file; a repeat finds the same bytes and changes nothing. */
export const insertFile = (db: Db, releaseId: string, file: ReleaseFile): Promise<number> =>
  run(db)`/* insertFile */
    insert into release.release_file (release_id, path, bytes, sha256)
    values (${releaseId}, ${file.path}, ${file.bytes}, ${file.sha256}) on conflict do nothing`;
