import type { Pool } from 'pg';
import { z } from 'zod';
import { refusalCodec } from '../domain/refusal.ts';
import { readConfig } from '../platform/config.ts';
import { openFiles } from '../platform/files/files.ts';
import { askedOnceIn, serveHealth } from '../platform/health.ts';
import type { Checks } from '../platform/health.ts';
import { logFatalErrors, stopOnSignal } from '../platform/lifecycle.ts';
import type { Stop } from '../platform/lifecycle.ts';
import { createLogger } from '../platform/log.ts';
import { openBus } from '../platform/nats/bus.ts';
import { takeEvents } from '../platform/nats/event.ts';
import { checkStream } from '../platform/nats/health.ts';
import { answerRequests } from '../platform/nats/request.ts';
import { outboxLag } from '../platform/outbox.ts';
import type { Service } from '../platform/service.ts';
import { createPool } from '../platform/sql.ts';
import { adaptation } from './adaptation/service.ts';
import { catalogue } from './catalogue/service.ts';
import { consensus } from './consensus/service.ts';
import { release } from './release/service.ts';
import { review } from './review/service.ts';

/* Runs the services named on the command line in this process, all of them where none is named: node services/host.ts review consensus */

/** How often work is looked at, however often it is asked for. */
const lookMs = 2_000;

const log = createLogger(process.argv.length === 3 ? (process.argv[2] ?? 'host') : 'host');
logFatalErrors(log);

const all: readonly Service[] = [catalogue, adaptation, review, consensus, release];
const names = process.argv.length > 2 ? process.argv.slice(2) : all.map(({ name }) => name);
const chosen = names.map((name) => {
  const service = all.find((known) => known.name === name);
  if (service === undefined)
    throw new Error(`There is no service "${name}". Services: ${all.map((known) => known.name).join(', ')}`);
  return service;
});

const config = readConfig([
  'POSTGRES_URL',
  'NATS_URL',
  'NATS_MONITOR_URL',
  'HEALTH_PORT',
  'HEALTH_HOST',
  'DRAIN_TIMEOUT_MS',
  'LOG_LEVEL',
  'POSTGRES_POOL_SIZE',
  'OUTBOX_KEEP_DAYS',
  'OUTBOX_AGE_LIMIT_S',
  'REQUESTS_AT_ONCE',
  'FILES',
  'S3_ENDPOINT',
  'S3_REGION',
]);
log.level = config.LOG_LEVEL;
const bus = await openBus({ url: config.NATS_URL, name: `endonym ${names.join(' ')}`, refusals: refusalCodec, log });

const files = await openFiles(config, bus);

/** What a process must reach to begin, and what shows that its work is done. Both are asked often, and cost little. */
const checks: Checks = { nats: () => bus.nats.flush() };
const work: Checks = { jetstream: askedOnceIn(lookMs, checkStream(bus.nats, config.NATS_MONITOR_URL)) };

const checkPool = (pool: Pool) => async (): Promise<void> => {
  const { rows } = await pool.query('select 1 as one');
  z.object({ one: z.literal(1) }).parse(rows[0]);
};

/** Events that wait show that nothing goes out, whatever the reason: NATS away, its disk full, a relay that fails. */
const checkOutbox = (pool: Pool, schema: string) => async (): Promise<string | undefined> => {
  const { waiting, seconds } = await outboxLag(pool, schema);
  if (seconds <= config.OUTBOX_AGE_LIMIT_S) return;
  return `${waiting} ${waiting === 1 ? 'event waits' : 'events wait'}, the oldest for ${Math.round(seconds)} s`;
};

/** Starts one service; what it gives back stops it: first no new work, then what is under way, then its connections. */
const start = async (service: Service): Promise<Stop[]> => {
  const pool = createPool(config.POSTGRES_URL, `endonym-${service.name}`, config.POSTGRES_POOL_SIZE);
  // It connects where it is used.
  const keyed = createPool(
    config.POSTGRES_URL,
    `endonym-${service.name}`,
    config.POSTGRES_POOL_SIZE,
    undefined,
    'once',
  );
  const offers = service.create({ pool, keyed, bus, files, log: log.child({ service: service.name }) });
  const stops: Stop[] = [];
  if (offers.events) {
    const taking = await takeEvents(bus, service.name, offers.events);
    stops.push({ name: 'events', ...taking });
    // A consumer that was deleted takes nothing more, and neither its service nor the stream shows it.
    work[`${service.name}.events`] = async () => taking.fault();
  }
  stops.push({ name: 'requests', ...answerRequests(bus, offers.requests, config.REQUESTS_AT_ONCE) });
  stops.push(...(offers.background ?? []));
  // Its transactions last as long as NATS takes: what reads and writes for people has its connections to itself.
  const relaying = createPool(config.POSTGRES_URL, `endonym-${service.name}-relay`, 1);
  if (offers.outbox) stops.push({ name: 'relay', ...offers.outbox.relay(relaying, bus, config.OUTBOX_KEEP_DAYS) });
  checks[service.name] = checkPool(pool);
  checks[`${service.name}.keyed`] = checkPool(keyed);
  if (offers.outbox) work[`${service.name}.outbox`] = askedOnceIn(lookMs, checkOutbox(pool, service.name));
  return [
    ...stops,
    { name: 'pools', stop: async () => void (await Promise.all([pool.end(), keyed.end(), relaying.end()])) },
  ];
};

const stops: Stop[] = [];
for (const service of chosen) stops.push(...(await start(service)));
const health = await serveHealth(config.HEALTH_PORT, checks, { host: config.HEALTH_HOST, work });
stopOnSignal(log, config.DRAIN_TIMEOUT_MS, [
  ...stops,
  { name: 'nats', stop: () => bus.nats.drain() },
  { name: 'health', ...health },
]);
log.info({ services: names }, 'ready');
