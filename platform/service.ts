import type { Pool } from 'pg';
import type { Files } from './files/files.ts';
import type { Stop } from './lifecycle.ts';
import type { Logger } from './log.ts';
import type { Bus } from './nats/bus.ts';
import type { Taken } from './nats/event.ts';
import type { Served } from './nats/request.ts';
import type { Outbox } from './outbox.ts';

/** What a service is given to work with. */
export interface ServiceContext {
  readonly pool: Pool;
  /** Connections of their own for claims, submits, steps of workflows and reads by ids, which look up by keys: each statement is planned once. */
  readonly keyed: Pool;
  readonly bus: Bus;
  readonly files: Files;
  readonly log: Logger;
}

/** What a service offers once it is made. `events` are taken by durable consumers of the service, one a type. */
export interface Offers {
  readonly requests: readonly Served[];
  readonly events?: readonly Taken[];
  readonly outbox?: Outbox;
  /** Work that goes on in the background, stopped with the service. */
  readonly background?: readonly Stop[];
}

/** A service: its name is its PostgreSQL schema, its queue group and the room that its events are taken by. */
export interface Service {
  readonly name: string;
  create(context: ServiceContext): Offers;
}
