import type { TypedDocumentNode } from '@graphql-typed-document-node/core';
import { print } from 'graphql';
import type { DocumentNode } from 'graphql';

/** The API answered with errors, or not at all as it should. `code` is that of the first error, `status` the HTTP status. */
export class ApiError extends Error {
  override readonly name = 'ApiError';
  readonly code: string;
  readonly status: number;

  constructor(message: string, code: string, status: number) {
    super(message);
    this.code = code;
    this.status = status;
  }
}

interface Answer<Result> {
  readonly data?: Result | null;
  readonly errors?: readonly { message: string; extensions?: { code?: string } }[];
}

/** A client for one person's token. Trying again after a network error is the caller's: every command may be sent twice. */
export interface Client {
  /** The data of a query or mutation. @throws ApiError where the API answers an error, TypeError where the network does */
  run<Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables): Promise<Result>;
  /** The data of each event of a subscription, until it ends or `signal` is aborted. @throws ApiError */
  subscribe<Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    signal?: AbortSignal,
  ): AsyncGenerator<Result>;
}

const dataOf = <Result>({ data, errors }: Answer<Result>, status: number): Result => {
  const [error] = errors ?? [];
  if (error) throw new ApiError(error.message, error.extensions?.code ?? 'unknown', status);
  if (data === null || data === undefined) throw new ApiError('The API answered no data.', 'unknown', status);
  return data;
};

/** The messages of a stream of server-sent events: name and data. Comments (heartbeats) are left out. */
async function* eventsOf(body: ReadableStream<Uint8Array>): AsyncGenerator<{ event: string; data: string }> {
  let rest = '';
  const decoder = new TextDecoder();
  for await (const chunk of body) {
    const parts = (rest + decoder.decode(chunk, { stream: true })).split(/\r?\n\r?\n/);
    rest = parts.pop() ?? '';
    for (const part of parts) {
      const lines = part.split(/\r?\n/);
      const of = (name: string) =>
        lines.filter((line) => line.startsWith(`${name}:`)).map((line) => line.slice(name.length + 1).trimStart());
      if (lines.every((line) => line === '' || line.startsWith(':'))) continue;
      yield { event: of('event').at(-1) ?? 'message', data: of('data').join('\n') };
    }
  }
}

/** A client of the API at `url` (ending in `/graphql`) with a bearer token. */
export const createClient = ({ url, token }: { url: string; token: string }): Client => {
  const send = <Result, Variables>(
    document: TypedDocumentNode<Result, Variables>,
    variables: Variables,
    accept: string,
    signal?: AbortSignal,
  ) =>
    fetch(url, {
      method: 'POST',
      headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json', accept },
      body: JSON.stringify({ query: textOf(document), variables }),
      signal: signal ?? null,
    });
  return {
    run: async <Result, Variables>(document: TypedDocumentNode<Result, Variables>, variables: Variables) => {
      const response = await send(document, variables, 'application/json');
      const answer: Answer<Result> = await jsonOf(response);
      return dataOf(answer, response.status);
    },
    subscribe: async function* <Result, Variables>(
      document: TypedDocumentNode<Result, Variables>,
      variables: Variables,
      signal?: AbortSignal,
    ) {
      const response = await send(document, variables, 'text/event-stream', signal);
      if (!response.headers.get('content-type')?.startsWith('text/event-stream') || response.body === null) {
        const answer: Answer<Result> = await jsonOf(response);
        yield dataOf(answer, response.status);
        return;
      }
      for await (const { event, data } of eventsOf(response.body)) {
        if (event === 'complete') return;
        if (event !== 'next') continue;
        const answer: Answer<Result> = JSON.parse(data);
        yield dataOf(answer, response.status);
      }
    },
  };
};

const jsonOf = async <T>(response: Response): Promise<Answer<T>> => {
  const text = await response.text();
  try {
    return JSON.parse(text);
  } catch {
    throw new ApiError(`The API answered ${response.status}: ${text.slice(0, 200)}`, 'unknown', response.status);
  }
};

const texts = new WeakMap<object, string>();

/** A document's text, printed once. */
const textOf = (document: DocumentNode): string => {
  const text = texts.get(document) ?? print(document);
  texts.set(document, text);
  return text;
};
