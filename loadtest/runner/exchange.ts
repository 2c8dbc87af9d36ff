import { Agent as PlainAgent, request as plainRequest } from 'node:http';
import type { IncomingMessage } from 'node:http';
import { Agent as SecureAgent, request as secureRequest } from 'node:https';
import type { Socket } from 'node:net';
import { runNow } from './iteration.ts';

/** What is asked of the far end. */
export interface Question {
  readonly method: string;
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Buffer | null;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Milliseconds, by k6's names: `duration` is from the first byte sent to the last one received. */
export interface Timings {
  readonly blocked: number;
  readonly connecting: number;
  readonly tls_handshaking: number;
  readonly sending: number;
  readonly waiting: number;
  readonly receiving: number;
  readonly duration: number;
}

/** An answer whose head has come. */
export interface Exchange {
  readonly head: IncomingMessage;
  /** To be called when the body has come too: how long it all took, and the bytes on the wire. */
  readonly end: () => { timings: Timings; sent: number; received: number };
}

let agents: { plain: PlainAgent; secure: SecureAgent } | null = null;
/** Connections are kept and used again, as k6's are: one for each request under way. */
const agentsNow = () =>
  (agents ??= {
    plain: new PlainAgent({ keepAlive: true, maxFreeSockets: 16_384 }),
    secure: new SecureAgent({
      keepAlive: true,
      maxFreeSockets: 16_384,
      rejectUnauthorized: !runNow().insecureSkipTLSVerify(),
    }),
  });

/**
 * Sends a request and waits for the head of its answer. Where a kept connection turns out to have been closed by the far end the request
 * is sent over another, as Go's client does under k6. @throws Error where there is no answer
 */
export const exchange = (question: Question): Promise<Exchange> =>
  new Promise((resolve, reject) => {
    const { method, url, headers, body, timeoutMs, signal } = question;
    const secure = url.startsWith('https:');
    const { plain, secure: overTls } = agentsNow();
    const asked = performance.now();
    let [assigned, connected, handshaken, written] = [asked, asked, asked, asked];
    let [sentBefore, receivedBefore] = [0, 0];
    let socketNow: Socket | null = null;
    const sending = (secure ? secureRequest : plainRequest)(url, {
      method,
      agent: secure ? overTls : plain,
      headers: body === null ? headers : { ...headers, 'content-length': Buffer.byteLength(body) },
      signal,
    });
    sending.once('socket', (socket) => {
      socketNow = socket;
      assigned = connected = handshaken = written = performance.now();
      [sentBefore, receivedBefore] = [socket.bytesWritten, socket.bytesRead];
      if (socket.connecting) {
        socket.once('connect', () => (connected = handshaken = written = performance.now()));
        if (secure) socket.once('secureConnect', () => (handshaken = written = performance.now()));
      }
    });
    sending.once('finish', () => (written = performance.now()));
    sending.setTimeout(timeoutMs, () => sending.destroy(new Error('request timeout')));
    sending.on('error', (error: NodeJS.ErrnoException) => {
      if (sending.reusedSocket && error.code === 'ECONNRESET' && !signal.aborted) resolve(exchange(question));
      else reject(error);
    });
    sending.once('response', (head) => {
      const answered = performance.now();
      resolve({
        head,
        end: () => {
          const over = performance.now();
          const sendingMs = Math.max(0, written - handshaken);
          const waiting = Math.max(0, answered - Math.max(written, handshaken));
          const receiving = over - answered;
          return {
            sent: (socketNow?.bytesWritten ?? 0) - sentBefore,
            received: (socketNow?.bytesRead ?? 0) - receivedBefore,
            timings: {
              blocked: assigned - asked,
              connecting: connected - assigned,
              tls_handshaking: handshaken - connected,
              sending: sendingMs,
              waiting,
              receiving,
              duration: sendingMs + waiting + receiving,
            },
          };
        },
      });
    });
    sending.end(body ?? undefined);
  });
