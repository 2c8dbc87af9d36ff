import type { z } from 'zod';
import type { RequestDefinition } from '../platform/contract.ts';
import type { Logger } from '../platform/log.ts';
import type { Bus } from '../platform/nats/bus.ts';
import { call } from '../platform/nats/request.ts';
import type { Principal } from '../platform/principal.ts';
import type { Following } from './campaign/following.ts';
import type { Live } from './live.ts';
import { createLoaders } from './loaders.ts';
import type { Loaders } from './loaders.ts';

/** Asks a service in the name of whoever sent the GraphQL request. @throws Refusal, or Error for a bug */
export type Ask = <I extends z.ZodType, O extends z.ZodType>(
  definition: RequestDefinition<I, O>,
  input: z.input<I>,
) => Promise<z.output<O>>;

/** What a resolver has: who asks, the services, one set of loaders for this request, and the process's event feed. */
export interface ApiContext {
  readonly principal: Principal;
  readonly ask: Ask;
  readonly loaders: Loaders;
  readonly live: Live;
  readonly following: Following;
  readonly log: Logger;
  /** Web address of Temporal's UI; empty where there is none. */
  readonly temporalUi: string;
}

/** What the process gives to every request. */
export interface ApiParts {
  readonly bus: Bus;
  readonly live: Live;
  readonly following: Following;
  readonly temporalUi: string;
}

/** The context of one request. */
export const createContext = (parts: ApiParts, principal: Principal, trace: string): ApiContext => ({
  principal,
  ask: (definition, input) => call(parts.bus, definition, input, { principal, trace }),
  loaders: createLoaders(parts.bus, { principal, trace }),
  live: parts.live,
  following: parts.following,
  log: parts.bus.log,
  temporalUi: parts.temporalUi,
});
