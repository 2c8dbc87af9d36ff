import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import { attemptStream } from './attempt.ts';
import { deadStream } from './dead-letter.ts';
import { stream } from './taken.ts';

const Health = z.object({ status: z.string(), error: z.string().optional() });

/** Null where NATS and all its streams work, by its full `/healthz`; else what is wrong. `monitorUrl` is the address of its monitor. */
export const natsFault = async (monitorUrl: string): Promise<string | null> => {
  try {
    const answer = await fetch(`${monitorUrl}/healthz`, { signal: AbortSignal.timeout(1_500) });
    const health = Health.safeParse(await answer.json());
    if (health.data?.status === 'ok') return null;
    return health.data?.error ?? `its monitor answers with status ${answer.status}`;
  } catch {
    return 'its monitor does not answer';
  }
};

/**
 * A check of the stream that carries every event, of those without which none that failed goes on, and of the server's own health where its monitor
 * is known.
 */
export const checkStream =
  (nats: NatsConnection, monitorUrl: string): (() => Promise<string | void>) =>
  async () => {
    const { streams } = await jetstreamManager(nats, { checkAPI: false, timeout: 1_500 });
    const look = (name: string) =>
      streams.info(name).then(
        () => [],
        (error: unknown) => [`${name}: ${error instanceof Error ? error.message : String(error)}`],
      );
    const faults = (await Promise.all([stream, deadStream, attemptStream].map(look))).flat();
    if (faults.length > 0) return faults.join('; ');
    if (monitorUrl !== '') return (await natsFault(monitorUrl)) ?? undefined;
  };
