import { z } from 'zod';
import { json, many, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

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

/** Pins which judgments an item is rendered with; the first to do so decides. */
export const pinJudgments = (
  db: Db,
  releaseId: string,
  pins: readonly { ordinal: number; ids: readonly string[] }[],
): Promise<number> =>
  run(db)`/* pinJudgments */
    update release.release_item as item set judgment_ids = pin.ids
    from jsonb_to_recordset(${json(pins)}::jsonb) as pin (ordinal integer, ids jsonb)
    where item.release_id = ${releaseId} and item.ordinal = pin.ordinal and item.judgment_ids is null`;

/** Records an object of a file; a repeat finds the same bytes and changes nothing. */
export const insertPart = (db: Db, releaseId: string, part: Part): Promise<number> =>
  run(db)`/* insertPart */
    insert into release.release_part (release_id, path, part, from_ordinal, to_ordinal, bytes, sha256, rows)
    values (${releaseId}, ${part.path}, ${part.part}, ${part.from}, ${part.to}, ${part.bytes}, ${part.sha256}, ${part.rows})
    on conflict do nothing`;

/** A file's objects in order. */
export const partsOf = (db: Db, releaseId: string, path: string): Promise<Part[]> =>
  many(db, Part)`/* partsOf */
    select path, part, from_ordinal as "from", to_ordinal as "to", bytes, sha256, rows
    from release.release_part where release_id = ${releaseId} and path = ${path} order by part`;

/** The paths that have objects and whose file is not finished, in order. */
export const unfinishedPaths = async (db: Db, releaseId: string): Promise<string[]> =>
  (
    await many(db, z.object({ path: z.string() }))`/* unfinishedPaths */
    select distinct path collate "C" as path from release.release_part
    where release_id = ${releaseId}
      and path not in (select path from release.release_file where release_id = ${releaseId}) order by 1`
  ).map(({ path }) => path);
