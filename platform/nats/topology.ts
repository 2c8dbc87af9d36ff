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
import type { ConsumerInfo, JetStreamManager, StreamConfig } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { attemptStream, attemptSubjects } from './attempt.ts';
import { deadStream, deadSubjects, gaveUpSubject } from './dead-letter.ts';
import { durableOf, eventFilter, stream } from './taken.ts';

/** What JetStream must hold: a durable consumer for each type of events that a room takes. */
export interface Topology {
  /** Raised by whoever takes a type from a room: an older version then leaves that as it finds it. */
  readonly version?: number;
  readonly rooms: readonly {
    room: string;
    types: readonly string[];
    /** Types that it took once: their consumers go once nobody of an older version uses them. */
    retired?: readonly string[];
  }[];
}

/** What an installation says of its JetStream. */
export interface Store {
  /** Servers that hold each stream: one, or three in a cluster. */
  readonly replicas: number;
  /** Megabytes of events that the stream keeps at most. */
  readonly streamMb: number;
}
const singleServer: Store = { replicas: 1, streamMb: 4_096 };

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
const duplicateSeconds = 600;

/**
 * What the dead letters and the counts may take at most: a bug that fails every event is not to fill the disk that the events need. Of more the
 * oldest go, told beforehand (fill.ts); their events are in the logs of their services.
 */
const deadBytes = 256 * 1024 * 1024;
const attemptBytes = 64 * 1024 * 1024;

const nanoseconds = (seconds: number): number => seconds * 1e9;

const versionKey = 'endonym_topology';

/** The version that a stream was last made by; 0 where it does not say. */
const versionOf = (metadata: Record<string, string> | undefined): number => Number(metadata?.[versionKey] ?? 0);

/** What the server says where it has promised more bytes to streams than it has. */
const storageExceeded = 10_047;
const leastBytes = 64 * 1024 * 1024;

type Config = Partial<StreamConfig> & { subjects: string[] };

/** A stream that is what `config` says. One that exists is brought to it where `change` says so. A server with less room than `max_bytes` gives what it has. */
const ensureStream = async (
  manager: JetStreamManager,
  name: string,
  change: boolean,
  config: Config,
): Promise<void> => {
  const isThere = (await unlessAbsent(manager.streams.info(name))) !== null;
  if (isThere && !change) return;
  const make = async (made: Config): Promise<void> => {
    try {
      await (isThere ? manager.streams.update(name, made) : manager.streams.add({ name, ...made }));
    } catch (error) {
      const { max_bytes: bytes = 0 } = made;
      const isTooLarge = error instanceof JetStreamApiError && error.code === storageExceeded;
      if (!isTooLarge || bytes <= leastBytes) throw error;
      await make({ ...made, max_bytes: Math.ceil(bytes / 2) });
    }
  };
  await make(config);
};

/**
 * Makes the streams what this version needs. The stream of events drops the oldest where it is full, for PostgreSQL has every one of them: to
 * turn the new away would stop all because of what everybody has had.
 */
const ensureStreams = async (
  manager: JetStreamManager,
  version: number,
  { replicas, streamMb }: Store,
): Promise<boolean> => {
  const file = {
    storage: StorageType.File,
    retention: RetentionPolicy.Limits,
    discard: DiscardPolicy.Old,
    num_replicas: replicas,
  };
  const found = await unlessAbsent(manager.streams.info(stream));
  const isNewest = version >= versionOf(found?.config.metadata);
  await ensureStream(manager, deadStream, isNewest, {
    ...file,
    subjects: [deadSubjects, gaveUpSubject('>')],
    allow_direct: true,
    max_bytes: deadBytes,
  });
  await ensureStream(manager, attemptStream, isNewest, {
    ...file,
    subjects: [attemptSubjects],
    max_msgs_per_subject: 1,
    max_age: nanoseconds(86_400),
    max_bytes: attemptBytes,
  });
  await ensureStream(manager, stream, isNewest, {
    ...file,
    subjects: ['endonym.event.>'],
    max_age: nanoseconds(7 * 86_400),
    max_bytes: streamMb * 1024 * 1024,
    allow_direct: true,
    duplicate_window: nanoseconds(duplicateSeconds),
    metadata: { ...found?.config.metadata, [versionKey]: String(version) },
  });
  return isNewest;
};

