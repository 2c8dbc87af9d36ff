import { errors, headers } from '@nats-io/transport-node';
import type { Msg } from '@nats-io/transport-node';
import { z } from 'zod';
import type { RequestDefinition } from '../contract.ts';
import { CallerGone, timeLeft, withDeadline } from '../deadline.ts';
import { isAbsence, isUnstorable } from '../failure.ts';
import { newId } from '../id.ts';
import { Principal } from '../principal.ts';
import type { Bus } from './bus.ts';
import { createGate } from './gate.ts';
import { mostWaiting, placeFor } from './load.ts';
import { InvalidInput } from './served.ts';
import type { Served } from './served.ts';

export { parseInput, serve } from './served.ts';
export type { Context, Served } from './served.ts';

const Reply = z.union([
  z.object({ ok: z.unknown() }),
  z.object({ refused: z.object({ code: z.string(), message: z.string() }) }),
  z.object({ bug: z.string() }),
]);
type Reply = z.infer<typeof Reply>;

/** Milliseconds that the caller still waits when it sends a request. */
const deadlineHeader = 'Endonym-Deadline-Ms';
/** On what a handler asks of others: somebody waits for it who has had a turn already. */
const withinHeader = 'Endonym-Within';

/** Bytes of headers on a message, at most: who asks, the trace, the deadline, and what NATS adds. */
const headerBytes = 4_096;

/** Bytes that one message may have besides its headers. */
const mostPayload = (bus: Bus): number => (bus.nats.info?.max_payload ?? 1_048_576) - headerBytes;

const count = (bytes: number): string => bytes.toLocaleString('en');

const logBug = (bus: Bus, served: Served, error: unknown, sentence = 'a request failed'): { bug: string } => {
  const bug = newId();
  bus.log.error({ err: error, bug, request: served.definition.name }, sentence);
  return { bug };
};

const refusal = (code: string, message: string) => ({ refused: { code, message } });

/** What the caller is told of an error: a refusal of the product as it is, an outage as `unavailable`, a value that no table can hold as `invalid-input`. */
const replyTo = (bus: Bus, served: Served, error: unknown): Reply => {
  const { service, name } = served.definition;
  if (error instanceof InvalidInput) return refusal('invalid-input', error.message);
  const refused = bus.refusals.toWire(error);
  if (refused !== undefined) return { refused };
  // Nobody reads the answer to it.
  if (error instanceof CallerGone) return refusal('unavailable', error.message);
  if (isAbsence(error)) {
    bus.log.warn(
      { err: error, request: name },
      'a request was not answered: something that it needs is away or too slow',
    );
    return refusal(
      'unavailable',
      `The ${service} service cannot do this now: something that it needs is away or too slow. Nothing is lost: send the same command again.`,
    );
  }
  if (isUnstorable(error)) {
    bus.log.warn({ err: error, request: name }, 'a value that cannot be stored came as far as the database');
    return refusal(
      'invalid-input',
      'A value in this cannot be stored: a character that no text may hold, or a number out of range.',
    );
  }
  return logBug(bus, served, error);
};

const replyOf = async (bus: Bus, served: Served, message: Msg, end: number): Promise<Reply> => {
  try {
    const principal = Principal.parse(JSON.parse(message.headers?.get('Endonym-Principal') ?? 'null'));
    const context = { principal, trace: message.headers?.get('traceparent') ?? '' };
    const left = end - performance.now();
    if (!(left > 0)) throw new CallerGone();
    const answer = await withDeadline(left, () => served.answer(message.json(), context));
    return { ok: answer };
  } catch (error) {
    return replyTo(bus, served, error);
  }
};

/** Sends the reply; answers its bytes. One that is larger than the server takes is a bug, and the caller is told so instead of left waiting. */
const respond = (bus: Bus, served: Served, message: Msg, reply: Reply): number => {
  try {
    const bytes = Buffer.from(JSON.stringify(reply));
    if (bytes.length > mostPayload(bus))
      throw new Error(
        `The reply has ${count(bytes.length)} bytes, and a message holds ${count(mostPayload(bus))}: page it by bytes (serveBatch or firstThatFit in platform/nats/batch.ts).`,
      );
    message.respond(bytes);
    return bytes.length;
  } catch (error) {
    message.respond(JSON.stringify(logBug(bus, served, error, 'a reply could not be sent')));
    return 0;
  }
};

const tooMuch = (service: string): string =>
  `The ${service} service has too much to do at the moment. Nothing is lost: send the same command again in a little while.`;

/**
 * Requests that a service works on at once where nothing else is said. Each needs one of eight connections (or of as many again for what is looked up
 * by keys), so that more of them only wait inside: with 120 callers 8 to 256 at once answered as many, at the same cost each (2026-12-01).
 */
const requestsAtOnce = 32;

/** Longest time that a caller may say it waits. A timer takes no more than 24 days, and one that is set for longer ends at once. */
const longestMs = 3_600_000;

/** Milliseconds that the caller of a request waits yet, as it says; as long as is usual where it says none or nonsense. */
const waitOf = (message: Msg, usualMs: number): number => {
  const said = Number(message.headers?.get(deadlineHeader) || NaN);
  return Number.isNaN(said) ? usualMs : Math.min(said, longestMs);
};

/** Callers who are given longer than this ask for what may take long. */
const quickMs = 5_000;

