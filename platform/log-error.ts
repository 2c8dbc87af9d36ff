import { DatabaseError } from 'pg';
import { z } from 'zod';

/** What is written of an error, and nothing else of it: other properties may hold texts of the data. */
export interface ErrorLine {
  readonly type: string;
  readonly message: string;
  readonly stack?: string;
  readonly [property: string]: unknown;
}

const mostCharacters = 2_000;
const mostCauses = 5;

/** Properties that say where and what, of system errors, PostgreSQL, NATS and Temporal: codes, names and numbers. */
const harmless = ['code', 'errno', 'syscall', 'address', 'port', 'status', 'severity', 'schema', 'table', 'column', 'constraint', 'routine', 'retryable', 'nonRetryable', 'failureType', 'activityType', 'retryState', 'bug'] as const; // prettier-ignore

/** What has gone wrong, without what it went wrong with. PostgreSQL quotes values in the messages of class 22 ("data exception") … */
const withoutValues = (error: Error): string => {
  if (error instanceof z.core.$ZodError) return issuesOf(error);
  if (error instanceof DatabaseError && error.code?.startsWith('22')) return error.message.replaceAll(/"[^]*"/g, '"…"');
  // … and JSON.parse the place where it stopped.
  if (error.message.endsWith('is not valid JSON')) return 'what was read is not valid JSON';
  return error.message;
};

/** The kind and place of each fault: the messages may name what was given, and so may a step of the path that is no name of ours. */
const issuesOf = ({ issues }: z.core.$ZodError): string =>
  issues
    .slice(0, 10)
    .map(({ code, path }) => `${code} at ${path.map(stepOf).join('.') || 'the top'}`)
    .join('; ');

const stepOf = (step: PropertyKey): string => (/^[\w-]{1,40}$/.test(String(step)) ? String(step) : '…');

const framesOf = (error: Error): string =>
  (error.stack ?? '')
    .split('\n')
    .filter((line) => /^\s+at .*(?::\d+:\d+\)?|<anonymous>\)?)$/.test(line))
    .join('\n');

const propertyOf = (error: object, name: string): unknown => {
  const value: unknown = Reflect.get(error, name);
  return typeof value === 'string'
    ? value.slice(0, 200)
    : typeof value === 'number' || typeof value === 'boolean'
      ? value
      : undefined;
};

/** An error as it is logged: kind, message, place, codes and causes. Anything else that was thrown is named by its type only. */
export const describeError = (error: unknown, depth = 0): ErrorLine => {
  if (!(error instanceof Error))
    return {
      type: typeof error,
      message: typeof error === 'string' ? error.slice(0, mostCharacters) : 'no Error was thrown',
    };
  const message = withoutValues(error).slice(0, mostCharacters);
  const type = error.name;
  const properties = harmless.flatMap((name) => {
    const value = propertyOf(error, name);
    return value === undefined ? [] : [[name, value] as const];
  });
  const causes = error instanceof AggregateError ? error.errors : error.cause === undefined ? [] : [error.cause];
  return {
    type,
    message,
    stack: `${type}: ${message}\n${framesOf(error)}`,
    ...Object.fromEntries(properties),
    ...(causes.length === 0 || depth >= mostCauses
      ? {}
      : { cause: causes.slice(0, 3).map((cause) => describeError(cause, depth + 1)) }),
  };
};
