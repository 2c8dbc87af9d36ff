import type { Pool } from 'pg';
import { z } from 'zod';
import type { Db } from './sql.ts';
import { transaction } from './transaction.ts';

/*
 * What a service has published, for `events replay`: a table with a partition for each day, by PostgreSQL's clock and in UTC. An outbox is read
 * for what waits a dozen times a second, and stays small; what is too old goes with its day, and no statement looks for it row by row.
 */

/** Days ahead of today that have their partition: a relay that stands still for less finds it made. */
const daysAhead = 2;

/** Rows that one statement moves: few, so that nothing waits for it and the relay goes on between two of them. */
export const sweepBatch = 1_000;

/** A drop waits no longer for who reads the log (a backup does for hours): meanwhile the relays would wait behind it. */
const dropPatienceMs = 200;

const Day = z.object({ day: z.string().regex(/^\d{8}$/) });
const dayOf = (instant: string): string => `to_char((${instant}) at time zone 'UTC', 'YYYYMMDD')`;
const name = (schema: string): string => `"${schema}".event_log`;
const partition = (schema: string, day: string): string => `"${schema}"."event_log_${day}"`;
const nextDay = (day: string): string => {
  const date = new Date(`${day.slice(0, 4)}-${day.slice(4, 6)}-${day.slice(6)}T00:00:00Z`);
  return new Date(date.getTime() + 86_400_000).toISOString().slice(0, 10);
};

/** Days, as eight digits, that have no partition yet: today, those ahead, and the given ones. */
const missingDays = async (db: Db, schema: string, days: readonly string[]): Promise<string[]> => {
  const { rows } = await db.query(
    `/* missingDays */ select day from (
       select ${dayOf(`now() + make_interval(days => n)`)} as day from generate_series(0, ${daysAhead}) n union select unnest($1::text[])
     ) wanted where to_regclass(format('%I.%I', $2::text, 'event_log_' || day)) is null`,
    [days, schema],
  );
  return rows.map((row) => Day.parse(row).day);
};

/** Makes the partitions of today, of the days ahead and of the given ones, where they are not made yet, in a transaction. */
const makeDays = async (tx: Db, schema: string, days: readonly string[]): Promise<void> => {
  if ((await missingDays(tx, schema, days)).length === 0) return;
  await tx.query('/* lockDays */ select pg_advisory_xact_lock(hashtext($1))', [name(schema)]);
  for (const day of await missingDays(tx, schema, days)) {
    // Made by itself and attached: to be made as a partition it would wait for everybody who reads the log, and everybody else for it.
    await tx.query(`create table ${partition(schema, day)} (like ${name(schema)} including all)`);
    await tx.query(
      `alter table ${name(schema)} attach partition ${partition(schema, day)}
       for values from ('${day} 00:00:00+00') to ('${nextDay(day)} 00:00:00+00')`,
    );
  }
};

/** Makes the partitions of today and of the days ahead where they are not made yet. */
export const ensureDays = async (pool: Pool, schema: string): Promise<void> => {
  if ((await missingDays(pool, schema, [])).length > 0) await transaction(pool, (tx) => makeDays(tx, schema, []));
};

/** Moves what has been published from the outbox to the log, in the transaction that has published it. */
export const moveToLog = async (tx: Db, schema: string, ids: readonly string[]): Promise<void> => {
  await tx.query({
    name: `moveToLog ${schema}`,
    text: `/* moveToLog */ with sent as (delete from "${schema}".outbox where id = any($1::uuid[]) returning id, type, subject, data, at)
      insert into ${name(schema)} (id, type, subject, data, at, published_at) select id, type, subject, data, at, now() from sent`,
    values: [ids],
  });
};

const Swept = z.object({ id: z.string(), day: z.string().nullable() });

/**
 * Moves what relays of a version before this one have published and left in the outbox, and drops of it what is older than the log keeps. Answers
 * how many rows. They may go on beside us; once they are gone there is nothing to find in a table that is nearly empty.
 */
export const sweepPublished = async (pool: Pool, schema: string, keepDays: number): Promise<number> => {
  const kept = 'published_at >= now() - make_interval(days => $1)';
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query({
      name: `findPublished ${schema}`,
      text: `/* findPublished */ select id, case when ${kept} then ${dayOf('published_at')} end as day from "${schema}".outbox
        where published_at is not null order by id limit ${sweepBatch} for update skip locked`,
      values: [keepDays],
    });
    if (rows.length === 0) return 0;
    const found = rows.map((row) => Swept.parse(row));
    await makeDays(tx, schema, [...new Set(found.flatMap(({ day }) => day ?? []))]);
    await tx.query({
      name: `sweepPublished ${schema}`,
      text: `/* sweepPublished */ with sent as (delete from "${schema}".outbox where id = any($2::uuid[])
          returning id, type, subject, data, at, published_at)
        insert into ${name(schema)} (id, type, subject, data, at, published_at)
        select id, type, subject, data, at, published_at from sent where ${kept}`,
      values: [keepDays, found.map(({ id }) => id)],
    });
    return found.length;
  });
};

/** Drops the days of which every event was published more than `keepDays` days ago, by PostgreSQL's clock; answers how many. */
export const dropOldDays = async (pool: Pool, schema: string, keepDays: number): Promise<number> => {
  const { rows } = await pool.query(
    `/* oldDays */ select right(part.relname, 8) as day from pg_inherits join pg_class part on part.oid = inhrelid
     where inhparent = to_regclass($1) and right(part.relname, 8) < ${dayOf('now() - make_interval(days => $2)')} order by 1`,
    [name(schema), keepDays],
  );
  for (const row of rows) {
    const { day } = Day.parse(row);
    await transaction(pool, async (tx) => {
      await tx.query(`set local lock_timeout = ${dropPatienceMs}`);
      await tx.query(`drop table if exists ${partition(schema, day)}`);
    });
  }
  return rows.length;
};

const tidyEveryMs = 600_000;

/** What a relay calls between two batches: it sweeps one batch and drops old days where that is due, and is due again at once while batches come full. */
export const tidying = (pool: Pool, schema: string, keepDays: number): (() => Promise<void>) => {
  let due = -Infinity;
  return async () => {
    if (performance.now() < due) return;
    due = performance.now() + tidyEveryMs;
    if ((await sweepPublished(pool, schema, keepDays)) === sweepBatch) due = -Infinity;
    else await dropOldDays(pool, schema, keepDays);
  };
};
