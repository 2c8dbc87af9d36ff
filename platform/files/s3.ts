import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  ListObjectsV2Command,
  PutObjectCommand,
  S3Client,
  S3ServiceException,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { isAbsence } from '../failure.ts';
import type { Bucket, Ground, Stretch } from './store.ts';

/*
 * Files in S3 or what speaks as it does: for more than one machine. `<bucket>/bytes/<key>` and `<bucket>/names/<name>` as in a folder. Who may
 * write is found as every tool of Amazon's finds it: AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY, a profile, or the role of the machine.
 */

const partBytes = 8 * 1024 * 1024;

/** Bytes that have come and wait for who reads them, however slowly, wait for nobody else. @throws Error `TimeoutError` where the next do not come */
async function* promptly(bytes: AsyncIterable<Uint8Array>, patienceMs: number): AsyncGenerator<Uint8Array> {
  const chunks = bytes[Symbol.asyncIterator]();
  try {
    for (;;) {
      let timer: NodeJS.Timeout | undefined;
      const late = new Promise<never>((_, reject) => {
        const error = Object.assign(new Error('S3 sends no more bytes.'), { name: 'TimeoutError' });
        timer = setTimeout(() => reject(error), patienceMs);
      });
      const next = await Promise.race([chunks.next(), late]).finally(() => clearTimeout(timer));
      if (next.done === true) return;
      yield next.value;
    }
  } finally {
    void Promise.resolve(chunks.return?.()).catch(() => undefined);
  }
}

/** S3's own bucket, where in it, and who answers: empty for Amazon's. */
export interface S3Place {
  readonly bucket: string;
  readonly prefix: string;
  readonly endpoint: string;
  readonly region: string;
  /** How long it may take over an answer, and over the next bytes of one. A part of 8 MB takes that long at 1 Mbit/s. */
  readonly patienceMs?: number;
}

const statusOf = (error: unknown): number =>
  error instanceof S3ServiceException ? (error.$metadata.httpStatusCode ?? 0) : 0;
const isName = (error: unknown, ...names: string[]): boolean => error instanceof Error && names.includes(error.name);

/** Somebody else wrote the name first, or does so now. */
const isTaken = (error: unknown): boolean => statusOf(error) === 412 || statusOf(error) === 409;

export const createS3 = ({ bucket: Bucket, prefix, endpoint, region, patienceMs = 64_000 }: S3Place): Ground => {
  const client = new S3Client({
    region,
    // Without these a store that takes a request and never answers holds it for ever.
    requestHandler: { connectionTimeout: 5_000, requestTimeout: patienceMs, throwOnRequestTimeout: true },
    // By name of host a bucket of one's own server would need a name of its own in the DNS.
    ...(endpoint === '' ? {} : { endpoint, forcePathStyle: true }),
    // Digests of ours are kept with each file, and other servers than Amazon's know fewer kinds.
    requestChecksumCalculation: 'WHEN_REQUIRED',
    responseChecksumValidation: 'WHEN_REQUIRED',
  });
  const keyOf = (bucket: Bucket, part: 'bytes' | 'names', name: string): string =>
    `${prefix}${bucket}/${part}/${encodeURIComponent(name)}`;
  const textOf = async (Key: string): Promise<string | null> => {
    try {
      const { Body } = await client.send(new GetObjectCommand({ Bucket, Key }));
      return (await Body?.transformToString()) ?? null;
    } catch (error) {
      if (isName(error, 'NoSuchKey')) return null;
      throw error;
    }
  };
  /** Texts by the tag of their content: a list names what has not changed by what we have read before. */
  const read = new Map<string, string>();

  const bytesOf = async function* (Key: string, stretch?: Stretch): AsyncGenerator<Uint8Array> {
    const Range = stretch === undefined ? {} : { Range: `bytes=${stretch.start}-${stretch.end - 1}` };
    const { Body } = await client.send(new GetObjectCommand({ Bucket, Key, ...Range }));
    if (!(Body instanceof Readable)) throw new Error(`S3 gave no bytes of ${Key}.`);
    try {
      yield* promptly(Body, patienceMs);
    } finally {
      // Nobody reads on: the connection would stay taken.
      Body.destroy();
    }
  };
  const listed = async function* (Prefix: string): AsyncGenerator<{ Key: string; ETag: string }> {
    let ContinuationToken: string | undefined;
    do {
      const page = await client.send(
        new ListObjectsV2Command({ Bucket, Prefix, ...(ContinuationToken === undefined ? {} : { ContinuationToken }) }),
      );
      for (const { Key, ETag = '' } of page.Contents ?? []) if (Key !== undefined) yield { Key, ETag };
      ContinuationToken = page.NextContinuationToken;
    } while (ContinuationToken !== undefined);
  };

  return {
    writeBytes: async (bucket, key, bytes) => {
      const Key = keyOf(bucket, 'bytes', key);
      const params = { Bucket, Key, Body: Readable.from(bytes, { objectMode: false }) };
      await new Upload({ client, params, partSize: partBytes, queueSize: 2 }).done();
    },
    readBytes: (bucket, key, stretch) => bytesOf(keyOf(bucket, 'bytes', key), stretch),
    deleteBytes: async (bucket, key) =>
      void (await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(bucket, 'bytes', key) }))),
    writeName: async (bucket, name, text, onlyNew) => {
      const Key = keyOf(bucket, 'names', name);
      try {
        await client.send(new PutObjectCommand({ Bucket, Key, Body: text, ...(onlyNew ? { IfNoneMatch: '*' } : {}) }));
        return true;
      } catch (error) {
        if (onlyNew && isTaken(error)) return false;
        throw error;
      }
    },
    readName: (bucket, name) => textOf(keyOf(bucket, 'names', name)),
    deleteName: async (bucket, name) =>
      void (await client.send(new DeleteObjectCommand({ Bucket, Key: keyOf(bucket, 'names', name) }))),
    names: async function* (bucket) {
      const there = new Set<string>();
      for await (const { Key, ETag } of listed(`${prefix}${bucket}/names/`)) {
        const tag = `${Key} ${ETag}`;
        const text = (ETag === '' ? undefined : read.get(tag)) ?? (await textOf(Key));
        if (text === null) continue;
        there.add(tag);
        read.set(tag, text);
        yield text;
      }
      for (const tag of read.keys())
        if (tag.startsWith(`${prefix}${bucket}/names/`) && !there.has(tag)) read.delete(tag);
    },
    whyAway: (error) => {
      if (isName(error, 'NoSuchBucket'))
        return `The store of files is gone: there is no bucket ${Bucket}. Whoever runs this installation has to make it anew.`;
      if (statusOf(error) === 401 || statusOf(error) === 403 || isName(error, 'CredentialsProviderError'))
        return 'Files cannot be stored or read at the moment: their store does not let this installation in. Whoever runs it looks at its keys, its rights in the bucket and its clock; the log says what the store said.';
      if (statusOf(error) >= 500 || statusOf(error) === 429 || isName(error, 'TimeoutError') || isAbsence(error))
        return 'Files cannot be stored or read at the moment: their store does not answer. Nothing is lost: send the same again in a while.';
      return null;
    },
  };
};
