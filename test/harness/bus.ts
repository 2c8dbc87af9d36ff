import { refusalCodec } from '../../domain/refusal.ts';
import { createLogger } from '../../platform/log.ts';
import { openBus } from '../../platform/nats/bus.ts';
import type { Bus } from '../../platform/nats/bus.ts';

/** A connection to the test stack's NATS. The caller closes it by `bus.nats.close()`. */
export const testBus = async (): Promise<Bus> => {
  const url = process.env['NATS_URL'];
  if (url === undefined) throw new Error('NATS_URL is not set: run this test by ./endonym test FILE.');
  return openBus({ url, name: 'test', refusals: refusalCodec, log: createLogger('test', 'silent') });
};
