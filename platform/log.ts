import { pino } from 'pino';
import type { Logger, LoggerOptions } from 'pino';
import { describeError } from './log-error.ts';
import { createSampler } from './log-sample.ts';
import { currentRequestId } from './request-id.ts';

export type { Logger };

/** What every line of a request carries: the id that its answer has too. */
const ofRequest = (): object => {
  const requestId = currentRequestId();
  return requestId === undefined ? {} : { requestId };
};

/** Lines that wait in memory while they cannot be written (a full disk). Later ones are lost. */
const waitingBytes = 1_000_000;

const { debug, fatal } = pino.levels.values;

const errorIn = (first: unknown): Error | null => {
  if (first instanceof Error) return first;
  if (typeof first !== 'object' || first === null) return null;
  const error: unknown = 'err' in first ? first.err : 'error' in first ? first.error : null;
  return error instanceof Error ? error : null;
};

/** What makes lines repetitions of each other: their message and, for errors, the kind and the place. */
const kindOf = (severity: number, [first, message = '']: readonly unknown[]): string => {
  if (typeof first === 'string') return `${severity} ${first}`;
  const error = errorIn(first);
  if (error === null) return `${severity} ${String(message)}`;
  const code = 'code' in error ? String(error.code) : '';
  const place = /^\s+at .*$/m.exec(error.stack ?? '')?.[0] ?? error.message.slice(0, 200);
  return `${severity} ${String(message)} ${error.name} ${code} ${place}`;
};

const messageOf = ([first, message]: readonly unknown[]): string =>
  typeof first === 'string' ? first : typeof message === 'string' ? message : '';

/** Libraries say `error` for what we say `err` for: an Error there would be written as {}, and Temporal's core sends text. */
const underErr = ({ error, ...fields }: Record<string, unknown>): Record<string, unknown> =>
  error === undefined ? fields : 'err' in fields ? { ...fields, error } : { ...fields, err: error };

/** How every logger of ours writes: errors under `err` and without texts of the data; of repeated lines some, and their number. */
export const logOptions = (process: string, level: string, sampler = createSampler()): LoggerOptions => ({
  level,
  base: { process },
  timestamp: pino.stdTimeFunctions.isoTime,
  mixin: ofRequest,
  serializers: { err: (error: unknown) => describeError(error) },
  formatters: { log: underErr },
  hooks: {
    logMethod(args, method, severity) {
      // Who asks for `debug` wants every line, and a process ends once.
      const always = severity <= (debug ?? 0) || severity >= (fatal ?? 0);
      const told = (held: number) =>
        method.call(this, { held }, `${held} more lines of the last minute were held back: ${messageOf(args)}`);
      if (always || sampler.admits(kindOf(severity, args), told)) method.apply(this, args);
    },
  },
});

/**
 * The process's logger: one JSON object a line on standard output. Log ids and counts, never a text or a name of a person.
 * It writes at once: pino's own writes in the background came out of order when the process ended (17 of 20 runs on busy cores).
 */
export const createLogger = (process: string, level = 'info'): Logger => {
  const output = pino.destination({ dest: 1, sync: true, maxLength: waitingBytes });
  // Unheard, the error of a full disk would be thrown at whoever logs.
  output.on('error', () => undefined);
  return pino(logOptions(process, level), output);
};
