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
const Found = Kept.extend({ content: Content.nullable(), reason: z.string() });

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

/** The lines of these keys, which count as asked for from now on. */
export const ask = async (
  db: Db,
  datasetId: string,
  keys: readonly string[],
): Promise<ReadonlyMap<string, z.infer<typeof Found>>> => {
  const found = await many(db, Found)`/* askTranslations */
    update catalogue.translation set asked = true where dataset_id = ${datasetId} and key = any(${keys}::text[])
    returning key, line, content, reason`;
  return new Map(found.map((one) => [one.key, one]));
};

/** Readable lines that nobody asked for, in their order, some thousand after a line. */
export const left = (db: Db, datasetId: string, after: number): Promise<z.infer<typeof Kept>[]> => many(
  db,
  Kept,
)`/* leftTranslations */
  select key, line from catalogue.translation
  where dataset_id = ${datasetId} and not asked and content is not null and line > ${after} order by line limit 1000`;

export const forget = (db: Db, datasetId: string): Promise<number> => run(db)`/* forgetTranslations */
  delete from catalogue.translation where dataset_id = ${datasetId}`;
