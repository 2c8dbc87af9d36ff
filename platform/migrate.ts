import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool, PoolClient } from 'pg';
import { z } from 'zod';
import { isAbsence } from './failure.ts';
import { many, maybeOne, run } from './sql.ts';

/** How often the lock of whoever migrates at the same time is asked for again. */
const lockPollMs = 200;

/**
 * How long a migration waits for a table, and how often it comes back for it. While it waits, everybody who wants the table waits behind it, so
 * it waits for less time than they do and lets them pass in between.
 */
const patience = { lockMs: 2_000, tries: 60, pauseMs: 1_000 };

/** A file with this line is applied outside a transaction, statement by statement: `create index concurrently` can be in no other. */
const alone = /^-- outside a transaction\b.*$/m;

const Applied = z.object({ name: z.string(), sha256: z.string() });
interface Migration {
  readonly name: string;
  readonly text: string;
  readonly sha256: string;
}

/**
 * One at a time migrates a database. The lock is asked for and not waited for: a statement that waits holds a snapshot, and an index that is
 * made concurrently waits for every older snapshot.
 */
const withLock = async <T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> => {
  const client = await pool.connect();
  const Locked = z.object({ locked: z.boolean() });
  try {
    const lock = async () =>
      (await maybeOne(client, Locked)`/* lockMigrations */ select pg_try_advisory_lock(7239145) as locked`)?.locked;
    while (!(await lock())) await new Promise((resolve) => setTimeout(resolve, lockPollMs));
    await client.query('set statement_timeout = 0');
    return await work(client);
  } finally {
    // The connection is not used again: with it goes the lock, and all that was set on it.
    client.release(true);
  }
};

const record = (db: PoolClient, service: string, { name, sha256 }: Migration): Promise<number> =>
  run(
    db,
  )`/* recordMigration */ insert into public.migration (service, name, sha256) values (${service}, ${name}, ${sha256})`;

const inTransaction = async (client: PoolClient, service: string, migration: Migration): Promise<void> => {
  await client.query('begin');
  try {
    await client.query(`set local lock_timeout = ${patience.lockMs}`);
    await client.query(migration.text);
    await record(client, service, migration);
    await client.query('commit');
  } catch (error) {
    await client.query('rollback');
    throw error;
  }
};

const Index = z.object({ name: z.string() });

/** An index that was being made when its statement ended is there and used by nobody: it is made anew. */
const dropHalfMade = async (client: PoolClient, service: string): Promise<void> => {
  const found = await many(client, Index)`/* halfMadeIndexes */
    select format('%I.%I', n.nspname, c.relname) as name from pg_index i
    join pg_class c on c.oid = i.indexrelid join pg_namespace n on n.oid = c.relnamespace
    where not i.indisvalid and n.nspname = ${service}`;
  for (const { name } of found) await client.query(`drop index concurrently if exists ${name}`);
};

const outsideTransaction = async (client: PoolClient, service: string, migration: Migration): Promise<void> => {
  await dropHalfMade(client, service);
  // It waits for others without keeping anybody from the table.
  await client.query('set lock_timeout = 0');
  try {
    for (const statement of migration.text.split(/;\s*$/m)) if (statement.trim() !== '') await client.query(statement);
    await record(client, service, migration);
  } finally {
    await client.query('reset lock_timeout');
  }
};

/** Applies one migration; a table that others hold is come back for. */
const apply = async (client: PoolClient, service: string, migration: Migration): Promise<void> => {
  const way = alone.test(migration.text) ? outsideTransaction : inTransaction;
  for (let attempt = 1; ; attempt++) {
    try {
      return await way(client, service, migration);
    } catch (error) {
      const held = isAbsence(error) && z.object({ code: z.literal(['55P03', '40P01']) }).safeParse(error).success;
      if (!held) throw error;
      if (attempt === patience.tries)
        throw new Error(
          `${service}/migrations/${migration.name} could not have its tables in ${patience.tries} tries: somebody else holds them. Nothing of it was applied; run the same again.`,
          { cause: error },
        );
      await new Promise((resolve) => setTimeout(resolve, patience.pauseMs));
    }
  }
};

/**
 * Applies a service's migrations (`NNNN_what_it_does.sql`, in order of name), each in a transaction, once. Two at once wait for each other.
 * `allowNewer` goes on where the database has migrations of a newer version, which then have to fit this one.
 * @throws Error where an applied file has changed since, the database has one that this version does not know, or a new one sorts before one that it has
 */
export const migrate = async (
  pool: Pool,
  service: string,
  folder: string,
  { allowNewer = false }: { allowNewer?: boolean } = {},
): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const migrations = await Promise.all(
    names.map(async (name): Promise<Migration> => {
      const text = await readFile(join(folder, name), 'utf8');
      return { name, text, sha256: createHash('sha256').update(text).digest('hex') };
    }),
  );
  return withLock(pool, async (client) => {
    await run(client)`/* createMigrationTable */ create table if not exists public.migration (
      service text not null, name text not null, sha256 text not null,
      applied_at timestamptz not null default now(), primary key (service, name))`;
    const applied = await many(client, Applied)`/* appliedMigrations */
      select name, sha256 from public.migration where service = ${service} order by name`;
    const unknown = applied.filter(({ name }) => !names.includes(name)).map(({ name }) => name);
    if (unknown.length > 0 && !allowNewer)
      throw new Error(
        `The database has migrations of ${service} that this version does not know: ${unknown.join(', ')}. A newer version was here. Start that one again; or, where its release notes say that this one can work with them, set ALLOW_NEWER_DATABASE=yes.`,
      );
    const last = applied.filter(({ name }) => names.includes(name)).at(-1)?.name ?? '';
    const late = names.filter((name) => name < last && !applied.some((one) => one.name === name));
    if (late.length > 0)
      throw new Error(
        `${service}/migrations/${late.join(', ')} would come before ${last}, which the database has: on another it was applied in another order. Give it a number after the last.`,
      );
    const done: string[] = [];
    for (const migration of migrations) {
      const known = applied.find(({ name }) => name === migration.name);
      if (known?.sha256 === migration.sha256) continue;
      if (known)
        throw new Error(
          `${service}/migrations/${migration.name} has changed since it was applied. Add a new migration instead.`,
        );
      await apply(client, service, migration);
      done.push(migration.name);
    }
    return done;
  });
};
