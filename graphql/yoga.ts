import { createYoga } from 'graphql-yoga';
import type { Plugin } from 'graphql-yoga';
import type { Authenticate } from '../platform/auth.ts';
import type { Principal } from '../platform/principal.ts';
import { notSignedIn, principalOf } from './bearer.ts';
import { createContext } from './context.ts';
import type { ApiContext, ApiParts } from './context.ts';
import { codedErrors, maskWith } from './errors.ts';
import { asksForPage, graphiql, pageStaysHere, renderPage } from './graphiql.ts';
import { limits } from './limits.ts';
import { executedOnce } from './same-for-all.ts';
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
    plugins: [signedInOnly(parts.authenticate, principals), pageStaysHere, ...limits, codedErrors, executedOnce],
    context: ({ request }) => {
      const principal = principals.get(request);
      if (principal === undefined) throw new Error('A request without a principal was let in.');
      return createContext(parts, principal, request.headers.get('traceparent') ?? '');
    },
  });
};
