import { jetstream, jetstreamManager } from '@nats-io/jetstream';
import type { JsMsg } from '@nats-io/jetstream';
import type { NatsConnection } from '@nats-io/transport-node';
import { z } from 'zod';

/*
 * How often an event was begun and how that ended, kept beside the stream, so that it outlives whoever took it. The server counts how often it
 * delivered an event, which is not the same: one that a process had only fetched when it died was never begun. An event that is taken the
 * first time, as nearly all are, costs nothing of this.
 */

/** The stream of the counts, one for each event and room. */
export const attemptStream = 'ENDONYM_ATTEMPT';
export const attemptSubjects = 'endonym.attempt.>';

/** Failures after which an event is set aside. */
export const mostFailures = 8;
/** Deliveries that ended with the process that had them, after which an event is set aside. */
export const mostCrashes = 3;

const Counts = z.object({
  /** Times that it was begun, after its first delivery, without an end that is known. */
  begun: z.int().default(0),
  /** Deliveries that ended in any other way than with their process. */
  ended: z.int().default(0),
  /** Deliveries that failed, for another reason than an outage. */
  failures: z.int().default(0),
});
export type Counts = z.infer<typeof Counts>;

const subjectOf = (durable: string, message: JsMsg): string => `endonym.attempt.${durable}.${message.seq}`;

/** What is known of an event's earlier deliveries. */
export const countsOf = async (nats: NatsConnection, durable: string, message: JsMsg): Promise<Counts> => {
  if (message.info.deliveryCount === 1) return Counts.parse({});
  const manager = await jetstreamManager(nats, { checkAPI: false });
  const kept = await manager.streams.getMessage(attemptStream, { last_by_subj: subjectOf(durable, message) });
  return Counts.parse(kept?.json() ?? {});
};

/** Keeps the counts. @throws Error where NATS does not */
export const keepCounts = async (
  nats: NatsConnection,
  durable: string,
  message: JsMsg,
  counts: Counts,
): Promise<void> => {
  await jetstream(nats).publish(subjectOf(durable, message), JSON.stringify(counts));
};

/** Deliveries before this one that ended with their process, as far as they can have begun. */
const lostDeliveries = (message: JsMsg, { ended }: Counts): number =>
  Math.max(0, message.info.deliveryCount - 1 - ended);

/** True where an earlier delivery may have ended its process: such an event is begun alone, so that no other is taken for the culprit. */
export const isSuspect = (message: JsMsg, counts: Counts): boolean => lostDeliveries(message, counts) > 0;

/** True where it has ended the process that took it too often: it was begun each time, and did not end otherwise. */
export const endsItsProcess = (message: JsMsg, counts: Counts): boolean =>
  lostDeliveries(message, counts) >= mostCrashes && counts.begun >= mostCrashes - 1;
