import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import type { Logger } from '../log.ts';
import { deadStream } from './dead-letter.ts';
import { stream } from './taken.ts';

/** A stream that is fuller than this is told of: beyond its bound its oldest messages go. */
const tellFrom = 0.7;

/** How often it is looked at how full the streams are. */
const lookEveryMs = 600_000;

/** Says in the log which streams are nearly full, and how old what goes first is. What cannot be looked at is told elsewhere: readiness asks for it. */
export const tellFill = async (nats: NatsConnection, log: Logger, from = tellFrom): Promise<void> => {
  const manager = await jetstreamManager(nats, { checkAPI: false });
  for (const name of [stream, deadStream]) {
    const { state, config } = await manager.streams.info(name);
    if (config.max_bytes <= 0 || state.bytes < from * config.max_bytes) continue;
    log.warn(
      {
        stream: name,
        bytes: state.bytes,
        mostBytes: config.max_bytes,
        messages: state.messages,
        oldest: state.first_ts,
      },
      name === deadStream
        ? 'the dead letters are nearly as many as are kept, and the oldest go first: ./endonym events dead list'
        : 'the stream of events is nearly full, and the oldest go first: PostgreSQL has them for ./endonym events replay',
    );
  }
};

/** Looks now and then, until `stop`. */
export const watchFill = (nats: NatsConnection, log: Logger): { stop(): void } => {
  const timer = setInterval(() => void tellFill(nats, log).catch(() => undefined), lookEveryMs);
  return { stop: () => clearInterval(timer) };
};
