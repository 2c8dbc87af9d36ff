import { jetstreamManager } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { durableOf, stream } from './taken.ts';

/**
 * Gives a room the events of a type again that the stream holds since an instant of NATS's clock, and what the room has not had yet. Nobody else
 * is given anything: nothing is published. Answers how many are to come.
 * @throws Error where there is no such consumer
 */
export const giveAgain = async (
  nats: NatsConnection,
  { room, type, since }: { room: string; type: string; since: Date },
): Promise<number> => {
  const manager = await jetstreamManager(nats, { checkAPI: false });
  const durable = durableOf(room, type);
  const { ack_floor, config } = await manager.consumers.info(stream, durable);
  const first = await manager.direct.getMessage(stream, { start_time: since });
  // Never further on than it stands: what it has not had is not passed over.
  const from = Math.min(first?.seq ?? Infinity, ack_floor.stream_seq + 1);
  // The server turns down a place before the one that the consumer was made to begin at.
  await manager.consumers.reset(stream, durable, Math.max(from, config.opt_start_seq ?? 1));
  return (await manager.consumers.info(stream, durable)).num_pending;
};
