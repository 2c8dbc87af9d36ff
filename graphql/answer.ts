import type { IncomingMessage, ServerResponse } from 'node:http';
import type { RefusalCode } from '../domain/refusal.ts';

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

/** Turns a request away. What is left of its body is not read: the connection ends with the answer. */
export const turnAway = (request: IncomingMessage, response: ServerResponse, why: TurnedAway): void => {
  const body = bodyOf(request.url ?? '', why);
  response.writeHead(why.status, {
    'content-type': 'application/json; charset=utf-8',
    'content-length': Buffer.byteLength(body),
    connection: 'close',
    ...why.headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
};
