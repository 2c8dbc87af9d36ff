import { errors, headers } from '@nats-io/transport-node';
import type { Msg } from '@nats-io/transport-node';
import { z } from 'zod';
import type { RequestDefinition } from '../contract.ts';
import { CallerGone, timeLeft, withDeadline } from '../deadline.ts';
import { isAbsence, isUnstorable } from '../failure.ts';
import { newId } from '../id.ts';
import { Principal } from '../principal.ts';
import type { Bus } from './bus.ts';
import { placeFor } from './load.ts';

/** What a handler knows besides its input. */
export interface Context {
  readonly principal: Principal;
  /** W3C trace context of the caller; empty where there is none. */
  readonly trace: string;
}

/** A request bound to the function that answers it. */
export interface Served {
  readonly definition: RequestDefinition;
  answer(input: unknown, context: Context): Promise<unknown>;
}

/** Binds `handler` to a request. Input and reply are parsed; a wrong input is the caller's bug, refused by `invalid-input`. */
export const serve = <I extends z.ZodType, O extends z.ZodType>(
  definition: RequestDefinition<I, O>,
  handler: (input: z.output<I>, context: Context) => Promise<z.input<O>>,
): Served => ({
  definition,
  answer: async (input, context) => definition.reply.parse(await handler(parseInput(definition, input), context)),
});

/** An input that does not fit its schema. It travels as a refusal with code `invalid-input`. */
class InvalidInput extends Error {
  readonly code = 'invalid-input';
}

/** The input, parsed. @throws InvalidInput that names the first field that does not fit */
export const parseInput = <I extends z.ZodType>(definition: RequestDefinition<I>, input: unknown): z.output<I> => {
  const parsed = definition.request.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InvalidInput(`${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'is not valid'}`);
};

const Reply = z.union([
  z.object({ ok: z.unknown() }),
  z.object({ refused: z.object({ code: z.string(), message: z.string() }) }),
  z.object({ bug: z.string() }),
]);
type Reply = z.infer<typeof Reply>;

/** Milliseconds that the caller still waits when it sends a request. */
const deadlineHeader = 'Endonym-Deadline-Ms';

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

const replyOf = async (bus: Bus, served: Served, message: Msg): Promise<Reply> => {
  try {
    const principal = Principal.parse(JSON.parse(message.headers?.get('Endonym-Principal') ?? 'null'));
    const context = { principal, trace: message.headers?.get('traceparent') ?? '' };
    const left = Number(message.headers?.get(deadlineHeader) || served.definition.timeoutMs);
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
 * Answers requests in the queue group of their service. What comes above the bound of one service is turned down at once and never begun;
 * so is what nobody waits for any more. `stop` takes no more and waits for those under way.
 */
export const answerRequests = (bus: Bus, all: readonly Served[]): { stop(): Promise<void> } => {
  const underWay = new Set<Promise<void>>();
  const begin = async (served: Served, message: Msg): Promise<void> => {
    const { service, name } = served.definition;
    const leave = placeFor(bus.nats, 'answered', service, message.data.length);
    try {
      if (leave === null) {
        bus.log.warn({ request: name }, 'a request was turned down: its service has too many under way');
        respond(bus, served, message, refusal('unavailable', tooMuch(service)));
      } else respond(bus, served, message, await replyOf(bus, served, message));
    } catch (cause) {
      bus.log.error({ err: cause, request: name }, 'no reply was sent');
    } finally {
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
