import { Objm } from '@nats-io/obj';
import type { ObjectStore } from '@nats-io/obj';
import { StorageType } from '@nats-io/jetstream';
import { nanos } from '@nats-io/transport-node';
import type { Bus } from './bus.ts';

/** Buckets hold bytes that can be had again: an upload is disposable once imported, a release is rebuilt from its manifest. */
export type Bucket = 'uploads' | 'releases';

/** Days that an upload waits for its import: one that was refused or forgotten goes by itself. */
const uploadDays = 7;
const ttl: Record<Bucket, number> = { uploads: nanos(uploadDays * 24 * 3_600_000), releases: 0 };

const open = (bus: Bus, bucket: Bucket): Promise<ObjectStore> =>
  new Objm(bus.nats).create(bucket, { storage: StorageType.File, ttl: ttl[bucket] });

/** Streams bytes into the bucket under `name`, replacing what was there. Answers size in bytes and digest (`SHA-256=…`, base64url). */
export const putObject = async (
  bus: Bus,
  bucket: Bucket,
  name: string,
  bytes: ReadableStream<Uint8Array>,
): Promise<{ size: number; digest: string }> => {
  const store = await open(bus, bucket);
  const info = await store.put({ name, options: { max_chunk_size: 128 * 1024 } }, bytes, { timeout: 30_000 });
  return { size: info.size, digest: info.digest };
};

/** Streams an object's bytes; null where there is none. The stream errors where its digest does not match. */
export const getObject = async (
  bus: Bus,
  bucket: Bucket,
  name: string,
): Promise<{ size: number; bytes: ReadableStream<Uint8Array>; complete: Promise<Error | null> } | null> => {
  const store = await open(bus, bucket);
  const info = await store.info(name);
  if (info === null || info.deleted) return null;
  const result = await store.get(name);
  return result === null ? null : { size: info.size, bytes: result.data, complete: result.error };
};

/** What the bucket says it holds under `name`: bytes and SHA-256 in hex, without reading it; null where there is none. */
export const statObject = async (
  bus: Bus,
  bucket: Bucket,
  name: string,
): Promise<{ size: number; sha256: string } | null> => {
  const store = await open(bus, bucket);
  const info = await store.info(name);
  if (info === null || info.deleted) return null;
  const sha256 = Buffer.from(info.digest.replace(/^SHA-256=/i, ''), 'base64url').toString('hex');
  return { size: info.size, sha256 };
};

/** Deletes an object; deleting one that is not there is no error. */
export const deleteObject = async (bus: Bus, bucket: Bucket, name: string): Promise<void> => {
  const store = await open(bus, bucket);
  if ((await store.info(name)) !== null) await store.delete(name);
};
