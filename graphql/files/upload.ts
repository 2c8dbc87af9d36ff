import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { Transform, Writable } from 'node:stream';
import { finished, pipeline } from 'node:stream/promises';
import { Refusal } from '../../domain/refusal.ts';
import { newId } from '../../platform/id.ts';
import type { Files } from '../../platform/files/files.ts';
import { uploadLabels } from '../../platform/files/upload.ts';
import type { Permission } from '../door/permission.ts';

const gb = 1024 ** 3;
/** Bytes of one file. */
const mostBytes = 2 * gb;
/** Uploads that one person may have under way at once, and files and bytes of theirs that may wait for their imports. */
const mostAtOnce = 4;
const mostWaiting = 200;
const mostWaitingBytes = 20 * gb;

/** A whole upload. `digest`: `SHA-256=` and base64url. */
export interface Uploaded {
  readonly id: string;
  readonly bytes: number;
  readonly digest: string;
}

export interface NewUpload {
  readonly id: string;
  /** Whose it is: nobody else may import it. */
  readonly owner: string;
  /** The campaign that it is for alone; null: any that its owner coordinates. */
  readonly campaignId: string | null;
}

const digestOf = (sha256: string): string => `SHA-256=${Buffer.from(sha256, 'hex').toString('base64url')}=`;

/** Lets bytes through until there are more than a file may have. */
const limited = (): Transform => {
  let bytes = 0;
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      bytes += chunk.length;
      if (bytes > mostBytes)
        done(new Refusal('invalid-input', `A file may have at most ${mostBytes} bytes. Split it into several.`));
      else done(null, chunk);
    },
  });
};

/**
 * The gate that a body is led through. What ends it (too many bytes, a permission that is gone) leaves the body to be read to its end: whoever sends it is
 * still told why. A body that breaks off breaks the gate.
 */
const gateFor = (body: IncomingMessage, { signal }: Permission): Transform => {
  const gate = limited();
  const breakOff = () => void gate.destroy(new Error('The body of the upload broke off.'));
  body.once('error', breakOff).once('close', () => body.complete || breakOff());
  if (body.destroyed && !body.complete) breakOff();
  const end = () =>
    void gate.destroy(signal.reason instanceof Error ? signal.reason : new Error('The upload was ended.'));
  if (signal.aborted) end();
  else signal.addEventListener('abort', end, { once: true });
  gate.once('close', () => {
    signal.removeEventListener('abort', end);
    body.unpipe(gate);
  });
  return body.pipe(gate);
};

/** What the gate lets through, as the web stream that the store of files takes. */
const streamFrom = (gate: AsyncIterable<Uint8Array>): ReadableStream<Uint8Array> => {
  const chunks = gate[Symbol.asyncIterator]();
  return new ReadableStream({
    pull: async (controller) => {
      const { done, value } = await chunks.next();
      if (done === true) controller.close();
      else controller.enqueue(value);
    },
  });
};

/** What a body is, without keeping it. */
const measure = async (gate: Transform): Promise<string> => {
  const hash = createHash('sha256');
  const sink = new Writable({
    write: (chunk: Buffer, _, done) => {
      hash.update(chunk);
      done();
    },
  });
  await pipeline(gate, sink);
  return hash.digest('hex');
};

const taken = (id: string): Refusal =>
  new Refusal('id-taken', `Under ${id} other bytes were uploaded: what is whole is not replaced. Choose a new id.`);

/** @throws Refusal `invalid-input` for a body that is not the whole file as it is */
const assertWhole = ({ headers }: IncomingMessage): void => {
  if (headers['content-range'] !== undefined)
    throw new Refusal('invalid-input', 'A file is sent whole, by one PUT without Content-Range: parts are not taken.');
  const encoding = headers['content-encoding'];
  if (encoding !== undefined && encoding !== 'identity')
    throw new Refusal(
      'invalid-input',
      `Send the bytes of the file without Content-Encoding (${encoding.slice(0, 40)}).`,
    );
  const form = headers['content-type']?.startsWith('multipart/') === true;
  if (form) throw new Refusal('invalid-input', 'Send the bytes of the file as the body, and no form.');
};

/** Takes uploads: each is written aside and gets its id once it is whole, so that no broken one is seen or replaces another. */
export const createUploads = (files: Files) => {
  const underWay = new Map<string, number>();

  const assertRoom = async (owner: string): Promise<void> => {
    const sizes = await files.sizesLabelled('uploads', 'owner', owner);
    const waiting = sizes.reduce((sum, size) => sum + size, 0);
    if (sizes.length >= mostWaiting || waiting >= mostWaitingBytes)
      throw new Refusal(
        'wrong-state',
        `${sizes.length} files of yours (${Math.ceil(waiting / 1e6)} MB) wait to be imported. Import them first; those that nobody imports go after seven days.`,
      );
  };

  /** The same bytes again are the same upload, whoever of the two was quicker. @throws Refusal `id-taken` */
  const same = async ({ id, owner }: NewUpload, sha256: string): Promise<Uploaded> => {
    const known = await files.stat('uploads', id);
    if (known === null || known.sha256 !== sha256 || (known.labels['owner'] ?? owner) !== owner) throw taken(id);
    return { id, bytes: known.size, digest: digestOf(known.sha256) };
  };

  const store = async (upload: NewUpload, gate: Transform, permission: Permission): Promise<Uploaded> => {
    const { id, owner, campaignId } = upload;
    const aside = `${id}.${newId()}`;
    const [read, stored] = await Promise.allSettled([
      finished(gate),
      files.put('uploads', aside, streamFrom(gate), uploadLabels(owner, campaignId)).catch((error: unknown) => {
        // Nobody takes what comes any more.
        gate.destroy(error instanceof Error ? error : new Error(String(error)));
        throw error;
      }),
    ]);
    let named = false;
    try {
      if (read.status === 'rejected') throw read.reason;
      if (stored.status === 'rejected') throw stored.reason;
      await permission.assert();
      named = await files.rename('uploads', aside, id);
      const { size, digest } = stored.value;
      if (named) return { id, bytes: size, digest };
      return await same(upload, Buffer.from(digest.replace(/^SHA-256=/iu, ''), 'base64url').toString('hex'));
    } finally {
      // What broke off leaves nothing; what is whole under this id stays.
      if (!named) await files.delete('uploads', aside);
    }
  };

  /** Takes the body of a PUT. @throws Refusal */
  return async (upload: NewUpload, body: IncomingMessage, permission: Permission): Promise<Uploaded> => {
    assertWhole(body);
    const { id, owner } = upload;
    const at = underWay.get(owner) ?? 0;
    if (at >= mostAtOnce)
      throw new Refusal('wrong-state', `${mostAtOnce} uploads of yours are under way. Send this one after them.`);
    underWay.set(owner, at + 1);
    try {
      const known = await files.stat('uploads', id);
      if (known !== null) {
        if ((known.labels['owner'] ?? owner) !== owner) throw taken(id);
        return await same(upload, await measure(gateFor(body, permission)));
      }
      await assertRoom(owner);
      return await store(upload, gateFor(body, permission), permission);
    } finally {
      const left = (underWay.get(owner) ?? 1) - 1;
      if (left === 0) underWay.delete(owner);
      else underWay.set(owner, left);
    }
  };
};
export type Uploads = ReturnType<typeof createUploads>;
