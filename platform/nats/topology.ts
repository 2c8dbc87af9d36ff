import {
  AckPolicy,
  DeliverPolicy,
  DiscardPolicy,
  RetentionPolicy,
  StorageType,
  JetStreamApiCodes,
  JetStreamApiError,
  jetstreamManager,
} from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { eventFilter, stream } from './event.ts';

/** What JetStream must hold: one durable consumer per room that takes events, and the event types it takes. */
export interface Topology {
  readonly consumers: readonly { durable: string; types: readonly string[] }[];
}

const absent: readonly number[] = [JetStreamApiCodes.StreamNotFound, JetStreamApiCodes.ConsumerNotFound];

/** Null where JetStream says that there is none. Any other failure is thrown: what could not be looked up may well be there. */
const unlessAbsent = async <T>(look: Promise<T>): Promise<T | null> => {
  try {
    return await look;
  } catch (error) {
    if (error instanceof JetStreamApiError && absent.includes(error.code)) return null;
    throw error;
  }
};

const nanoseconds = (seconds: number): number => seconds * 1e9;

/**
 * Makes the stream and its consumers what `topology` says. Applying it again, or by two at once, changes nothing.
 * @throws Error where JetStream cannot say what it holds
 */
export const applyTopology = async (nats: NatsConnection, topology: Topology): Promise<void> => {
  const manager = await jetstreamManager(nats);
  const config = {
    subjects: ['endonym.event.>'],
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    max_age: nanoseconds(7 * 86_400),
    duplicate_window: nanoseconds(600),
  };
  const known = await unlessAbsent(manager.streams.info(stream));
  if (known === null) await manager.streams.add({ name: stream, ...config });
  else await manager.streams.update(stream, config);
  for (const { durable, types } of topology.consumers) {
    const changeable = { ack_wait: nanoseconds(30), max_ack_pending: 500, filter_subjects: types.map(eventFilter) };
    const made = await unlessAbsent(manager.consumers.info(stream, durable));
    if (made !== null) await manager.consumers.update(stream, durable, changeable);
    else {
      const fixed = { durable_name: durable, ack_policy: AckPolicy.Explicit, deliver_policy: DeliverPolicy.All };
      await manager.consumers.add(stream, { ...fixed, ...changeable });
    }
  }
};
