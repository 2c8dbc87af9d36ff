import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalCode } from '../../domain/refusal.ts';

/** Why a request is turned away before anything of it is read: the HTTP status, and what its sender is told. */
export interface TurnedAway {
  readonly status: number;
  readonly code: RefusalCode;
  readonly message: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * What every answer carries, whoever makes it: nothing is kept, framed, guessed or told to another host. The page of GraphiQL has a
 * policy of its own. HSTS only where the operator says that TLS ends in front of us.
 */
export const standingHeaders = (requestId: string, hstsSeconds: number): [string, string][] => [
  ['x-request-id', requestId],
  ['x-content-type-options', 'nosniff'],
  ['referrer-policy', 'no-referrer'],
  ['content-security-policy', "default-src 'none'; frame-ancestors 'none'"],
  ['cross-origin-resource-policy', 'same-origin'],
  ['cache-control', 'no-store'],
  ...(hstsSeconds > 0 ? ([['strict-transport-security', `max-age=${hstsSeconds}`]] satisfies [string, string][]) : []),
];

/** The body that says it: as GraphQL does, and for files by code and message alone. */
const bodyOf = (path: string, { code, message }: TurnedAway): string =>
  JSON.stringify(path.startsWith('/files') ? { code, message } : { errors: [{ message, extensions: { code } }] });

/** How much of a body that nobody reads is taken in all the same, and for how long. */
const mostLeftOver = 8 * 1024 ** 2;
const lingerMs = 2_000;

/**
 * Ends an answer whose request may still be coming, and the connection with it. What is left of the body is taken in and thrown away first,
 * so much and so long as it may: who is cut off while sending never reads the answer (5 of 5,000 hostile calls saw a broken connection).
 */
export const endEarly = (request: IncomingMessage, response: ServerResponse, body: string | undefined): void => {
  if (request.complete || request.destroyed) return void response.end(body);
  let left = mostLeftOver;
  const end = (): void => {
    clearTimeout(late);
    request.off('end', end).off('close', end).off('error', end).off('data', count);
    response.end();
  };
  const count = (chunk: Buffer): void => {
    left -= chunk.length;
    if (left < 0) end();
  };
  const late = setTimeout(end, lingerMs);
  if (body === undefined) response.flushHeaders();
  else response.write(body);
  request.on('data', count).on('end', end).on('close', end).on('error', end);
  request.resume();
};

/** Turns a request away: the connection ends with the answer. */
export const turnAway = (request: IncomingMessage, response: ServerResponse, why: TurnedAway): void => {
  const body = bodyOf(request.url ?? '', why);
  response.writeHead(why.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
    ...why.headers,
  });
  endEarly(request, response, request.method === 'HEAD' ? undefined : body);
};
