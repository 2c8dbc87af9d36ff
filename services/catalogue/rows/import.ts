import { z } from 'zod';
import { many, maybeOne, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';
import { Job, jobColumns } from './dataset.ts';

/** An import that was taken up, with how often it was, this time counted. */
export const Taken = Job.extend({ attempts: z.int(), outages: z.int(), lastFailure: z.string().nullable() });
export type Taken = z.infer<typeof Taken>;

/** Seconds that an import belongs to who took it; renewed while it goes on. */
const lease = sql`now() + interval '30 seconds'`;

/**
 * Takes an import whose time has come and that nobody works on, and counts the attempt before it begins: what ends this process is
 * counted too. A campaign has one import under way at a time, so that its files hold up no other campaign's. Null where there is none.
 */
export const takeImport = (tx: Db): Promise<Taken | null> => maybeOne(tx, Taken)`/* takeImport */
  update catalogue.dataset set import_lease_until = ${lease}, attempts = attempts + 1
  where dataset_id = (select d.dataset_id from catalogue.dataset d
    where d.state = 'importing' and d.next_try_at <= now() and (d.import_lease_until is null or d.import_lease_until < now())
      and not exists (select 1 from catalogue.dataset o
        where o.campaign_id = d.campaign_id and o.state = 'importing' and o.import_lease_until > now())
    order by d.next_try_at limit 1 for update of d skip locked)
  returning ${jobColumns}, attempts, outages, last_failure as "lastFailure"`;

/** Keeps an import for who works on it; false where it has been ended. */
export const renewImport = async (db: Db, id: string): Promise<boolean> =>
  (await run(db)`/* renewImport */
    update catalogue.dataset set import_lease_until = greatest(import_lease_until, ${lease})
    where dataset_id = ${id} and state = 'importing'`) > 0;

/** Keeps an import for a longer step; false where it has been ended. */
export const keepImport = async (db: Db, id: string, seconds: number): Promise<boolean> =>
  (await run(db)`/* keepImport */
    update catalogue.dataset set import_lease_until = now() + make_interval(secs => ${seconds})
    where dataset_id = ${id} and state = 'importing'`) > 0;

/** How an import that broke off is given back. */
export interface Return {
  /** Seconds until it is tried again. */
  readonly after: number;
  /** Whether the attempt counts: it does not where it was no fault of the file. */
  readonly counts: boolean;
  readonly outage: boolean;
  readonly failure: string | null;
}

export const returnImport = (db: Db, id: string, { after, counts, outage, failure }: Return): Promise<number> => run(
  db,
)`/* returnImport */
  update catalogue.dataset set import_lease_until = null, next_try_at = now() + make_interval(secs => ${after}),
    attempts = attempts - ${counts ? 0 : 1}, outages = outages + ${outage ? 1 : 0}, last_failure = coalesce(${failure}, last_failure)
  where dataset_id = ${id} and state = 'importing'`;

/** Ends an import that goes on, with the reason; what it put aside is cleared later. The number of imports that this ended: 0 or 1. */
export const endImport = (tx: Db, id: string, reason: string): Promise<number> => run(tx)`/* endImport */
  update catalogue.dataset set state = 'refused', refusal = ${reason}, cleared = false
  where dataset_id = ${id} and state = 'importing'`;

/** Ends the imports of a campaign that is over. */
export const endImportsOf = (tx: Db, campaignId: string, reason: string): Promise<number> => run(tx)`/* endImportsOf */
  update catalogue.dataset set state = 'refused', refusal = ${reason}, cleared = false
  where campaign_id = ${campaignId} and state = 'importing'`;

const Ended = z.object({ id: z.uuid(), fileId: z.uuid(), translationFileId: z.uuid().nullable() });

/** Imports that were ended and whose rows are still put aside; not those that somebody still works on. */
export const endedImports = (db: Db): Promise<z.infer<typeof Ended>[]> => many(db, Ended)`/* endedImports */
  select dataset_id as id, file_id as "fileId", translation_file_id as "translationFileId" from catalogue.dataset
  where not cleared and (import_lease_until is null or import_lease_until < now()) limit 20`;

export const setCleared = (tx: Db, id: string): Promise<number> => run(tx)`/* setCleared */
  update catalogue.dataset set cleared = true where dataset_id = ${id}`;

/** Those of these uploads that no import needs, by now or later. */
export const unneededUploads = async (db: Db, fileIds: readonly string[]): Promise<string[]> =>
  (
    await many(db, z.object({ id: z.uuid() }))`/* unneededUploads */
    select f.id from unnest(${fileIds}::uuid[]) as f (id)
    where not exists (select 1 from catalogue.dataset d where d.state = 'importing' and f.id in (d.file_id, d.translation_file_id))`
  ).map(({ id }) => id);
