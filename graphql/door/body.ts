import { isUtf8 } from 'node:buffer';
import type { IncomingMessage } from 'node:http';
import type { TurnedAway } from './answer.ts';
import { hasTooManyValues, mostValues } from '../server/bounds.ts';

/* What a GraphQL request may be, looked at before any library does. */

/** Characters of a document. Our longest, the whole story of an example, has 4,900. */
const longestDocument = 50_000;

const wrong = (status: number, message: string): TurnedAway => ({ status, code: 'invalid-input', message });

/** What is wrong with the parts of a GraphQL request; null where Yoga can take it. */
const faultOf = (asked: Record<string, unknown>): TurnedAway | null => {
  const { query, variables, operationName } = asked;
  if (typeof query !== 'string' || query === '') return wrong(400, '`query` must be the text of an operation.');
  if (query.length > longestDocument)
    return wrong(
      413,
      `A document may have at most ${longestDocument} characters: send values as variables, or several operations.`,
    );
  if (variables !== undefined && variables !== null && (typeof variables !== 'object' || Array.isArray(variables)))
    return wrong(400, '`variables` must be an object.');
  if (hasTooManyValues(variables))
    return wrong(400, `The variables of an operation may hold at most ${mostValues} values: send several operations.`);
  if (operationName !== undefined && operationName !== null && typeof operationName !== 'string')
    return wrong(400, '`operationName` must be a text.');
  return null;
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const parsedJson = (text: string): { value: unknown } | null => {
  try {
    return { value: JSON.parse(text) };
  } catch {
    return null;
  }
};

/** The GraphQL request in a query string, checked; Yoga reads it there itself. */
export const faultOfQueryString = (url: string): TurnedAway | null => {
  const asked = new URLSearchParams(url.slice(url.indexOf('?') + 1));
  const variables = parsedJson(asked.get('variables') ?? 'null');
  const extensions = parsedJson(asked.get('extensions') ?? 'null');
  if (variables === null || extensions === null) return wrong(400, '`variables` and `extensions` must be JSON.');
  return faultOf({ query: asked.get('query'), variables: variables.value });
};

/** Whether a body is what its sender says: JSON, in the one coding that is read. */
export const faultOfHead = (request: IncomingMessage): TurnedAway | null => {
  const { 'content-type': type = '', 'content-encoding': coding = 'identity' } = request.headers;
  if (!/^application\/json *(?:; *charset="?utf-8"? *)?$/i.test(type))
    return wrong(415, 'Send `content-type: application/json`: a form, or a document by itself, is not taken.');
  if (coding !== 'identity') return wrong(415, 'Send the body as it is, without a content-encoding.');
  return null;
};

/** The GraphQL request in a body. */
export const requestIn = (body: Buffer): { asked: object } | TurnedAway => {
  if (!isUtf8(body)) return wrong(400, 'The body must be JSON in UTF-8.');
  const parsed = parsedJson(body.toString('utf8'));
  if (parsed === null) return wrong(400, 'The body is no JSON.');
  if (Array.isArray(parsed.value)) return wrong(400, 'Send one operation a request: a list of them is not taken.');
  if (!isRecord(parsed.value))
    return wrong(400, 'The body must be an object with `query` and, where needed, `variables`.');
  // Yoga turns down members that it does not know, with a sentence that names them.
  return faultOf(parsed.value) ?? { asked: parsed.value };
};

/** What to tell whoever comes while there is more to do than we take on. */
const overloaded: TurnedAway = {
  status: 503,
  code: 'unavailable',
  message: 'There is more to do than we take on at once. Nothing is lost: send the same again in a moment.',
  headers: { 'retry-after': '2' },
};

/**
 * Reads a body whole, or says why not: it is longer than it may be, finds no room (`fits`) or did not come in time. Null where its sender has gone.
 */
export const readBody = (
  request: IncomingMessage,
  { maxBytes, withinMs, fits }: { maxBytes: number; withinMs: number; fits: (bytes: number) => boolean },
): Promise<Buffer | TurnedAway | null> =>
  new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    const end = (outcome: Buffer | TurnedAway | null) => {
      clearTimeout(late);
      request.off('data', take).off('end', whole).off('close', gone).off('error', gone);
      resolve(outcome);
    };
    const late = setTimeout(() => {
      request.pause();
      end({ status: 408, code: 'invalid-input', message: `The body did not come within ${withinMs / 1_000} s.` });
    }, withinMs);
    const take = (chunk: Buffer) => {
      chunks.push(chunk);
      bytes += chunk.length;
      const room = fits(chunk.length);
      if (bytes <= maxBytes && room) return;
      request.pause();
      end(room ? tooLong(maxBytes) : overloaded);
    };
    const whole = () => end(Buffer.concat(chunks, bytes));
    const gone = () => end(null);
    request.on('data', take).on('end', whole).on('close', gone).on('error', gone);
  });

/** What to tell the sender of a body that is too long. */
export const tooLong = (maxBytes: number): TurnedAway =>
  wrong(
    413,
    `A body may have at most ${maxBytes} bytes here.${maxBytes > 0 ? ' Files go to /files, or are sent in parts.' : ''}`,
  );
