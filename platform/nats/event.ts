import { jetstream } from '@nats-io/jetstream';
import type { JsMsg } from '@nats-io/jetstream';
import type { Envelope } from '../contract.ts';
import { isAbsence } from '../failure.ts';
import { countsOf, endsItsProcess, isSuspect, keepCounts, mostCrashes, mostFailures } from './attempt.ts';
import type { Counts } from './attempt.ts';
import type { Bus } from './bus.ts';
import { gaveUpSubject, setAside } from './dead-letter.ts';
import { watchFill } from './fill.ts';
import { Unreadable, durableOf, readEvent, stream } from './taken.ts';
import type { Taken } from './taken.ts';

export { durableOf, eventFilter, eventSubject, on, stream } from './taken.ts';
export type { Taken } from './taken.ts';

/** Events of one type that a process has in hand at once. No more are fetched than are worked on, so that none grows old while it waits here. */
const atOnce = 20;
/** How long the server waits for more before a fetch is asked for anew. */
const fetchMs = 30_000;
/** How often it is told that a consumer is away. */
const tellMs = 60_000;

/** How long an event that was not taken waits. */
export interface Patience {
  /** Milliseconds until the next try, after so many. */
  afterFailure(tries: number): number;
  /** Milliseconds for which an event is held here through an outage, before its place is given to another. */
  readonly holdMs: number;
}
const usual: Patience = { afterFailure: (tries) => Math.min(30_000, 200 * 2 ** Math.min(tries, 16)), holdMs: 300_000 };

/** An outage, here or in a service that was asked: it is no fault of the event. */
const isOutage = (bus: Bus, error: unknown): boolean =>
  isAbsence(error) || bus.refusals.toWire(error)?.code === 'unavailable';

const errorOf = (error: unknown): Error => (error instanceof Error ? error : new Error(String(error)));

/** What takes the events of one durable consumer, one at a time by `take`; `stopping` ends what only waits. */
const createTaker = (bus: Bus, durable: string, handler: Taken, patience: Patience, stopping: AbortSignal) => {
  let suspects: Promise<unknown> = Promise.resolve();

  const comesAgain = (message: JsMsg): void => message.nak(patience.afterFailure(message.info.deliveryCount));

  const end = async (message: JsMsg, id: string | null, error: Error): Promise<void> => {
    const about = { err: error, durable, subject: message.subject, event: id, tries: message.info.deliveryCount };
    bus.log.error(about, 'an event was set aside: ./endonym events dead list tells of it');
    await setAside(bus.nats, message, { durable, id, reason: error.message });
    message.term();
  };

  /** Decides what becomes of an event that was not taken. */
  const fail = async (message: JsMsg, id: string, counts: Counts, error: unknown): Promise<void> => {
    if (error instanceof Unreadable) return end(message, id, error);
    const outage = isOutage(bus, error);
    const failures = counts.failures + (outage ? 0 : 1);
    if (failures >= mostFailures) return end(message, id, errorOf(error));
    await keepCounts(bus.nats, durable, message, { ...counts, ended: counts.ended + 1, failures });
    if (!outage)
      bus.log.error(
        { err: error, durable, subject: message.subject, failures },
        'an event was not taken and will come again',
      );
    comesAgain(message);
  };

  /** Waits before the next try; false where it is over with waiting. */
  const waited = async (tries: number, since: number): Promise<boolean> => {
    if (stopping.aborted || performance.now() - since > patience.holdMs) return false;
    await new Promise<void>((resolve) => {
      const end = (): void => {
        clearTimeout(timer);
        stopping.removeEventListener('abort', end);
        resolve();
      };
      const timer = setTimeout(end, patience.afterFailure(tries));
      stopping.addEventListener('abort', end);
    });
    return !stopping.aborted;
  };

  /*
   * Through an outage an event keeps its place and is tried again here: put back, ten thousand of them would come each half minute, and each
   * cost the server a write that it syncs. It lets go after a while, since what looks like an outage may be its own matter.
   */
  const handle = async (message: JsMsg, envelope: Envelope, counts: Counts): Promise<void> => {
    const since = performance.now();
    const tried = { ...counts, begun: counts.begun + 1 };
    if (message.info.deliveryCount > 1) await keepCounts(bus.nats, durable, message, tried);
    for (let tries = 1; ; tries++) {
      try {
        await handler.take(envelope);
        return message.ack();
      } catch (error) {
        const outage = !(error instanceof Unreadable) && isOutage(bus, error);
        if (outage && tries === 1)
          bus.log.warn(
            { err: error, durable, subject: message.subject },
            'an event waits for something that is away, and is tried again',
          );
        if (!outage || !(await waited(tries, since))) return fail(message, envelope.id, counts, error);
      }
    }
  };

  /** Takes one event; `leavePlace` is called where it has to wait for its turn. Throws where NATS could not be asked or told. */
  const take = async (message: JsMsg, leavePlace: () => void): Promise<void> => {
    let envelope: Envelope;
    try {
      envelope = readEvent(message, handler.type);
    } catch (error) {
      return end(message, null, errorOf(error));
    }
    const counts = await countsOf(bus.nats, durable, message);
    if (endsItsProcess(message, counts))
      return end(message, envelope.id, new Error(`Each of ${mostCrashes} processes that took it ended while it did.`));
    const work = () => handle(message, envelope, counts);
    if (!isSuspect(message, counts)) return work();
    leavePlace();
    const turn = suspects.then(work);
    suspects = turn.catch(() => undefined);
    await turn;
  };

  return { take, comesAgain };
};

