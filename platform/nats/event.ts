import { jetstream } from '@nats-io/jetstream';
import type { JsMsg } from '@nats-io/jetstream';
import type { z } from 'zod';
import { Envelope } from '../contract.ts';
import type { EventDefinition } from '../contract.ts';
import type { Bus } from './bus.ts';

/** The one stream that carries every event. */
export const stream = 'ENDONYM';

/** The subject on which an event travels. */
export const eventSubject = (type: string, subject: string): string => `endonym.event.${type}.${subject}`;

/** The filter of every event of a type. Types hold dots, so the subject id is the last token. */
export const eventFilter = (type: string): string => `endonym.event.${type}.*`;

/** An event bound to the function that takes it. */
export interface Taken {
  readonly type: string;
  take(envelope: Envelope): Promise<void>;
}

/** Binds `handler` to an event. It may be called twice for one event, and events may come in any order. */
export const on = <D extends z.ZodType>(
  definition: EventDefinition<D>,
  handler: (data: z.output<D>, envelope: Envelope) => Promise<void>,
): Taken => ({
  type: definition.type,
  take: async (envelope) => handler(definition.data.parse(envelope.data), envelope),
});

const takeOne = async (bus: Bus, durable: string, byType: Map<string, Taken>, message: JsMsg): Promise<void> => {
  try {
    const envelope = Envelope.parse(message.json());
    await byType.get(envelope.type)?.take(envelope);
    message.ack();
  } catch (error) {
    bus.log.error({ err: error, durable, subject: message.subject }, 'an event was not taken and will come again');
    message.nak(Math.min(30_000, 200 * 2 ** message.info.deliveryCount));
  }
};

/** Takes events from a durable pull consumer until `stop`; several at a time, each acknowledged after its handler is done. */
export const takeEvents = async (
  bus: Bus,
  durable: string,
  handlers: readonly Taken[],
): Promise<{ stop(): Promise<void> }> => {
  const byType = new Map(handlers.map((handler) => [handler.type, handler]));
  const underWay = new Set<Promise<void>>();
  let stopped = false;
  const session = { stop: () => {} };

  const consume = async () => {
    const consumer = await jetstream(bus.nats).consumers.get(stream, durable);
    const messages = await consumer.consume({ max_messages: 100, expires: 5_000 });
    session.stop = () => messages.stop();
    for await (const message of messages) {
      const work = takeOne(bus, durable, byType, message).finally(() => underWay.delete(work));
      underWay.add(work);
      if (underWay.size >= 50) await Promise.race(underWay);
    }
  };
  // A consumer that was deleted (or a server that restarts) ends the iterator: it is taken up again.
  const loop = (async () => {
    while (!stopped) {
      await consume().catch((error: unknown) => {
        if (!stopped) bus.log.warn({ err: error, durable }, 'the event consumer is taken up again');
      });
      if (!stopped) await new Promise((resolve) => setTimeout(resolve, 500));
    }
  })();

  return {
    stop: async () => {
      stopped = true;
      session.stop();
      await Promise.race([loop, new Promise((resolve) => setTimeout(resolve, 1_500))]);
      await Promise.allSettled(underWay);
    },
  };
};
