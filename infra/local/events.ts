import { connect } from '@nats-io/transport-node';
import type { Pool } from 'pg';
import { z } from 'zod';
import { applyTopology, duplicateSeconds } from '../../platform/nats/topology.ts';
import { replayOutbox } from '../../platform/replay.ts';
import type { Replayed } from '../../platform/replay.ts';
import { createPool } from '../../platform/sql.ts';
import { topology } from '../topology.ts';
import { dead } from './dead-events.ts';
import type { Chosen, Stores } from './dead-events.ts';
import { installationOf } from './installation.ts';
import type { Installation } from './installation.ts';
import { Problem } from './problem.ts';
import { serviceNames } from './system.ts';

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
 * Makes the stream and its consumers where they are gone, and publishes again what the services' outboxes hold since an instant.
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
  const sum = { published: 0, held: 0 };
  for (const { published, held } of replayed.values()) {
    sum.published += published;
    sum.held += held;
  }
  const line = ([name, { published, held }]: readonly [string, Replayed]) =>
    `  ${name.padEnd(11)} ${String(published).padStart(8)} published, ${String(held).padStart(8)} held by the stream already`;
  return [...replayed, ...(replayed.size > 1 ? [['together', sum] as const] : [])].map(line).join('\n');
};

/** What the counts mean for whoever waits for something to happen; empty where there is nothing to explain. */
export const replayNotes = (replayed: ReadonlyMap<string, Replayed>): string => {
  const all = [...replayed.values()];
  const held = all.some((one) => one.held > 0)
    ? `Held: the stream got these within the last ${duplicateSeconds / 60} minutes and has them still. A consumer that has not taken them gets them; one that has is not given them again. To have them sent to everybody again, run the same command ${duplicateSeconds / 60} minutes later.\n`
    : '';
  const refused = all.reduce((sum, one) => sum + (one.refused ?? 0), 0);
  return refused === 0
    ? held
    : `${held}The stream refused ${refused}: ./endonym events dead list says which, and why.\n`;
};

const actions = `./endonym events replay ${example}, or ./endonym events dead list|retry|drop`;

/** `events replay` and `events dead`. Answers the exit status. */
export const events = async (
  folder: string,
  action: string | undefined,
  options: { since?: string | undefined; service?: string | undefined } & Chosen,
  rest: readonly string[] = [],
  installation = installationOf(folder),
): Promise<number> => {
  if (action !== 'replay' && action !== 'dead') throw new Problem(`Say what to do with events: ${actions}.`);
  const services = servicesOf(options.service);
  // Looked at before anything is reached; what counts is the database's clock.
  if (action === 'replay') sinceOf(options.since);
  const stores = await openStores(installation);
  try {
    if (action === 'dead') process.stdout.write(await dead(stores, rest[0], options));
    else {
      const since = sinceOf(options.since, await nowOf(stores.pool));
      const replayed = await replayInto(stores, since, services);
      process.stdout.write(`Events since ${since.toISOString()}\n${replayReport(replayed)}\n${replayNotes(replayed)}`);
    }
  } finally {
    await stores.close();
  }
  return 0;
};
