import type { JsMsg } from '@nats-io/jetstream';
import type { z } from 'zod';
import { Envelope } from '../contract.ts';
import type { EventDefinition } from '../contract.ts';

/** The one stream that carries every event. */
export const stream = 'ENDONYM';

/** The subject on which an event travels. */
export const eventSubject = (type: string, subject: string): string => `endonym.event.${type}.${subject}`;

/** The filter of every event of a type. Types hold dots, so the subject id is the last token. */
export const eventFilter = (type: string): string => `endonym.event.${type}.*`;

/** The durable consumer by which a room takes events of a type: what one type has to wait for holds up no other. */
export const durableOf = (room: string, type: string): string => `${room}-${type.replaceAll('.', '-')}`;

/** An event bound to the function that takes it. */
export interface Taken {
  readonly type: string;
  take(envelope: Envelope): Promise<void>;
}

/** An event that does not say what its type says: no later try reads it. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Binds `handler` to an event. It may be called twice for one event, and events may come in any order. */
export const on = <D extends z.ZodType>(
  definition: EventDefinition<D>,
  handler: (data: z.output<D>, envelope: Envelope) => Promise<void>,
): Taken => ({
  type: definition.type,
  take: async (envelope) => {
    const data = definition.data.safeParse(envelope.data);
    if (!data.success)
      throw new Unreadable(`Its data cannot be read: ${whatIsWrong(data.error)}`, { cause: data.error });
    await handler(data.data, envelope);
  },
});

/** The first thing that does not fit, by its place. */
const whatIsWrong = (error: z.ZodError): string => {
  const [issue] = error.issues;
  return `${issue?.path.join('.') || 'all of it'}: ${issue?.message ?? 'is not valid'}`;
};

/** The event that a message of a type is. @throws Unreadable */
export const readEvent = (message: JsMsg, type: string): Envelope => {
  let json: unknown;
  try {
    json = message.json();
  } catch (cause) {
    throw new Unreadable('It is no JSON.', { cause });
  }
  const envelope = Envelope.safeParse(json);
  if (!envelope.success)
    throw new Unreadable(`It is no event: ${whatIsWrong(envelope.error)}`, { cause: envelope.error });
  if (envelope.data.type !== type) throw new Unreadable('It calls itself another type than it was sent as.');
  return envelope.data;
};
