import { z } from 'zod';

/** Classes of PostgreSQL's states that pass by themselves: connections, resources, its own end, and locks that others hold. */
const passing = /^(?:08|53|57P|40001$|40P01$|55P03$|57014$|25P03$)/u;

const systemErrors = new Set([
  'ECONNREFUSED', 'ECONNRESET', 'EPIPE', 'ETIMEDOUT', 'ENOTFOUND', 'EAI_AGAIN', 'EHOSTUNREACH', 'ENETUNREACH',
  // Of this machine: full, or out of files.
  'ENOSPC', 'EDQUOT', 'EMFILE', 'ENFILE', 'ENOMEM', 'EIO',
]); // prettier-ignore

/** How the clients of PostgreSQL and NATS say that the other side is away, where they give it no code. */
const says =
  /connection terminated|timeout exceeded when trying to connect|client has encountered a connection error|not queryable|no responders|connection_?(?:closed|refused|draining|timeout)|closed connection|disconnect|jetstream (?:is )?not (?:enabled|available)|no suitable peers/iu;
const natsErrors = new Set([
  'TimeoutError', 'NoRespondersError', 'ClosedConnectionError', 'DrainingConnectionError', 'ConnectionError', 'RequestError',
]); // prettier-ignore

const Known = z.object({ code: z.string().catch(''), name: z.string().catch(''), message: z.string().catch('') });

/**
 * Whether an error says that a part of the installation is away or full for the moment: what failed by it may be tried again. Everything
 * else is not known to pass.
 */
export const isOutage = (error: unknown): boolean => {
  const { code, name, message } = Known.catch({ code: '', name: '', message: '' }).parse(error);
  if (code !== '' && (passing.test(code) || systemErrors.has(code))) return true;
  // A state of PostgreSQL that is not among those does not pass, whatever its message says.
  if (/^[0-9A-Z]{5}$/u.test(code)) return false;
  return natsErrors.has(name) || says.test(message);
};
