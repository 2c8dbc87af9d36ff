import { refusalCodec } from '../../domain/refusal.ts';
import { newId } from '../../platform/id.ts';
import { createLogger } from '../../platform/log.ts';
import { openBus } from '../../platform/nats/bus.ts';
import type { Bus } from '../../platform/nats/bus.ts';

/** A connection to the test stack's NATS. The caller closes it by `bus.nats.close()`. */
export const testBus = async (): Promise<Bus> => {
  const url = process.env['NATS_URL'];
  if (url === undefined) throw new Error('NATS_URL is not set: run this test by ./endonym test FILE.');
  return openBus({ url, name: 'test', refusals: refusalCodec, log: createLogger('test', 'silent') });
};

/**
 * The same, but what it asks reaches only what it answers itself: whoever plays a service would else answer, beside this test, what
 * another asks, since all who answer for a service share its requests. Events go where they always go.
 */
export const ownBus = async (): Promise<Bus> => {
  const bus = await testBus();
  const own = newId();
  const nats = new Proxy(bus.nats, {
    get: (target, key) => {
      const value: unknown = Reflect.get(target, key);
      if (typeof value !== 'function') return value;
      if (key !== 'request' && key !== 'subscribe') return value.bind(target);
      return (subject: string, ...rest: unknown[]): unknown =>
        value.call(target, /^endonym\.(?!event\.)/.test(subject) ? `${own}.${subject}` : subject, ...rest);
    },
  });
  return { ...bus, nats };
};
