import { createHash } from 'node:crypto';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { Pool } from 'pg';
import { z } from 'zod';
import { maybeOne, run } from './sql.ts';
import { transaction } from './transaction.ts';

const Applied = z.object({ sha256: z.string() });

/**
 * Applies a service's migrations (`NNNN_what_it_does.sql`, in order of name), each in a transaction, once. Two at once wait for each other.
 * @throws Error where an applied file has changed since
 */
export const migrate = async (pool: Pool, service: string, folder: string): Promise<string[]> => {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.sql')).sort();
  const applied: string[] = [];
  for (const name of names) {
    const text = await readFile(join(folder, name), 'utf8');
    const sha256 = createHash('sha256').update(text).digest('hex');
    await transaction(pool, async (tx) => {
      await run(tx)`/* lockMigrations */ select pg_advisory_xact_lock(7239145)`;
      await run(tx)`/* createMigrationTable */ create table if not exists public.migration (
        service text not null, name text not null, sha256 text not null,
        applied_at timestamptz not null default now(), primary key (service, name))`;
      const known = await maybeOne(tx, Applied)`/* appliedMigration */
        select sha256 from public.migration where service = ${service} and name = ${name}`;
      if (known?.sha256 === sha256) return;
      if (known)
        throw new Error(`${service}/migrations/${name} has changed since it was applied. Add a new migration instead.`);
      await tx.query(text);
      await run(
        tx,
      )`/* recordMigration */ insert into public.migration (service, name, sha256) values (${service}, ${name}, ${sha256})`;
      applied.push(name);
    });
  }
  return applied;
};
