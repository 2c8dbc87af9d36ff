import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import { isAbsence } from './failure.ts';
import { publishRow } from './relay.ts';
import type { Db } from './sql.ts';

/** What a replay did. */
export interface Replayed {
  /** Events that the stream took. */
  readonly published: number;
  /** Events that it had got within its duplicate window and dropped: consumers are not given them again. */
  readonly held: number;
  /** Events that it does not take, where there are any: they are passed over. */
  readonly refused?: number;
}

/** Rows that are published at once. */
const pageSize = 200;

const RowId = z.object({ id: z.string() });

/** The id below every other. */
const lowestId = '00000000-0000-0000-0000-000000000000';

/**
 * Publishes again the events of one service since an instant of PostgreSQL's clock, under their own ids. Rows that wait are among them: a relay
 * may have sent one to a stream that is gone and not have marked it yet. Relays may run meanwhile, and so may other replays. Every row is looked at:
 * its id says when its process thought that it was, which nothing may hang on.
 * @throws Error where NATS is away; what was published stays so
 */
export const replayOutbox = async (db: Db, nats: NatsConnection, schema: string, since: Date): Promise<Replayed> => {
  let [after, published, held, refused] = [lowestId, 0, 0, 0];
  for (;;) {
    const { rows } = await db.query({
      name: `replayPage ${schema}`,
      text: `/* replayPage */ select id, type, subject, data, at from "${schema}".outbox
        where id > $1 and at >= $2 order by id limit ${pageSize}`,
      values: [after, since.toISOString()],
    });
    for (const end of await Promise.allSettled(rows.map((row) => publishRow(nats, row)))) {
      if (end.status === 'rejected' && isAbsence(end.reason)) throw end.reason;
      if (end.status === 'rejected') refused += 1;
      else if (end.value.duplicate) held += 1;
      else published += 1;
    }
    const last = rows.at(-1);
    if (last !== undefined) after = RowId.parse(last).id;
    if (rows.length < pageSize) return { published, held, ...(refused > 0 ? { refused } : {}) };
  }
};
