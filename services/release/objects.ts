import { createHash } from 'node:crypto';
import type { Bus } from '../../platform/nats/bus.ts';
import { putObject } from '../../platform/nats/objects.ts';

/** The object of the `releases` bucket that holds one part of a file. */
export const objectName = (releaseId: string, path: string, part: number): string =>
  `releases/${releaseId}/${path}/${String(part).padStart(5, '0')}`;

/** Size in bytes and SHA-256 in hex of a text as UTF-8. */
export const digestOf = (text: string): { bytes: number; sha256: string } => ({
  bytes: Buffer.byteLength(text),
  sha256: createHash('sha256').update(text).digest('hex'),
});

const streamOf = (text: string): ReadableStream<Uint8Array> =>
  new ReadableStream({
    start: (controller) => {
      if (text !== '') controller.enqueue(new TextEncoder().encode(text));
      controller.close();
    },
  });

/** Stores a text as an object, replacing what was there. */
export const putText = async (bus: Bus, name: string, text: string): Promise<void> => {
  await putObject(bus, 'releases', name, streamOf(text));
};
