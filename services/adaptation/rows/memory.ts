import { z } from 'zod';
import type { FieldText } from '../../../domain/example.ts';
import { MemoryAccount, MemoryUnit, MemoryUse } from '../../../domain/memory.ts';
import { json, many, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

const unitColumns = sql`unit_id as id, source, target, example_id as "exampleId", attempt, field, added_at as "addedAt"`;

/** A unit as it is stored. */
export interface NewUnit {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  /** Keys that texts share which are like its source. */
  readonly bands: readonly number[];
}

/** Where units are of: a field of an example's resolution. */
export interface SettledUnit extends NewUnit {
  readonly field: string;
  readonly answers: boolean;
}

/** Notes that the memory has heard of an attempt; false where it has of it, or of a later one. */
export const markAttemptLearned = async (tx: Db, exampleId: string, attempt: number): Promise<boolean> =>
  (await run(tx)`/* hearOfAttempt */
    insert into adaptation.memory_heard as h (example_id, attempt) values (${exampleId}, ${attempt})
    on conflict (example_id) do update set attempt = excluded.attempt where h.attempt < excluded.attempt`) === 1;

/** Forgets that an attempt was heard of later: what ends it (`forgetExamples`) came before or after, and stays. */
export const raiseLearnedAttempt = (tx: Db, exampleId: string, attempt: number): Promise<number> => run(
  tx,
)`/* hearAtLeast */
  insert into adaptation.memory_heard as h (example_id, attempt) values (${exampleId}, ${attempt})
  on conflict (example_id) do update set attempt = greatest(h.attempt, excluded.attempt)`;

/**
 * Takes what these examples taught out of the memory, up to an attempt: where they are opened again, and where somebody withdraws whose
 * words may be in it. Drafts that were filled from it keep their text, and say no more what it was.
 */
export const forgetExamples = (tx: Db, exampleIds: readonly string[], attempt = 2 ** 31 - 1): Promise<number> => run(
  tx,
)`/* forgetExamples */
  delete from adaptation.memory_unit where example_id = any(${exampleIds}::uuid[]) and attempt <= ${attempt}`;

/** Stores what a resolution taught. */
export const insertSettled = (
  tx: Db,
  of: { campaignId: string; exampleId: string; attempt: number },
  units: readonly SettledUnit[],
): Promise<number> => run(tx)`/* insertSettledUnits */
  insert into adaptation.memory_unit (unit_id, campaign_id, source, target, bands, example_id, attempt, field, answers)
  select u.id, ${of.campaignId}, u.source, u.target, u.bands, ${of.exampleId}, ${of.attempt}, u.field, u.answers
  from jsonb_to_recordset(${json(units)}::jsonb) 
    as u (id uuid, source text, target text, bands integer[], field text, answers boolean)`;

/** Stores imported units; one that is there already stays. How many were new. */
export const insertImported = (tx: Db, campaignId: string, units: readonly NewUnit[]): Promise<number> => run(
  tx,
)`/* insertImportedUnits */
  insert into adaptation.memory_unit (unit_id, campaign_id, source, target, bands)
  select u.id, ${campaignId}, u.source, u.target, u.bands
  from jsonb_to_recordset(${json(units)}::jsonb) as u (id uuid, source text, target text, bands integer[])
  on conflict (campaign_id, md5(source), md5(target)) where example_id is null do nothing`;

/** Lets one at a time import into a campaign's memory, until the transaction ends. */
export const lockMemory = (tx: Db, campaignId: string): Promise<number> => run(tx)`/* lockMemory */
  select pg_advisory_xact_lock(hashtextextended(${`adaptation/memory/${campaignId}`}, 0))`;

export const deleteImported = (tx: Db, campaignId: string): Promise<number> => run(tx)`/* deleteImportedUnits */
  delete from adaptation.memory_unit where campaign_id = ${campaignId} and example_id is null`;

export const deleteUnits = (db: Db, campaignId: string, ids: readonly string[]): Promise<number> => run(
  db,
)`/* deleteUnits */
  delete from adaptation.memory_unit where campaign_id = ${campaignId} and unit_id = any(${ids}::uuid[])`;

export const countUnits = async (db: Db, campaignId: string): Promise<number> =>
  (
    await one(db, z.object({ units: z.int() }))`/* countUnits */
      select count(*)::int as units from adaptation.memory_unit where campaign_id = ${campaignId}`
  ).units;

/** Units in their order after one: at most so many, and no more than `characters` of text, but at least one where there is one. */
export const unitsAfter = (
  db: Db,
  campaignId: string,
  after: string | null,
  first: number,
  characters: number,
): Promise<MemoryUnit[]> => many(db, MemoryUnit)`/* unitsAfter */
  select id, source, target, "exampleId", attempt, field, "addedAt" from (
    select u.*, sum(length(source) + length(target)) over (order by id) as so_far, row_number() over (order by id) as n from (
      select ${unitColumns} from adaptation.memory_unit
      where campaign_id = ${campaignId} and (${after}::uuid is null or unit_id > ${after}::uuid) order by unit_id limit ${first}) u) page
  where so_far <= ${characters} or n = 1 order by id`;

const Known = MemoryUnit.extend({ asked: z.string(), answers: z.boolean().nullable() });
export type Known = z.infer<typeof Known>;

/** Units of a campaign with exactly these English texts, but for those of one example; the newest first. */
export const exactUnits = (
  db: Db,
  campaignId: string,
  texts: readonly string[],
  exampleId: string | null,
): Promise<Known[]> => many(db, Known)`/* exactUnits */
  select source as asked, answers, ${unitColumns} from adaptation.memory_unit
  where campaign_id = ${campaignId} and md5(source) = any(select md5(t) from unnest(${texts}::text[]) t)
    and source = any(${texts}::text[]) and (${exampleId}::uuid is null or example_id is distinct from ${exampleId}::uuid)
  order by unit_id desc limit 1000`;

/** A text and the keys that texts like it share. */
export interface Wanted {
  readonly text: string;
  readonly bands: readonly number[];
}

/**
 * For each of these texts units of a campaign that share keys with it but are not the same: up to eight, those that share most first.
 * `offset 0`: the keys hold the campaign, so their index finds few, whereas that of campaigns finds all that a campaign has.
 */
export const likeUnits = (
  db: Db,
  campaignId: string,
  wanted: readonly Wanted[],
  exampleId: string | null,
): Promise<Known[]> => many(db, Known)`/* likeUnits */
  select w.text as asked, m.* from jsonb_to_recordset(${json(wanted)}::jsonb) as w (text text, bands integer[]) cross join lateral (
    select answers, ${unitColumns} from (select * from adaptation.memory_unit where bands && w.bands offset 0) u
    where campaign_id = ${campaignId} and source <> w.text
      and (${exampleId}::uuid is null or example_id is distinct from ${exampleId}::uuid)
    order by (select count(*) from unnest(u.bands) as own where own = any(w.bands)) desc, unit_id desc limit 8) m`;

/** True where a campaign has a memory at all. */
export const hasUnits = async (db: Db, campaignId: string): Promise<boolean> =>
  (
    await one(db, z.object({ any: z.boolean() }))`/* hasUnits */
      select exists (select 1 from adaptation.memory_unit where campaign_id = ${campaignId}) as any`
  ).any;

/** What the memory had for a draft, in the order of its places. */
export type NewUse = Omit<MemoryUse, 'source' | 'target'>;

export const insertUses = (
  tx: Db,
  of: { campaignId: string; exampleId: string; attempt: number },
  uses: readonly NewUse[],
): Promise<number> => run(tx)`/* insertUses */
  insert into adaptation.memory_use
    (example_id, attempt, place, campaign_id, field, source_start, source_end, score, filled, unit_id, origin_example_id)
  select ${of.exampleId}, ${of.attempt}, u.n, ${of.campaignId}, u.use->>'field', (u.use->>'start')::integer, (u.use->>'end')::integer,
    (u.use->>'score')::real, (u.use->>'filled')::boolean, (u.use->>'unitId')::uuid, (u.use->>'exampleId')::uuid
  from jsonb_array_elements(${json(uses)}::jsonb) with ordinality as u (use, n)`;

/** What the memory had for the drafts of these examples. What was only shown and is no longer in the memory is left out. */
export const usesByExamples = (db: Db, exampleIds: readonly string[]) =>
  many(db, MemoryUse.extend({ ofExample: z.uuid(), ofAttempt: z.int() }))`/* usesByExamples */
    select u.example_id as "ofExample", u.attempt as "ofAttempt", u.field, u.source_start as start, u.source_end as end, u.score, u.filled,
      u.unit_id as "unitId", u.origin_example_id as "exampleId", m.source, m.target
    from adaptation.memory_use u left join adaptation.memory_unit m on m.unit_id = u.unit_id
    where u.example_id = any(${exampleIds}::uuid[]) and (u.filled or m.unit_id is not null)
    order by u.example_id, u.attempt, u.place`;

/** Notes of an attempt's fills whether their words stand in what people settled on. */
export const judgeFills = (tx: Db, exampleId: string, attempt: number, texts: readonly FieldText[]): Promise<number> =>
  run(tx)`/* judgeFills */
  update adaptation.memory_use u set kept = position(m.target in t.text) > 0
  from adaptation.memory_unit m, jsonb_to_recordset(${json(texts)}::jsonb) as t (field text, text text)
  where u.example_id = ${exampleId} and u.attempt = ${attempt} and u.filled and m.unit_id = u.unit_id and t.field = u.field`;

/** What a campaign's memory holds, and what came of it. */
export const accountOf = (db: Db, campaignId: string): Promise<MemoryAccount> => one(db, MemoryAccount)`/* accountOf */
  select m.*, u.* from
    (select count(*) filter (where example_id is not null)::int as settled, count(distinct example_id)::int as examples,
      count(*) filter (where example_id is null)::int as imported
      from adaptation.memory_unit where campaign_id = ${campaignId}) m,
    (select count(distinct (u.example_id, u.attempt)) filter (where u.filled)::int as "draftsFilled",
      count(*) filter (where u.filled)::int as fills,
      coalesce(sum(u.source_end - u.source_start) filter (where u.filled), 0)::int as "charactersFilled",
      count(distinct (u.example_id, u.attempt, u.field, u.source_start, u.source_end)) filter (where not u.filled)::int as suggestions,
      count(*) filter (where u.kept)::int as kept, count(*) filter (where not u.kept)::int as changed
      from adaptation.memory_use u join adaptation.draft d on d.example_id = u.example_id and d.attempt = u.attempt
      where u.campaign_id = ${campaignId} and d.planted is null) u`;
