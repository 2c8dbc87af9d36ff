import { once } from 'node:events';
import { after } from 'node:test';
import type { Authenticate } from '../platform/auth.ts';
import { createLogger } from '../platform/log.ts';
import { createAddressOf } from './door/address.ts';
import { createDoor } from './door/door.ts';
import type { DoorSettings, Rooms } from './door/door.ts';
import { createHttpServer } from './door/http.ts';
import { createRates } from './door/rates.ts';
import type { RateSettings } from './door/rates.ts';
import type { Streams } from './live/streams.ts';

const usual: DoorSettings = {
  corsOrigins: new Set(),
  hstsSeconds: 0,
  bodyWithinMs: 30_000,
  maxBytesHeld: 64 * 1024 ** 2,
};

/** Counts that no test reaches by accident. */
export const ratesWith = (settings: Partial<RateSettings> = {}) =>
  createRates({
    requestsPerMinute: 10_000,
    requestsAtOnce: 1_000,
    streamsAtOnce: 100,
    expensiveAtOnce: 4,
    badTokensPerMinute: 1_000,
    wrongCodesPerHour: 10,
    ...settings,
  });

/** Streams that nobody ends. */
export const noStreams: Streams = { watch: () => () => {}, stop: () => {} };

/** The door on a port of its own, for a test, with these rooms behind it; answers its address. */
export const openDoor = async (
  authenticate: Authenticate,
  rooms: Partial<Rooms>,
  {
    rates = ratesWith(),
    trustProxy = '',
    ...settings
  }: Partial<DoorSettings> & { rates?: ReturnType<typeof ratesWith>; trustProxy?: string } = {},
): Promise<string> => {
  const door = createDoor({
    authenticate,
    addressOf: createAddressOf(trustProxy),
    rates,
    rooms: { graphql: (_, response) => response.end('{}'), files: async (_, response) => void response.end('{}'), page: null, ...rooms },
    log: createLogger('test', 'silent'),
    settings: { ...usual, ...settings },
  }); // prettier-ignore
  const server = createHttpServer(door).listen(0, '127.0.0.1');
  await once(server, 'listening');
  after(() => {
    server.close();
    server.closeAllConnections();
  });
  const address = server.address();
  return `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}`;
};
