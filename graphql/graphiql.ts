import type { GraphiQLOptions, Plugin } from 'graphql-yoga';

/** A browser that opens the page: it gets GraphiQL, which sends the token that its user puts under "Headers". */
export const asksForPage = (request: Request): boolean =>
  request.method === 'GET' && (request.headers.get('accept') ?? '').includes('text/html');

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

export const graphiql: GraphiQLOptions = {
  title: 'Endonym',
  headers: JSON.stringify({ authorization: 'Bearer TOKEN' }, null, 2),
  isHeadersEditorEnabled: true,
  defaultEditorToolsVisibility: 'headers',
  subscriptionsProtocol: 'SSE',
  defaultQuery,
};

/** The page with its scripts and styles in it, so that it works without the web. They are 9 MB: loaded when the page is first opened. */
export const renderPage = async (options: GraphiQLOptions): Promise<string> => {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL(options);
};

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

/** Has the browser hold the page to this server: it loads nothing from another host and sends the token to none. */
export const pageStaysHere: Plugin = {
  onResponse: ({ request, response }) => {
    if (asksForPage(request)) response.headers.set('content-security-policy', policy);
  },
};
