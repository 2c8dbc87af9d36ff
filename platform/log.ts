import { pino } from 'pino';
import type { Logger } from 'pino';

export type { Logger };

/** The process's logger: one JSON object a line on standard output. Log ids and counts, never a text or a name of a person. */
export const createLogger = (process: string, level = 'info'): Logger =>
  pino({ level, base: { process }, timestamp: pino.stdTimeFunctions.isoTime });
