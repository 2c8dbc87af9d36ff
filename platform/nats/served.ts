import type { z } from 'zod';
import type { RequestDefinition } from '../contract.ts';
import type { Principal } from '../principal.ts';

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
export class InvalidInput extends Error {
  readonly code = 'invalid-input';
}

/** The input, parsed. @throws InvalidInput that names the first field that does not fit */
export const parseInput = <I extends z.ZodType>(definition: RequestDefinition<I>, input: unknown): z.output<I> => {
  const parsed = definition.request.safeParse(input);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw new InvalidInput(`${issue?.path.join('.') || 'input'}: ${issue?.message ?? 'is not valid'}`);
};
