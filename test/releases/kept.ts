import { readFile } from 'node:fs/promises';
import { gunzipSync } from 'node:zlib';
import type { Pool } from 'pg';
import { createPool } from '../../platform/sql.ts';

/* A database that is kept of a release: `<release>/schema.sql` as its migrations made it, `<release>/rows.sql.gz` with a statement a table. */

interface KeptTable {
  readonly name: string;
  /** The columns that the release had, as a list of SQL. */
  readonly columns: string;
}

/** Tables whose instants are those of work under way. */
const underWay = /^\w+\.(?:outbox|round|seat|lease)$/;
const instant = /20\d\d-\d\d-\d\dT\d\d:\d\d:\d\d(?=\.\d+|Z|\+00:00)/g;
const head = /^insert into (\S+) \(([^)]*)\)/;

/** Later by whole seconds. */
const later = (text: string, seconds: number): string =>
  text.replaceAll(instant, (found) => new Date(Date.parse(`${found}Z`) + seconds * 1_000).toISOString().slice(0, 19));

/**
 * Makes the database `endonym` on a server as the release left it, an hour ago: leases, deadlines and what the outbox keeps run by today's clock.
 * Answers its pool, and its tables.
 */
export const loadKept = async (
  release: string,
  serverUrl: string,
): Promise<{ pool: Pool; tables: readonly KeptTable[] }> => {
  const folder = new URL(`${release}/`, import.meta.url);
  const schema = await readFile(new URL('schema.sql', folder), 'utf8');
  const rows = gunzipSync(await readFile(new URL('rows.sql.gz', folder))).toString();
  const statements = rows.split(/^(?=insert into |select setval)/m);
  const of = (statement: string): string => head.exec(statement)?.[1] ?? '';
  const ends = [...(statements.find((one) => of(one) === 'review.outbox') ?? '').matchAll(instant)].map(([at]) =>
    Date.parse(`${at}Z`),
  );
  const seconds = Math.floor((Date.now() - 3_600_000 - Math.max(...ends)) / 1_000);

  const admin = createPool(serverUrl, 'endonym-test', 1);
  await admin.query('create database endonym');
  await admin.end();
  const url = new URL(serverUrl);
  url.pathname = '/endonym';
  const pool = createPool(url.href, 'endonym-test', 1);
  const client = await pool.connect();
  for (const migration of schema.split(/^(?=-- \w+\/\d{4}_)/m)) await client.query(migration);
  // Rows come in the order of their tables' names.
  await client.query("set session_replication_role = replica; set timezone = 'UTC'");
  for (const statement of statements)
    await client.query(underWay.test(of(statement)) ? later(statement, seconds) : statement);
  await client.query('reset session_replication_role');
  client.release();
  const tables = statements.flatMap((statement): KeptTable[] => {
    const [, name, columns] = head.exec(statement) ?? [];
    return name === undefined || columns === undefined ? [] : [{ name, columns }];
  });
  return { pool, tables };
};

/** The rows of a table as that release knew them. */
export const rowsOf = async (pool: Pool, { name, columns }: KeptTable): Promise<string[]> => {
  const { rows } = await pool.query<{ row: string }>(
    `select row_to_json(t)::text as row from (select ${columns} from ${name}) t order by 1`,
  );
  return rows.map(({ row }) => row);
};
