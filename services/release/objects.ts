import { createHash } from 'node:crypto';
import type { Files } from '../../platform/files/files.ts';

/** The object of the `releases` bucket that holds one part of a file. */
export const objectName = (releaseId: string, path: string, part: number): string =>
  `releases/${releaseId}/${path}/${String(part).padStart(5, '0')}`;

/** Size in bytes and SHA-256 in hex. */
export const sizeAndDigest = (bytes: Uint8Array): { bytes: number; sha256: string } => ({
  bytes: bytes.byteLength,
  sha256: createHash('sha256').update(bytes).digest('hex'),
});

const streamOf = (bytes: Uint8Array): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      if (bytes.byteLength > 0) controller.enqueue(bytes);
      controller.close();
    },
  });

/** Stores bytes as an object, replacing what was there. */
export const putBytes = async (files: Files, name: string, bytes: Uint8Array): Promise<void> => {
  await files.put('releases', name, streamOf(bytes));
};

/** An object whole: one part, never a file. Null where there is none. @throws Error where its digest does not match */
export const readBytes = async (files: Files, name: string): Promise<Uint8Array | null> => {
  const object = await files.get('releases', name);
  if (object === null) return null;
  const chunks: Uint8Array[] = [];
  for await (const chunk of object.bytes) chunks.push(chunk);
  return Buffer.concat(chunks);
};
