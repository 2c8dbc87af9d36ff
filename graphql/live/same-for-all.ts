import { createSourceEventStream, execute } from 'graphql';
import type { DocumentNode, ExecutionArgs, ExecutionResult } from 'graphql';
import type { AsyncIterableIteratorOrValue, Plugin } from 'graphql-yoga';

/** What an operation made of an event; kept under its document and the rest that it was sent with. */
type Results = WeakMap<DocumentNode, Map<string, ExecutionResult | Promise<ExecutionResult>>>;

const events = new WeakMap<object, Results>();

/**
 * Says that an event of a subscription looks the same to everybody who is told of it, so that it is executed once for all whose operation is
 * the same: with five hundred followers that is half of what telling them costs. No resolver that it leads to may look at who
 * reads (same-for-all.unit.test.ts).
 */
export const sameForAll = <E extends object>(event: E): E => {
  events.set(event, new WeakMap());
  return event;
};

/** The JSON is made once too. Not of errors: those are masked for each follower on their way out. */
const readyToSend = (result: ExecutionResult): ExecutionResult => {
  if (result.errors !== undefined) return result;
  let text: string | undefined;
  const stringify = (): string => (text ??= JSON.stringify(result));
  // Yoga looks for it. JSON would leave it out, as would whoever copies the result.
  return Object.defineProperty(result, 'stringify', { value: stringify });
};

const resultOf = async (args: ExecutionArgs): Promise<ExecutionResult> => readyToSend(await execute(args));

/** Runs subscriptions as GraphQL does, but for events that are the same for all. */
const subscribe = async (args: ExecutionArgs): Promise<AsyncIterableIteratorOrValue<ExecutionResult>> => {
  const stream = await createSourceEventStream(args);
  if (!(Symbol.asyncIterator in stream)) return stream;
  const source = stream[Symbol.asyncIterator]();
  const sentWith = JSON.stringify([args.operationName ?? null, args.variableValues ?? {}]);
  const told = (event: unknown): ExecutionResult | Promise<ExecutionResult> => {
    const own = { ...args, rootValue: event };
    const results = typeof event === 'object' && event !== null ? events.get(event) : undefined;
    if (results === undefined) return execute(own);
    const ofDocument = results.get(args.document) ?? new Map<string, Promise<ExecutionResult>>();
    const result = ofDocument.get(sentWith) ?? resultOf(own);
    results.set(args.document, ofDocument.set(sentWith, result));
    return result;
  };
  const answers: AsyncIterableIterator<ExecutionResult> = {
    [Symbol.asyncIterator]() {
      return this;
    },
    next: async () => {
      const { done, value } = await source.next();
      return done ? { done, value: undefined } : { done: false, value: await told(value) };
    },
    // Not after `next`: whoever goes is let go at once, and not when something happens next.
    return: async () => {
      await source.return?.();
      return { done: true, value: undefined };
    },
  };
  return answers;
};

/** Executes an event that is the same for all once for each operation that follows it. */
export const executedOnce: Plugin = {
  onSubscribe: ({ setSubscribeFn }) => setSubscribeFn(subscribe),
};
