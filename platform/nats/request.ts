import { headers } from '@nats-io/transport-node';
import type { Msg } from '@nats-io/transport-node';
import { z } from 'zod';
import type { RequestDefinition } from '../contract.ts';
import { newId } from '../id.ts';
import { Principal } from '../principal.ts';
import type { Bus } from './bus.ts';

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
class InvalidInput extends Error {}

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

const logBug = (bus: Bus, served: Served, error: unknown): { bug: string } => {
  const bug = newId();
  bus.log.error({ err: error, bug, request: served.definition.name }, 'a request failed');
  return { bug };
};

const replyOf = async (bus: Bus, served: Served, message: Msg): Promise<z.infer<typeof Reply>> => {
  try {
    const principal = Principal.parse(JSON.parse(message.headers?.get('Endonym-Principal') ?? 'null'));
    const context = { principal, trace: message.headers?.get('traceparent') ?? '' };
    return { ok: await served.answer(message.json(), context) };
  } catch (error) {
    if (error instanceof InvalidInput) return { refused: { code: 'invalid-input', message: error.message } };
    const refused = bus.refusals.toWire(error);
    if (refused !== undefined) return { refused };
    return logBug(bus, served, error);
  }
};

/** Sends the reply. One that is larger than the server takes is a bug, and the caller is told so instead of left waiting. */
const respond = (bus: Bus, served: Served, message: Msg, reply: z.infer<typeof Reply>): void => {
  try {
    message.respond(JSON.stringify(reply));
  } catch (error) {
    message.respond(JSON.stringify(logBug(bus, served, error)));
  }
};

/** Answers requests in the queue group of their service. `stop` takes no more and waits for those under way. */
export const answerRequests = (bus: Bus, all: readonly Served[]): { stop(): Promise<void> } => {
  const underWay = new Set<Promise<void>>();
  const subscriptions = all.map((served) =>
    bus.nats.subscribe(served.definition.subject, {
      queue: served.definition.service,
      callback: (error, message) => {
        if (error) return;
        const work = replyOf(bus, served, message)
          .then((reply) => respond(bus, served, message, reply))
          .catch((cause: unknown) =>
            bus.log.error({ err: cause, request: served.definition.name }, 'no reply was sent'),
          )
          .finally(() => underWay.delete(work));
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

const unavailable = (bus: Bus, definition: RequestDefinition): Error =>
  bus.refusals.fromWire({
    code: 'unavailable',
    message: `The ${definition.service} service did not answer. Nothing is lost: send the same command again.`,
  });

/**
 * Asks a service. Where no replica listens (a restart), tries again until the deadline: nobody has received it.
 * @throws the product's refusal, `unavailable` after the deadline, or Error with the id under which a bug was logged
 */
export const call = async <I extends z.ZodType, O extends z.ZodType>(
  bus: Bus,
  definition: RequestDefinition<I, O>,
  input: z.input<I>,
  context: { principal: Principal; trace?: string; timeoutMs?: number },
): Promise<z.output<O>> => {
  const deadline = Date.now() + (context.timeoutMs ?? definition.timeoutMs);
  const head = headers();
  head.set('Endonym-Principal', JSON.stringify(context.principal));
  if (context.trace) head.set('traceparent', context.trace);
  const payload = JSON.stringify(input);
  for (;;) {
    const left = deadline - Date.now();
    if (left <= 0) throw unavailable(bus, definition);
    const answer = await bus.nats
      .request(definition.subject, payload, { timeout: left, headers: head })
      .catch((error: unknown) => failureOf(error));
    if (answer === 'nobody') await new Promise((resolve) => setTimeout(resolve, Math.min(100, left)));
    else if (answer === 'late') throw unavailable(bus, definition);
    else return unwrap(bus, definition, Reply.parse(answer.json()));
  }
};

const failureOf = (error: unknown): 'nobody' | 'late' => {
  const text = error instanceof Error ? `${error.name} ${error.message}` : '';
  if (/NoResponders|no responders/i.test(text)) return 'nobody';
  // A request under way when the connection broke may have been received: only the person may send it again.
  if (/Timeout|Disconnect|Closed|Draining|CONNECTION/i.test(text)) return 'late';
  throw error;
};

const unwrap = <O extends z.ZodType>(
  bus: Bus,
  definition: RequestDefinition<z.ZodType, O>,
  reply: z.infer<typeof Reply>,
): z.output<O> => {
  if ('refused' in reply) throw bus.refusals.fromWire(reply.refused);
  if ('bug' in reply) throw new Error(`${definition.name} failed; its log has the reason under ${reply.bug}.`);
  return definition.reply.parse(reply.ok);
};
