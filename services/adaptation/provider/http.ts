import { ProviderFailure } from './failure.ts';

/** A whole answer of a far end. */
export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly text: string;
}

/** No answer to one example is longer; a far end that sends without end is cut off. */
const mostBytes = 8 * 1024 * 1024;

/** Milliseconds of a `Retry-After` header (seconds or a date), at most an hour; null where there is none or it makes no sense. */
export const retryAfterMs = (header: string | null, now = Date.now()): number | null => {
  if (header === null) return null;
  const seconds = /^\s*\d+(?:\.\d+)?\s*$/u.test(header) ? Number(header) * 1_000 : Date.parse(header) - now;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, Math.ceil(seconds)), 3_600_000) : null;
};

const bodyOf = async (response: Response): Promise<string> => {
  const decoder = new TextDecoder();
  let text = '';
  let bytes = 0;
  for await (const chunk of response.body ?? []) {
    bytes += chunk.byteLength;
    if (bytes > mostBytes) throw new ProviderFailure('invalid-answer', 'The answer is longer than 8 MB.');
    text += decoder.decode(chunk, { stream: true });
  }
  return text + decoder.decode();
};

const statusFailure = (response: Response): ProviderFailure | null => {
  const { status } = response;
  const wait = retryAfterMs(response.headers.get('retry-after'));
  if (status < 300) return null;
  if (status === 429)
    return new ProviderFailure('rate-limited', 'The far end asks to wait (429).', { retryAfterMs: wait });
  if (status === 408 || status === 504) return new ProviderFailure('timeout', `The far end was too slow (${status}).`);
  if (status >= 500)
    return new ProviderFailure('server-error', `The far end failed (${status}).`, { retryAfterMs: wait });
  const what =
    status === 401 || status === 403
      ? 'does not accept the key'
      : status === 404
        ? 'knows no such address or model'
        : 'turned the request down';
  // The body may repeat the key: only the status is told.
  return new ProviderFailure('configuration', `The far end ${what} (${status}).`);
};

/**
 * Posts JSON and reads the whole answer within `timeoutMs`. The key travels in a header and in no message.
 * @throws ProviderFailure for no answer, a late one, a connection that breaks off, and any status but success
 */
export const postJson = async (
  url: string,
  body: unknown,
  { timeoutMs, bearer = '' }: { timeoutMs: number; bearer?: string },
): Promise<Answer> => {
  try {
    const response = await fetch(url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        accept: 'application/json, text/event-stream',
        ...(bearer === '' ? {} : { authorization: `Bearer ${bearer}` }),
      },
      body: JSON.stringify(body),
      redirect: 'error', // the key goes to the address that was configured, and nowhere else
      signal: AbortSignal.timeout(timeoutMs),
    });
    const failure = statusFailure(response);
    if (failure) {
      await response.body?.cancel();
      throw failure;
    }
    const type = response.headers.get('content-type') ?? '';
    return { status: response.status, type, text: await bodyOf(response) };
  } catch (error) {
    if (error instanceof ProviderFailure) throw error;
    if (error instanceof DOMException && error.name === 'TimeoutError')
      throw new ProviderFailure('timeout', `No whole answer within ${timeoutMs} ms.`);
    throw new ProviderFailure('connection', 'Nobody answers there, or the connection broke off.', { cause: error });
  }
};
