import { jetstream } from '@nats-io/jetstream';
import type { PubAck } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Envelope, EventDefinition } from './contract.ts';
import { newId } from './id.ts';
import type { Bus } from './nats/bus.ts';
import { eventSubject } from './nats/taken.ts';
import { clearing } from './retention.ts';
import { json } from './sql.ts';
import type { Db } from './sql.ts';
import { afterCommit, transaction } from './transaction.ts';

/** Events that wait in, or were published from, one service's own `outbox` table. */
export interface Outbox {
  /** Records that something happened, in the transaction that makes it true. */
  append<D extends z.ZodType>(tx: Db, event: EventDefinition<D>, subject: string, data: z.input<D>): Promise<void>;
  /** The same as a row, for a statement that inserts it itself; `wake` follows it. @throws ZodError where the data does not fit */
  row<D extends z.ZodType>(event: EventDefinition<D>, subject: string, data: z.input<D>): EventRow;
  /** Has the relay look at once: rows have committed that `append` has not seen. */
  wake(): void;
  /** Publishes in the background until `stop`, and deletes rows that were published more than `keepDays` days ago. */
  relay(pool: Pool, bus: Bus, keepDays: number): { stop(): Promise<void> };
}

/** The columns of an event that happened; `data` is JSON. */
export interface EventRow {
  readonly id: string;
  readonly type: string;
  readonly subject: string;
  readonly data: string;
}

/** A row of an outbox, which is the event as it travels. */
export const OutboxRow = z.object({
  id: z.uuid(),
  type: z.string(),
  subject: z.string(),
  data: z.unknown(),
  at: z.iso.datetime(),
});

/** Rows that one batch publishes. The publishes are pipelined, so a batch costs one round trip to a server that fsyncs. */
const batchSize = 100;
/** A commit wakes the relay of its process: this is for rows of a process that ended before it published them. */
const pollMs = 1_000;
/** Batches follow each other no sooner: after a pause the first event goes at once, and under load several share the four statements of a batch. */
const gapMs = 40;

/**
 * The outbox of the service whose PostgreSQL schema is given. Replicas compete for rows by `skip locked`: no leader, no cursor,
 * and a row that commits late is found by the next poll. Rows stay after publication, for `events replay` (replay.ts), until they are
 * cleared (retention.ts).
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
    relay: (pool, bus, keepDays) => startRelay(pool, bus, table, wakers, clearing(pool, table, keepDays)),
  };
};

/** Publishes rows at once, under their own ids: the stream drops what it got within its duplicate window, and says so. @throws Error unless it has them all */
export const publishRows = (nats: NatsConnection, rows: readonly z.output<typeof OutboxRow>[]): Promise<PubAck[]> => {
  const js = jetstream(nats, { timeout: 5_000 });
  return Promise.all(
    rows.map((row) => {
      const envelope: Envelope = row;
      return js.publish(eventSubject(row.type, row.subject), JSON.stringify(envelope), { msgID: row.id });
    }),
  );
};

const publishBatch = (pool: Pool, bus: Bus, table: string): Promise<number> =>
  transaction(pool, async (tx) => {
    const found = await tx.query({
      name: `publishBatch ${table}`,
      text: `/* publishBatch */ select id, type, subject, data, at from ${table}
        where published_at is null order by id limit ${batchSize} for update skip locked`,
    });
    const rows = found.rows.map((row) => OutboxRow.parse(row));
    if (rows.length === 0) return 0;
    await publishRows(bus.nats, rows);
    await tx.query({
      name: `markPublished ${table}`,
      text: `/* markPublished */ update ${table} set published_at = now() where id = any($1::uuid[])`,
      values: [rows.map((row) => row.id)],
    });
    return rows.length;
  });

const startRelay = (
  pool: Pool,
  bus: Bus,
  table: string,
  wakers: Set<() => void>,
  clear: () => Promise<void>,
): { stop(): Promise<void> } => {
  let stopped = false;
  let failing = false;
  // Set by a commit: one that comes while a batch is on its way is published right after it, not at the next poll.
  let woken = false;
  let wake = () => {};
  const onWake = () => {
    woken = true;
    wake();
  };
  wakers.add(onWake);
  const loop = (async () => {
    while (!stopped) {
      woken = false;
      const begun = Date.now();
      const published = await publishBatch(pool, bus, table).catch((error: unknown) => {
        if (!failing && !stopped) bus.log.warn({ err: error, table }, 'events wait: the relay could not publish');
        failing = true;
        return -1;
      });
      if (published >= 0) failing = false;
      // Only when little waits: what people wait for goes before tidying up.
      if (published >= 0 && published < batchSize && !stopped)
        await clear().catch((error: unknown) => {
          bus.log.warn({ err: error, table }, 'old events were not cleared; that is tried again');
        });
      if (published === batchSize || stopped) continue;
      const early = gapMs - (Date.now() - begun);
      if (published > 0 && early > 0) await new Promise((resolve) => setTimeout(resolve, early));
      if (woken && published >= 0) continue;
      await new Promise<void>((resolve) => {
        const timer = setTimeout(resolve, published < 0 ? 1_000 : pollMs);
        wake = () => {
          clearTimeout(timer);
          resolve();
        };
      });
    }
  })();
  return {
    stop: async () => {
      stopped = true;
      wakers.delete(onWake);
      wake();
      await loop;
    },
  };
};

/** How many events wait to be published, and for how many seconds the oldest has. */
export const outboxLag = async (db: Db, schema: string): Promise<{ waiting: number; seconds: number }> => {
  const Lag = z.object({ waiting: z.coerce.number(), seconds: z.coerce.number() });
  const { rows } = await db.query(
    `select count(*) as waiting, coalesce(extract(epoch from now() - min(at)), 0) as seconds from "${schema}".outbox where published_at is null`,
  );
  return Lag.parse(rows[0]);
};
