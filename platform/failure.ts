import { JetStreamApiError, JetStreamError } from '@nats-io/jetstream';
import { errors } from '@nats-io/transport-node';
import pg from 'pg';
import { CallerGone } from './deadline.ts';

/*
 * What kind of failure an error is, said once for the whole house. What is not named here is a bug: it is logged, counted and set aside,
 * and never tried again as if it were an outage.
 */

/** PostgreSQL's codes for "not now": what it refuses or breaks off, the same statement may do in a moment. */
const absentCodes = new Set([
  '57P01', // the server is stopped
  '57P02', // it crashed
  '57P03', // it starts
  '57014', // the statement took longer than its time
  '55P03', // a lock was not had in time
  '25P03', // the process was held up inside a transaction
  '40001', // serialisation failure, after the tries of `transaction`
  '40P01', // deadlock, likewise
]);

/** Classes of codes: 08 connection, 53 resources (disk, memory, connections), 58 what the operating system refuses. */
const absentClasses = new Set(['08', '53', '58']);

/** What Node says where the other side of a socket is away. */
const absentSockets = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'ECONNABORTED',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
]);

/** pg and its pool have no codes for these. */
const absentSentences =
  /^(timeout exceeded when trying to connect|timeout expired|Connection terminated|Client has encountered a connection error|Client was closed|Cannot use a pool after calling end|The connection broke inside a transaction|Query read timeout)/;

/** Data that PostgreSQL cannot hold: a NUL or half a surrogate pair, a number out of range, a wrong form, a text too long. */
const unstorableCodes = new Set(['22P05', '22P02', '22P03', '22021', '22003', '22001', '22007', '22008', '54000']);

/** The store of files is away, full or lets nobody in: the cause of the refusal that says so. */
export class FilesAway extends Error {}

/** The error and what it says caused it, or was among its causes. */
const chainOf = (error: unknown): Error[] => {
  const chain: Error[] = [];
  const add = (one: unknown): void => {
    if (!(one instanceof Error) || chain.includes(one) || chain.length >= 16) return;
    chain.push(one);
    add(one.cause);
    if (one instanceof AggregateError) one.errors.forEach(add);
  };
  add(error);
  return chain;
};

/** gRPC's statuses for "not now": cancelled, deadline exceeded, resource exhausted, aborted, unavailable. */
const absentStatuses = new Set([1, 4, 8, 10, 14]);

/** What Temporal's client throws: a number for its status. A namespace that is not there is a Temporal that is not set up yet. */
const isAbsentEngine = (error: Error): boolean => {
  if (!('code' in error) || typeof error.code !== 'number' || !('details' in error)) return false;
  return absentStatuses.has(error.code) || /^Namespace .* is not found/.test(String(error.details));
};

const codeOf = (error: Error): string => ('code' in error && typeof error.code === 'string' ? error.code : '');

const isAbsent = (error: Error): boolean => {
  if (error instanceof pg.DatabaseError)
    return absentCodes.has(error.code ?? '') || absentClasses.has((error.code ?? '').slice(0, 2));
  if (error instanceof JetStreamApiError) return error.status >= 500;
  return (
    error instanceof errors.ClosedConnectionError ||
    error instanceof errors.DrainingConnectionError ||
    error instanceof errors.ConnectionError ||
    error instanceof errors.NoRespondersError ||
    error instanceof errors.TimeoutError ||
    error.name === 'JetStreamNotEnabled' ||
    error instanceof CallerGone ||
    error instanceof FilesAway ||
    error instanceof JetStreamError ||
    absentSockets.has(codeOf(error)) ||
    isAbsentEngine(error) ||
    absentSentences.test(error.message)
  );
};

/** True where PostgreSQL, NATS or Temporal is away, overloaded or took too long: nobody did anything wrong, and the same may be tried again. */
export const isAbsence = (error: unknown): boolean => chainOf(error).some(isAbsent);

/** True where PostgreSQL refused a value that it cannot hold: whoever sent it has to change it. */
export const isUnstorable = (error: unknown): boolean =>
  chainOf(error).some((one) => one instanceof pg.DatabaseError && unstorableCodes.has(one.code ?? ''));