/**
 * Answers requests in the queue group of their service: each service works on `atOnce`, and on as many that may take long, so that what people wait
 * for does not wait for those; it lets some more wait. What comes above that is turned
 * down at once and never begun; so is what nobody waits for any more when its turn comes. What a handler of ours asks of another needs no turn:
 * two services that ask each other would wait for each other. It has places of its own besides, as many again, so that what was begun elsewhere
 * is not refused here because others wait. `stop` takes no more and waits for those under way.
 */
export const answerRequests = (
  bus: Bus,
  all: readonly Served[],
  atOnce = requestsAtOnce,
): { stop(): Promise<void> } => {
  const underWay = new Set<Promise<void>>();
  const lineOf = ({ definition }: Served): string => `${definition.service} ${definition.timeoutMs > quickMs}`;
  const gates = new Map(all.map((served) => [lineOf(served), createGate(atOnce)]));
  const begin = async (served: Served, message: Msg): Promise<void> => {
    const { service, name, timeoutMs } = served.definition;
    const end = performance.now() + waitOf(message, timeoutMs);
    const isWithin = message.headers?.has(withinHeader) === true;
    const places = isWithin ? `${service} within` : service;
    const leave = placeFor(bus.nats, 'answered', places, message.data.length, mostWaiting + atOnce);
    const gate = isWithin ? undefined : gates.get(lineOf(served));
    let isTurn = false;
    try {
      if (leave === null) {
        bus.log.warn({ request: name }, 'a request was turned down: its service has too many under way');
        respond(bus, served, message, refusal('unavailable', tooMuch(service)));
        return;
      }
      const turn = gate?.enter(end) ?? true;
      isTurn = turn === true || (await turn);
      respond(bus, served, message, await replyOf(bus, served, message, end));
    } catch (cause) {
      bus.log.error({ err: cause, request: name }, 'no reply was sent');
    } finally {
      if (isTurn) gate?.leave();
      leave?.();
    }
  };
  const subscriptions = all.map((served) =>
    bus.nats.subscribe(served.definition.subject, {
      queue: served.definition.service,
      callback: (error, message) => {
        if (error) return bus.log.error({ err: error, request: served.definition.name }, 'requests cannot be taken');
        const work = begin(served, message).finally(() => underWay.delete(work));
        underWay.add(work);
      },
    }),
  );
  return {
    stop: async () => {
      await Promise.allSettled(subscriptions.map((subscription) => subscription.drain()));
      await Promise.allSettled(underWay);
    },
  };
};

const unavailable = (bus: Bus, message: string): Error => bus.refusals.fromWire({ code: 'unavailable', message });
const noAnswer = (service: string): string =>
  `The ${service} service did not answer. Nothing is lost: send the same command again.`;

/**
 * Asks a service. Where no replica listens (a restart), tries again until the deadline: nobody has received it. Inside a handler it waits no
 * longer than that handler's own caller.
 * @throws the product's refusal, `unavailable` after the deadline or where too much waits already, `invalid-input` where the request is
 * larger than a message may be, or Error with the id under which a bug was logged
 */
export const call = async <I extends z.ZodType, O extends z.ZodType>(
  bus: Bus,
  definition: RequestDefinition<I, O>,
  input: z.input<I>,
  context: { principal: Principal; trace?: string; timeoutMs?: number },
): Promise<z.output<O>> => {
  const { service } = definition;
  const end = performance.now() + Math.min(context.timeoutMs ?? definition.timeoutMs, timeLeft());
  const payload = Buffer.from(JSON.stringify(input));
  if (payload.length > mostPayload(bus))
    throw bus.refusals.fromWire({
      code: 'invalid-input',
      message: `This is too large: it has ${count(payload.length)} bytes, and at most ${count(mostPayload(bus))} may be sent to the ${service} service at once. Shorten it, or send it in parts.`,
    });
  const head = headers();
  head.set('Endonym-Principal', JSON.stringify(context.principal));
  if (context.trace) head.set('traceparent', context.trace);
  if (timeLeft() < Infinity) head.set(withinHeader, '1');
  const leave = placeFor(bus.nats, 'asked', service, payload.length);
  if (leave === null) throw unavailable(bus, tooMuch(service));
  try {
    for (;;) {
      const left = Math.ceil(end - performance.now());
      if (left <= 0) throw unavailable(bus, noAnswer(service));
      head.set(deadlineHeader, String(left));
      const answer = await bus.nats
        .request(definition.subject, payload, { timeout: left, headers: head })
        .catch((error: unknown) => failureOf(error));
      if (answer === 'late') throw unavailable(bus, noAnswer(service));
      if (answer !== 'nobody') return unwrap(bus, definition, Reply.parse(answer.json()));
      await new Promise((resolve) => setTimeout(resolve, Math.min(100, left)));
    }
  } finally {
    leave();
  }
};

const failureOf = (error: unknown): 'nobody' | 'late' => {
  if (error instanceof errors.NoRespondersError) return 'nobody';
  if (error instanceof errors.RequestError && error.isNoResponders()) return 'nobody';
  // A request under way when the connection broke may have been received: only the person may send it again.
  const forbidden = error instanceof Error && error.cause instanceof errors.PermissionViolationError;
  if (isAbsence(error) || (error instanceof errors.RequestError && !forbidden)) return 'late';
  throw error;
};

const unwrap = <O extends z.ZodType>(
  bus: Bus,
  definition: RequestDefinition<z.ZodType, O>,
  reply: Reply,
): z.output<O> => {
  if ('refused' in reply) throw bus.refusals.fromWire(reply.refused);
  if ('bug' in reply) throw new Error(`${definition.name} failed; its log has the reason under ${reply.bug}.`);
  return definition.reply.parse(reply.ok);
};
