import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Authenticate } from '../../platform/auth.ts';
import type { Logger } from '../../platform/log.ts';
import { requestIdFrom, runWithRequestId } from '../../platform/request-id.ts';
import { standingHeaders, turnAway } from './answer.ts';
import type { TurnedAway } from './answer.ts';
import { notSignedIn, signedInBy } from './bearer.ts';
import { faultOfHead, faultOfQueryString, readBody, requestIn, tooLong } from './body.ts';
import type { AddressOf } from './address.ts';
import { answerPreflight, isForeign, isVisit, permitOrigin } from './browser.ts';

import type { LetIn } from '../context.ts';
import { TooMany } from './rates.ts';
import type { Rates } from './rates.ts';

/*
 * The one door: every request passes here before anything of it is parsed or kept, whichever room answers it. It is closed: what is not
 * in these two lists, to the letter, is not there.
 */

/** What may be asked without a token: all of it. `perMinute` is for one address. */
const openPlaces = [
  { name: 'health', method: 'GET', path: '/healthz', maxBytes: 0, perMinute: 1_200 },
  /** GraphiQL, where it is on and a browser asks for a page. It holds no data: it sends the token that its user puts in. */
  { name: 'page', method: 'GET', path: '/graphql', maxBytes: 0, perMinute: 120 },
] as const;

