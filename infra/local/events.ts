import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import { applyTopology } from '../../platform/nats/topology.ts';
import { replayOutbox } from '../../platform/replay.ts';
import type { Replayed } from '../../platform/replay.ts';
import { createPool } from '../../platform/sql.ts';
import { topology } from '../topology.ts';
import { isRunning } from './identity.ts';
import { Problem } from './problem.ts';
import { readState } from './state.ts';
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

const connectTo = (url: string): Promise<NatsConnection> =>
  connect({ servers: url, name: 'endonym events' }).catch((cause: unknown) => {
    throw new Problem(`NATS does not answer at ${url}: start it, then run the same command again.`, { cause });
  });

/**
 * Makes the stream and its consumers where they are gone, and publishes again what the services' outboxes hold since an instant.
 * Answers what was done by service, in order. It finds the running stack by its folder.
 * @throws Problem where none runs there, or NATS does not answer
 */
export const replayEvents = async (
  folder: string,
  since: Date,
  services: readonly string[] = serviceNames,
): Promise<Map<string, Replayed>> => {
  const { launcher, env } = readState(folder);
  const { POSTGRES_URL, NATS_URL } = env;
  if (launcher === null || !isRunning(launcher) || POSTGRES_URL === undefined || NATS_URL === undefined)
    throw new Problem(`No stack runs on ${folder}. Start it with ./endonym up, or name another --folder.`);
  const nats = await connectTo(NATS_URL);
  const database = new URL(POSTGRES_URL);
  database.pathname = '/endonym';
  const pool = createPool(database.href, 'endonym-events', 1);
  try {
    await applyTopology(nats, topology);
    const replayed = new Map<string, Replayed>();
    for (const service of services) replayed.set(service, await replayOutbox(pool, nats, service, since));
    return replayed;
  } finally {
    await Promise.all([nats.close(), pool.end()]);
  }
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

/** `events replay`: publishes events again and says how many. Answers the exit status. */
export const events = async (
  folder: string,
  action: string | undefined,
  options: { since?: string | undefined; service?: string | undefined },
): Promise<number> => {
  if (action !== 'replay') throw new Problem(`Say what to do with events: ./endonym events replay ${example}.`);
  const [since, services] = [sinceOf(options.since), servicesOf(options.service)];
  const replayed = await replayEvents(folder, since, services);
  process.stdout.write(`Events since ${since.toISOString()}\n${replayReport(replayed)}\n`);
  return 0;
};