/*
 * What waits to come again counts as pending: the bound is far above what can fail at once. An event that fails is set aside after eight tries, by
 * who takes it; `max_deliver` is for what nobody lives to count, and far above what an outage of as long as the stream keeps events comes to.
 */
const changeable = { ack_wait: nanoseconds(30), max_ack_pending: 50_000, max_deliver: 2_500 };

/** Versions before this one had one consumer for all the types of a room, under the room's name. */
const sharedBefore = async (manager: JetStreamManager, room: string): Promise<ConsumerInfo | null> =>
  unlessAbsent(manager.consumers.info(stream, room));

/** The types of a consumer's filters. */
const typesOf = ({ config }: ConsumerInfo): string[] =>
  (config.filter_subjects ?? (config.filter_subject ? [config.filter_subject] : [])).map((filter) =>
    filter.replace(/^endonym\.event\.(.*)\.\*$/, '$1'),
  );

/** Looks at whether somebody fetches from a consumer, and the time between two: a fetch that has ended is followed by the next at once. */
const looks = 4;
const betweenLooksMs = 250;

/** Deletes a consumer that nobody uses any more. */
const deleteUnused = async (manager: JetStreamManager, durable: string): Promise<void> => {
  let delivered: number | null = null;
  for (let look = 0; look < looks; look++) {
    const info = await unlessAbsent(manager.consumers.info(stream, durable));
    if (info === null) return;
    if (info.num_waiting > 0 || (delivered !== null && info.delivered.consumer_seq !== delivered)) return;
    delivered = info.delivered.consumer_seq;
    if (look < looks - 1) await new Promise((resolve) => setTimeout(resolve, betweenLooksMs));
  }
  await manager.consumers.delete(stream, durable);
};

/**
 * Where a consumer for a type begins. Where a shared one has served the type so far, after the last event up to which that one has had all: what was
 * taken beyond comes twice, which every handler bears, and nothing is skipped.
 */
const startOf = (shared: ConsumerInfo | null, type: string) =>
  shared !== null && typesOf(shared).includes(type)
    ? { deliver_policy: DeliverPolicy.StartSequence, opt_start_seq: shared.ack_floor.stream_seq + 1 }
    : { deliver_policy: DeliverPolicy.All };

/**
 * Makes the streams and their consumers what `topology` says. Applying it again, or by two at once, changes nothing. Where a newer version has been
 * here, what there is is left as it is. Replicas of a version that shared one consumer a room go on with that: it goes when nobody uses it any more.
 * @throws Error where JetStream cannot say what it holds, and where a cluster is to hold each stream once
 */
export const applyTopology = async (
  nats: NatsConnection,
  topology: Topology,
  store: Store = singleServer,
): Promise<void> => {
  if (nats.info?.cluster !== undefined && store.replicas === 1)
    throw new Error(
      'This NATS is a cluster, and with one replica each stream would be lost with the one server that holds it. Set NATS_REPLICAS to 3.',
    );
  const manager = await jetstreamManager(nats);
  const isNewest = await ensureStreams(manager, topology.version ?? 1, store);
  for (const { room, types, retired = [] } of topology.rooms) {
    const shared = await sharedBefore(manager, room);
    for (const type of types) {
      const durable = durableOf(room, type);
      const isThere = (await unlessAbsent(manager.consumers.info(stream, durable))) !== null;
      if (isThere && isNewest) await manager.consumers.update(stream, durable, changeable);
      if (isThere) continue;
      await manager.consumers.add(stream, {
        durable_name: durable,
        ack_policy: AckPolicy.Explicit,
        filter_subjects: [eventFilter(type)],
        ...startOf(shared, type),
        ...changeable,
      });
    }
    if (!isNewest) continue;
    if (shared !== null) await deleteUnused(manager, room);
    for (const type of retired) await deleteUnused(manager, durableOf(room, type));
  }
};
