import { costLimitPlugin } from '@escape.tech/graphql-armor-cost-limit';
import { maxAliasesPlugin } from '@escape.tech/graphql-armor-max-aliases';
import { maxDepthPlugin } from '@escape.tech/graphql-armor-max-depth';
import { createYoga } from 'graphql-yoga';
import type { Plugin } from 'graphql-yoga';
import type { Authenticate } from '../platform/auth.ts';
import type { Principal } from '../platform/principal.ts';
import { notSignedIn, principalOf } from './bearer.ts';
import { createContext } from './context.ts';
import type { ApiContext, ApiParts } from './context.ts';
import { maskWith } from './errors.ts';
import { asksForPage, graphiql, pageStaysHere, renderPage } from './graphiql.ts';
import { schema } from './schema.ts';

const path = '/graphql';

/** Lets nobody in without a valid token: no query is parsed for them, no introspection answered. */
const signedInOnly = (authenticate: Authenticate, principals: WeakMap<Request, Principal>): Plugin => ({
  onRequest: async ({ request, url, fetchAPI, ...exchange }) => {
    if (url.pathname !== path || request.method === 'OPTIONS' || asksForPage(request)) return;
    const principal = await principalOf(authenticate, request.headers.get('authorization'));
    if (principal !== null) return void principals.set(request, principal);
    const { code, message } = notSignedIn;
    const body = JSON.stringify({ errors: [{ message, extensions: { code } }] });
    const headers = { 'content-type': 'application/json', 'www-authenticate': 'Bearer' };
    exchange.endResponse(new fetchAPI.Response(body, { status: 401, headers }));
  },
});

/**
 * Limits on one operation. Measured by these plugins: the whole story of an example (operations/example.graphql) is 7 deep and costs 972;
 * our deepest and dearest operation, a judgment with the next seat, is 11 deep and costs 2,170. Introspection is not counted.
 * 200 examples with their states cost 6,227 and pass; 200 with their decisions' evidence cost 22,258 and are turned down.
 */
const limits = [
  maxDepthPlugin({ n: 12, ignoreIntrospection: true }),
  maxAliasesPlugin({ n: 30 }),
  costLimitPlugin({ maxCost: 20_000, ignoreIntrospection: true }),
];

/** The GraphQL API as a function of requests; errors are masked, one operation a request, subscriptions over server-sent events. */
export const createApi = (parts: ApiParts & { authenticate: Authenticate }) => {
  const principals = new WeakMap<Request, Principal>();
  return createYoga<object, ApiContext>({
    schema,
    graphqlEndpoint: path,
    healthCheckEndpoint: '/healthz',
    landingPage: false,
    batching: false,
    multipart: false,
    maxRequestBodySize: 4 * 1024 * 1024,
    logging: false,
    maskedErrors: { maskError: maskWith(parts.bus.log) },
    graphiql,
    renderGraphiQL: renderPage,
    plugins: [signedInOnly(parts.authenticate, principals), pageStaysHere, ...limits],
    context: ({ request }) => {
      const principal = principals.get(request);
      if (principal === undefined) throw new Error('A request without a principal was let in.');
      return createContext(parts, principal, request.headers.get('traceparent') ?? '');
    },
  });
};
