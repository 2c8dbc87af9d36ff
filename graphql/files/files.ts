import type { IncomingMessage, ServerResponse } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { z } from 'zod';
import { Refusal } from '../../domain/refusal.ts';
import type { RefusalCode } from '../../domain/refusal.ts';
import { isAbsence } from '../../platform/failure.ts';
import { newId } from '../../platform/id.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import type { Files } from '../../platform/files/files.ts';
import { call } from '../../platform/nats/request.ts';
import type { SignedIn } from '../../platform/auth.ts';
import { memoryAsTmx } from '../../services/adaptation/contract.ts';
import { permitUpload } from '../../services/catalogue/contract.ts';
import { locateFile } from '../../services/release/contract.ts';
import { endEarly } from '../door/answer.ts';
import type { LetIn } from '../context.ts';
import { watchPermission } from '../door/permission.ts';
import { rangeOf } from './range.ts';
import type { ByteRange } from './range.ts';
import { createUploads } from './upload.ts';
import type { Uploads } from './upload.ts';
import { downloadOwnData, ownDataPath } from './own-data.ts';

const statusOf: Partial<Record<RefusalCode, number>> = {
  'not-signed-in': 401,
  'not-allowed': 403,
  'not-found': 404,
  'wrong-state': 409,
  'id-taken': 409,
  'too-many': 429,
  unavailable: 503,
};

const answer = (response: ServerResponse, status: number, body: object): void => {
  const text = JSON.stringify(body);
  const head = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) };
  if (status < 400) return void response.writeHead(status, head).end(text);
  // What is left of a body that nobody reads would keep the connection busy.
  response.writeHead(status, { ...head, connection: 'close' });
  endEarly(response.req, response, text);
};

const awayMeanwhile =
  'A part of the installation was away while the file was on its way. Nothing of it is kept: send the same again in a moment.';

type Person = SignedIn['principal'];

/** What a room of files has: who asks, and how it is known that they may no more. */
interface Transfer {
  readonly bus: Bus;
  readonly files: Files;
  readonly letIn: LetIn;
  readonly isRevoked: (signedIn: SignedIn) => boolean;
}

type Located = z.output<typeof locateFile.reply>;

/** After every part of a file. */
const afterAll = 2_147_483_647;

/** The bytes of a file's objects in a stretch of it, one after the other, located as they are needed: what was lost is made again on the way. */
async function* bytesOf(files: Files, first: Located, range: ByteRange, locate: (after: number) => Promise<Located>) {
  const isWhole = range.end - range.start === first.bytes;
  let at = 0;
  for (let located = first; ; located = await locate(located.end)) {
    for (const name of located.objects) {
      if (at >= range.end) return;
      // Whole, each is read against its digest.
      const stretch = isWhole ? undefined : { start: Math.max(0, range.start - at), end: range.end - at };
      const object = await files.get('releases', name, stretch);
      if (object === null) throw new Error(`Object ${name} is no longer there.`);
      yield* object.bytes;
      at += object.size;
    }
    if (located.end === null) return;
  }
}

const download = async (
  { bus, files, letIn, isRevoked }: Transfer,
  place: { releaseId: string; path: string },
  { method, headers }: IncomingMessage,
  response: ServerResponse,
) => {
  const { principal } = letIn;
  const locate = (after: number) => call(bus, locateFile, { ...place, after }, { principal });
  const located = await locate(-1);
  const { bytes, sha256 } = located;
  const etag = `"${sha256}"`;
  // A stretch of another version would not fit what the client has of this one.
  const fits = headers['if-range'] === undefined || headers['if-range'] === etag;
  const range = fits ? rangeOf(headers.range, bytes) : null;
  if (range === 'unsatisfiable') {
    response.setHeader('content-range', `bytes */${bytes}`);
    return answer(response, 416, { code: 'invalid-input', message: `The file has ${bytes} bytes.` });
  }
  const { start, end } = range ?? { start: 0, end: bytes };
  response.writeHead(range === null ? 200 : 206, {
    'content-type': 'application/octet-stream',
    'content-length': end - start,
    'accept-ranges': 'bytes',
    ...(range === null ? {} : { 'content-range': `bytes ${start}-${end - 1}/${bytes}` }),
    'content-disposition': `attachment; filename="${place.path
      .split('/')
      .at(-1)
      ?.replaceAll(/[^\w.-]/g, '_')}"`,
    etag,
    digest: `sha-256=${Buffer.from(sha256, 'hex').toString('base64')}`,
  });
  if (method === 'HEAD') return void response.end();
  // Asked for no part of it, release says whether this person may still read what it is.
  const { signal } = watchPermission(letIn, isRevoked, () => locate(afterAll));
  await pipeline(bytesOf(files, located, { start, end }, locate), response, { signal });
};

