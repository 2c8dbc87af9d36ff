import type { SignedIn } from '../platform/auth.ts';
import { noLinks } from '../platform/temporal-links.ts';
import type { TemporalLinks } from '../platform/temporal-links.ts';
import type { Logger } from '../platform/log.ts';
import type { Bus } from '../platform/nats/bus.ts';
import { call } from '../platform/nats/request.ts';
import type { Seat } from '../services/review/contract.ts';
import type { Ask } from './ask.ts';
import type { Following } from './live/following.ts';
import type { Live } from './live/live.ts';
import { createLoaders } from './loaders.ts';
import type { Loaders } from './loaders.ts';
import type { Rates } from './door/rates.ts';
import { ownContent } from './seat/content.ts';
import type { SeatContent } from './seat/content.ts';

/** A request that the door let in. */
export interface LetIn extends SignedIn {
  /** Has something done when its answer is sent, or its sender gone. */
  readonly afterwards: (work: () => void) => void;
  /** Its body, which counts as held in memory until it is answered, or until somebody says that nothing of it is kept. */
  readonly body: { bytes: number; letGo: () => void };
}

/** What a resolver has: who asks, the services, one set of loaders for this request, and the process's event feed. */
export interface ApiContext extends LetIn {
  readonly ask: Ask;
  readonly loaders: Loaders;
  /** What a seat shows: in the viewer's own name, but for one that this request was just given. */
  readonly contentOf: (seat: Seat) => SeatContent;
  /** Says that review gave the viewer this seat in this request. */
  readonly wasGiven: (seat: Seat | null) => void;
  readonly live: Live;
  readonly following: Following;
  readonly rates: Rates;
  readonly log: Logger;
  /** Where the viewer finds workflows in Temporal's UI: operators only. */
  readonly temporal: TemporalLinks;
}

/** What the process gives to every request. */
export interface ContextParts {
  readonly bus: Bus;
  readonly live: Live;
  readonly following: Following;
  readonly rates: Rates;
  readonly seatContent: SeatContent;
  readonly temporal: TemporalLinks;
}

/** The context of one request. */
export const createContext = (
  parts: ContextParts,
  { principal, issuedAt, expiresAt, afterwards, body }: LetIn,
  trace: string,
): ApiContext => {
  const loaders = createLoaders(parts.bus, { principal, trace });
  const own = ownContent(loaders);
  const given = new Set<string>();
  return {
    principal,
    issuedAt,
    expiresAt,
    afterwards,
    body,
    ask: (definition, input) => call(parts.bus, definition, input, { principal, trace }),
    loaders,
    contentOf: ({ id }) => (given.has(id) ? parts.seatContent : own),
    wasGiven: (seat) => void (seat && given.add(seat.id)),
    live: parts.live,
    following: parts.following,
    rates: parts.rates,
    log: parts.bus.log,
    temporal: principal.kind === 'operator' ? parts.temporal : noLinks,
  };
};
