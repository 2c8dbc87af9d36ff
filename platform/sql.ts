import { createHash } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { z } from 'zod';

export { createPool } from './pool.ts';

/** Anything a query can run on: a pool, or a client inside a transaction. */
export type Db = Pick<PoolClient, 'query'>;

/** A piece of SQL with its bound values; fragments nest. */
export interface Fragment {
  readonly text: readonly string[];
  readonly values: readonly unknown[];
}

/** Only what `sql` made is a fragment: a value from outside that has its looks is bound like any other. */
const fragments = new WeakSet<object>();
const isFragment = (value: unknown): value is Fragment =>
  typeof value === 'object' && value !== null && fragments.has(value);

/** SQL as it is written; every `${value}` is bound, every `${fragment}` is spliced in. */
export const sql = (strings: TemplateStringsArray, ...values: unknown[]): Fragment => {
  const text: string[] = [strings[0] ?? ''];
  const bound: unknown[] = [];
  values.forEach((value, index) => {
    const after = strings[index + 1] ?? '';
    if (isFragment(value)) {
      const [first = '', ...rest] = value.text;
      text[text.length - 1] += first;
      text.push(...rest);
      bound.push(...value.values);
      text[text.length - 1] += after;
    } else {
      bound.push(value);
      text.push(after);
    }
  });
  const fragment: Fragment = { text, values: bound };
  fragments.add(fragment);
  return fragment;
};

const names = new Map<string, string>();

/** The name under which a connection keeps a statement prepared: planning a claim anew costs more than running it (docs/decisions/prepared-statements.md). */
const nameOf = (text: string): string => {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = createHash('sha256').update(text).digest('hex').slice(0, 32);
  names.set(text, name);
  return name;
};

const queryOf = (fragment: Fragment) => {
  const text = fragment.text.reduce((left, right, index) => `${left}$${index}${right}`);
  return { name: nameOf(text), text, values: [...fragment.values] };
};

type Tag<T> = (strings: TemplateStringsArray, ...values: unknown[]) => Promise<T>;

/** Runs a statement; the number of rows it touched. */
export const run =
  (db: Db): Tag<number> =>
  async (strings, ...values) =>
    (await db.query(queryOf(sql(strings, ...values)))).rowCount ?? 0;

/** Every row, parsed. */
export const many =
  <S extends z.ZodType>(db: Db, schema: S): Tag<z.output<S>[]> =>
  async (strings, ...values) =>
    (await db.query(queryOf(sql(strings, ...values)))).rows.map((row) => schema.parse(row));

/** The one row, parsed, or null. @throws Error where there are several */
export const maybeOne =
  <S extends z.ZodType>(db: Db, schema: S): Tag<z.output<S> | null> =>
  async (strings, ...values) => {
    const { rows } = await db.query(queryOf(sql(strings, ...values)));
    if (rows.length > 1) throw new Error(`One row was expected and ${rows.length} came: ${strings[0]?.slice(0, 80)}`);
    return rows.length === 0 ? null : schema.parse(rows[0]);
  };

/** The one row, parsed. @throws Error where there is none or several */
export const one =
  <S extends z.ZodType>(db: Db, schema: S): Tag<z.output<S>> =>
  async (strings, ...values) => {
    const { rows } = await db.query(queryOf(sql(strings, ...values)));
    if (rows.length !== 1) throw new Error(`One row was expected and ${rows.length} came: ${strings[0]?.slice(0, 80)}`);
    return schema.parse(rows[0]);
  };

/** A value for a `jsonb` column: pg would turn a JavaScript array into a PostgreSQL array. */
export const json = (value: unknown): string => JSON.stringify(value);
