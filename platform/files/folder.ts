import { createReadStream } from 'node:fs';
import { access, link, mkdir, open, readFile, readdir, rename, stat, unlink } from 'node:fs/promises';
import { join } from 'node:path';
import { newId } from '../id.ts';
import { buckets, entryIn, uploadDays } from './store.ts';
import type { Bucket, Ground } from './store.ts';

/*
 * Files in a folder: for one machine. `<bucket>/bytes/<key>` has a file's bytes as they are, `<bucket>/names/<name>.json` says whose they are;
 * `<bucket>/aside` is where both are written before they get their place by a rename.
 */

const codeOf = (error: unknown): string => (error instanceof Error && 'code' in error ? String(error.code) : '');
const unless =
  (code: string) =>
  (error: unknown): null => {
    if (codeOf(error) === code) return null;
    throw error;
  };

/** What the operating system says where nothing can be written or read at all: names are told as such, so a file that is not found is the folder's. */
const away = new Set(
  'ENOSPC EDQUOT EROFS EIO EMFILE ENFILE EACCES EPERM ENOENT ENOTDIR ESTALE ENODEV ENXIO'.split(' '),
);

/** What is in a folder of names is on the disk once the folder is. */
const syncFolder = async (folder: string): Promise<void> => {
  const handle = await open(folder, 'r');
  await handle.sync().finally(() => handle.close());
};

/** What else lies in a folder of names is not ours. */
const ending = '.json';

const dayMs = 86_400_000;
/** Bytes that have no name are of somebody who still writes, or who was killed before the name: by then he is no more. */
const namelessMs = dayMs;
const sweepEveryMs = 3_600_000;

/** Clears what was never imported, and what was never whole. */
const sweep = async (root: string): Promise<void> => {
  const olderThan = async (file: string, ms: number): Promise<boolean> => {
    const found = await stat(file).catch(() => null);
    return found !== null && Date.now() - found.mtimeMs > ms;
  };
  for (const bucket of buckets) {
    const [aside, names, bytes] = ['aside', 'names', 'bytes'].map((part) => join(root, bucket, part));
    const named = new Set<string>();
    for (const file of await readdir(names ?? '')) {
      if (!file.endsWith(ending)) continue;
      const path = join(names ?? '', file);
      if (bucket === 'uploads' && (await olderThan(path, uploadDays * dayMs)))
        await unlink(path).catch(unless('ENOENT'));
      else {
        const text = await readFile(path, 'utf8').catch(unless('ENOENT'));
        const entry = text === null ? null : entryIn(text);
        if (entry !== null) named.add(entry.key);
      }
    }
    const strays = [
      ...(await readdir(aside ?? '')).map((file) => join(aside ?? '', file)),
      ...(await readdir(bytes ?? '')).filter((key) => !named.has(key)).map((key) => join(bytes ?? '', key)),
    ];
    for (const path of strays) if (await olderThan(path, namelessMs)) await unlink(path).catch(unless('ENOENT'));
  }
};

/** Opens the folder, and makes it where there is none. */
export const createFolder = async (root: string): Promise<Ground> => {
  for (const bucket of buckets)
    for (const part of ['aside', 'names', 'bytes'])
      await mkdir(join(root, bucket, part), { recursive: true, mode: 0o700 });
  const tidy = (): void => void sweep(root).catch(() => undefined);
  tidy();
  setInterval(tidy, sweepEveryMs).unref();

  const nameFile = (bucket: Bucket, name: string): string =>
    join(root, bucket, 'names', `${encodeURIComponent(name)}${ending}`);
  const bytesFile = (bucket: Bucket, key: string): string => join(root, bucket, 'bytes', key);

  /** Writes a file aside, and leaves it there on the disk. */
  const writeAside = async (bucket: Bucket, chunks: AsyncIterable<Uint8Array> | Iterable<Uint8Array>) => {
    const path = join(root, bucket, 'aside', newId());
    const handle = await open(path, 'wx', 0o600);
    try {
      for await (const chunk of chunks) await handle.writeFile(chunk);
      await handle.sync();
    } catch (error) {
      await unlink(path).catch(() => undefined);
      throw error;
    } finally {
      await handle.close();
    }
    return path;
  };

  return {
    writeBytes: async (bucket, key, bytes) => {
      await rename(await writeAside(bucket, bytes), bytesFile(bucket, key));
      await syncFolder(join(root, bucket, 'bytes'));
    },
    // Opened with the first read: what nobody reads would stay open.
    readBytes: async function* (bucket, key, stretch) {
      yield* createReadStream(bytesFile(bucket, key), {
        highWaterMark: 256 * 1024,
        ...(stretch === undefined ? {} : { start: stretch.start, end: stretch.end - 1 }),
      });
    },
    deleteBytes: async (bucket, key) => void (await unlink(bytesFile(bucket, key)).catch(unless('ENOENT'))),
    writeName: async (bucket, name, text, onlyNew) => {
      const aside = await writeAside(bucket, [Buffer.from(text)]);
      const path = nameFile(bucket, name);
      if (onlyNew) {
        // A link is made only where there is nothing, and of two who try by one.
        const made = await link(aside, path).then(() => true, unless('EEXIST'));
        await unlink(aside);
        if (made === null) return false;
      } else await rename(aside, path);
      await syncFolder(join(root, bucket, 'names'));
      return true;
    },
    readName: async (bucket, name) => {
      const text = await readFile(nameFile(bucket, name), 'utf8').catch(unless('ENOENT'));
      // Where the folder is gone, nobody knows what was in it.
      if (text === null) await access(join(root, bucket, 'names'));
      return text;
    },
    deleteName: async (bucket, name) => void (await unlink(nameFile(bucket, name)).catch(unless('ENOENT'))),
    names: async function* (bucket) {
      for (const file of await readdir(join(root, bucket, 'names'))) {
        if (!file.endsWith(ending)) continue;
        const text = await readFile(join(root, bucket, 'names', file), 'utf8').catch(unless('ENOENT'));
        if (text !== null) yield text;
      }
    },
    whyAway: (error) =>
      away.has(codeOf(error))
        ? 'Files cannot be stored or read at the moment: the disk is full, their folder is gone or may not be written, or it does not answer. Nothing is lost: send the same again in a while.'
        : null,
  };
};
