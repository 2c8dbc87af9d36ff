import { firstIdAt } from './id.ts';
import type { Db } from './sql.ts';

const dayMs = 86_400_000;

/** Rows that one statement deletes: few, so that nothing waits for it and the relay goes on between two of them. */
export const clearBatch = 1_000;

/** Once nothing more is to be cleared, the next look. */
const clearEveryMs = 600_000;

/**
 * Deletes a batch of rows that were published more than `keepDays` days ago; answers how many. Rows that wait are never touched.
 * Ids are UUIDv7, so the primary key leads to the old ones and no further index slows every append.
 */
export const clearPublished = async (db: Db, table: string, keepDays: number): Promise<number> => {
  const before = Date.now() - keepDays * dayMs;
  const { rowCount } = await db.query({
    name: `clearPublished ${table}`,
    text: `/* clearPublished */ delete from ${table} where id in (
      select id from ${table} where id < $1 and published_at < $2 order by id limit ${clearBatch} for update skip locked)`,
    values: [firstIdAt(before), new Date(before).toISOString()],
  });
  return rowCount ?? 0;
};

/** What a relay calls between two batches: clears one batch where it is due, and is due again at once while batches come full. */
export const clearing = (db: Db, table: string, keepDays: number): (() => Promise<void>) => {
  let due = 0;
  return async () => {
    if (Date.now() < due) return;
    due = Date.now() + clearEveryMs;
    if ((await clearPublished(db, table, keepDays)) === clearBatch) due = 0;
  };
};
