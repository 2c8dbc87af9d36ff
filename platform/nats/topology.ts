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
import type { JetStreamManager, StreamConfig } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { attemptStream, attemptSubjects } from './attempt.ts';
import { deadStream, deadSubjects } from './dead-letter.ts';
import { eventFilter, stream } from './taken.ts';

/** What JetStream must hold: one durable consumer per room that takes events, and the event types it takes. */
export interface Topology {
  /** Raised by whoever takes a type from a consumer: an older version then leaves that as it finds it. */
  readonly version?: number;
  readonly consumers: readonly {
    durable: string;
    types: readonly string[];
    /** Types that it took once: no longer in its filter, once all that runs is of this version or a newer one. */
    retired?: readonly string[];
  }[];
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

/** Seconds within which the stream drops an event that it has had. */
export const duplicateSeconds = 600;

const nanoseconds = (seconds: number): number => seconds * 1e9;

const versionKey = 'endonym_topology';

/** The version that a stream was last made by; 0 where it does not say. */
const versionOf = (metadata: Record<string, string> | undefined): number => Number(metadata?.[versionKey] ?? 0);

/** A stream that is what `config` says. One that exists is brought to it where `change` says so. */
const ensureStream = async (
  manager: JetStreamManager,
  name: string,
  change: boolean,
  config: Partial<StreamConfig> & { subjects: string[] },
): Promise<void> => {
  if ((await unlessAbsent(manager.streams.info(name))) === null) await manager.streams.add({ name, ...config });
  else if (change) await manager.streams.update(name, config);
};

/** The types of a filter. */
const typesIn = (filters: readonly string[]): string[] =>
  filters.map((filter) => filter.replace(/^endonym\.event\.(.*)\.\*$/, '$1'));

/**
 * Makes the streams and their consumers what `topology` says. Applying it again, or by two at once, changes nothing. A filter is only ever
 * widened, but by types that are named as retired: a newer version may take what this one does not know, and what its consumer was not given
 * in the meantime it would never be given. Where a newer version has been here, nothing else is touched.
 * @throws Error where JetStream cannot say what it holds
 */
export const applyTopology = async (nats: NatsConnection, topology: Topology): Promise<void> => {
  const manager = await jetstreamManager(nats);
  const file = { storage: StorageType.File, retention: RetentionPolicy.Limits, discard: DiscardPolicy.Old };
  const version = topology.version ?? 1;
  const found = await unlessAbsent(manager.streams.info(stream));
  const isNewest = version >= versionOf(found?.config.metadata);
  await ensureStream(manager, deadStream, isNewest, { ...file, subjects: [deadSubjects], allow_direct: true });
  await ensureStream(manager, attemptStream, isNewest, {
    ...file,
    subjects: [attemptSubjects],
    max_msgs_per_subject: 1,
    max_age: nanoseconds(86_400),
  });
  await ensureStream(manager, stream, isNewest, {
    ...file,
    subjects: ['endonym.event.>'],
    max_age: nanoseconds(7 * 86_400),
    duplicate_window: nanoseconds(duplicateSeconds),
    metadata: { ...found?.config.metadata, [versionKey]: String(version) },
  });
  for (const { durable, types, retired = [] } of topology.consumers) {
    const made = await unlessAbsent(manager.consumers.info(stream, durable));
    const had = typesIn(
      made?.config.filter_subjects ?? (made?.config.filter_subject ? [made.config.filter_subject] : []),
    );
    const kept = isNewest ? had.filter((type) => !retired.includes(type)) : had;
    const filter_subjects = [...new Set([...kept, ...types])].map(eventFilter);
    // What waits to come again counts as pending: the bound is far above what can fail at once, and nothing is fetched in advance of work.
    const changeable = { ack_wait: nanoseconds(30), max_ack_pending: 50_000 };
    if (made !== null)
      await manager.consumers.update(stream, durable, { ...(isNewest ? changeable : {}), filter_subjects });
    else {
      const fixed = { durable_name: durable, ack_policy: AckPolicy.Explicit, deliver_policy: DeliverPolicy.All };
      await manager.consumers.add(stream, { ...fixed, ...changeable, filter_subjects });
    }
  }
};
