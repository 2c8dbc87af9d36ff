import type { NatsConnection } from '@nats-io/transport-node';

/** Requests of one process that wait for one service, or that wait in one service for their turn. */
export const mostWaiting = 256;

/** Bytes of requests that a process has under way at once, on either side. */
export const mostBytes = 64 * 1_048_576;

/** What is under way on a connection, on one side of it: asked, or being answered. */
interface Load {
  readonly waiting: Map<string, number>;
  bytes: number;
}

const loads = { asked: new WeakMap<NatsConnection, Load>(), answered: new WeakMap<NatsConnection, Load>() };

const loadOf = (nats: NatsConnection, side: keyof typeof loads): Load => {
  const known = loads[side].get(nats);
  if (known !== undefined) return known;
  const load = { waiting: new Map<string, number>(), bytes: 0 };
  loads[side].set(nats, load);
  return load;
};

/**
 * Takes a place for one more request to a service, and answers how it is given back; null where it has as many as it may, or the process holds as many bytes as it may.
 * A queue without a bound only moves the refusal to where everybody has waited for it.
 */
export const placeFor = (
  nats: NatsConnection,
  side: keyof typeof loads,
  service: string,
  bytes: number,
  most = mostWaiting,
): (() => void) | null => {
  const load = loadOf(nats, side);
  const waiting = load.waiting.get(service) ?? 0;
  if (waiting >= most || (load.bytes > 0 && load.bytes + bytes > mostBytes)) return null;
  load.waiting.set(service, waiting + 1);
  load.bytes += bytes;
  return () => {
    load.waiting.set(service, (load.waiting.get(service) ?? 1) - 1);
    load.bytes -= bytes;
  };
};
