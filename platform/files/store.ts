import { createHash } from 'node:crypto';
import { z } from 'zod';
import { newId } from '../id.ts';
import type { Bus } from '../nats/bus.ts';

/** Buckets hold bytes that can be had again: an upload is disposable once imported, a release is rebuilt from its manifest. */
export const buckets = ['uploads', 'releases'] as const;
export type Bucket = (typeof buckets)[number];

/** Days that an upload waits for its import: one that was refused or forgotten goes by itself. */
export const uploadDays = 7;

/** What is kept with a file: whose it is, and what alone it may be used for; none of a file that a release before this one stored. */
export type Labels = Readonly<Record<string, string>>;

/** A stretch of a file's bytes, `end` not in it. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The files of an installation, by bucket and name. A file is seen whole or not at all. */
export interface Files {
  /** Streams bytes in under `name`, replacing what was there. Answers size in bytes and digest (`SHA-256=…`, base64url). */
  put(
    bucket: Bucket,
    name: string,
    bytes: ReadableStream<Uint8Array>,
    labels?: Labels,
  ): Promise<{ size: number; digest: string }>;
  /** A file's size and bytes, or what there is of a stretch of them; null where there is none. Whole, the bytes end by an error where they do not match their digest. */
  get(
    bucket: Bucket,
    name: string,
    stretch?: Stretch,
  ): Promise<{ size: number; bytes: AsyncIterable<Uint8Array> } | null>;
  /** Bytes, SHA-256 in hex and labels, without reading the file; null where there is none. */
  stat(bucket: Bucket, name: string): Promise<{ size: number; sha256: string; labels: Labels } | null>;
  /** Gives a whole file another name in one step, unless a file has that name already: of two who try, one is answered false. */
  rename(bucket: Bucket, from: string, to: string): Promise<boolean>;
  /** Sizes of the files of a bucket that carry a label. */
  sizesLabelled(bucket: Bucket, label: string, value: string): Promise<number[]>;
  /** Deletes a file; deleting one that is not there is no error. */
  delete(bucket: Bucket, name: string): Promise<void>;
}

/** What a store is built on: bytes under keys of our own, and a small text under each name, which says where the bytes of that name are. */
export interface Ground {
  /** Keeps bytes; they are safe once it resolves. */
  writeBytes(bucket: Bucket, key: string, bytes: AsyncIterable<Uint8Array>): Promise<void>;
  readBytes(bucket: Bucket, key: string, stretch?: Stretch): AsyncIterable<Uint8Array>;
  deleteBytes(bucket: Bucket, key: string): Promise<void>;
  /** Puts a text under a name in one step; `onlyNew` answers false where there is one already. */
  writeName(bucket: Bucket, name: string, text: string, onlyNew: boolean): Promise<boolean>;
  readName(bucket: Bucket, name: string): Promise<string | null>;
  deleteName(bucket: Bucket, name: string): Promise<void>;
  /** The texts of all names of a bucket. */
  names(bucket: Bucket): AsyncIterable<string>;
  /** The sentence for who is told that the ground is full or away; null for any other error. */
  whyAway(error: unknown): string | null;
}

const Entry = z.object({
  key: z.string(),
  size: z.int(),
  sha256: z.string(),
  labels: z.record(z.string(), z.string()),
});
type Entry = z.infer<typeof Entry>;
/** What the text under a name says. */
export const entryIn = (text: string): Entry => Entry.parse(JSON.parse(text));

/** Bytes as they pass, until they were more or others than the entry says. */
async function* verified(bytes: AsyncIterable<Uint8Array>, { size, sha256 }: Entry, name: string) {
  const hash = createHash('sha256');
  let seen = 0;
  for await (const chunk of bytes) {
    hash.update(chunk);
    seen += chunk.length;
    yield chunk;
  }
  if (seen !== size || hash.digest('hex') !== sha256) throw new Error(`File ${name} is not what its digest says.`);
}

/** No bytes. */
export async function* nothing(): AsyncGenerator<Uint8Array> {}

async function* chunksOf(bytes: ReadableStream<Uint8Array>): AsyncGenerator<Uint8Array> {
  for await (const chunk of bytes) yield chunk;
}

/**
 * A store of files. Bytes are written first, under a key that nobody knows, and the name last, in one step: whoever is killed in between leaves
 * bytes without a name, which the ground clears.
 */
export const createStore = (ground: Ground, bus: Pick<Bus, 'refusals' | 'log'>): Files => {
  /** @throws the product's refusal `unavailable` where the ground is full or away */
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      const message = ground.whyAway(error);
      if (message === null) throw error;
      bus.log.warn({ err: error }, 'files cannot be stored or read');
      throw bus.refusals.fromWire({ code: 'unavailable', message });
    }
  };
  const entryOf = async (bucket: Bucket, name: string): Promise<Entry | null> => {
    const text = await ground.readName(bucket, name);
    return text === null ? null : entryIn(text);
  };

  return {
    put: (bucket, name, bytes, labels = {}) =>
      told(async () => {
        const key = newId();
        const hash = createHash('sha256');
        let size = 0;
        async function* measured(): AsyncGenerator<Uint8Array> {
          for await (const chunk of chunksOf(bytes)) {
            hash.update(chunk);
            size += chunk.length;
            yield chunk;
          }
        }
        try {
          await ground.writeBytes(bucket, key, measured());
          const sha256 = hash.digest();
          const before = await entryOf(bucket, name);
          const entry: Entry = { key, size, sha256: sha256.toString('hex'), labels };
          await ground.writeName(bucket, name, JSON.stringify(entry), false);
          if (before !== null) await ground.deleteBytes(bucket, before.key);
          return { size, digest: `SHA-256=${sha256.toString('base64url')}=` };
        } catch (error) {
          await ground.deleteBytes(bucket, key).catch(() => undefined);
          throw error;
        }
      }),
    get: (bucket, name, stretch) =>
      told(async () => {
        const entry = await entryOf(bucket, name);
        if (entry === null) return null;
        if (stretch === undefined)
          return { size: entry.size, bytes: verified(ground.readBytes(bucket, entry.key), entry, name) };
        const within = { start: stretch.start, end: Math.min(stretch.end, entry.size) };
        const bytes = within.start < within.end ? ground.readBytes(bucket, entry.key, within) : nothing();
        return { size: entry.size, bytes };
      }),
    stat: (bucket, name) =>
      told(async () => {
        const entry = await entryOf(bucket, name);
        return entry === null ? null : { size: entry.size, sha256: entry.sha256, labels: entry.labels };
      }),
    rename: (bucket, from, to) =>
      told(async () => {
        const text = await ground.readName(bucket, from);
        if (text === null) throw new Error(`There is no file ${from}.`);
        if (!(await ground.writeName(bucket, to, text, true))) return false;
        await ground.deleteName(bucket, from);
        return true;
      }),
    sizesLabelled: (bucket, label, value) =>
      told(async () => {
        const sizes: number[] = [];
        for await (const text of ground.names(bucket)) {
          const { size, labels } = entryIn(text);
          if (labels[label] === value) sizes.push(size);
        }
        return sizes;
      }),
    delete: (bucket, name) =>
      told(async () => {
        const entry = await entryOf(bucket, name);
        if (entry === null) return;
        await ground.deleteName(bucket, name);
        await ground.deleteBytes(bucket, entry.key);
      }),
  };
};
