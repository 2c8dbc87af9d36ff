import { connect } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from '../log.ts';

/** How the product's refusals travel; platform does not know them. */
export interface RefusalCodec {
  toWire(error: unknown): { code: string; message: string } | undefined;
  fromWire(refused: { code: string; message: string }): Error;
}

/** A process's connection to NATS, with what requests and events need. */
export interface Bus {
  readonly nats: NatsConnection;
  readonly refusals: RefusalCodec;
  readonly log: Logger;
}

/**
 * Connects to NATS and stays connected: a server that goes away is tried again every 250 ms for as long as the process lives.
 * @throws Error where no server answers at start
 */
export const openBus = async (options: {
  url: string;
  name: string;
  refusals: RefusalCodec;
  log: Logger;
}): Promise<Bus> => {
  const nats = await connect({
    servers: options.url,
    name: options.name,
    maxReconnectAttempts: -1,
    reconnectTimeWait: 250,
    waitOnFirstConnect: false,
    pingInterval: 5_000,
    // An error of every request, made beforehand for its stack alone: 5 % of graphql's time at 50 judgments/s.
    noAsyncTraces: true,
  });
  return { nats, refusals: options.refusals, log: options.log };
};
