import { refusalCodec } from '../../domain/refusal.ts';
import { createAuthenticate } from '../../platform/auth.ts';
import { readConfig } from '../../platform/config.ts';
import { serveHealth } from '../../platform/health.ts';
import { openFiles } from '../../platform/files/files.ts';
import { logFatalErrors, stopOnSignal } from '../../platform/lifecycle.ts';
import { createLogger } from '../../platform/log.ts';
import { openBus } from '../../platform/nats/bus.ts';
import { createAddressOf } from '../door/address.ts';
import { createFollowing } from '../live/following.ts';
import { createDoor } from '../door/door.ts';
import { createFiles } from '../files/files.ts';
import { createPage } from '../door/graphiql.ts';
import { createHttpServer } from '../door/http.ts';
import { createLive } from '../live/live.ts';
import { createRates } from '../door/rates.ts';
import { createRevocations } from '../door/revocations.ts';
import { createStreams } from '../live/streams.ts';
import { createSeatContent } from '../seat/content.ts';
import { createTemporalLinks } from '../../platform/temporal-links.ts';
import { createApi } from './yoga.ts';

/* The GraphQL server: one door (door.ts) to /graphql, /files and the page of GraphiQL. */

const log = createLogger('graphql');
logFatalErrors(log);

const config = readConfig([
  'NATS_URL', 'FILES', 'S3_ENDPOINT', 'S3_REGION', 'HTTP_PORT', 'HTTP_HOST', 'HEALTH_PORT', 'HEALTH_HOST', 'TOKEN_PUBLIC_KEY', 'TOKEN_ISSUER', 'TOKEN_AUDIENCE', 'TOKEN_MAX_HOURS',
  'TEMPORAL_UI_URL', 'TEMPORAL_NAMESPACE', 'DRAIN_TIMEOUT_MS', 'LOG_LEVEL', 'GRAPHIQL', 'CORS_ORIGINS', 'HSTS_SECONDS',
  'TRUST_PROXY', 'PERSON_REQUESTS_PER_MINUTE', 'PERSON_REQUESTS_AT_ONCE', 'PERSON_STREAMS_AT_ONCE', 'PERSON_EXPENSIVE_AT_ONCE',
  'PERSON_WRONG_CODES_PER_HOUR', 'ADDRESS_BAD_TOKENS_PER_MINUTE',
]); // prettier-ignore
log.level = config.LOG_LEVEL;
const bus = await openBus({ url: config.NATS_URL, name: 'endonym graphql', refusals: refusalCodec, log });
const files = await openFiles(config, bus);
const revocations = createRevocations(bus);
const authenticate = await createAuthenticate({
  publicKey: config.TOKEN_PUBLIC_KEY,
  issuer: config.TOKEN_ISSUER,
  audience: config.TOKEN_AUDIENCE,
  maxHours: config.TOKEN_MAX_HOURS,
  isRevoked: revocations.isRevoked,
});
const live = createLive(bus);
const following = createFollowing(bus, live);
const seatContent = createSeatContent(bus);
const rates = createRates({
  requestsPerMinute: config.PERSON_REQUESTS_PER_MINUTE,
  requestsAtOnce: config.PERSON_REQUESTS_AT_ONCE,
  streamsAtOnce: config.PERSON_STREAMS_AT_ONCE,
  expensiveAtOnce: config.PERSON_EXPENSIVE_AT_ONCE,
  wrongCodesPerHour: config.PERSON_WRONG_CODES_PER_HOUR,
  badTokensPerMinute: config.ADDRESS_BAD_TOKENS_PER_MINUTE,
});
const streams = createStreams(bus, revocations.isRevoked);
const temporal = createTemporalLinks(config.TEMPORAL_UI_URL, config.TEMPORAL_NAMESPACE);
const api = createApi({ bus, live, following, rates, streams, seatContent, temporal });
const door = createDoor({
  authenticate,
  addressOf: createAddressOf(config.TRUST_PROXY),
  rates,
  rooms: {
    graphql: (request, response, letIn) => api(request, response, letIn),
    files: createFiles({ bus, files, isRevoked: revocations.isRevoked }),
    page: config.GRAPHIQL === 'yes' ? createPage() : null,
  },
  log,
  settings: {
    corsOrigins: config.CORS_ORIGINS,
    hstsSeconds: config.HSTS_SECONDS,
    bodyWithinMs: 30_000,
    maxBytesHeld: 64 * 1024 ** 2,
  },
});
const server = createHttpServer(door);

const refuseToStart = (variable: string, port: number) => (error: NodeJS.ErrnoException) => {
  const reason = error.code === 'EADDRINUSE' ? 'is in use by another process' : `cannot be used (${error.message})`;
  log.fatal({ port }, `Port ${port} ${reason}. Set ${variable} to a free port and start again.`);
  process.exit(1);
};
server.once('error', refuseToStart('HTTP_PORT', config.HTTP_PORT));
await new Promise<void>((resolve) => server.listen(config.HTTP_PORT, config.HTTP_HOST, resolve));
const health = await serveHealth(
  config.HEALTH_PORT,
  { nats: () => bus.nats.flush(), revocations: revocations.check },
  { host: config.HEALTH_HOST },
).catch(refuseToStart('HEALTH_PORT', config.HEALTH_PORT));

/** No new requests; those under way get a moment, subscriptions are cut: their clients come back to another replica. */
const stopServer = () =>
  new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeIdleConnections();
    setTimeout(() => server.closeAllConnections(), Math.min(2_000, config.DRAIN_TIMEOUT_MS / 2)).unref();
  });
stopOnSignal(log, config.DRAIN_TIMEOUT_MS, [
  { name: 'http', stop: stopServer },
  {
    name: 'live',
    stop: async () => {
      revocations.stop();
      streams.stop();
      await live.stop();
    },
  },
  { name: 'nats', stop: () => bus.nats.drain() },
  { name: 'health', stop: async () => health?.stop() },
]);
const address = server.address();
const port = typeof address === 'object' && address !== null ? address.port : config.HTTP_PORT;
log.info({ url: `http://${config.HTTP_HOST}:${port}/graphql` }, 'ready');
