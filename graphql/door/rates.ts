import { GraphQLError } from 'graphql';
import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { Refusal } from '../../domain/refusal.ts';
import type { SignedIn } from '../../platform/auth.ts';

/*
 * How much one person may ask of this process. Who signed in is counted by their id, wherever they sit: a school behind one address is a
 * hundred people. An address is counted only for who is not signed in, and there only what fails.
 */

type Person = SignedIn['principal'];

export interface RateSettings {
  readonly requestsPerMinute: number;
  /** Requests of one person under way, streams among them. */
  readonly requestsAtOnce: number;
  readonly streamsAtOnce: number;
  /** Requests of one person that keep a processor busy for long. */
  readonly expensiveAtOnce: number;
  /** Tokens of one address that were no good. */
  readonly badTokensPerMinute: number;
  /** Invitation codes of one person that were no good. */
  readonly wrongCodesPerHour: number;
}

/** Operators prepare campaigns of thousands of people, and watch all of them. */
const operatorsFactor = 50;

/** One person asks for more than one may. `seconds` from now there is room again. */
export class TooMany extends Refusal {
  readonly seconds: number;

  constructor(what: string, seconds: number) {
    super('too-many', `${what} Go on in ${seconds} s.`);
    this.seconds = seconds;
  }
}

/** The same as the error of a GraphQL answer. */
export const tooManyError = ({ code, message, seconds }: TooMany): GraphQLError =>
  new GraphQLError(message, {
    extensions: { code, http: { status: 429, headers: { 'retry-after': String(seconds) } } },
  });

/** A count by key over a time, that is asked before and counted after. @throws TooMany */
const limiter = (points: number, duration: number, what: string) => {
  const limiter = new RateLimiterMemory({ points, duration });
  const tooMany = ({ msBeforeNext }: RateLimiterRes) => new TooMany(what, Math.max(1, Math.ceil(msBeforeNext / 1_000)));
  return {
    /** Counts one. @throws TooMany */
    count: (key: string, weight = 1): Promise<unknown> =>
      limiter.consume(key, weight).catch((over: unknown) => {
        throw over instanceof RateLimiterRes ? tooMany(over) : over;
      }),
    /** Counts nothing. @throws TooMany where all is used up */
    assertLeft: async (key: string): Promise<void> => {
      const used = await limiter.get(key);
      if (used !== null && used.consumedPoints >= points) throw tooMany(used);
    },
  };
};

/** What goes on at once, by person. */
const gate = (most: number, what: string) => {
  const open = new Map<string, number>();
  /** Lets one more in; call what it answers when that is over. @throws TooMany */
  return ({ id, kind }: Person): (() => void) => {
    const now = open.get(id) ?? 0;
    if (now >= most * (kind === 'operator' ? operatorsFactor : 1)) throw new TooMany(what, 2);
    open.set(id, now + 1);
    let over = false;
    return () => {
      if (over) return;
      over = true;
      const left = (open.get(id) ?? 1) - 1;
      if (left > 0) open.set(id, left);
      else open.delete(id);
    };
  };
};

/** The counts of this process. Each replica keeps its own: with n of them one person may do n times as much. */
export const createRates = (settings: RateSettings) => {
  const requests = limiter(settings.requestsPerMinute, 60, 'You ask more often than one person may.');
  const operators = limiter(
    settings.requestsPerMinute * operatorsFactor,
    60,
    'You ask more often than one operator may.',
  );
  const badTokens = limiter(settings.badTokensPerMinute, 60, 'Too many tokens from your address were no good.');
  const wrongCodes = limiter(settings.wrongCodesPerHour, 3_600, 'Too many invitation codes of yours were wrong.');
  const places = new Map<string, ReturnType<typeof limiter>>();
  return {
    /** Counts a request. @throws TooMany */
    request: ({ id, kind }: Person) => (kind === 'operator' ? operators : requests).count(id),
    /** Counts a token that was no good. @throws TooMany */
    badToken: (address: string) => badTokens.count(address),
    /** Counts a request without a token for what needs none. @throws TooMany */
    openPlace: (place: { name: string; perMinute: number }, address: string) => {
      const before = places.get(place.name) ?? limiter(place.perMinute, 60, 'Your address asks for this too often.');
      places.set(place.name, before);
      return before.count(address);
    },
    /** Runs what answers whether a code was wrong, unless there were too many such before. @throws TooMany */
    tryCode: async <T>({ id }: Person, attempt: () => Promise<T>): Promise<T> => {
      await wrongCodes.assertLeft(id);
      return attempt().catch(async (error: unknown) => {
        if (error instanceof Refusal && error.code === 'not-found') await wrongCodes.count(id).catch(() => null);
        throw error;
      });
    },
    enter: gate(settings.requestsAtOnce, 'You have more requests under way than one person may.'),
    enterStream: gate(settings.streamsAtOnce, 'You follow more at once than one person may: close a page.'),
    enterLarge: gate(
      settings.expensiveAtOnce,
      'You have as many large answers on their way as one person may: read them first.',
    ),
    enterExpensive: gate(settings.expensiveAtOnce, 'You have as much under way that takes long as one person may.'),
  };
};
export type Rates = ReturnType<typeof createRates>;
