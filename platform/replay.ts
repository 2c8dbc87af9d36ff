import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import { isAbsence } from './failure.ts';
import { newId } from './id.ts';
import { publishRow } from './relay.ts';
import type { Db } from './sql.ts';

/** What a replay did. */
export interface Replayed {
  /** Events that the stream took. */
  readonly published: number;
  /** Events that it does not take: they are passed over. */
  readonly refused: number;
}

/** Rows that are published at once. */
const pageSize = 200;

/** Where a page ended. In PostgreSQL's own words: an instant of ours has no microseconds. */
const Place = z.object({ publishedAt: z.string(), id: z.string() });
const start: Place = { publishedAt: '-infinity', id: '00000000-0000-0000-0000-000000000000' };

type Place = z.infer<typeof Place>;

/** The pages of a service's two tables, each after a place. What happened since an instant was published since then. */
const pagesOf = (schema: string) => [
  {
    name: `replayWaiting ${schema}`,
    text: `/* replayWaiting */ select id, type, subject, data, at, '-infinity' as "publishedAt" from "${schema}".outbox
      where id > $1 and at >= $2 order by id limit ${pageSize}`,
    values: ({ id }: Place, since: string) => [id, since],
  },
  {
    name: `replayLogged ${schema}`,
    text: `/* replayLogged */ select id, type, subject, data, at, published_at::text as "publishedAt" from "${schema}".event_log
      where (published_at, id) > ($1, $2) and published_at >= $3 and at >= $3 order by published_at, id limit ${pageSize}`,
    values: ({ id, publishedAt }: Place, since: string) => [publishedAt, id, since],
  },
];

/**
 * Publishes again the events of one service since an instant of PostgreSQL's clock. The stream takes each, whether or not it has it: by the message id of
 * a replay it is another message, and whoever takes the event knows it by its own. What waits in the outbox is among them: a relay may have sent it
 * to a stream that is gone. Relays may run meanwhile, and so may other replays; what moves from the one table to the other is found in the second.
 * @throws Error where NATS is away; what was published stays so
 */
export const replayOutbox = async (db: Db, nats: NatsConnection, schema: string, since: Date): Promise<Replayed> => {
  const replayId = newId();
  let [published, refused] = [0, 0];
  for (const { name, text, values } of pagesOf(schema))
    for (let after = start, more = true; more;) {
      const { rows } = await db.query({ name, text, values: values(after, since.toISOString()) });
      for (const end of await Promise.allSettled(rows.map((row) => publishRow(nats, row, replayId)))) {
        if (end.status === 'fulfilled') published += 1;
        else if (isAbsence(end.reason)) throw end.reason;
        else refused += 1;
      }
      more = rows.length === pageSize;
      if (more) after = Place.parse(rows.at(-1));
    }
  return { published, refused };
};
