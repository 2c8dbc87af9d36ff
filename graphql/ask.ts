import type { z } from 'zod';
import type { RequestDefinition } from '../platform/contract.ts';

/** Asks a service in the name of whoever sent the GraphQL request. @throws Refusal, or Error for a bug */
export type Ask = <I extends z.ZodType, O extends z.ZodType>(
  definition: RequestDefinition<I, O>,
  input: z.input<I>,
) => Promise<z.output<O>>;
