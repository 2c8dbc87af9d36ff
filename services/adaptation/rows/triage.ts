import { z } from 'zod';
import { Triage } from '../../../domain/triage.ts';
import { json, many, maybeOne, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

/** What somebody said of an example in place of the rules. */
export const Correction = z.object({
  id: z.uuid(),
  exampleId: z.uuid(),
  campaignId: z.uuid(),
  triage: Triage,
  reason: z.string(),
  correctedBy: z.uuid(),
});
export type Correction = z.infer<typeof Correction>;

/** The correction with this id, or null. */
export const correctionById = (db: Db, id: string): Promise<Correction | null> =>
  maybeOne(db, Correction)`/* correctionById */
    select id, example_id as "exampleId", campaign_id as "campaignId", triage, reason, corrected_by as "correctedBy"
    from adaptation.triage_correction where id = ${id}`;

/** The last correction of each of these examples that has one. */
export const lastCorrections = (db: Db, exampleIds: readonly string[]): Promise<Correction[]> =>
  many(db, Correction)`/* lastCorrections */
    select distinct on (example_id) id, example_id as "exampleId", campaign_id as "campaignId", triage, reason, corrected_by as "correctedBy"
    from adaptation.triage_correction where example_id = any(${exampleIds}::uuid[]) order by example_id, corrected_at desc, id desc`;

/** Keeps a correction; false where its id is taken. */
export const insertCorrection = async (db: Db, one: Correction): Promise<boolean> =>
  (await run(db)`/* insertCorrection */
    insert into adaptation.triage_correction (id, example_id, campaign_id, triage, reason, corrected_by)
    values (${one.id}, ${one.exampleId}, ${one.campaignId}, ${json(one.triage)}, ${one.reason}, ${one.correctedBy})
    on conflict (id) do nothing`) === 1;