/** What takes events, until `stop`. */
export interface Taking {
  /** The consumers that cannot be asked, with why; undefined where events are taken. */
  fault(): string | undefined;
  stop(): Promise<void>;
}

/** Takes a room's events of one type. */
const takeType = (bus: Bus, room: string, handler: Taken, patience: Patience): Taking => {
  const durable = durableOf(room, handler.type);
  const stopping = new AbortController();
  const taker = createTaker(bus, durable, handler, patience, stopping.signal);
  const underWay = new Map<JsMsg, Promise<void>>();
  let places = atOnce;
  let placeIsFree = () => {};
  let endFetch = () => {};
  let working: NodeJS.Timeout | undefined;
  let toldAt = -Infinity;
  let fault: string | undefined;

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

  const consume = async (): Promise<void> => {
    const consumer = await jetstream(bus.nats).consumers.get(stream, durable);
    const { ack_wait = 0 } = (await consumer.info(true)).config;
    fault = undefined;
    clearInterval(working);
    // Long before `ack_wait` (in nanoseconds) is over, the server hears that an event is still worked on: every ten of its thirty seconds.
    working = setInterval(() => underWay.forEach((_, message) => message.working()), ack_wait / 3e6);
    while (!stopping.signal.aborted) {
      if (places <= 0) await new Promise<void>((resolve) => (placeIsFree = resolve));
      if (stopping.signal.aborted) return;
      const fetched = await consumer.fetch({ max_messages: places, expires: fetchMs });
      endFetch = () => fetched.stop();
      if (stopping.signal.aborted) endFetch();
      for await (const message of fetched) begin(message);
      toldAt = -Infinity;
    }
  };
  // A consumer that was deleted (or a server that restarts) ends the fetch: it is taken up again.
  const loop = (async () => {
    while (!stopping.signal.aborted) {
      await consume().catch((error: unknown) => {
        fault = `${durable}: ${errorOf(error).message}`;
        if (stopping.signal.aborted || performance.now() - toldAt < tellMs) return;
        toldAt = performance.now();
        bus.log.warn({ err: error, durable }, 'the event consumer is taken up again');
      });
      if (!stopping.signal.aborted) await new Promise((resolve) => setTimeout(resolve, 500));
    }
  })();
  const givenUp = bus.nats.subscribe(gaveUpSubject(durable), {
    callback: (_, message) =>
      bus.log.error(
        { durable, advisory: message.string() },
        'NATS gave an event up: ./endonym events dead list tells of it',
      ),
  });

  return {
    fault: () => fault,
    stop: async () => {
      stopping.abort();
      endFetch();
      placeIsFree();
      givenUp.unsubscribe();
      await Promise.race([loop, new Promise((resolve) => setTimeout(resolve, 1_500))]);
      await Promise.allSettled(underWay.values());
      clearInterval(working);
    },
  };
};

/**
 * Takes a room's events until `stop`, each type from a durable pull consumer of its own; several at a time, each acknowledged after its handler
 * is done. One that cannot be read, fails too often or ends its process too often is set aside (dead-letter.ts); an outage is no failure.
 */
export const takeEvents = async (
  bus: Bus,
  room: string,
  handlers: readonly Taken[],
  patience: Patience = usual,
): Promise<Taking> => {
  const types = handlers.map((handler) => takeType(bus, room, handler, patience));
  const filling = watchFill(bus.nats, bus.log);
  return {
    fault: () => types.flatMap((type) => type.fault() ?? []).join('; ') || undefined,
    stop: async () => {
      filling.stop();
      await Promise.all(types.map((type) => type.stop()));
    },
  };
};
