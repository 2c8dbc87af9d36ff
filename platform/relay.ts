import { jetstream } from '@nats-io/jetstream';
import type { JetStreamClient } from '@nats-io/jetstream';
import { errors } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import { z } from 'zod';
import type { Envelope } from './contract.ts';
import { ensureDays, moveToLog } from './event-log.ts';
import { isAbsence } from './failure.ts';
import type { Bus } from './nats/bus.ts';
import { eventSubject } from './nats/taken.ts';
import { outboxLag } from './lag.ts';
import { transaction } from './transaction.ts';

/** Characters of a part of a subject: NATS ends the connection, and what all others publish on it, for a line of more than 4 kB. */
const mostOfSubject = 256;
/** One part of a subject: anything else would be another subject, or none. */
const Token = z
  .string()
  .max(mostOfSubject)
  .regex(/^[^\s.*>\p{Cc}]+$/u, 'is no part of a subject');

/** A row of an outbox, which is the event as it travels. */
const OutboxRow = z.object({
  id: z.uuid(),
  type: z
    .string()
    .max(mostOfSubject)
    .regex(/^[^\s*>\p{Cc}]+$/u, 'is no type'),
  subject: Token,
  data: z.unknown(),
  at: z.iso.datetime(),
});
type OutboxRow = z.output<typeof OutboxRow>;

/** Rows that one batch publishes. The publishes are pipelined, so a batch costs one round trip to a server that fsyncs. */
const batchSize = 100;
/** A commit wakes the relay of its process: this is for rows of a process that ended before it published them. */
const pollMs = 1_000;
/** Batches follow each other no sooner: after a pause the first event goes at once, and under load several share the four statements of a batch. */
const gapMs = 40;
/** How often the log is looked at for the partitions of the days to come. */
const daysEveryMs = 3_600_000;
/** How often it is told that events wait. */
const tellMs = 60_000;
/** Refusals for a reason that is not plainly the event's own, after which it is set aside. */
const mostRefusals = 8;

/** An event that the stream will never take as it is. */
class Unpublishable extends Error {}

const clients = new WeakMap<NatsConnection, JetStreamClient>();

/** The one client with which a connection publishes: it is not made anew for each event. */
const clientOf = (nats: NatsConnection): JetStreamClient => {
  const known = clients.get(nats);
  if (known !== undefined) return known;
  const client = jetstream(nats, { timeout: 5_000 });
  clients.set(nats, client);
  return client;
};

/**
 * Publishes an event under its own id, which the stream drops where it had it within its duplicate window; with a replay's id, under one that it never had.
 * @throws Unpublishable where no other try will do
 */
export const publishRow = async (nats: NatsConnection, row: unknown, replayId?: string): Promise<void> => {
  const parsed = OutboxRow.safeParse(row);
  if (!parsed.success) throw new Unpublishable(z.prettifyError(parsed.error), { cause: parsed.error });
  const { id, type, subject }: OutboxRow = parsed.data;
  const envelope: Envelope = parsed.data;
  const body = Buffer.from(JSON.stringify(envelope));
  const most = (nats.info?.max_payload ?? 1_048_576) - 1_024;
  if (body.length > most) throw new Unpublishable(`It has ${body.length} bytes, and the stream takes ${most}.`);
  const msgID = replayId === undefined ? id : `${id}:${replayId}`;
  await clientOf(nats).publish(eventSubject(type, subject), body, { msgID });
};

/** What holds up all events alike: an outage, or a process that NATS does not let publish. */
const holdsUpAll = (error: unknown): boolean =>
  isAbsence(error) ||
  (error instanceof Error &&
    [error, error.cause].some(
      (one) => one instanceof errors.PermissionViolationError || one instanceof errors.AuthorizationError,
    ));

const RowId = z.object({ id: z.string() });

/** The id below every other. */
const lowestId = '00000000-0000-0000-0000-000000000000';

/** What became of a batch: how many rows were found, the error of an outage where there was one, and where the next batch begins. */
interface Batch {
  readonly found: number;
  readonly outage: unknown;
  readonly next: string;
}

