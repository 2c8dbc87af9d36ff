import { jetstream } from '@nats-io/jetstream';
import type { JsMsg } from '@nats-io/jetstream';
import { Envelope } from '../contract.ts';
import { isAbsence } from '../failure.ts';
import { countsOf, endsItsProcess, isSuspect, keepCounts, mostCrashes, mostFailures } from './attempt.ts';
import type { Counts } from './attempt.ts';
import type { Bus } from './bus.ts';
import { setAside } from './dead-letter.ts';
import { Unreadable, stream, whatIsWrong } from './taken.ts';
import type { Taken } from './taken.ts';

export { eventFilter, eventSubject, on, retired, stream } from './taken.ts';
export type { Taken } from './taken.ts';

/** Events that are worked on at once. */
const atOnce = 50;
/** Well before `ack_wait` is over, the server hears that an event is still worked on, or waits its turn here. */
const workingMs = 10_000;
/** How often it is told of types that nobody here knows. */
const tellMs = 60_000;

/** Milliseconds until an event comes again, after so many deliveries. */
export interface Patience {
  afterFailure(delivery: number): number;
  whileUnknown(delivery: number): number;
}
const usual: Patience = {
  afterFailure: (delivery) => Math.min(30_000, 200 * 2 ** Math.min(delivery, 16)),
  whileUnknown: (delivery) => Math.min(60_000, 2_500 * 2 ** Math.min(delivery, 16)),
};

/** An outage, here or in a service that was asked: it is no fault of the event. */
const isOutage = (bus: Bus, error: unknown): boolean =>
  isAbsence(error) || bus.refusals.toWire(error)?.code === 'unavailable';

const read = (message: JsMsg): Envelope => {
  let json: unknown;
  try {
    json = message.json();
  } catch (cause) {
    throw new Unreadable('It is no JSON.', { cause });
  }
  const envelope = Envelope.safeParse(json);
  if (!envelope.success)
    throw new Unreadable(`It is no event: ${whatIsWrong(envelope.error)}`, { cause: envelope.error });
  return envelope.data;
};

/** What takes the events of one durable consumer, one at a time by `take`. */
const createTaker = (bus: Bus, durable: string, handlers: readonly Taken[], patience: Patience) => {
  const byType = new Map(handlers.map((handler) => [handler.type, handler]));
  const unknown = new Map<string, { count: number; toldAt: number }>();
  let suspects: Promise<unknown> = Promise.resolve();

  const comesAgain = (message: JsMsg): void => message.nak(patience.afterFailure(message.info.deliveryCount));

  /** A newer version publishes it, and another replica may know it: it is kept until one does. */
  const putBack = (message: JsMsg, type: string): void => {
    const seen = unknown.get(type) ?? { count: 0, toldAt: -Infinity };
    seen.count += 1;
    if (performance.now() - seen.toldAt > tellMs) {
      const about = { durable, type, times: seen.count };
      bus.log.warn(about, 'events of a type that this version does not know are put back for one that does');
      seen.toldAt = performance.now();
    }
    unknown.set(type, seen);
    message.nak(patience.whileUnknown(message.info.deliveryCount));
  };

  const end = async (message: JsMsg, id: string | null, error: Error): Promise<void> => {
    const about = { err: error, durable, subject: message.subject, event: id, tries: message.info.deliveryCount };
    bus.log.error(about, 'an event was set aside: ./endonym events dead list tells of it');
    await setAside(bus.nats, message, { durable, id, reason: error.message });
    message.term();
  };

  /** Decides what becomes of an event that was not taken. */
  const fail = async (message: JsMsg, id: string | null, counts: Counts, error: unknown): Promise<void> => {
    if (error instanceof Unreadable) return end(message, id, error);
    const outage = isOutage(bus, error);
    const failures = counts.failures + (outage ? 0 : 1);
    if (failures >= mostFailures) return end(message, id, error instanceof Error ? error : new Error(String(error)));
    await keepCounts(bus.nats, durable, message, { ...counts, ended: counts.ended + 1, failures });
    const about = { err: error, durable, subject: message.subject, failures };
    if (outage) bus.log.warn(about, 'an event waits for something that is away, and will come again');
    else bus.log.error(about, 'an event was not taken and will come again');
    comesAgain(message);
  };

  const handle = async (message: JsMsg, handler: Taken, envelope: Envelope, counts: Counts): Promise<void> => {
    try {
      if (message.info.deliveryCount > 1)
        await keepCounts(bus.nats, durable, message, { ...counts, begun: counts.begun + 1 });
      await handler.take(envelope);
      message.ack();
    } catch (error) {
      await fail(message, envelope.id, counts, error);
    }
  };

  /** Takes one event; `leavePlace` is called where it has to wait for its turn. Throws where NATS could not be asked or told. */
  const take = async (message: JsMsg, leavePlace: () => void): Promise<void> => {
    let envelope: Envelope;
    try {
      envelope = read(message);
    } catch (error) {
      return end(message, null, error instanceof Error ? error : new Error(String(error)));
    }
    const handler = byType.get(envelope.type);
    if (handler === undefined) return putBack(message, envelope.type);
    const counts = await countsOf(bus.nats, durable, message);
    if (endsItsProcess(message, counts))
      return end(message, envelope.id, new Error(`Each of ${mostCrashes} processes that took it ended while it did.`));
    const work = () => handle(message, handler, envelope, counts);
    if (!isSuspect(message, counts)) return work();
    leavePlace();
    const turn = suspects.then(work);
    suspects = turn.catch(() => undefined);
    await turn;
  };

  return { take, comesAgain };
};

/**
 * Takes events from a durable pull consumer until `stop`; several at a time, each acknowledged after its handler is done. One that cannot be
 * read, fails too often or ends its process too often is set aside (dead-letter.ts); an outage is no failure.
 */
export const takeEvents = async (
  bus: Bus,
  durable: string,
  handlers: readonly Taken[],
  patience: Patience = usual,
): Promise<{ stop(): Promise<void> }> => {
  const taker = createTaker(bus, durable, handlers, patience);
  const underWay = new Map<JsMsg, Promise<void>>();
  let places = atOnce;
  let placeIsFree = () => {};
  let stopped = false;
  const session = { stop: () => {} };

  const begin = (message: JsMsg): void => {
    places -= 1;
    let hasPlace = true;
    // Who waits for its turn takes nobody's place.
    const leavePlace = (): void => {
      if (!hasPlace) return;
      hasPlace = false;
      places += 1;
      placeIsFree();
    };
    const work = taker.take(message, leavePlace).catch((error: unknown) => {
      bus.log.warn({ err: error, durable, subject: message.subject }, 'an event could not be counted or set aside yet');
      taker.comesAgain(message);
    });
    const done = (): void => {
      underWay.delete(message);
      leavePlace();
    };
    underWay.set(message, work.finally(done));
  };

  const consume = async () => {
    const consumer = await jetstream(bus.nats).consumers.get(stream, durable);
    const fetched = await consumer.consume({ max_messages: 100, expires: 5_000 });
    session.stop = () => fetched.stop();
    for await (const message of fetched) {
      begin(message);
      if (places === 0) await new Promise<void>((resolve) => (placeIsFree = resolve));
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
  const working = setInterval(() => underWay.forEach((_, message) => message.working()), workingMs);

  return {
    stop: async () => {
      stopped = true;
      session.stop();
      await Promise.race([loop, new Promise((resolve) => setTimeout(resolve, 1_500))]);
      await Promise.allSettled(underWay.values());
      clearInterval(working);
    },
  };
};
