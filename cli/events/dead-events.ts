import type { NatsConnection } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import { z } from 'zod';
import { deadLetters, dropLetter, retryLetter } from '../../platform/nats/dead-letter.ts';
import { Problem } from '../../infra/stack/problem.ts';
import { serviceNames } from '../../infra/stack/system.ts';

/** Which dead events a command is about. */
export interface Chosen {
  readonly id?: string | undefined;
  readonly type?: string | undefined;
  readonly all?: boolean | undefined;
  readonly json?: boolean | undefined;
}

/** An event that was set aside: by a room that could not take it, or by the relay of a service whose event NATS refuses. */
interface DeadEvent {
  readonly where: string;
  readonly type: string;
  readonly id: string;
  readonly reason: string;
  readonly tries: number;
  readonly at: Date;
  /** What travelled, or would have. */
  readonly body: string;
  retry(): Promise<void>;
  drop(): Promise<void>;
}

/** What is reached to find them. */
export interface Stores {
  readonly nats: NatsConnection;
  readonly pool: Pool;
}

const Row = z.object({
  id: z.string(),
  type: z.string(),
  subject: z.string(),
  data: z.unknown(),
  at: z.string(),
  refusals: z.number(),
  setAsideAt: z.string(),
  reason: z.string().nullable(),
});

/** Rows of a service's outbox that its relay has set aside. */
const refusedRows = async ({ pool }: Stores, service: string): Promise<DeadEvent[]> => {
  const table = `"${service}".outbox`;
  const { rows } = await pool.query(
    `/* refusedRows */ select id, type, subject, data, at, refusals, set_aside_at as "setAsideAt", set_aside_reason as reason
     from ${table} where published_at is null and set_aside_at is not null order by id`,
  );
  return rows.map((found) => {
    const { id, type, reason, refusals, setAsideAt, ...row } = Row.parse(found);
    return {
      where: `outbox of ${service}`,
      type,
      id,
      reason: reason ?? '',
      tries: refusals,
      at: new Date(setAsideAt),
      body: JSON.stringify({ id, type, subject: row.subject, at: row.at, data: row.data }),
      retry: async () =>
        void (await pool.query(
          `update ${table} set set_aside_at = null, set_aside_reason = null, refusals = 0 where id = $1`,
          [id],
        )),
      drop: async () =>
        void (await pool.query(`delete from ${table} where id = $1 and set_aside_at is not null`, [id])),
    };
  });
};

/** Every event that was set aside, the rooms' first. */
const deadEvents = async (stores: Stores): Promise<DeadEvent[]> => {
  const found: DeadEvent[] = [];
  for await (const letter of deadLetters(stores.nats))
    found.push({
      where: letter.durable,
      type: letter.type,
      id: letter.id,
      reason: letter.reason,
      tries: letter.tries,
      at: letter.at,
      body: Buffer.from(letter.body).toString(),
      retry: () => retryLetter(stores.nats, letter),
      drop: () => dropLetter(stores.nats, letter),
    });
  for (const service of serviceNames) found.push(...(await refusedRows(stores, service)));
  return found;
};

/** Ids that one line names. */
const idsShown = 5;

/** Those of one room, type and reason together: how many, from when to when, and the first ids. */
const listOf = (found: readonly DeadEvent[]): string => {
  const groups = [...Map.groupBy(found, ({ where, type, reason }) => JSON.stringify([where, type, reason])).values()];
  return groups
    .map((group) => {
      const times = group.map(({ at }) => at.toISOString().slice(0, 19)).toSorted();
      const [{ where, type, reason } = { where: '', type: '', reason: '' }] = group;
      const ids = group.slice(0, idsShown).map(({ id }) => id);
      const more = group.length > idsShown ? `, and ${group.length - idsShown} more` : '';
      return `${group.length} of ${type} for ${where}, from ${times[0]} to ${times.at(-1)}\n  ${reason}\n  ${ids.join(', ')}${more}\n`;
    })
    .join('');
};

/** What the choice leaves; `required` where nothing may be chosen by saying nothing. @throws Problem where nothing is chosen, or an id that is not there */
const chosenOf = (found: readonly DeadEvent[], { id, type, all }: Chosen, required: string | null): DeadEvent[] => {
  if (required !== null && !all && id === undefined && type === undefined)
    throw new Problem(`Say which: ./endonym events dead ${required} --id ID, --type TYPE or --all.`);
  const chosen = found.filter(
    (one) => (id === undefined || one.id === id) && (type === undefined || one.type === type),
  );
  if (chosen.length === 0 && id !== undefined)
    throw new Problem(`No event ${id} was set aside. What was: ./endonym events dead list`);
  return chosen;
};

/** `events dead list`, `retry` and `drop`: what to print. @throws Problem for any other action, or where it is not said which */
export const dead = async (stores: Stores, action: string | undefined, choice: Chosen): Promise<string> => {
  if (action !== 'list' && action !== 'retry' && action !== 'drop')
    throw new Problem('Say what to do with dead events: ./endonym events dead list, retry or drop.');
  const chosen = chosenOf(await deadEvents(stores), choice, action === 'list' ? null : action);
  if (action !== 'list') {
    for (const one of chosen) await one[action]();
    const what = action === 'retry' ? 'sent again, to every room that takes its type' : 'dropped';
    return `${chosen.length} ${chosen.length === 1 ? 'event was' : 'events were'} ${what}.\n`;
  }
  if (choice.json)
    return chosen
      .map(({ where, type, id, reason, tries, at, body }) =>
        JSON.stringify({ where, type, id, reason, tries, at, body }),
      )
      .map((line) => `${line}\n`)
      .join('');
  return chosen.length === 0 ? 'No event was set aside.\n' : listOf(chosen);
};
