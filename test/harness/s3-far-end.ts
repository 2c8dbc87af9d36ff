import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';

/* A server on this machine that speaks as much of S3 as the product asks for, one bucket `files` in memory. */

export interface S3FarEnd {
  readonly url: string;
  readonly objects: Map<string, Buffer>;
  /** What was asked for, as `METHOD key?query`. */
  readonly asked: string[];
  /** The status with which the next requests are turned down; 0 answers them. */
  fail(status: number): void;
  /** How the next requests go wrong: they wait without an answer, half of their bytes come and no more, the connection breaks off after half, or after all was done but before it is said. */
  misbehave(way: S3Fault | null): void;
  /** Uploads in parts that were begun and neither ended nor given up. */
  readonly unfinished: () => number;
  /** The bucket is gone, or there again and empty. */
  lose(isGone: boolean): void;
  close(): Promise<void>;
}

type S3Fault = 'silent' | 'stalls' | 'breaks off' | 'unsaid';

const tagOf = (bytes: Buffer): string => `"${createHash('md5').update(bytes).digest('hex')}"`;
const xml = (response: ServerResponse, status: number, body: string): void =>
  void response.writeHead(status, { 'content-type': 'application/xml' }).end(`<?xml version="1.0"?>${body}`);
const refuse = (response: ServerResponse, status: number, code: string): void =>
  xml(response, status, `<Error><Code>${code}</Code><Message>${code}</Message></Error>`);

/** A body as it is meant, where it comes in chunks that say their own length. */
const bodyOf = async (request: IncomingMessage): Promise<Buffer> => {
  const body = await buffer(request);
  if (!String(request.headers['content-encoding']).includes('aws-chunked')) return body;
  const parts: Buffer[] = [];
  for (let at = 0; at < body.length;) {
    const end = body.indexOf('\r\n', at);
    const length = parseInt(body.subarray(at, end).toString(), 16);
    if (!(length > 0)) break;
    parts.push(body.subarray(end + 2, end + 2 + length));
    at = end + 4 + length;
  }
  return Buffer.concat(parts);
};

/** Objects that one page of a list has: few, so that a test meets several. */
const pageSize = 3;

export const openS3 = async (): Promise<S3FarEnd> => {
  const objects = new Map<string, Buffer>();
  const uploads = new Map<string, Map<number, Buffer>>();
  const asked: string[] = [];
  let [failing, gone] = [0, false];
  let fault: S3Fault | null = null;

  const list = (query: URLSearchParams, response: ServerResponse): void => {
    const after = query.get('continuation-token') ?? '';
    const found = [...objects]
      .filter(([key]) => key.startsWith(query.get('prefix') ?? '') && key > after)
      .toSorted(([a], [b]) => (a < b ? -1 : 1));
    const page = found.slice(0, pageSize);
    const contents = page.map(
      ([key, bytes]) =>
        `<Contents><Key>${key}</Key><ETag>${tagOf(bytes)}</ETag><Size>${bytes.length}</Size></Contents>`,
    );
    const more = found.length > pageSize;
    const next = more ? `<NextContinuationToken>${page.at(-1)?.[0]}</NextContinuationToken>` : '';
    xml(
      response,
      200,
      `<ListBucketResult><IsTruncated>${more}</IsTruncated>${next}${contents.join('')}</ListBucketResult>`,
    );
  };

  const read = (key: string, range: string | undefined, response: ServerResponse): void => {
    const bytes = objects.get(key);
    if (bytes === undefined) return refuse(response, 404, 'NoSuchKey');
    const [, start, end] = /^bytes=(\d+)-(\d+)$/.exec(range ?? '') ?? [];
    const part = start === undefined ? bytes : bytes.subarray(Number(start), Number(end) + 1);
    response.writeHead(start === undefined ? 200 : 206, { 'content-length': part.length, etag: tagOf(bytes) });
    if (fault !== 'stalls' && fault !== 'breaks off') return void response.end(part);
    const isOver = fault === 'breaks off';
    response.write(part.subarray(0, part.length / 2), () => isOver && response.destroy());
  };

  const write = (
    request: IncomingMessage,
    key: string,
    query: URLSearchParams,
    body: Buffer,
    response: ServerResponse,
  ) => {
    const parts = uploads.get(query.get('uploadId') ?? '');
    if (parts !== undefined) parts.set(Number(query.get('partNumber')), body);
    else if (request.headers['if-none-match'] === '*' && objects.has(key))
      return refuse(response, 412, 'PreconditionFailed');
    else objects.set(key, body);
    response.writeHead(200, { etag: tagOf(body) }).end();
  };

  /** Begins an upload in parts, or puts one together. */
  const post = (key: string, query: URLSearchParams, response: ServerResponse): void => {
    const id = query.get('uploadId') ?? String(uploads.size + 1);
    const parts = uploads.get(id);
    if (parts === undefined) {
      uploads.set(id, new Map());
      return xml(
        response,
        200,
        `<InitiateMultipartUploadResult><UploadId>${id}</UploadId></InitiateMultipartUploadResult>`,
      );
    }
    const ordered = [...parts].toSorted(([a], [b]) => a - b).map(([, bytes]) => bytes);
    objects.set(key, Buffer.concat(ordered));
    uploads.delete(id);
    xml(response, 200, '<CompleteMultipartUploadResult><ETag>"parts-1"</ETag></CompleteMultipartUploadResult>');
  };

  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const body = await bodyOf(request);
    const { pathname, searchParams: query } = new URL(request.url ?? '/', 'http://here');
    const key = decodeURIComponent(pathname).replace(/^\/files\/?/, '');
    asked.push(`${request.method} ${key}`);
    if (fault === 'silent') return;
    // What was asked for is done, once; whoever asks again is answered.
    if (fault === 'unsaid' && request.method === 'PUT') {
      fault = null;
      objects.set(key, body);
      return void response.destroy();
    }
    if (failing > 0) return refuse(response, failing, failing === 403 ? 'SignatureDoesNotMatch' : 'SlowDown');
    if (gone) return refuse(response, 404, 'NoSuchBucket');
    if (request.method === 'GET')
      return query.has('list-type') ? list(query, response) : read(key, request.headers.range, response);
    if (request.method === 'PUT') return write(request, key, query, body, response);
    if (request.method === 'POST') return post(key, query, response);
    if (query.has('uploadId')) uploads.delete(query.get('uploadId') ?? '');
    else objects.delete(key);
    response.writeHead(204).end();
  };
  const server = createServer((request, response) => {
    // A client that has gone in the middle of its body.
    answer(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    objects,
    asked,
    fail: (status) => void (failing = status),
    misbehave: (way) => void (fault = way),
    unfinished: () => uploads.size,
    lose: (isGone) => {
      gone = isGone;
      objects.clear();
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
