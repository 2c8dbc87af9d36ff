import { z } from 'zod';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { RowGroup } from '../formats/parquet.ts';

/** One frozen example. `judgmentIds` is null until the item is first rendered. */
export const Item = z.object({
  ordinal: z.int(),
  exampleId: z.uuid(),
  resolutionId: z.uuid(),
  judgmentIds: z.array(z.uuid()).nullable(),
});
export type Item = z.infer<typeof Item>;

/** One object of a file. `from` and `to` (exclusive) are ordinals of the items it was rendered from. */
export const Part = z.object({
  path: z.string(),
  part: z.int(),
  from: z.int(),
  to: z.int(),
  bytes: z.int(),
  sha256: z.string(),
  rows: z.int(),
});
export type Part = z.infer<typeof Part>;

/** The items from one ordinal to before another, in order. */
export const itemsBetween = (db: Db, releaseId: string, from: number, to: number): Promise<Item[]> =>
  many(db, Item)`/* itemsBetween */
    select ordinal, example_id as "exampleId", resolution_id as "resolutionId", judgment_ids as "judgmentIds"
    from release.release_item where release_id = ${releaseId} and ordinal >= ${from} and ordinal < ${to} order by ordinal`;

/**
 * Pins which judgments the items of a range are rendered with; the first to do so decides. The range is said once more for the planner:
 * of a table that has just been filled it knows nothing, and it read the whole release for each part (127 ms of 12,000 items, not 4).
 */
export const pinJudgments = (
  db: Db,
  releaseId: string,
  range: { from: number; to: number },
  pins: readonly { ordinal: number; ids: readonly string[] }[],
): Promise<number> =>
  run(db)`/* pinJudgments */
    update release.release_item as item set judgment_ids = pin.ids
    from jsonb_to_recordset(${json(pins)}::jsonb) as pin (ordinal integer, ids jsonb)
    where item.release_id = ${releaseId} and item.ordinal >= ${range.from} and item.ordinal < ${range.to}
      and item.ordinal = pin.ordinal and item.judgment_ids is null`;

/** Records an object of a file; a repeat finds the same bytes and changes nothing: false then. `group` for a row group of Parquet. */
export const insertPart = async (db: Db, releaseId: string, part: Part, group: RowGroup | null): Promise<boolean> =>
  (await run(db)`/* insertPart */
    insert into release.release_part (release_id, path, part, from_ordinal, to_ordinal, bytes, sha256, rows, row_group)
    values (${releaseId}, ${part.path}, ${part.part}, ${part.from}, ${part.to}, ${part.bytes}, ${part.sha256}, ${part.rows},
      ${group === null ? null : json(group)}::jsonb)
    on conflict do nothing`) === 1;

const columns = sql`path, part, from_ordinal as "from", to_ordinal as "to", bytes, sha256, rows`;

/** A file's objects after a part, in order, at most `limit`. */
export const partsAfter = (db: Db, releaseId: string, path: string, after: number, limit: number): Promise<Part[]> =>
  many(db, Part)`/* partsAfter */
    select ${columns} from release.release_part
    where release_id = ${releaseId} and path = ${path} and part > ${after} order by part limit ${limit}`;

/** A file's objects that hold items between two ordinals (`to` exclusive), in order, at most `limit`. */
export const partsBetween = (
  db: Db,
  releaseId: string,
  path: string,
  range: { from: number; to: number; limit: number },
): Promise<Part[]> =>
  many(db, Part)`/* partsBetween */
    select ${columns} from release.release_part
    where release_id = ${releaseId} and path = ${path} and from_ordinal >= ${range.from} and to_ordinal <= ${range.to}
    order by part limit ${range.limit}`;

/** A file's last object so far, or null. */
export const lastPart = (db: Db, releaseId: string, path: string): Promise<Part | null> =>
  maybeOne(db, Part)`/* lastPart */
    select ${columns} from release.release_part
    where release_id = ${releaseId} and path = ${path} order by part desc limit 1`;

/** The number of the part of a file whose items end before this ordinal, or null. */
export const partEndingAt = async (db: Db, releaseId: string, path: string, to: number): Promise<number | null> =>
  (
    await maybeOne(db, z.object({ part: z.int() }))`/* partEndingAt */
    select part from release.release_part where release_id = ${releaseId} and path = ${path} and to_ordinal = ${to}`
  )?.part ?? null;

/** The row groups of a Parquet file, in order. */
export const rowGroupsOf = async (db: Db, releaseId: string, path: string): Promise<RowGroup[]> =>
  (
    await many(db, z.object({ group: RowGroup }))`/* rowGroupsOf */
    select row_group as "group" from release.release_part
    where release_id = ${releaseId} and path = ${path} and row_group is not null order by part`
  ).map(({ group }) => group);

/** How many bytes of a file come before a part. */
export const offsetOf = async (db: Db, releaseId: string, path: string, part: number): Promise<number> =>
  (
    await one(db, z.object({ bytes: z.int() }))`/* offsetOf */
    select coalesce(sum(bytes), 0)::bigint as bytes from release.release_part
    where release_id = ${releaseId} and path = ${path} and part < ${part}`
  ).bytes;