/** What may be asked with a token. A name in a path is one of letters, digits and these marks: nothing encoded but in a release's paths. */
const signedInPlaces = [
  { name: 'graphql', methods: ['GET', 'POST'], path: /^\/graphql$/, maxBytes: 4 * 1024 ** 2 },
  { name: 'files', methods: ['GET', 'HEAD', 'PUT'], path: /^\/files(?:\/(?!(?:\.|%2[eE]){1,2}(?:\/|$))[\w.~!$&'()*+,;=:@%-]+)+$/, maxBytes: 2 * 1024 ** 3 },
] as const; // prettier-ignore

/** The rooms behind the door. Each is given who asks, and asks nobody for a token. */
export interface Rooms {
  /** Takes a checked GraphQL request. */
  readonly graphql: (request: IncomingMessage, response: ServerResponse, letIn: LetIn) => unknown;
  readonly files: (request: IncomingMessage, response: ServerResponse, letIn: LetIn) => Promise<void>;
  /** The page of GraphiQL; null where it is off. */
  readonly page: ((request: IncomingMessage, response: ServerResponse) => Promise<void>) | null;
}

export interface DoorSettings {
  /** Origins whose pages may ask, besides our own. */
  readonly corsOrigins: ReadonlySet<string>;
  /** 0 says nothing of TLS. */
  readonly hstsSeconds: number;
  /** A body of GraphQL has this long to come. */
  readonly bodyWithinMs: number;
  /** Bytes of bodies that this process holds at once. */
  readonly maxBytesHeld: number;
}

const notThere: TurnedAway = { status: 404, code: 'not-found', message: 'There is /graphql, and /files/… for uploads and downloads: exactly so.' }; // prettier-ignore

const signInFirst: TurnedAway = { status: 401, ...notSignedIn, headers: { 'www-authenticate': 'Bearer' } };

const foreign: TurnedAway = {
  status: 403,
  code: 'not-allowed',
  message: 'A page of another origin may not ask here, unless the operator names it in CORS_ORIGINS.',
};

const noHost: TurnedAway = { status: 400, code: 'invalid-input', message: 'The header `host` is missing.' };

const otherMethod = (methods: readonly string[]): TurnedAway => ({
  status: 405,
  code: 'invalid-input',
  message: `Here one may ${methods.join(', ')}.`,
  headers: { allow: [...methods, 'OPTIONS'].join(', ') },
});

const tooMany = ({ code, message, seconds }: TooMany): TurnedAway => ({
  status: 429,
  code,
  message,
  headers: { 'retry-after': String(seconds) },
});

/** The path as it was sent: not decoded, not cleaned, no address of another server. */
const pathOf = ({ url = '' }: IncomingMessage): string => url.split('?', 1)[0] ?? '';

const unreadablePath: TurnedAway = { status: 400, code: 'invalid-input', message: 'The path is no text: what is encoded in it by % is not UTF-8.' }; // prettier-ignore

/** Whether what is encoded in a path is a text without NUL. */
const isDecodable = (path: string): boolean => {
  try {
    return !decodeURIComponent(path).includes('\0');
  } catch {
    return false;
  }
};

const declaresMore = (request: IncomingMessage, maxBytes: number): boolean => {
  const { 'content-length': length, 'transfer-encoding': coding } = request.headers;
  return maxBytes === 0 ? (length ?? '0') !== '0' || coding !== undefined : Number(length ?? 0) > maxBytes;
};

/** Has something done when an answer is sent or its reader gone, which they may be already. */
const afterwardsOf = (response: ServerResponse) => {
  // One listener, whatever many wait for.
  const works: (() => void)[] = [];
  response.once('close', () => works.splice(0).forEach((work) => work()));
  return (work: () => void): void => {
    if (response.closed) work();
    else works.push(work);
  };
};

/** Opens to what is on the lists, and to nothing else. */
export const createDoor = (parts: {
  readonly authenticate: Authenticate;
  readonly addressOf: AddressOf;
  readonly rates: Rates;
  readonly rooms: Rooms;
  readonly log: Logger;
  readonly settings: DoorSettings;
}) => {
  const { authenticate, addressOf, rates, rooms, log, settings } = parts;
  /** Bytes of bodies that are held, of all and of each person: one of them never has all the room. */
  let held = 0;
  const heldOf = new Map<string, number>();

  const openPlaceFor = (request: IncomingMessage, path: string) =>
    openPlaces.find(
      (place) =>
        place.path === path &&
        place.method === request.method &&
        (place.name !== 'page' || (rooms.page !== null && (request.headers.accept ?? '').includes('text/html'))),
    );

  /** Reads the body of a GraphQL request and leaves it where Yoga looks for it. Answers why not, or whether there is one to answer at all. */
  const admitGraphql = async (request: IncomingMessage, letIn: LetIn, maxBytes: number) => {
    const {
      principal: { id },
      body: mine,
      afterwards,
    } = letIn;
    if (request.method === 'GET') return faultOfQueryString(request.url ?? '');
    const fault = faultOfHead(request);
    if (fault !== null) return fault;
    const hold = (bytes: number): number => {
      mine.bytes += bytes;
      held += bytes;
      const now = (heldOf.get(id) ?? 0) + bytes;
      if (now > 0) heldOf.set(id, now);
      else heldOf.delete(id);
      return now;
    };
    mine.letGo = () => void hold(-mine.bytes);
    afterwards(mine.letGo);
    const fits = (bytes: number) => hold(bytes) <= settings.maxBytesHeld / 4 && held <= settings.maxBytesHeld;
    const body = await readBody(request, { maxBytes, withinMs: settings.bodyWithinMs, fits });
    if (body === null) return 'gone';
    if (!Buffer.isBuffer(body)) return body;
    const read = requestIn(body);
    if ('status' in read) return read;
    Object.assign(request, { body: read.asked });
    return null;
  };

  const answerFor = async (request: IncomingMessage, response: ServerResponse): Promise<TurnedAway | null> => {
    const path = pathOf(request);
    const open = openPlaceFor(request, path);
    const place = signedInPlaces.find((one) => one.path.test(path));
    if (open === undefined && place === undefined && !openPlaces.some((one) => one.path === path)) return notThere;
    if (!isDecodable(path)) return unreadablePath;
    const methods: readonly string[] = place?.methods ?? ['GET'];
    if (request.method === 'OPTIONS') {
      answerPreflight(request, response, methods);
      return null;
    }
    if (request.headers.host === undefined && request.httpVersionMinor > 0) return noHost;
    if (isForeign(request, settings.corsOrigins) && !(open !== undefined && isVisit(request))) return foreign;
    if (open !== undefined) {
      if (declaresMore(request, open.maxBytes)) return tooLong(open.maxBytes);
      await rates.openPlace(open, addressOf(request));
      if (open.name === 'page') await rooms.page?.(request, response);
      else response.writeHead(200, { 'content-length': 0 }).end();
      return null;
    }
    if (place === undefined || !methods.includes(request.method ?? '')) return otherMethod(methods);
    const signedIn = await signedInBy(authenticate, request.headers.authorization);
    if (signedIn === null) {
      if (request.headers.authorization !== undefined) await rates.badToken(addressOf(request));
      return signInFirst;
    }
    await rates.request(signedIn.principal);
    const afterwards = afterwardsOf(response);
    afterwards(rates.enter(signedIn.principal));
    const maxBytes = request.method === 'GET' || request.method === 'HEAD' ? 0 : place.maxBytes;
    if (declaresMore(request, maxBytes)) return tooLong(maxBytes);
    if (request.headers.expect !== undefined) response.writeContinue();
    const letIn: LetIn = { ...signedIn, afterwards, body: { bytes: 0, letGo: () => undefined } };
    if (place.name === 'files') {
      await rooms.files(request, response, letIn);
      return null;
    }
    const fault = await admitGraphql(request, letIn, maxBytes);
    if (fault === 'gone') return null;
    if (fault !== null) return fault;
    await rooms.graphql(request, response, letIn);
    return null;
  };

  return (request: IncomingMessage, response: ServerResponse): void => {
    const requestId = requestIdFrom(request.headers['x-request-id']);
    for (const [name, value] of standingHeaders(requestId, settings.hstsSeconds)) response.setHeader(name, value);
    permitOrigin(request, response, settings.corsOrigins);
    runWithRequestId(requestId, () => {
      answerFor(request, response)
        .catch((error: unknown) => {
          if (error instanceof TooMany) return tooMany(error);
          throw error;
        })
        .then((why) => why === null || turnAway(request, response, why))
        .catch((error: unknown) => {
          // Who hangs up in the middle of a download or a page is no fault of ours.
          if (!response.destroyed) log.error({ err: error }, 'a request was not answered');
          response.destroy();
        });
    });
  };
};
