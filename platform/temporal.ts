import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import type { LogLevel, Logger as TemporalLogger } from '@temporalio/worker';
import type { Logger } from './log.ts';

/** Connects a Temporal client; it connects lazily and again, so that a stopped server stops no process. */
export const createTemporalClient = (address: string, namespace: string): Client =>
  new Client({ connection: Connection.lazy({ address, connectTimeout: 10_000 }), namespace });

/** A client on the connection of a worker: one process needs no second. */
export const clientOn = (connection: NativeConnection, namespace: string): Client =>
  new Client({ connection, namespace });

/** Temporal is talkative: what it calls information is of use to who looks for a fault in it. */
const levels = { TRACE: 'trace', DEBUG: 'trace', INFO: 'debug', WARN: 'warn', ERROR: 'error' } as const;

/** Temporal's logger on ours; its errors, under `error`, come under `err` as everybody's do. */
export const temporalLogger = (log: Logger): TemporalLogger => {
  const write = (level: LogLevel, message: string, meta: Record<string, unknown> = {}): void =>
    log[levels[level]](meta, message);
  return {
    log: write,
    trace: (message, meta) => write('TRACE', message, meta),
    debug: (message, meta) => write('DEBUG', message, meta),
    info: (message, meta) => write('INFO', message, meta),
    warn: (message, meta) => write('WARN', message, meta),
    error: (message, meta) => write('ERROR', message, meta),
  };
};

/** Connects what workers use, and sends Temporal's own log lines to ours. @throws Error where the server does not answer within 30 s */
export const connectTemporalWorker = async (address: string, log: Logger): Promise<NativeConnection> => {
  Runtime.install({
    logger: temporalLogger(log),
    // Without `forward` its Rust core writes coloured text to the console.
    telemetryOptions: { logging: { forward: {}, filter: { core: 'WARN', other: 'ERROR' } } },
  });
  const deadline = Date.now() + 30_000;
  for (;;) {
    try {
      return await NativeConnection.connect({ address });
    } catch (error) {
      if (Date.now() > deadline) throw error;
      await new Promise((resolve) => setTimeout(resolve, 500));
    }
  }
};
