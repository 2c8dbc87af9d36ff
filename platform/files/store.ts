import { createHash } from 'node:crypto';
import { z } from 'zod';
import { FilesAway } from '../failure.ts';
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
/** What the text under a name says; null of one that is none of ours, as a disk that was full or a hand leaves them. */
export const entryIn = (text: string): Entry | null => {
  try {
    return Entry.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
};

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

/** A stretch as it passes: it ends by an error where there were fewer bytes of it, or whoever waits for them would wait on. */
async function* complete(bytes: AsyncIterable<Uint8Array>, { start, end }: Stretch, name: string) {
  let seen = 0;
  for await (const chunk of bytes) {
    seen += chunk.length;
    yield chunk;
  }
  if (seen !== end - start) throw new Error(`File ${name} has fewer bytes than it is said to have.`);
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
  /** The product's refusal `unavailable` for an error of a ground that is full or away; any other as it is. */
  const refusalOf = (error: unknown): unknown => {
    const message = ground.whyAway(error);
    if (message === null) return error;
    bus.log.warn({ err: error }, 'files cannot be stored or read');
    const refusal = bus.refusals.fromWire({ code: 'unavailable', message });
    // Work that began by itself, as an import, takes it for the outage that it is.
    refusal.cause = new FilesAway(message, { cause: error });
    return refusal;
  };
  /** @throws the product's refusal `unavailable` where the ground is full or away */
  const told = async <T>(work: () => Promise<T>): Promise<T> => {
    try {
      return await work();
    } catch (error) {
      throw refusalOf(error);
    }
  };
  /** Bytes are asked for when they are read: what is away then is told likewise. */
  async function* toldBytes(bytes: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    try {
      yield* bytes;
    } catch (error) {
      throw refusalOf(error);
    }
  }
  /**
   * Writes a name whose text nobody else writes. Where the answer was lost it may be there all the same (a store that was asked again even says
   * that it is taken): it is looked for then.
   */
  const isNamed = async (bucket: Bucket, name: string, text: string, onlyNew: boolean): Promise<boolean> => {
    try {
      if (await ground.writeName(bucket, name, text, onlyNew)) return true;
    } catch (error) {
      if ((await ground.readName(bucket, name)) !== text) throw error;
    }
    return (await ground.readName(bucket, name)) === text;
  };
  const entryOf = async (bucket: Bucket, name: string): Promise<Entry | null> => {
    const text = await ground.readName(bucket, name);
    return text === null ? null : entryIn(text);
  };
  /** What could not be deleted harms nobody, and goes with what has no name. */
  const leftOver = (error: unknown): void => bus.log.warn({ err: error }, 'a file is left over');

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
        let before: Entry | null;
        try {
          await ground.writeBytes(bucket, key, measured());
          before = await entryOf(bucket, name);
        } catch (error) {
          await ground.deleteBytes(bucket, key).catch(() => undefined);
          throw error;
        }
        const sha256 = hash.digest();
        const entry: Entry = { key, size, sha256: sha256.toString('hex'), labels };
        // Where this fails the bytes stay: the name may be there, and would name nothing.
        await isNamed(bucket, name, JSON.stringify(entry), false);
        if (before !== null) await ground.deleteBytes(bucket, before.key).catch(leftOver);
        return { size, digest: `SHA-256=${sha256.toString('base64url')}=` };
      }),
    get: (bucket, name, stretch) =>
      told(async () => {
        const entry = await entryOf(bucket, name);
        if (entry === null) return null;
        const { size, key } = entry;
        if (stretch === undefined)
          return { size, bytes: toldBytes(verified(ground.readBytes(bucket, key), entry, name)) };
        const within = { start: stretch.start, end: Math.min(stretch.end, size) };
        if (within.start >= within.end) return { size, bytes: nothing() };
        return { size, bytes: toldBytes(complete(ground.readBytes(bucket, key, within), within, name)) };
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
        const named = await isNamed(bucket, to, text, true).catch(async (error: unknown) => {
          // Nobody knows whether it is named: the old name goes alone, for whoever deletes it would take its bytes from the new one.
          await ground.deleteName(bucket, from).catch(leftOver);
          throw error;
        });
        if (named) await ground.deleteName(bucket, from).catch(leftOver);
        return named;
      }),
    sizesLabelled: (bucket, label, value) =>
      told(async () => {
        const sizes: number[] = [];
        for await (const text of ground.names(bucket)) {
          const entry = entryIn(text);
          if (entry?.labels[label] === value) sizes.push(entry.size);
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
