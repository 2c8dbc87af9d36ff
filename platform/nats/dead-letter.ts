import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { JetStreamManager, JsMsg, StoredMsg } from '@nats-io/jetstream';
import { headers } from '@nats-io/transport-node';
import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';
import { newId } from '../id.ts';
import { stream } from './taken.ts';

/*
 * Events that could not be taken. They lie in a stream of their own and not in a table: the signals have no database, and whoever can be given
 * an event can set it aside in the same place. The log of its service keeps its row as well. What NATS says when it gives an event up, because
 * nobody who was given it lived long enough to say anything of it, goes into the same stream without any process of ours.
 */

/** The stream of what was set aside; it keeps everything until somebody retries or drops it, up to its bound (topology.ts). */
export const deadStream = 'ENDONYM_DEAD';
export const deadSubjects = 'endonym.dead.>';

/** On which NATS says that it delivered an event to a consumer as often as it may. */
export const gaveUpSubject = (durable: string): string =>
  `$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES.${stream}.${durable}`;

const head = { reason: 'Endonym-Reason', subject: 'Endonym-Subject', tries: 'Endonym-Tries', seq: 'Endonym-Sequence' };

/** An event that a room could not take, as it came. */
export interface DeadLetter {
  /** Its place among the dead letters. */
  readonly seq: number;
  /** The durable consumer that could not take it. */
  readonly durable: string;
  readonly type: string;
  /** The event's own id; of one that says none, its place in the stream of events. */
  readonly id: string;
  /** What it travelled on. */
  readonly subject: string;
  readonly reason: string;
  readonly tries: number;
  /** When it was set aside, by NATS's clock. */
  readonly at: Date;
  readonly body: Uint8Array;
}

/** The type of an event by its subject: `endonym.event.<type>.<subject id>`. */
const typeOn = (subject: string): string => subject.split('.').slice(2, -1).join('.');

/** Longest reason that is kept. */
const reasonLength = 600;

/** On one line, as a header has to be. */
const oneLine = (text: string): string => text.replaceAll(/[^\P{Cc}]+/gu, ' ').slice(0, reasonLength);

/** Keeps an event that `durable` cannot take, once for each of the two. @throws Error where NATS does not take it: then it has to come again */
export const setAside = async (
  nats: NatsConnection,
  message: JsMsg,
  { durable, id, reason }: { durable: string; id: string | null; reason: string },
): Promise<void> => {
  const name = id ?? String(message.seq);
  const about = headers();
  about.set(head.reason, oneLine(reason));
  about.set(head.subject, message.subject);
  about.set(head.tries, String(message.info.deliveryCount));
  about.set(head.seq, String(message.seq));
  const most = (nats.info?.max_payload ?? 1_048_576) - 4_096;
  const body = message.data.subarray(0, most);
  await jetstream(nats).publish(`endonym.dead.${durable}.${typeOn(message.subject)}.${name}`, body, {
    headers: about,
    msgID: `${durable} ${name} ${message.seq}`,
  });
};

const letterOf = (stored: StoredMsg): DeadLetter => {
  const [, , durable = '', ...rest] = stored.subject.split('.');
  return {
    seq: stored.seq,
    durable,
    type: rest.slice(0, -1).join('.'),
    id: rest.at(-1) ?? '',
    subject: stored.header.get(head.subject),
    reason: stored.header.get(head.reason),
    tries: Number(stored.header.get(head.tries)),
    at: stored.time,
    body: stored.data,
  };
};

/** What NATS says of an event that it gave up. */
const GaveUp = z.object({ consumer: z.string(), stream_seq: z.int(), deliveries: z.int() });
const Named = z.object({ id: z.uuid() });

/** The id that a body says it has. */
const idIn = (body: Uint8Array): string | null => {
  try {
    return Named.parse(JSON.parse(Buffer.from(body).toString())).id;
  } catch {
    return null;
  }
};

/** An event that NATS gave up, as a letter. The stream holds the event itself for as long as it does. */
const givenUpLetter = async (manager: JetStreamManager, stored: StoredMsg): Promise<DeadLetter> => {
  const { consumer, stream_seq: seq, deliveries } = GaveUp.parse(stored.json());
  const event = await manager.streams.getMessage(stream, { seq });
  return {
    seq: stored.seq,
    durable: consumer,
    type: event === null ? '' : typeOn(event.subject),
    id: (event === null ? null : idIn(event.data)) ?? String(seq),
    subject: event?.subject ?? '',
    reason: `It was delivered ${deliveries} times, and nobody who had it said what became of it.`,
    tries: deliveries,
    at: stored.time,
    body: event?.data ?? new Uint8Array(),
  };
};

/** Every dead letter, oldest first. Nothing where there is no stream of them. */
export const deadLetters = async function* (nats: NatsConnection): AsyncGenerator<DeadLetter> {
  const manager = await jetstreamManager(nats, { checkAPI: false });
  const { state } = await manager.streams.info(deadStream);
  for (let seq = state.first_seq; state.messages > 0 && seq <= state.last_seq;) {
    const stored = await manager.direct.getMessage(deadStream, { seq, next_by_subj: '>' });
    if (stored === null) return;
    seq = stored.seq + 1;
    if (stored.seq > state.last_seq) return;
    yield stored.subject.startsWith('$JS.') ? await givenUpLetter(manager, stored) : letterOf(stored);
  }
};

/** Publishes a dead letter's event again, for every room that takes its type, and forgets the letter. @throws Error where nothing is left of the event */
export const retryLetter = async (nats: NatsConnection, letter: DeadLetter): Promise<void> => {
  if (letter.subject === '')
    throw new Error(`The stream has no event ${letter.id} any more: ./endonym events replay sends it from the log.`);
  // Another id for the stream than before: within its duplicate window it would drop what it has had.
  await jetstream(nats).publish(letter.subject, letter.body, { msgID: `${letter.id} ${newId()}` });
  await dropLetter(nats, letter);
};

/** Forgets a dead letter. */
export const dropLetter = async (nats: NatsConnection, { seq }: DeadLetter): Promise<void> => {
  const manager = await jetstreamManager(nats, { checkAPI: false });
  await manager.streams.deleteMessage(deadStream, seq);
};
