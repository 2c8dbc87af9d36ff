import { exchange } from './exchange.ts';
import type { Timings } from './exchange.ts';
import { durationMs } from './duration.ts';
import { iterationOf, never, record, runNow } from './iteration.ts';
import type { Tags } from './registry.ts';

/* The module `k6/http`: `asyncRequest`, which alone can be offered without blocking. */

interface Params {
  readonly headers?: Readonly<Record<string, string>>;
  readonly tags?: Readonly<Record<string, string>>;
  readonly timeout?: string | number;
  readonly responseType?: 'text' | 'none';
}

type Body = string | ArrayBuffer | Uint8Array | null | undefined;

interface Answered {
  readonly url: string;
  readonly status: number;
  readonly status_text: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  readonly error: string;
  readonly error_code: number;
  readonly timings: Timings;
  readonly json: (selector?: string) => unknown;
}

const noTime: Timings = {
  blocked: 0,
  connecting: 0,
  tls_handshaking: 0,
  sending: 0,
  waiting: 0,
  receiving: 0,
  duration: 0,
};

const timingNames = [
  'blocked',
  'connecting',
  'tls_handshaking',
  'sending',
  'waiting',
  'receiving',
  'duration',
] as const;

const metricsOf = () => {
  const { registry } = runNow();
  const time = (name: string) => registry.metric(`http_req_${name}`, 'trend', 'time');
  return {
    reqs: registry.metric('http_reqs', 'counter'),
    failed: registry.metric('http_req_failed', 'rate'),
    sent: registry.metric('data_sent', 'counter', 'data'),
    received: registry.metric('data_received', 'counter', 'data'),
    times: timingNames.map((name) => [name, time(name)] as const),
  };
};
let metrics: ReturnType<typeof metricsOf> | null = null;

/** Go writes header names so, and k6 with it. */
const headersOf = (raw: NodeJS.Dict<string | string[]>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(raw).map(([name, value]) => [
      name.replaceAll(/(^|-)([a-z])/g, (_, before: string, letter: string) => before + letter.toUpperCase()),
      Array.isArray(value) ? value.join(', ') : (value ?? ''),
    ]),
  );

const account = (status: number, timings: Timings, sent: number, received: number, tags: Tags): void => {
  const { reqs, failed, times, sent: up, received: down } = (metrics ??= metricsOf());
  // k6's own rule where a script sets none: 200 to 399 is as expected.
  const expected = status >= 200 && status < 400;
  const all = { ...tags, status: String(status), expected_response: String(expected) };
  record(reqs, 1, all);
  record(failed, Number(!expected), all);
  for (const [name, metric] of times) record(metric, timings[name], all);
  record(up, sent, all);
  record(down, received, all);
};

/** Sends a request; where the network fails the answer has the status 0 and an `error`, as in k6. */
export const asyncRequest = async (
  method: string,
  url: string,
  body?: Body,
  params: Params = {},
): Promise<Answered> => {
  const { cut } = iterationOf('http.asyncRequest()');
  if (cut.aborted) return never();
  const { headers = {}, tags = {}, timeout = 60_000, responseType = 'text' } = params;
  const all = { method, url, name: url, proto: 'HTTP/1.1', ...tags };
  const bytes =
    body === null || body === undefined ? null : typeof body === 'string' ? body : Buffer.from(new Uint8Array(body));
  try {
    const under = await exchange({ method, url, headers, body: bytes, timeoutMs: durationMs(timeout), signal: cut });
    const chunks: Buffer[] = [];
    for await (const chunk of under.head) if (responseType === 'text') chunks.push(chunk);
    const { timings, sent, received } = under.end();
    if (cut.aborted) return never();
    const { statusCode: status = 0, statusMessage: status_text = '', headers: raw } = under.head;
    const text = responseType === 'text' ? Buffer.concat(chunks).toString() : null;
    account(status, timings, sent, received, all);
    return {
      url, status, status_text, headers: headersOf(raw), body: text, timings, error: '', error_code: status >= 400 ? 1_000 + status : 0,
      json: (selector) => {
        if (selector !== undefined) throw new Error('The runner offers json() without a selector only.');
        return JSON.parse(text ?? '');
      },
    }; // prettier-ignore
  } catch (error) {
    if (cut.aborted) return never();
    const message = error instanceof Error ? error.message : String(error);
    account(0, noTime, 0, 0, all);
    return {
      url, status: 0, status_text: '', headers: {}, body: null, timings: noTime, error: message,
      error_code: message === 'request timeout' ? 1_050 : 1_000,
      json: () => {
        throw new Error(`There is no answer to read: ${message}`, { cause: error });
      },
    }; // prettier-ignore
  }
};

const blocking = (name: string) => (): never => {
  throw new Error(`http.${name}() blocks, which Node cannot do: use await http.asyncRequest(), which k6 has too.`);
};

export const get = blocking('get');
export const post = blocking('post');
export const put = blocking('put');
export const del = blocking('del');
export const request = blocking('request');
export const batch = blocking('batch');

export default { asyncRequest, get, post, put, del, request, batch };
