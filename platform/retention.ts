import type { Db } from './sql.ts';

/** Rows that one statement looks at: few, so that nothing waits for it and the relay goes on between two of them. */
export const clearBatch = 1_000;

/** Once nothing more is to be cleared, the next look. */
const clearEveryMs = 600_000;

/**
 * Deletes those of the lowest published rows that were published more than `keepDays` days ago, by PostgreSQL's clock, which set that instant; answers
 * how many. Rows that wait are never touched. Ids are UUIDv7, so the lowest are nearly always the oldest, and no further index slows every
 * append: where a process with a wrong clock made them, rows are kept for longer and never for less.
 */
export const clearPublished = async (db: Db, table: string, keepDays: number): Promise<number> => {
  const { rowCount } = await db.query({
    name: `clearPublished ${table}`,
    text: `/* clearPublished */ delete from ${table} where id in (
      select id from (select id, published_at from ${table} where published_at is not null
        order by id limit ${clearBatch} for update skip locked) lowest
      where published_at < now() - make_interval(days => $1))`,
    values: [keepDays],
  });
  return rowCount ?? 0;
};

/** What a relay calls between two batches: clears one batch where it is due, and is due again at once while batches come full. */
export const clearing = (db: Db, table: string, keepDays: number): (() => Promise<void>) => {
  let due = -Infinity;
  return async () => {
    if (performance.now() < due) return;
    due = performance.now() + clearEveryMs;
    if ((await clearPublished(db, table, keepDays)) === clearBatch) due = -Infinity;
  };
};
