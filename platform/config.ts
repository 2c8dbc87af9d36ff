import { z } from 'zod';

/** Every environment variable that our processes read. Times carry their unit in the name. */
const Environment = z.object({
  POSTGRES_URL: z.url(),
  NATS_URL: z.string().min(1),
  TEMPORAL_ADDRESS: z.string().min(1),
  TEMPORAL_NAMESPACE: z.string().min(1).default('endonym'),
  /** Port of the GraphQL server. */
  HTTP_PORT: z.coerce.number().int().min(0).default(4000),
  HTTP_HOST: z.string().default('127.0.0.1'),
  /** Port of /healthz and /readyz; 0 serves neither. */
  HEALTH_PORT: z.coerce.number().int().min(0).default(0),
  /** Public key (JWK, as JSON) of the issuer whose bearer tokens are accepted. */
  TOKEN_PUBLIC_KEY: z.string().min(2),
  TOKEN_ISSUER: z.string().default('endonym-local'),
  TOKEN_AUDIENCE: z.string().default('endonym'),
  /** Web address of Temporal's UI, for links; empty where there is none. */
  TEMPORAL_UI_URL: z.string().default(''),
  /** Longest time that a process takes to stop after SIGTERM. */
  DRAIN_TIMEOUT_MS: z.coerce.number().int().positive().default(10_000),
  /** Days that an event stays in its outbox after it was published: so far does `events replay` reach back. */
  OUTBOX_KEEP_DAYS: z.coerce.number().int().min(1).default(14),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Where the worker keeps the bundle of its workflows for the next start; empty keeps none. */
  WORKFLOW_BUNDLE_FOLDER: z.string().default(''),
  /** Connections that one service keeps to PostgreSQL. */
  POSTGRES_POOL_SIZE: z.coerce.number().int().positive().default(8),
});
export type Environment = z.infer<typeof Environment>;
type Name = keyof Environment;

/**
 * Reads the named settings from the environment.
 * @throws Error that names each missing or wrong variable
 */
export const readConfig = <N extends Name>(names: readonly N[]): Pick<Environment, N> => {
  const mask: Partial<Record<Name, true>> = {};
  for (const name of names) mask[name] = true;
  const parsed = Environment.pick(mask).safeParse(process.env);
  if (!parsed.success) {
    const wrong = parsed.error.issues.map((issue) => `  ${issue.path.join('.')}: ${issue.message}`);
    throw new Error(`These environment variables are missing or wrong:\n${wrong.join('\n')}`);
  }
  return narrow(parsed.data, names);
};

const narrow = <T extends object, N extends keyof T>(value: Partial<T>, names: readonly N[]): Pick<T, N> => {
  const complete = (candidate: Partial<T>): candidate is Partial<T> & Pick<T, N> =>
    names.every((name) => candidate[name] !== undefined);
  if (!complete(value)) throw new Error('A setting without a value passed its schema.');
  return value;
};