/** Says what is there under an upload's id, to who uploaded it. */
const describeUpload = async (files: Files, principal: Person, id: string, response: ServerResponse): Promise<void> => {
  const known = await files.stat('uploads', id);
  const isTheirs = known !== null && known.labels['owner'] === principal.id;
  if (!isTheirs) return void response.writeHead(404).end();
  response
    .writeHead(200, {
      'content-type': 'application/octet-stream',
      'content-length': known.size,
      etag: `"${known.sha256}"`,
      digest: `sha-256=${Buffer.from(known.sha256, 'hex').toString('base64')}`,
    })
    .end();
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

const downloadMemory = async ({ bus, letIn, isRevoked }: Transfer, campaignId: string, response: ServerResponse) => {
  // Each piece is asked for in their name.
  const { signal } = watchPermission(letIn, isRevoked, async () => undefined);
  const piece = (after: string | null) => call(bus, memoryAsTmx, { campaignId, after }, { principal: letIn.principal });
  const first = await piece(null);
  response.writeHead(200, {
    'content-type': 'application/xml; charset=utf-8',
    'content-disposition': `attachment; filename="memory-${campaignId}.tmx"`,
  });
  await pipeline(memoryPieces(first, piece), response, { signal });
};

/** @throws Refusal `invalid-input` for a path that is encoded wrongly */
const decoded = (path: string): string => {
  try {
    return decodeURIComponent(path);
  } catch {
    throw new Refusal('invalid-input', 'The path is not encoded as UTF-8 in percent signs.');
  }
};

/** The campaign that an upload says it is for. @throws Refusal `invalid-input` */
const campaignIn = (url: URL): string | null => {
  const named = url.searchParams.get('campaign');
  if (named === null) return null;
  const id = z.uuid().safeParse(named);
  if (!id.success) throw new Refusal('invalid-input', '?campaign= is no id of a campaign.');
  return id.data;
};

/** Takes the body of a PUT as an upload, for as long as its person may send it. */
const upload = async (
  { bus, letIn, isRevoked }: Transfer,
  take: Uploads,
  id: string,
  request: IncomingMessage,
  url: URL,
) => {
  const campaignId = campaignIn(url);
  const { principal } = letIn;
  const permission = watchPermission(letIn, isRevoked, () => call(bus, permitUpload, { campaignId }, { principal }));
  await permission.assert();
  return take({ id, owner: principal.id, campaignId }, request, permission);
};

const placeOf = (pathname: string) => {
  if (pathname === ownDataPath) return { ownData: true };
  const id = /^\/files\/([^/]+)$/.exec(pathname)?.[1];
  if (id !== undefined) return { upload: z.uuid().safeParse(id).data ?? null };
  const memoryOf = /^\/files\/memory\/([^/]+)\.tmx$/.exec(pathname)?.[1];
  if (memoryOf !== undefined) return { memoryOf: z.uuid().safeParse(memoryOf).data ?? null };
  const [, releaseId, path] = /^\/files\/releases\/([^/]+)\/(.+)$/.exec(pathname) ?? [];
  if (path === undefined || !z.uuid().safeParse(releaseId).success) return null;
  return { release: { releaseId: z.uuid().parse(releaseId), path: decoded(path) } };
};

/**
 * Serves `PUT /files/<uuid>` and `HEAD` of the same, `GET /files/releases/<release id>/<path>`, `GET /files/memory/<campaign id>.tmx` and `GET /files/my-data`,
 * to whom the door let in (door.ts); nothing is held whole in memory.
 */
export const createFiles = (parts: { bus: Bus; files: Files; isRevoked: (signedIn: SignedIn) => boolean }) => {
  const uploads = createUploads(parts.files);
  return async (request: IncomingMessage, response: ServerResponse, letIn: LetIn): Promise<void> => {
    const { bus } = parts;
    const { principal } = letIn;
    const transfer = { ...parts, letIn };
    try {
      const url = new URL(request.url ?? '/', 'http://here');
      const place = placeOf(url.pathname);
      if (request.method === 'PUT' && place?.upload)
        return answer(response, 200, await upload(transfer, uploads, place.upload, request, url));
      if (request.method === 'HEAD' && place?.upload)
        return await describeUpload(parts.files, principal, place.upload, response);
      if ((request.method === 'GET' || request.method === 'HEAD') && place?.release)
        return await download(transfer, place.release, request, response);
      if (request.method === 'GET' && place?.ownData) return await downloadOwnData(bus, principal, response);
      if (request.method === 'GET' && place?.memoryOf) return await downloadMemory(transfer, place.memoryOf, response);
      const message = `There is PUT /files/<uuid> to upload, and GET /files/releases/<release id>/<path>, /files/memory/<campaign id>.tmx and ${ownDataPath} to download.`;
      answer(response, 404, { code: 'not-found', message });
    } catch (error) {
      if (response.headersSent || response.destroyed) return void response.destroy();
      // A client that went away in the middle of its upload.
      if (request.destroyed && !request.complete) return void response.destroy();
      if (error instanceof Refusal) {
        const { code, message } = error;
        return answer(response, statusOf[code] ?? 400, { code, message });
      }
      if (isAbsence(error)) {
        bus.log.warn({ err: error }, 'a file was not transferred: a part of the installation was away');
        response.setHeader('retry-after', '2');
        return answer(response, 503, { code: 'unavailable', message: awayMeanwhile });
      }
      const bug = newId();
      bus.log.error({ err: error, bug }, 'a file was not transferred');
      answer(response, 500, {
        code: 'internal',
        message: `Something went wrong on our side. It is logged under ${bug}.`,
      });
    }
  };
};
