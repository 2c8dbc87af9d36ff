import type { IncomingMessage, ServerResponse } from 'node:http';
import { Transform } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Refusal } from '../domain/refusal.ts';
import type { RefusalCode } from '../domain/refusal.ts';
import { newId } from '../platform/id.ts';
import type { Bus } from '../platform/nats/bus.ts';
import { deleteObject, getObject, putObject } from '../platform/nats/objects.ts';
import { call } from '../platform/nats/request.ts';
import type { Principal } from '../platform/principal.ts';
import { memoryAsTmx } from '../services/adaptation/contract.ts';
import { permitUpload } from '../services/catalogue/contract.ts';
import { locateFile } from '../services/release/contract.ts';
import { downloadOwnData, ownDataPath } from './own-data.ts';

const maxUploadBytes = 2 * 1024 ** 3;
const statusOf: Partial<Record<RefusalCode, number>> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-state': 409,
  'too-many': 429,
  unavailable: 503,
};

const answer = (response: ServerResponse, status: number, body: object): void => {
  // What is left of a body that nobody reads would keep the connection busy.
  if (status >= 400) response.setHeader('connection', 'close');
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
};

/** Lets bytes through until there are more than an upload may have. */
const limited = (max: number): Transform => {
  let bytes = 0;
  return new Transform({
    transform: (chunk: Buffer, _, done) => {
      bytes += chunk.length;
      if (bytes > max)
        done(new Refusal('invalid-input', `A file may have at most ${max} bytes. Split it into several.`));
      else done(null, chunk);
    },
  });
};

/** What the gate lets through, as the web stream that the object store takes. */
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

/** Streams the body into the object store. A client that goes away, or a body that is too long, leaves no object. */
const upload = async (bus: Bus, id: string, request: IncomingMessage, response: ServerResponse): Promise<void> => {
  const gate = limited(maxUploadBytes);
  const body = streamFrom(gate);
  const [piped, stored] = await Promise.allSettled([pipeline(request, gate), putObject(bus, 'uploads', id, body)]);
  if (piped.status === 'fulfilled' && stored.status === 'fulfilled') {
    return answer(response, 200, { id, bytes: stored.value.size, digest: stored.value.digest });
  }
  await deleteObject(bus, 'uploads', id);
  if (piped.status === 'rejected' && piped.reason instanceof Refusal) throw piped.reason;
  if (request.destroyed && !request.complete) return void response.destroy();
  throw stored.status === 'rejected' ? stored.reason : new Error('An upload was not stored.', { cause: piped });
};

type Located = z.output<typeof locateFile.reply>;

/** The bytes of a file's objects, one after the other, located as they are needed: what was lost is made again on the way. */
async function* bytesOf(bus: Bus, first: Located, locate: (after: number) => Promise<Located>) {
  for (let located = first; ; located = await locate(located.end)) {
    for (const name of located.objects) {
      const object = await getObject(bus, 'releases', name);
      if (object === null) throw new Error(`Object ${name} is no longer there.`);
      yield* object.bytes;
    }
    if (located.end === null) return;
  }
}

const download = async (
  bus: Bus,
  principal: Principal,
  place: { releaseId: string; path: string },
  response: ServerResponse,
) => {
  const locate = (after: number) => call(bus, locateFile, { ...place, after }, { principal });
  const located = await locate(-1);
  const { bytes, sha256 } = located;
  response.writeHead(200, {
    'content-type': 'application/octet-stream',
    'content-length': bytes,
    'content-disposition': `attachment; filename="${place.path
      .split('/')
      .at(-1)
      ?.replaceAll(/[^\w.-]/g, '_')}"`,
    etag: `"${sha256}"`,
  });
  await pipeline(bytesOf(bus, located, locate), response);
};

/** A campaign's translation memory, piece by piece, as it is asked for. */
async function* memoryPieces(
  first: { text: string; end: string | null },
  piece: (after: string) => Promise<typeof first>,
) {
  for (let now = first; ; now = await piece(now.end)) {
    yield now.text;
    if (now.end === null) return;
  }
}

const downloadMemory = async (bus: Bus, principal: Principal, campaignId: string, response: ServerResponse) => {
  const piece = (after: string | null) => call(bus, memoryAsTmx, { campaignId, after }, { principal });
  const first = await piece(null);
  response.writeHead(200, {
    'content-type': 'application/xml; charset=utf-8',
    'content-disposition': `attachment; filename="memory-${campaignId}.tmx"`,
  });
  await pipeline(memoryPieces(first, piece), response);
};

const placeOf = (pathname: string) => {
  if (pathname === ownDataPath) return { ownData: true };
  const id = /^\/files\/([^/]+)$/.exec(pathname)?.[1];
  if (id !== undefined) return { upload: z.uuid().safeParse(id).data ?? null };
  const memoryOf = /^\/files\/memory\/([^/]+)\.tmx$/.exec(pathname)?.[1];
  if (memoryOf !== undefined) return { memoryOf: z.uuid().safeParse(memoryOf).data ?? null };
  const [, releaseId, path] = /^\/files\/releases\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
  if (path === undefined || !z.uuid().safeParse(releaseId).success || !URL.canParse(`file:///${path}`)) return null;
  return { release: { releaseId: z.uuid().parse(releaseId), path: decodeURIComponent(path) } };
};

/**
 * Serves `PUT /files/<uuid>`, `GET /files/releases/<release id>/<path>`, `GET /files/memory/<campaign id>.tmx` and `GET /files/my-data`,
 * to whom the door let in (door.ts); nothing is held whole in memory.
 */
export const createFiles =
  (parts: { bus: Bus }) =>
  async (request: IncomingMessage, response: ServerResponse, principal: Principal): Promise<void> => {
    const { bus } = parts;
    try {
      const place = placeOf(new URL(request.url ?? '/', 'http://here').pathname);
      if (request.method === 'PUT' && place?.upload) {
        await call(bus, permitUpload, {}, { principal });
        return await upload(bus, place.upload, request, response);
      }
      if (request.method === 'GET' && place?.release) return await download(bus, principal, place.release, response);
      if (request.method === 'GET' && place?.ownData && principal.kind !== 'service')
        return await downloadOwnData(bus, principal, response);
      if (request.method === 'GET' && place?.memoryOf)
        return await downloadMemory(bus, principal, place.memoryOf, response);
      const message = `There is PUT /files/<uuid> to upload, and GET /files/releases/<release id>/<path>, /files/memory/<campaign id>.tmx and ${ownDataPath} to download.`;
      answer(response, 404, { code: 'not-found', message });
    } catch (error) {
      if (response.headersSent || response.destroyed) return void response.destroy();
      if (error instanceof Refusal) {
        const { code, message } = error;
        return answer(response, statusOf[code] ?? 400, { code, message });
      }
      const bug = newId();
      bus.log.error({ err: error, bug }, 'a file was not transferred');
      answer(response, 500, {
        code: 'internal',
        message: `Something went wrong on our side. It is logged under ${bug}.`,
      });
    }
  };
