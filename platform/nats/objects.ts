import { createHash } from 'node:crypto';
import { JetStreamApiError, StorageType, jetstream, jetstreamManager } from '@nats-io/jetstream';
import { Objm, setSha256Backend } from '@nats-io/obj';
import type { ObjectInfo, ObjectStore } from '@nats-io/obj';
import { headers, nanos } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import type { Bus } from './bus.ts';

/** Buckets hold bytes that can be had again: an upload is disposable once imported, a release is rebuilt from its manifest. */
const buckets = ['uploads', 'releases'] as const;
export type Bucket = (typeof buckets)[number];

// The client digests in JavaScript unless it is told: 30 MB/s on a shared core where this does 390 (2026-11-25).
setSha256Backend('native');

/** Days that an upload waits for its import: one that was refused or forgotten goes by itself. */
const uploadDays = 7;
const ttl: Record<Bucket, number> = { uploads: nanos(uploadDays * 24 * 3_600_000), releases: 0 };

/** Makes the buckets where there are none, and keeps each as often as is said. Only provisioning does: what made a lost bucket anew would hide the loss. */
export const ensureBuckets = async (nats: NatsConnection, replicas: number): Promise<void> => {
  const manager = await jetstreamManager(nats);
  for (const bucket of buckets) {
    await new Objm(jetstream(nats)).create(bucket, { storage: StorageType.File, ttl: ttl[bucket], replicas });
    await manager.streams.update(`OBJ_${bucket}`, { num_replicas: replicas });
  }
};

/** @throws the product's refusal `unavailable` where the bucket is gone */
const open = async (bus: Bus, bucket: Bucket): Promise<ObjectStore> => {
  try {
    // Without the look at the account that comes before each use: whoever has no JetStream hears it from the use itself.
    return await new Objm(jetstream(bus.nats, { checkAPI: false })).open(bucket);
  } catch (error) {
    if (!(error instanceof Error && error.message === 'object store not found')) throw error;
    bus.log.error({ bucket }, 'a bucket is gone with what lay in it: node infra/provision.ts makes it anew');
    throw bus.refusals.fromWire({
      code: 'unavailable',
      message: `The store of ${bucket} is gone. Whoever runs this installation makes it anew by node infra/provision.ts; what lay in it has to be sent or made again.`,
    });
  }
};

const sha256Of = ({ digest }: ObjectInfo): string =>
  Buffer.from(digest.replace(/^SHA-256=/i, ''), 'base64url').toString('hex');

// Each chunk is a message that the server syncs before the next is sent: the parts of a release wait half as long as with the 128 kB
// that are usual. NATS takes 1 MB.
const chunkBytes = 512 * 1024;

/** What is kept with an object: whose it is, and what alone it may be used for; none of an object that a release before this one stored. */
export type Labels = Readonly<Record<string, string>>;

/** Streams bytes into the bucket under `name`, replacing what was there. Answers size in bytes and digest (`SHA-256=…`, base64url). */
export const putObject = async (
  bus: Bus,
  bucket: Bucket,
  name: string,
  bytes: ReadableStream<Uint8Array>,
  labels: Labels = {},
): Promise<{ size: number; digest: string }> => {
  const store = await open(bus, bucket);
  const info = await store.put({ name, metadata: labels, options: { max_chunk_size: chunkBytes } }, bytes, {
    timeout: 30_000,
  });
  return { size: info.size, digest: info.digest };
};

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

/** An object's size and bytes; null where there is none. The bytes end by an error where they do not match the object's digest. */
export const getObject = async (
  bus: Bus,
  bucket: Bucket,
  name: string,
): Promise<{ size: number; bytes: AsyncIterable<Uint8Array> } | null> => {
  const info = await (await open(bus, bucket)).info(name);
  return info === null || info.deleted ? null : { size: info.size, bytes: chunksOf(bus, bucket, info) };
};

/** What the bucket says it holds under `name`: bytes, SHA-256 in hex and labels, without reading it; null where there is none. */
export const statObject = async (
  bus: Bus,
  bucket: Bucket,
  name: string,
): Promise<{ size: number; sha256: string; labels: Labels } | null> => {
  const store = await open(bus, bucket);
  const info = await store.info(name);
  if (info === null || info.deleted) return null;
  return { size: info.size, sha256: sha256Of(info), labels: info.metadata ?? {} };
};

const metaSubject = (bucket: Bucket, name: string): string =>
  `$O.${bucket}.M.${Buffer.from(name).toString('base64').replaceAll('+', '-').replaceAll('/', '_')}`;

const Meta = z.looseObject({ name: z.string(), deleted: z.boolean().optional() });
/** What the server says where somebody else wrote first. */
const wrongLastSequence = 10_071;

/**
 * Gives a whole object another name in one step, unless an object has that name already: of two who try, one is answered false. The
 * client's own `update` looks first and writes then, so that the later of two replaces the earlier.
 */
export const nameObject = async (bus: Bus, bucket: Bucket, from: string, to: string): Promise<boolean> => {
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

/** Sizes of the objects of a bucket that carry a label. */
export const sizesLabelled = async (bus: Bus, bucket: Bucket, label: string, value: string): Promise<number[]> =>
  (await (await open(bus, bucket)).list())
    .filter((info) => !info.deleted && info.metadata?.[label] === value)
    .map(({ size }) => size);

/** Deletes an object; deleting one that is not there is no error. */
export const deleteObject = async (bus: Bus, bucket: Bucket, name: string): Promise<void> => {
  const store = await open(bus, bucket);
  if ((await store.info(name)) !== null) await store.delete(name);
};
