import type { Pool } from 'pg';
import type { z } from 'zod';
import type { EventDefinition } from './contract.ts';
import { tidying } from './event-log.ts';
import { newId } from './id.ts';
import type { Bus } from './nats/bus.ts';
import { startRelay } from './relay.ts';
import { json } from './sql.ts';
import type { Db } from './sql.ts';
import { afterCommit } from './transaction.ts';

export { outboxLag } from './lag.ts';

/** Events that wait in one service's own `outbox` table. */
export interface Outbox {
  /** Records that something happened, in the transaction that makes it true. */
  append<D extends z.ZodType>(tx: Db, event: EventDefinition<D>, subject: string, data: z.input<D>): Promise<void>;
  /** The same as a row, for a statement that inserts it itself; `wake` follows it. @throws ZodError where the data does not fit */
  row<D extends z.ZodType>(event: EventDefinition<D>, subject: string, data: z.input<D>): EventRow;
  /** Has the relay look at once: rows have committed that `append` has not seen. */
  wake(): void;
  /** Publishes in the background until `stop`, through a pool that it has to itself, and drops what was published more than `keepDays` days ago. */
  relay(pool: Pool, bus: Bus, keepDays: number): { stop(): Promise<void> };
}

/** The columns of an event that happened; `data` is JSON. */
export interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: string;
}

/**
 * The outbox of the service whose PostgreSQL schema is given. Replicas compete for rows by `skip locked`: no leader, no cursor,
 * and a row that commits late is found by the next poll. What is published moves to a log, for `events replay` (replay.ts), and goes with
 * its day (event-log.ts).
 */
export const createOutbox = (schema: 'catalogue' | 'adaptation' | 'review' | 'consensus' | 'release'): Outbox => {
  const wakers = new Set<() => void>();
  const table = `"${schema}".outbox`;
  const wake = (): void => wakers.forEach((one) => one());
  const row: Outbox['row'] = (event, subject, data) => ({
    id: newId(),
    type: event.type,
    subject,
    data: json(event.data.parse(data)),
  });
  return {
    append: async (tx, event, about, content) => {
      const { id, type, subject, data } = row(event, about, content);
      await tx.query({
        name: `appendEvent ${schema}`,
        text: `/* appendEvent */ insert into ${table} (id, type, subject, data) values ($1, $2, $3, $4)`,
        values: [id, type, subject, data],
      });
      afterCommit(tx, wake);
    },
    row,
    wake,
    relay: (pool, bus, keepDays) => startRelay(pool, bus, schema, wakers, tidying(pool, schema, keepDays)),
  };
};
