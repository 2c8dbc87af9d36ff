import { Client, Connection } from '@temporalio/client';
import { NativeConnection, Runtime } from '@temporalio/worker';
import type { Logger } from './log.ts';

/** Connects a Temporal client; it connects lazily and again, so that a stopped server stops no process. */
export const createTemporalClient = (address: string, namespace: string): Client =>
  new Client({ connection: Connection.lazy({ address, connectTimeout: 10_000 }), namespace });

/** Connects what workers use, and sends Temporal's own log lines to ours. @throws Error where the server does not answer within 30 s */
export const connectTemporalWorker = async (address: string, log: Logger): Promise<NativeConnection> => {
  Runtime.install({
    logger: {
      log: (level, message, meta) =>
        log[level === 'WARN' ? 'warn' : level === 'ERROR' ? 'error' : 'debug']({ ...meta }, message),
      trace: () => {},
      debug: () => {},
      info: (message, meta) => log.debug({ ...meta }, message),
      warn: (message, meta) => log.warn({ ...meta }, message),
      error: (message, meta) => log.error({ ...meta }, message),
    },
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
