import { GraphQLError, getArgumentValues, getOperationAST, Kind } from 'graphql';
import type { ExecutionArgs, ExecutionResult } from 'graphql';
import { isAsyncIterable } from 'graphql-yoga';
import type { Plugin } from 'graphql-yoga';
import { z } from 'zod';
import type { SignedIn } from '../../platform/auth.ts';
import type { Bus } from '../../platform/nats/bus.ts';
import { call } from '../../platform/nats/request.ts';
import { endedParts } from '../../services/review/contract.ts';
import { notSignedIn } from '../door/bearer.ts';
import type { ApiContext } from '../context.ts';
import { TooMany, tooManyError } from '../door/rates.ts';

/* A subscription lasts as long as what it was opened by: the token, and the part in the campaign that it follows. */

interface Stream extends Pick<SignedIn, 'principal' | 'expiresAt' | 'issuedAt'> {
  /** The campaign that it follows; null where it follows none. */
  readonly campaignId: string | null;
  readonly end: (why: GraphQLError) => void;
}

const everyMs = 500;
/** Parts are asked for in every second turn. */
const partsEveryTurns = 2;
const mostParts = 2_000;
const principal = { kind: 'service', name: 'graphql' } as const;

const expired = () =>
  new GraphQLError('Your token has expired, or was taken back. Subscribe again with a new one.', {
    extensions: { code: notSignedIn.code },
  });
const noPart = () =>
  new GraphQLError('You have no part in this campaign any more.', { extensions: { code: 'not-allowed' } });

/** A subscription lasts for hours, and what was sent to open it is kept as long. Our longest has 1,500 bytes. */
const mostOpeningBytes = 16 * 1024;
const tooLong = () =>
  new GraphQLError(`A subscription may be opened with at most ${mostOpeningBytes} bytes, variables included.`, {
    extensions: { code: 'invalid-input', http: { spec: true, status: 400 } },
  });

/** The subscriptions of this process, each ended with its token or its part. */
export interface Streams {
  /** Watches over one, until the function it answers is called. */
  watch(stream: Stream): () => void;
  stop(): void;
}

/** Looks twice a second at who follows: at clocks and revocations itself, at parts by asking review for all of them at once. */
export const createStreams = (bus: Bus, isRevoked: (signedIn: SignedIn) => boolean): Streams => {
  const open = new Set<Stream>();
  const endWithoutToken = (): void => {
    const now = Date.now();
    for (const stream of open) if (stream.expiresAt <= now || isRevoked(stream)) stream.end(expired());
  };
  const endWithoutPart = async (): Promise<void> => {
    const followers = [...open].flatMap((stream) =>
      stream.campaignId !== null && stream.principal.kind === 'person'
        ? [{ stream, key: `${stream.campaignId}/${stream.principal.id}`, part: { campaignId: stream.campaignId, contributorId: stream.principal.id } }]
        : [],
    ); // prettier-ignore
    const parts = [...new Map(followers.map(({ key, part }) => [key, part])).values()];
    for (let at = 0; at < parts.length; at += mostParts) {
      const { ended } = await call(bus, endedParts, { parts: parts.slice(at, at + mostParts) }, { principal });
      const over = new Set(ended.map(({ campaignId, contributorId }) => `${campaignId}/${contributorId}`));
      for (const { stream, key } of followers) if (over.has(key)) stream.end(noPart());
    }
  };
  let turn = 0;
  let asking = false;
  const timer = setInterval(() => {
    endWithoutToken();
    turn += 1;
    if (asking || turn % partsEveryTurns !== 0) return;
    asking = true;
    endWithoutPart()
      .catch((error: unknown) => bus.log.warn({ err: error }, 'who still has a part could not be read'))
      .finally(() => (asking = false));
  }, everyMs).unref();
  return {
    watch: (stream) => {
      open.add(stream);
      return () => void open.delete(stream);
    },
    stop: () => clearInterval(timer),
  };
};

/** The campaign that a subscription names, where it names one. */
const campaignOf = ({ schema, document, operationName, variableValues }: ExecutionArgs): string | null => {
  const [root] = getOperationAST(document, operationName)?.selectionSet.selections ?? [];
  if (root?.kind !== Kind.FIELD) return null;
  const field = schema.getSubscriptionType()?.getFields()[root.name.value];
  if (field === undefined) return null;
  try {
    return z.uuid().safeParse(getArgumentValues(field, root, variableValues)['campaignId']).data ?? null;
  } catch {
    // Its execution says what is wrong with the variables.
    return null;
  }
};

/** The stream, which can be ended from outside: it then tells why, and is over. */
const endable = (
  source: AsyncIterator<ExecutionResult>,
): { stream: AsyncIterableIterator<ExecutionResult>; end: (why: GraphQLError) => void; over: Promise<void> } => {
  let why: GraphQLError | null = null;
  let told = false;
  let wake: (() => void) | null = null;
  const over = Promise.withResolvers<void>();
  const last = (): IteratorResult<ExecutionResult> => {
    if (told || why === null) return { done: true, value: undefined };
    told = true;
    over.resolve();
    void source.return?.();
    return { done: false, value: { errors: [why] } };
  };
  const stream: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: () =>
      new Promise((resolve, reject) => {
        if (why !== null) return resolve(last());
        wake = () => resolve(last());
        source.next().then((result) => {
          wake = null;
          if (result.done) over.resolve();
          if (why === null || result.done) resolve(result);
        }, reject);
      }),
    return: async () => {
      over.resolve();
      await source.return?.();
      return { done: true, value: undefined };
    },
  };
  return {
    stream,
    end: (reason) => {
      why ??= reason;
      wake?.();
    },
    over: over.promise,
  };
};

/** Lets nobody follow more than one person may, nor longer than what lets them follow holds. */
export const endingStreams = (streams: Streams): Plugin<ApiContext> => ({
  onSubscribe: ({ args, setResultAndStopExecution }) => {
    const { rates, principal, issuedAt, expiresAt, afterwards, body } = args.contextValue;
    if (body.bytes > mostOpeningBytes) return setResultAndStopExecution({ errors: [tooLong()] });
    let leave: () => void;
    try {
      leave = rates.enterStream(principal);
    } catch (error) {
      if (!(error instanceof TooMany)) throw error;
      return setResultAndStopExecution({ errors: [tooManyError(error)] });
    }
    return {
      onSubscribeError: leave,
      onSubscribeResult: ({ result, setResult }) => {
        if (!isAsyncIterable<ExecutionResult>(result)) return leave();
        const { stream, end, over } = endable(result[Symbol.asyncIterator]());
        const forget = streams.watch({ principal, issuedAt, expiresAt, campaignId: campaignOf(args), end });
        void over.then(() => {
          forget();
          leave();
        });
        // Whoever goes before the first answer, or while it takes none, is told to nobody else.
        afterwards(() => void stream.return?.());
        body.letGo();
        setResult(stream);
      },
    };
  },
});
