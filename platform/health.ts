import { createServer } from 'node:http';

/** A named check; it throws, or answers a sentence, where the process is not ready. */
export type Checks = Record<string, () => Promise<string | void>>;

/** A check that takes longer counts as failed: a server that hangs, or a pool without a free connection, keeps it waiting for 10 s. */
const checkMs = 2_000;

const outcomeOf = async (check: () => Promise<string | void>): Promise<string | void> => {
  const late = Promise.withResolvers<string>();
  const timer = setTimeout(() => late.resolve('did not answer'), checkMs);
  try {
    return await Promise.race([check(), late.promise]);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  } finally {
    clearTimeout(timer);
  }
};

const failures = async (checks: Checks): Promise<Record<string, string>> => {
  const outcomes = await Promise.all(
    Object.entries(checks).map(async ([name, check]) => [name, (await outcomeOf(check)) ?? ''] as const),
  );
  return Object.fromEntries(outcomes.filter(([, wrong]) => wrong !== ''));
};

/** Serves `/healthz` (200 while the process lives) and `/readyz` (200 where every check passes, else 503 with the reasons). */
export const serveHealth = async (port: number, checks: Checks): Promise<{ stop(): Promise<void> }> => {
  if (port === 0) return { stop: async () => {} };
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    if (request.url === '/healthz') answer(200, { alive: true });
    else if (request.url === '/readyz')
      void failures(checks).then((notReady) => answer(Object.keys(notReady).length === 0 ? 200 : 503, { notReady }));
    else answer(404, { paths: ['/healthz', '/readyz'] });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
