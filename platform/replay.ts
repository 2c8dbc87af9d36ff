import type { NatsConnection } from '@nats-io/transport-node';
import { firstIdAt } from './id.ts';
import { OutboxRow, publishRows } from './outbox.ts';
import type { Db } from './sql.ts';

/** What a replay did: events that the stream took, and events that it had got within its duplicate window and dropped. */
export interface Replayed {
  readonly published: number;
  readonly held: number;
}

/** Rows that are published at once. */
const pageSize = 200;

/** How far the clocks of whoever makes ids may be behind PostgreSQL's. */
const skewMs = 300_000;

/**
 * Publishes again the events of one service since an instant, under their own ids. Rows that wait are among them: a relay
 * may have sent one to a stream that is gone and not have marked it yet. Relays may run meanwhile, and so may other replays.
 * @throws Error where the stream does not take one; what was published stays so
 */
export const replayOutbox = async (db: Db, nats: NatsConnection, schema: string, since: Date): Promise<Replayed> => {
  let [after, published, held] = [firstIdAt(since.getTime() - skewMs), 0, 0];
  for (;;) {
    const found = await db.query({
      name: `replayPage ${schema}`,
      text: `/* replayPage */ select id, type, subject, data, at from "${schema}".outbox
        where id > $1 and at >= $2 order by id limit ${pageSize}`,
      values: [after, since.toISOString()],
    });
    const rows = found.rows.map((row) => OutboxRow.parse(row));
    for (const { duplicate } of await publishRows(nats, rows)) {
      if (duplicate) held += 1;
      else published += 1;
    }
    after = rows.at(-1)?.id ?? after;
    if (rows.length < pageSize) return { published, held };
  }
};
