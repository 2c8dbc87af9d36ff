import { createYoga } from 'graphql-yoga';
import type { Plugin } from 'graphql-yoga';
import { countNodes } from './bounds.ts';
import { createContext } from '../context.ts';
import type { ApiContext, ContextParts, LetIn } from '../context.ts';
import type { Streams } from '../live/streams.ts';
import { codedErrors, maskWith } from './errors.ts';
import { createDocumentCaches } from './documents.ts';
import { limits } from './limits.ts';
import { executedOnce } from '../live/same-for-all.ts';
import { endingStreams } from '../live/streams.ts';
import { schema } from '../schema.ts';

/** Server-sent events as proxies and browsers take them: not gathered by nginx, and without a coding that nobody has registered. */
const plainStreams: Plugin = {
  onResponse: ({ response }) => {
    if (response.headers.get('content-encoding') !== 'none') return;
    response.headers.delete('content-encoding');
    response.headers.set('cache-control', 'no-store');
    response.headers.set('x-accel-buffering', 'no');
  },
};

const boundedSchema = countNodes(schema);

/** What the API is made of. */
export interface ApiParts extends ContextParts {
  readonly streams: Streams;
}

/** The GraphQL API for requests that the door let in (door.ts); errors are masked, one operation a request, subscriptions over server-sent events. */
export const createApi = (parts: ApiParts) =>
  createYoga<LetIn, ApiContext>({
    schema: boundedSchema,
    graphqlEndpoint: '/graphql',
    landingPage: false,
    graphiql: false,
    cors: false,
    batching: false,
    multipart: false,
    // The door bounds bodies.
    maxRequestBodySize: false,
    parserAndValidationCache: createDocumentCaches(),
    logging: false,
    maskedErrors: { maskError: maskWith(parts.bus.log) },
    plugins: [...limits, codedErrors, executedOnce, endingStreams(parts.streams), plainStreams],
    context: ({ request, principal, issuedAt, expiresAt, afterwards, body }) =>
      createContext(
        parts,
        { principal, issuedAt, expiresAt, afterwards, body },
        request.headers.get('traceparent') ?? '',
      ),
  });
