import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Socket } from 'node:net';
import { newId } from '../../platform/id.ts';
import { standingHeaders } from './answer.ts';

/** Sockets at once; beyond them, who comes is let go at once. A person who follows a campaign keeps one, a phone at work another. */
const mostConnections = 12_000;

const headersWithinMs = 15_000;

/** A connection on which nothing moves: an upload that stands still, an answer that nobody takes. Every answer begins within 65 s. */
const idleMs = 120_000;

/** An answer for a socket without a request. */
const rawAnswer = (status: string, message: string): string => {
  const body = JSON.stringify({ errors: [{ message, extensions: { code: 'invalid-input' } }] });
  const head = [
    `HTTP/1.1 ${status}`,
    ...standingHeaders(newId(), 0).map(([name, value]) => `${name}: ${value}`),
    'content-type: application/json; charset=utf-8',
    `content-length: ${Buffer.byteLength(body)}`,
    'connection: close',
  ];
  return `${head.join('\r\n')}\r\n\r\n${body}`;
};

/** What Node's parser turned away, in our words: its own answer would be without our headers. */
const answerUnreadable = (error: NodeJS.ErrnoException, socket: Socket): void => {
  if (error.code === 'ECONNRESET' || !socket.writable) return void socket.destroy();
  const [status, message]: [string, string] =
    error.code === 'HPE_HEADER_OVERFLOW'
      ? ['431 Request Header Fields Too Large', 'The headers are longer than 16 kB.']
      : error.code === 'ERR_HTTP_REQUEST_TIMEOUT'
        ? ['408 Request Timeout', 'The request did not come in time.']
        : ['400 Bad Request', 'That is no HTTP request.'];
  socket.end(rawAnswer(status, message));
};

type Exchange = (request: IncomingMessage, response: ServerResponse) => void;

/** Requests that wait on one connection for the answer before them: no browser sends any so, and who sends more is cut off. */
const mostInRow = 8;

/**
 * Lets one request of a connection in at a time, the next when the one before it is answered. Node hands over all that came at once, and does not
 * tell of those whose turn never comes that their sender has gone: they would count as under way for ever.
 */
const inARow = (door: Exchange): Exchange => {
  const waiting = new WeakMap<Socket, number>();
  return (request, response) => {
    // The answer of whose turn it is has the connection.
    if (response.socket !== null) return door(request, response);
    const { socket } = request;
    const now = (waiting.get(socket) ?? 0) + 1;
    waiting.set(socket, now);
    if (now > mostInRow) return void socket.destroy();
    response.once('socket', () => {
      waiting.set(socket, (waiting.get(socket) ?? 1) - 1);
      door(request, response);
    });
  };
};

/** An HTTP server in front of the door: what is no request, too slow or one connection too many ends here. */
export const createHttpServer = (room: Exchange): Server => {
  const door = inARow(room);
  const server = createServer(
    {
      // Two `authorization` headers are none.
      joinDuplicateHeaders: true,
      // The door says so itself, with its headers.
      requireHostHeader: false,
      headersTimeout: headersWithinMs,
      // An upload of 2 GiB over a slow line takes hours. What stands still is ended by `idleMs`, other bodies by the door.
      requestTimeout: 0,
      connectionsCheckingInterval: 5_000,
      keepAliveTimeout: 20_000,
    },
    door,
  );
  server.maxConnections = mostConnections;
  server.setTimeout(idleMs);
  // The door says when it goes on; any other expectation is no reason to turn somebody away.
  server.on('checkContinue', door);
  server.on('checkExpectation', door);
  server.on('clientError', answerUnreadable);
  server.on('connect', (_, socket) => socket.end(rawAnswer('405 Method Not Allowed', 'We are no proxy.')));
  return server;
};
