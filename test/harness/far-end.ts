import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';

/** What one request got: it is answered, left waiting or cut off by the manner whose turn it is. */
export type Manner = (body: Asked, response: ServerResponse) => void;

/** What the product sends, to whichever far end. */
interface Sent {
  readonly messages: { role: string; content: string }[];
  readonly response_format: { json_schema: { strict: boolean } };
  readonly q: string[];
}

/** A request as it came: parsed, with its headers. */
export interface Asked {
  readonly headers: IncomingMessage['headers'];
  readonly json: Sent;
}

export interface FarEnd {
  readonly url: string;
  readonly asked: Asked[];
  /** The manners of the next requests, in order; the last one stays. */
  behave(...manners: Manner[]): void;
  close(): Promise<void>;
}

/** A server on this machine that behaves as the far end of a provider does, also at its worst. */
export const openFarEnd = async (): Promise<FarEnd> => {
  const asked: Asked[] = [];
  let manners: Manner[] = [failing(500)];
  const server = createServer((request, response) => {
    void text(request).then((body) => {
      const one = { headers: request.headers, json: JSON.parse(body) as Sent };
      asked.push(one);
      const manner = manners.length > 1 ? manners.shift() : manners[0];
      manner?.(one, response);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    behave: (...next) => void (manners = next),
    close: async () => {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};

const send = (response: ServerResponse, body: string, type = 'application/json', status = 200): void => {
  response.writeHead(status, { 'content-type': type });
  response.end(body);
};

export const failing =
  (status: number, headers: Record<string, string> = {}): Manner =>
  (_, response) => {
    response.writeHead(status, headers);
    response.end('{"error":{"message":"Incorrect API key provided: sk-secret"}}');
  };

/** Never answers. */
export const slow: Manner = () => undefined;

/** Sends half an answer and cuts the connection. */
export const cutOff: Manner = (_, response) => {
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
  response.write('{"choices":[{"message":{"cont');
  setImmediate(() => response.destroy());
};

export const usage = { prompt_tokens: 1_000, completion_tokens: 200 };

/** A chat completion with these words. */
export const saying =
  (content: string, more: Record<string, unknown> = {}): Manner =>
  (_, response) =>
    send(
      response,
      JSON.stringify({
        model: 'stub',
        choices: [{ message: { role: 'assistant', content }, finish_reason: 'stop', ...more }],
        usage,
      }),
    );

/** The same in pieces, as server-sent events; `broken` ends in the middle. */
export const streaming =
  (content: string, broken = false): Manner =>
  (_, response) => {
    const pieces = content.match(/[^]{1,7}/gu) ?? [];
    const events = pieces
      .slice(0, broken ? 3 : undefined)
      .map((piece) => `data: ${JSON.stringify({ choices: [{ delta: { content: piece } }] })}\n\n`);
    if (!broken) {
      events.push(`data: ${JSON.stringify({ choices: [{ delta: {}, finish_reason: 'stop' }] })}\n\n`);
      events.push(`data: ${JSON.stringify({ choices: [], usage })}\n\ndata: [DONE]\n\n`);
    }
    send(response, events.join(''), 'text/event-stream');
  };

/** The fields that a request for an adaptation asks for. */
export const fieldsAsked = ({ json }: Asked): { field: string; text: string }[] => {
  const { content } = json.messages[1]!;
  const [, mark] = /lines of (\S+):/u.exec(content) ?? [];
  return JSON.parse(content.split(`\n${mark}\n`)[1]!).fields;
};

const agnostic = {
  label: 'culture-agnostic',
  knowledge: [],
  regions: [],
  timeSensitive: false,
  reason: 'It holds everywhere.',
  proposals: [],
};

/** The structured answer in which every field becomes what `of` makes of it; `triage` is what it says of that besides "agnostic". */
export const adaptation = (
  asked: Asked,
  of: (text: string) => { literal: string; adapted: string; acts?: object[] },
  triage: object = {},
): string =>
  JSON.stringify({
    fields: fieldsAsked(asked).map(({ field, text: source }) => ({ field, acts: [], ...of(source) })),
    triage: { ...agnostic, ...triage },
  });

/** Adapts as `of` says. */
export const adapting =
  (of: (text: string) => { literal: string; adapted: string; acts?: object[] }, triage: object = {}): Manner =>
  (asked, response) =>
    saying(adaptation(asked, of, triage))(asked, response);

/** Translates as a LibreTranslate service does. */
export const translating =
  (of: (text: string) => string): Manner =>
  ({ json }, response) =>
    send(response, JSON.stringify({ translatedText: json.q.map(of) }));
