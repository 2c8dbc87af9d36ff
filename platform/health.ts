import { createServer } from 'node:http';

/** A named check; it throws, or answers a sentence, where something is not as it should be. */
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

/** The same check, asked at most once in `ms`; who asks meanwhile is given the last answer. */
export const askedOnceIn = (
  ms: number,
  check: () => Promise<string | void>,
  now: () => number = () => performance.now(),
): (() => Promise<string | void>) => {
  let asked: { readonly at: number; readonly answer: Promise<string | void> } | null = null;
  return () => {
    if (asked === null || now() - asked.at >= ms) {
      const answer = check();
      // Nobody may be waiting any more when it fails.
      answer.catch(() => undefined);
      asked = { at: now(), answer };
    }
    return asked.answer;
  };
};

/**
 * Serves `/healthz` (200 while the process lives), `/startz` (200 where what it needs to begin answers) and `/readyz` (200 where its work is
 * done too); else 503 with the reasons.
 */
export const serveHealth = async (
  port: number,
  checks: Checks,
  { host = '127.0.0.1', work = {} }: { readonly host?: string; readonly work?: Checks } = {},
): Promise<{ stop(): Promise<void> }> => {
  if (port === 0) return { stop: async () => {} };
  const asked = new Map([
    ['/startz', checks],
    ['/readyz', { ...checks, ...work }],
  ]);
  const server = createServer((request, response) => {
    const answer = (status: number, body: unknown) =>
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));
    const wanted = asked.get(request.url ?? '');
    if (request.url === '/healthz') answer(200, { alive: true });
    else if (wanted)
      void failures(wanted).then((notReady) => answer(Object.keys(notReady).length === 0 ? 200 : 503, { notReady }));
    else answer(404, { paths: ['/healthz', ...asked.keys()] });
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, host, resolve);
  });
  return {
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
};
