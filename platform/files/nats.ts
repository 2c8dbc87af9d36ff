import { createHash } from 'node:crypto';
import { JetStreamApiError, StorageType, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { Objm, setSha256Backend } from '@nats-io/obj';
import type { ObjectInfo, ObjectStore } from '@nats-io/obj';
import { headers, nanos } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import type { Bus } from '../nats/bus.ts';
import { buckets, nothing, uploadDays } from './store.ts';
import type { Bucket, Files, Stretch } from './store.ts';

/* Files in the object store of NATS: where there is neither one machine's folder nor S3. With three replicas it does not take hundreds of MB (nats.go#1908). */

// The client digests in JavaScript unless it is told: 30 MB/s on a shared core where this does 390 (2026-11-25).
setSha256Backend('native');

const ttl: Record<Bucket, number> = { uploads: nanos(uploadDays * 24 * 3_600_000), releases: 0 };

/** Makes the buckets where there are none, and keeps each as often as is said. Only provisioning does: what made a lost bucket anew would hide the loss. */
export const ensureBuckets = async (nats: NatsConnection, replicas: number): Promise<void> => {
  const manager = await jetstreamManager(nats);
  for (const bucket of buckets) {
    await new Objm(jetstream(nats)).create(bucket, { storage: StorageType.File, ttl: ttl[bucket], replicas });
    await manager.streams.update(`OBJ_${bucket}`, { num_replicas: replicas });
  }
};

const openIfThere = async (bus: Bus, bucket: Bucket): Promise<ObjectStore | null> => {
  try {
    // Without the look at the account that comes before each use: whoever has no JetStream hears it from the use itself.
    return await new Objm(jetstream(bus.nats, { checkAPI: false })).open(bucket);
  } catch (error) {
    if (error instanceof Error && error.message === 'object store not found') return null;
    throw error;
  }
};

/** @throws the product's refusal `unavailable` where the bucket is gone */
const open = async (bus: Bus, bucket: Bucket): Promise<ObjectStore> => {
  const store = await openIfThere(bus, bucket);
  if (store !== null) return store;
  bus.log.error({ bucket }, 'a bucket is gone with what lay in it: node infra/provision.ts makes it anew');
  throw bus.refusals.fromWire({
    code: 'unavailable',
    message: `The store of ${bucket} is gone. Whoever runs this installation makes it anew by node infra/provision.ts; what lay in it has to be sent or made again.`,
  });
};

const sha256Of = ({ digest }: ObjectInfo): string =>
  Buffer.from(digest.replace(/^SHA-256=/i, ''), 'base64url').toString('hex');

// Each chunk is a message that the server syncs before the next is sent: the parts of a release wait half as long as with the 128 kB
// that are usual. NATS takes 1 MB.
const chunkBytes = 512 * 1024;

/*
 * The chunks of an object, each read when it is asked for. The client's own reading makes a consumer for each object, which costs
 * the server writes that it syncs (3 to 16 ms here; a chunk takes 1), and takes in all that the server sends, however slow its reader
 * is: an import would hold its whole upload in memory.
 */
const chunksOf = async function* (bus: Bus, bucket: Bucket, info: ObjectInfo): AsyncGenerator<Uint8Array, void> {
  const { direct } = await jetstreamManager(bus.nats, { checkAPI: false });
  const hash = createHash('sha256');
  const next_by_subj = `$O.${bucket}.C.${info.nuid}`;
  for (let chunk = 0, seq = 1; chunk < info.chunks; chunk++) {
    const message = await direct.getMessage(`OBJ_${bucket}`, { seq, next_by_subj });
    if (message === null) throw new Error(`Object ${info.name} was deleted or replaced while it was read.`);
    seq = message.seq + 1;
    hash.update(message.data);
    yield message.data;
  }
  if (hash.digest('hex') !== sha256Of(info)) throw new Error(`Object ${info.name} is not what its digest says.`);
};

/** The bytes of a stream that lie in a stretch of it. */
async function* bytesIn(bytes: AsyncIterable<Uint8Array>, { start, end }: Stretch): AsyncGenerator<Uint8Array> {
  let at = 0;
  for await (const chunk of bytes) {
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, chunk.length)];
    if (from < to) yield chunk.subarray(from, to);
    at += chunk.length;
    if (at >= end) return;
  }
}

