import { createHash } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { promisify } from 'node:util';
import { brotliCompress, constants, createGunzip, gzip } from 'node:zlib';

const defaultQuery = `# 1. ./endonym token --operator --name YOUR-NAME
# 2. Put it into "Headers" below, in place of TOKEN.
# 3. Run this; then fetch the schema (Shift-Ctrl-R)
#    to have its documentation and completion.
{
  viewer {
    id
    name
    operator
    memberships {
      campaignId
      roles
    }
  }
}
`;

const options = {
  title: 'Endonym',
  headers: JSON.stringify({ authorization: 'Bearer TOKEN' }, null, 2),
  isHeadersEditorEnabled: true,
  defaultEditorToolsVisibility: 'headers',
  subscriptionsProtocol: 'SSE',
  defaultQuery,
} as const;

/** Has the browser hold the page to this server: it loads nothing from another host and sends the token to none. */
const policy = [
  "default-src 'none'",
  "script-src 'unsafe-inline' blob:",
  'worker-src blob:',
  "style-src 'unsafe-inline'",
  'img-src data:',
  'font-src data:',
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

interface Compressed {
  readonly br: Buffer;
  readonly gzip: Buffer;
  readonly etag: string;
}

/**
 * The page with its scripts and styles in it, so that it works without the web: 9 MB of text, of which 2 are kept, compressed. Brotli at 5
 * takes half a second; at 11 it would take half a minute for a sixth less.
 */
const compressPage = async (): Promise<Compressed> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  const page = Buffer.from(renderGraphiQL(options));
  const quality = { params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: page.length } };
  const [br, zipped] = await Promise.all([promisify(brotliCompress)(page, quality), promisify(gzip)(page)]);
  const etag = `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"`;
  return { br, gzip: zipped, etag };
};

/** A socket that takes nothing for so long is let go. */
const idleMs = 20_000;

const pieceBytes = 64 * 1024;

/** The bytes, piece by piece as they are taken: a reader that does not read costs one piece. */
function* piecesOf(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += pieceBytes) yield bytes.subarray(at, at + pieceBytes);
}

const accepts = (request: IncomingMessage, coding: string): boolean =>
  (request.headers['accept-encoding'] ?? '')
    .split(',')
    .map((one) => one.trim().split(/\s*;\s*/))
    .some(([name = '', quality]) => name.toLowerCase() === coding && quality !== 'q=0');

/** GraphiQL as one file: made when it is first asked for, kept compressed, and sent as it is. */
export const createPage = () => {
  let made: Promise<Compressed> | undefined;
  return async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    made ??= compressPage();
    const page = await made;
    const head = {
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
      vary: 'accept, accept-encoding',
      etag: page.etag,
    };
    if (request.headers['if-none-match'] === page.etag) return void response.writeHead(304, head).end();
    response.setTimeout(idleMs, () => response.destroy());
    const coding = (['br', 'gzip'] as const).find((one) => accepts(request, one));
    if (coding !== undefined) {
      response.writeHead(200, { ...head, 'content-encoding': coding, 'content-length': page[coding].length });
      return pipeline(Readable.from(piecesOf(page[coding])), response);
    }
    response.writeHead(200, head);
    return pipeline(Readable.from(piecesOf(page.gzip)), createGunzip(), response);
  };
};
