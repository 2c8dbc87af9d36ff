import type { IncomingMessage, ServerResponse } from 'node:http';

/* What pages of other origins may do: nothing, but for those that the operator names. */

/** True where a browser says that a page of another origin sends this. Programs send neither header: they are no browser that could be led. */
export const isForeign = (request: IncomingMessage, origins: ReadonlySet<string>): boolean => {
  const { origin, host, 'sec-fetch-site': site } = request.headers;
  if (origin !== undefined && origins.has(origin)) return false;
  if (site !== undefined) return site !== 'same-origin' && site !== 'none';
  if (origin === undefined) return false;
  return !URL.canParse(origin) || new URL(origin).host !== host;
};

/** True where somebody follows a link to a page of ours or types its address: the answer is shown to them and to no other page. */
export const isVisit = (request: IncomingMessage): boolean => {
  const { 'sec-fetch-mode': mode, 'sec-fetch-dest': dest } = request.headers;
  return request.method === 'GET' && mode === 'navigate' && dest === 'document';
};

/** Lets pages of a named origin read the answer. */
export const permitOrigin = (
  request: IncomingMessage,
  response: ServerResponse,
  origins: ReadonlySet<string>,
): void => {
  if (origins.size === 0) return;
  response.setHeader('vary', 'origin');
  const { origin } = request.headers;
  if (origin === undefined || !origins.has(origin)) return;
  response.setHeader('access-control-allow-origin', origin);
  response.setHeader('access-control-expose-headers', 'x-request-id, retry-after, content-disposition, etag');
  response.setHeader('cross-origin-resource-policy', 'cross-origin');
};

/** Answers a browser that asks beforehand what it may send. Where its origin is not named, the answer permits nothing. */
export const answerPreflight = (
  request: IncomingMessage,
  response: ServerResponse,
  methods: readonly string[],
): void => {
  const permitted = response.hasHeader('access-control-allow-origin');
  response.writeHead(204, {
    allow: [...methods, 'OPTIONS'].join(', '),
    ...(permitted && request.headers['access-control-request-method'] !== undefined
      ? {
          'access-control-allow-methods': methods.join(', '),
          'access-control-allow-headers':
            'authorization, content-type, accept, x-request-id, traceparent, range, if-none-match',
          'access-control-max-age': '600',
        }
      : {}),
  });
  response.end();
};
