import { connect } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import { z } from 'zod';
import { giveAgain } from '../../platform/nats/again.ts';
import { applyTopology } from '../../platform/nats/topology.ts';
import { replayOutbox } from '../../platform/replay.ts';
import type { Replayed } from '../../platform/replay.ts';
import { createPool } from '../../platform/sql.ts';
import { topology } from '../../infra/topology.ts';
import { dead } from './dead-events.ts';
import type { Chosen, Stores } from './dead-events.ts';
import { installationOf } from '../installation.ts';
import type { Installation } from '../installation.ts';
import { Problem } from '../../infra/stack/problem.ts';
import { serviceNames } from '../../infra/stack/system.ts';

const Instant = z.iso.datetime({ offset: true });
const unitMs: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };
const example = '--since 2026-11-24T21:00:00Z, or so long ago: --since 90m, 6h, 3d';

/** The instant that `--since` names: ISO 8601 with a zone, or minutes, hours or days before `now`. @throws Problem with good examples */
export const sinceOf = (text: string | undefined, now = Date.now()): Date => {
  if (text === undefined) throw new Problem(`Say from when on events are to be published again: ${example}.`);
  const [, count, unit = ''] = /^(\d{1,6})([mhd])$/.exec(text) ?? [];
  if (count === undefined && !Instant.safeParse(text).success)
    throw new Problem(`--since "${text}" is no instant with a time zone. Good ones: ${example}.`);
  const since = new Date(count === undefined ? text : now - Number(count) * (unitMs[unit] ?? 0));
  if (since.getTime() > now) throw new Problem(`--since "${text}" is in the future. Good ones: ${example}.`);
  return since;
};

/** The services that `--service` names: the one, or all where it is left out. @throws Problem with the names that there are */
export const servicesOf = (name: string | undefined): string[] => {
  const chosen = serviceNames.filter((known) => name === undefined || known === name);
  if (chosen.length === 0) throw new Problem(`There is no service "${name}". Services: ${serviceNames.join(', ')}.`);
  return chosen;
};

/** What `events` reaches: NATS, and PostgreSQL through one connection whose statements may take as long as they need. */
const openStores = async (
  installation: Pick<Installation, 'natsUrl' | 'postgresUrl'>,
): Promise<Stores & { close(): Promise<void> }> => {
  const [natsUrl, postgresUrl] = [installation.natsUrl(), installation.postgresUrl()];
  const nats = await connect({ servers: natsUrl, name: 'endonym events' }).catch((cause: unknown) => {
    throw new Problem(`NATS does not answer at ${natsUrl}: start it, then run the same command again.`, { cause });
  });
  const pool = createPool(postgresUrl, 'endonym-events', 1);
  const close = async () => void (await Promise.all([nats.close(), pool.end()]));
  try {
    // A row that is to be replayed may lie behind millions that are not.
    await pool.query('set statement_timeout = 0');
  } catch (cause) {
    await close();
    throw new Problem(
      `PostgreSQL does not answer at ${new URL(postgresUrl).host}: start it, then run the same command again.`,
      { cause },
    );
  }
  return { nats, pool, close };
};

/** Now, by the clock that says when events happened: that of whoever types the command may be another. */
const nowOf = async (pool: Pool): Promise<number> => {
  const { rows } = await pool.query('select clock_timestamp() as now');
  return Date.parse(z.object({ now: z.string() }).parse(rows[0]).now);
};

const replayInto = async (
  { nats, pool }: Stores,
  since: Date,
  services: readonly string[],
): Promise<Map<string, Replayed>> => {
  await applyTopology(nats, topology);
  const replayed = new Map<string, Replayed>();
  for (const service of services) replayed.set(service, await replayOutbox(pool, nats, service, since));
  return replayed;
};

/**
 * Makes the stream and its consumers where they are gone, and publishes again what the services' outboxes and logs hold since an instant.
 * Answers what was done by service, in order. It finds the running stack by its folder.
 * @throws Problem where NATS or PostgreSQL does not answer
 */
export const replayEvents = async (
  folder: string,
  since: Date,
  services: readonly string[] = serviceNames,
): Promise<Map<string, Replayed>> => {
  const stores = await openStores(installationOf(folder, {}));
  return replayInto(stores, since, services).finally(() => stores.close());
};

/** One line a service, and one for all of them. */
export const replayReport = (replayed: ReadonlyMap<string, Replayed>): string => {
  const sum = [...replayed.values()].reduce((total, { published }) => total + published, 0);
  const lines = [...replayed].map(([name, { published }]) => [name, published] as const);
  return [...lines, ...(replayed.size > 1 ? [['together', sum] as const] : [])]
    .map(([name, published]) => `  ${name.padEnd(11)} ${String(published).padStart(8)} published`)
    .join('\n');
};

/** What was not published, for whoever waits for something to happen; empty where all was. */
export const replayNotes = (replayed: ReadonlyMap<string, Replayed>): string => {
  const refused = [...replayed.values()].reduce((sum, one) => sum + one.refused, 0);
  return refused === 0 ? '' : `The stream refused ${refused}: ./endonym events dead list says which, and why.\n`;
};

/** The types that a room takes: the one that is named, or all. @throws Problem with those that there are */
const typesOf = (room: string, type: string | undefined): readonly string[] => {
  const known = topology.rooms.find((one) => one.room === room);
  if (known === undefined)
    throw new Problem(`There is no room "${room}". Rooms: ${topology.rooms.map((one) => one.room).join(', ')}.`);
  const types = known.types.filter((one) => type === undefined || one === type);
  if (types.length === 0) throw new Problem(`${room} takes no ${type}. It takes: ${known.types.join(', ')}.`);
  return types;
};

/** Gives one room again what the stream holds, without publishing anything. Answers what to print. */
const giveRoomAgain = async (
  { nats }: Stores,
  room: string,
  types: readonly string[],
  since: Date,
): Promise<string> => {
  const lines: string[] = [];
  for (const type of types) {
    const count = await giveAgain(nats, { room, type, since });
    lines.push(`  ${type.padEnd(24)} ${String(count).padStart(8)} to come\n`);
  }
  return `Given again to ${room}, from what the stream holds since ${since.toISOString()}\n${lines.join('')}`;
};

const actions = `./endonym events replay ${example}; with --to ROOM to that room alone, or ./endonym events dead list|retry|drop`;

/** `events replay` and `events dead`. Answers the exit status. */
export const events = async (
  folder: string,
  action: string | undefined,
  options: { since?: string | undefined; service?: string | undefined; to?: string | undefined } & Chosen,
  rest: readonly string[] = [],
  installation = installationOf(folder),
): Promise<number> => {
  if (action !== 'replay' && action !== 'dead') throw new Problem(`Say what to do with events: ${actions}.`);
  const services = servicesOf(options.service);
  // Looked at before anything is reached; what counts is the database's clock.
  if (action === 'replay') sinceOf(options.since);
  const types = action === 'replay' && options.to !== undefined ? typesOf(options.to, options.type) : [];
  const stores = await openStores(installation);
  try {
    if (action === 'dead') process.stdout.write(await dead(stores, rest[0], options));
    else {
      const since = sinceOf(options.since, await nowOf(stores.pool));
      if (options.to !== undefined) {
        process.stdout.write(await giveRoomAgain(stores, options.to, types, since));
        return 0;
      }
      const replayed = await replayInto(stores, since, services);
      process.stdout.write(`Events since ${since.toISOString()}\n${replayReport(replayed)}\n${replayNotes(replayed)}`);
    }
  } finally {
    await stores.close();
  }
  return 0;
};