const metaSubject = (bucket: Bucket, name: string): string =>
  `$O.${bucket}.M.${Buffer.from(name).toString('base64').replaceAll('+', '-').replaceAll('/', '_')}`;

const Meta = z.looseObject({ name: z.string(), deleted: z.boolean().optional() });
/** What the server says where somebody else wrote first. */
const wrongLastSequence = 10_071;

/**
 * Gives a whole object another name in one step, unless an object has that name already: of two who try, one is answered false. The
 * client's own `update` looks first and writes then, so that the later of two replaces the earlier.
 */
const nameObject = async (bus: Bus, bucket: Bucket, from: string, to: string): Promise<boolean> => {
  const js = jetstream(bus.nats, { checkAPI: false });
  const manager = await jetstreamManager(bus.nats, { checkAPI: false });
  const stream = `OBJ_${bucket}`;
  const lastOf = (name: string) => manager.direct.getMessage(stream, { last_by_subj: metaSubject(bucket, name) });
  const [own, there] = [await lastOf(from), await lastOf(to)];
  if (own === null) throw new Error(`There is no object ${from}.`);
  if (there !== null && Meta.parse(there.json()).deleted !== true) return false;
  const rollup = headers();
  rollup.set('Nats-Rollup', 'sub');
  try {
    const meta = JSON.stringify({ ...Meta.parse(own.json()), name: to });
    await js.publish(metaSubject(bucket, to), meta, {
      headers: rollup,
      expect: { lastSubjectSequence: there?.seq ?? 0 },
    });
  } catch (error) {
    if (error instanceof JetStreamApiError && error.code === wrongLastSequence) return false;
    throw error;
  }
  await manager.streams.purge(stream, { filter: metaSubject(bucket, from) });
  return true;
};

/** The buckets of NATS as files. Of an older installation they may be gone, and then there is nothing in them; else what is lost is told. */
export const natsFiles = (bus: Bus, { isOlder = false } = {}): Files => {
  const opened = (bucket: Bucket): Promise<ObjectStore | null> => (isOlder ? openIfThere : open)(bus, bucket);
  const infoOf = async (bucket: Bucket, name: string): Promise<ObjectInfo | null> => {
    const info = (await (await opened(bucket))?.info(name)) ?? null;
    return info?.deleted === true ? null : info;
  };
  return {
    put: async (bucket, name, bytes, labels = {}) => {
      const store = await open(bus, bucket);
      const meta = { name, metadata: labels, options: { max_chunk_size: chunkBytes } };
      const { size, digest } = await store.put(meta, bytes, { timeout: 30_000 });
      return { size, digest };
    },
    get: async (bucket, name, stretch) => {
      const info = await infoOf(bucket, name);
      if (info === null) return null;
      const bytes = chunksOf(bus, bucket, info);
      if (stretch === undefined) return { size: info.size, bytes };
      return { size: info.size, bytes: stretch.start < info.size ? bytesIn(bytes, stretch) : nothing() };
    },
    stat: async (bucket, name) => {
      const info = await infoOf(bucket, name);
      return info === null ? null : { size: info.size, sha256: sha256Of(info), labels: info.metadata ?? {} };
    },
    rename: (bucket, from, to) => nameObject(bus, bucket, from, to),
    sizesLabelled: async (bucket, label, value) =>
      ((await (await opened(bucket))?.list()) ?? [])
        .filter((info) => !info.deleted && info.metadata?.[label] === value)
        .map(({ size }) => size),
    delete: async (bucket, name) => {
      const store = await opened(bucket);
      if (store !== null && (await store.info(name)) !== null) await store.delete(name);
    },
  };
};
