import { z } from 'zod';
import { Term } from '../../../domain/term.ts';
import { json, many, maybeOne, one, run, sql } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

const termColumns = sql`term, translation, case_sensitive as "caseSensitive", do_not_translate as "doNotTranslate", register, note`;

/** The revision of a campaign's termbase; 0 where it has none. */
export const revisionOf = async (db: Db, campaignId: string): Promise<number> =>
  (
    await maybeOne(db, z.object({ revision: z.int() }))`/* revisionOf */
      select revision from adaptation.termbase where campaign_id = ${campaignId}`
  )?.revision ?? 0;

/** Counts a change of a termbase, and lets no other change it until the transaction ends. */
export const nextRevision = (tx: Db, campaignId: string): Promise<number> => run(tx)`/* nextRevision */
  insert into adaptation.termbase as t (campaign_id, revision) values (${campaignId}, 1)
  on conflict (campaign_id) do update set revision = t.revision + 1`;

/** Every term of a campaign. */
export const allTerms = (db: Db, campaignId: string): Promise<Term[]> => many(db, Term)`/* allTerms */
  select ${termColumns} from adaptation.term where campaign_id = ${campaignId}`;

/** Terms in their order, after one. */
export const termsAfter = (db: Db, campaignId: string, after: string, first: number): Promise<Term[]> => many(
  db,
  Term,
)`/* termsAfter */
  select ${termColumns} from adaptation.term where campaign_id = ${campaignId} and term > ${after} order by term limit ${first}`;

/** Stores terms; one that is there already becomes what it is now. */
export const putTerms = (tx: Db, campaignId: string, terms: readonly Term[]): Promise<number> => run(tx)`/* putTerms */
  insert into adaptation.term (campaign_id, term, translation, case_sensitive, do_not_translate, register, note)
  select ${campaignId}, t.term, t.translation, t."caseSensitive", t."doNotTranslate", t.register, t.note
  from jsonb_to_recordset(${json(terms)}::jsonb)
    as t (term text, translation text, "caseSensitive" boolean, "doNotTranslate" boolean, register text, note text)
  on conflict (campaign_id, term) do update set translation = excluded.translation, case_sensitive = excluded.case_sensitive,
    do_not_translate = excluded.do_not_translate, register = excluded.register, note = excluded.note`;

/** Removes terms; null for all of them. */
export const deleteTerms = (tx: Db, campaignId: string, terms: readonly string[] | null): Promise<number> => run(
  tx,
)`/* deleteTerms */
  delete from adaptation.term where campaign_id = ${campaignId} and (${terms}::text[] is null or term = any(${terms}::text[]))`;

export const countTerms = async (db: Db, campaignId: string): Promise<number> =>
  (
    await one(db, z.object({ terms: z.int() }))`/* countTerms */
      select count(*)::int as terms from adaptation.term where campaign_id = ${campaignId}`
  ).terms;
