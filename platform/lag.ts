import { z } from 'zod';
import type { Db } from './sql.ts';

/** How many events wait to be published, and for how many seconds the oldest has, by PostgreSQL's clock. What was set aside waits for an operator and not for the relay. */
export const outboxLag = async (db: Db, schema: string): Promise<{ waiting: number; seconds: number }> => {
  const Lag = z.object({ waiting: z.coerce.number(), seconds: z.coerce.number() });
  const { rows } = await db.query(
    `select count(*) as waiting, coalesce(extract(epoch from clock_timestamp() - min(at)), 0) as seconds from "${schema}".outbox
      where published_at is null and set_aside_at is null`,
  );
  return Lag.parse(rows[0]);
};
