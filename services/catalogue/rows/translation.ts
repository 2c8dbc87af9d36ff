import { z } from 'zod';
import { Content } from '../../../domain/example.ts';
import { json, many, run } from '../../../platform/sql.ts';
import type { Db } from '../../../platform/sql.ts';

/** A line of the second file of an import. */
export interface NewTranslation {
  readonly key: string;
  readonly line: number;
  readonly content: Content | null;
  readonly reason: string;
}

const Kept = z.object({ key: z.string(), line: z.int() });
const Found = Kept.extend({ content: Content.nullable(), reason: z.string(), doubled: z.boolean() });

/** Keeps lines; answers for each key the line that has it, which is an earlier one where a key comes twice. */
export const keep = async (
  db: Db,
  datasetId: string,
  rows: readonly NewTranslation[],
): Promise<ReadonlyMap<string, number>> => {
  await run(db)`/* keepTranslations */
    insert into catalogue.translation (dataset_id, key, line, content, reason)
    select ${datasetId}, r.key, r.line, nullif(r.content, 'null'), r.reason
    from jsonb_to_recordset(${json(rows)}::jsonb) as r (key text, line int, content jsonb, reason text) order by r.line
    on conflict do nothing`;
  const kept = await many(db, Kept)`/* keptTranslations */
    select key, line from catalogue.translation where dataset_id = ${datasetId} and key = any(${rows.map(({ key }) => key)}::text[])`;
  return new Map(kept.map(({ key, line }) => [key, line]));
};

/** Spoils lines whose key stands on another line as well: none of them is the translation of anything. */
export const spoil = async (
  db: Db,
  datasetId: string,
  spoiled: readonly { key: string; reason: string }[],
): Promise<void> => {
  if (spoiled.length === 0) return;
  await run(db)`/* spoilTranslations */
    update catalogue.translation t set content = null, reason = s.reason
    from jsonb_to_recordset(${json(spoiled)}::jsonb) as s (key text, reason text)
    where t.dataset_id = ${datasetId} and t.key = s.key`;
};

/** The translations of these keys, which the lines beside them ask for. Where another line has asked already, the key is doubled. */
export const ask = async (
  db: Db,
  datasetId: string,
  asking: readonly { key: string; line: number }[],
): Promise<ReadonlyMap<string, z.infer<typeof Found>>> => {
  const found = await many(db, Found)`/* askTranslations */
    update catalogue.translation t
    set asked = true, asked_line = coalesce(t.asked_line, a.line), doubled = t.doubled or t.asked_line is not null or a.several
    from (select key, min(line) as line, count(*) > 1 as several
      from jsonb_to_recordset(${json(asking)}::jsonb) as r (key text, line int) group by key) a
    where t.dataset_id = ${datasetId} and t.key = a.key
    returning t.key, t.line, t.content, t.reason, t.doubled`;
  return new Map(found.map((one) => [one.key, one]));
};

/** Lines of the first file that asked first for what another line asked for as well. */
export const doubledLines = async (db: Db, datasetId: string): Promise<number[]> =>
  (
    await many(db, z.object({ line: z.int() }))`/* doubledLines */
    select asked_line as line from catalogue.translation
    where dataset_id = ${datasetId} and doubled and asked_line is not null order by asked_line`
  ).map(({ line }) => line);

/** Readable lines that nobody asked for, in their order, some thousand after a line. */
export const translationsNobodyAskedFor = (
  db: Db,
  datasetId: string,
  after: number,
): Promise<z.infer<typeof Kept>[]> => many(db, Kept)`/* leftTranslations */
  select key, line from catalogue.translation
  where dataset_id = ${datasetId} and not asked and content is not null and line > ${after} order by line limit 1000`;

export const forget = (db: Db, datasetId: string): Promise<number> => run(db)`/* forgetTranslations */
  delete from catalogue.translation where dataset_id = ${datasetId}`;
