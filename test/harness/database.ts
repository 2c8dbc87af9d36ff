import { existsSync } from 'node:fs';
import type { Pool } from 'pg';
import { newId } from '../../platform/id.ts';
import { migrate } from '../../platform/migrate.ts';
import { createPool } from '../../platform/sql.ts';
import { until } from './until.ts';

/** A database of one's own on the test stack, with the tables of the given services. */
export const freshDatabase = async (
  services: readonly string[],
): Promise<{ pool: Pool; url: string; drop(): Promise<void> }> => {
  const server = process.env['POSTGRES_URL'];
  if (server === undefined) throw new Error('POSTGRES_URL is not set: run this test by ./endonym test FILE.');
  const name = `test_${newId().replaceAll('-', '')}`;
  const admin = createPool(server, 'endonym-test', 1);
  await admin.query(`create database ${name}`);
  const url = new URL(server);
  url.pathname = `/${name}`;
  // A thousand calls at once wait for each other, on a busy machine for long.
  const pool = createPool(url.href, 'endonym-test', 20, 120_000);
  // A test that holds a transaction open, to see what others do meanwhile, holds it for as long as they need.
  pool.on(
    'connect',
    (client) => void client.query('set idle_in_transaction_session_timeout = 0').catch(() => undefined),
  );
  for (const service of services) {
    const folder = new URL(`../../services/${service}/migrations`, import.meta.url).pathname;
    if (existsSync(folder)) await migrate(pool, service, folder);
  }
  return {
    pool,
    url: url.href,
    drop: async () => {
      await pool.end();
      await admin.query(`drop database ${name} with (force)`);
      await admin.end();
    },
  };
};

/** Waits until the day has a minute left, where the database is and by UTC: what a test says of today is then so to its end. */
export const untilDayHasTime = (pool: Pool): Promise<boolean> =>
  until('a day that does not end at once', 120, async () => {
    const { rows } = await pool.query<{ has: boolean }>(
      `select bool_and(date_trunc('day', now() at time zone zone) = date_trunc('day', (now() + interval '1 minute') at time zone zone)) as has
       from unnest(array['utc', current_setting('timezone')]) as zone`,
    );
    return rows[0]?.has;
  });