/**
 * Publishes what is due after a row, takes note of what was refused and moves the rest to the log. A full batch that an outage held up is followed by
 * the one after it: it may be an outage for those rows alone.
 */
const publishBatch = async (pool: Pool, bus: Bus, schema: string, after: string): Promise<Batch> => {
  const table = `"${schema}".outbox`;
  return transaction(pool, async (tx) => {
    const { rows } = await tx.query({
      name: `publishBatch ${table}`,
      text: `/* publishBatch */ select id, type, subject, data, at from ${table}
        where published_at is null and set_aside_at is null and id > $1 order by id limit ${batchSize} for update skip locked`,
      values: [after],
    });
    const ends = await Promise.allSettled(rows.map((row) => publishRow(bus.nats, row)));
    const ids = rows.map((row) => RowId.parse(row).id);
    const published = ids.filter((_, index) => ends[index]?.status === 'fulfilled');
    if (published.length > 0) await moveToLog(tx, schema, published);
    const failed = ids.flatMap((id, index) => {
      const end = ends[index];
      return end?.status === 'rejected' ? [{ id, error: end.reason }] : [];
    });
    for (const { id, error } of failed.filter((one) => !holdsUpAll(one.error))) {
      const reason = error instanceof Error ? error.message : String(error);
      const most = error instanceof Unpublishable ? 1 : mostRefusals;
      const { rowCount } = await tx.query({
        name: `refuseEvent ${table}`,
        text: `/* refuseEvent */ update ${table} set refusals = refusals + 1, set_aside_reason = left($2, 600),
          set_aside_at = case when refusals + 1 >= $3 then now() end where id = $1`,
        values: [id, reason, most],
      });
      bus.log.error(
        { err: error, table, event: id, rowCount },
        'an event was refused: ./endonym events dead list tells what was set aside',
      );
    }
    const outage = failed.find(({ error }) => holdsUpAll(error))?.error;
    const isPassed = outage !== undefined && rows.length === batchSize;
    return { found: rows.length, outage, next: isPassed ? (ids.at(-1) ?? lowestId) : lowestId };
  });
};

/** Publishes in the background until `stop`; `tidy` is called between two batches when little waits. */
export const startRelay = (
  pool: Pool,
  bus: Bus,
  schema: string,
  wakers: Set<() => void>,
  tidy: () => Promise<void>,
): { stop(): Promise<void> } => {
  const table = `"${schema}".outbox`;
  let stopped = false;
  let [after, daysDue] = [lowestId, -Infinity];
  let toldAt = -Infinity;
  // Set by a commit: one that comes while a batch is on its way is published right after it, not at the next poll.
  let woken = false;
  let wake = () => {};
  const onWake = () => {
    woken = true;
    wake();
  };
  wakers.add(onWake);

  /** Says every minute that events wait, for as long as they do. */
  const tell = async (error: unknown): Promise<void> => {
    if (stopped || performance.now() - toldAt < tellMs) return;
    toldAt = performance.now();
    const lag = await outboxLag(pool, schema).catch(() => ({}));
    bus.log.warn({ err: error, table, ...lag }, 'events wait: the relay could not publish');
  };

  /** One batch; answers how many rows it found. @throws what held it up */
  const publish = async (): Promise<number> => {
    if (performance.now() > daysDue) {
      await ensureDays(pool, schema);
      daysDue = performance.now() + daysEveryMs;
    }
    const { found, outage, next } = await publishBatch(pool, bus, schema, after);
    after = next;
    if (outage !== undefined) throw outage;
    return found;
  };

  const loop = (async () => {
    while (!stopped) {
      woken = false;
      const begun = performance.now();
      const published = await publish().catch(async (error: unknown) => {
        // Among what may be wrong is a day that has no partition: the process stood still for long.
        daysDue = -Infinity;
        await tell(error);
        return -1;
      });
      if (published >= 0) toldAt = -Infinity;
      // Only when little waits: what people wait for goes before tidying up.
      if (published >= 0 && published < batchSize && !stopped)
        await tidy().catch((error: unknown) => {
          bus.log.warn({ err: error, table }, 'old events were not cleared; that is tried again');
        });
      if (published === batchSize || stopped) continue;
      const early = gapMs - (performance.now() - begun);
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
