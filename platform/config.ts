import { z } from 'zod';

/** A setting as text: without the blanks around it that come with files of settings, and of a length that is no mistake. */
const setting = () => z.string().trim().max(8_192, 'is longer than any setting');

/** Every environment variable that our processes read. Times carry their unit in the name. */
const Environment = z.object({
  POSTGRES_URL: z.url(),
  NATS_URL: setting().min(1),
  TEMPORAL_ADDRESS: setting().min(1),
  TEMPORAL_NAMESPACE: setting().min(1).default('endonym'),
  /** Days that Temporal keeps a workflow that is over: more than `OUTBOX_KEEP_DAYS`, so that a replayed event finds what it has done before. */
  TEMPORAL_RETENTION_DAYS: z.coerce.number().int().min(2).max(3_650).default(30),
  /** Port of the GraphQL server. */
  HTTP_PORT: z.coerce.number().int().min(0).default(4000),
  HTTP_HOST: setting().default('127.0.0.1'),
  /** Port of /healthz, /startz and /readyz; 0 serves none. */
  HEALTH_PORT: z.coerce.number().int().min(0).default(0),
  /** Address that they listen on: where others ask for them, such as Kubernetes, 0.0.0.0 or the pod's own. */
  HEALTH_HOST: setting().min(1).default('127.0.0.1'),
  /** Address of NATS's monitor, whose full health readiness then asks for; empty where it is not known. */
  NATS_MONITOR_URL: z.union([z.literal(''), z.url()]).default(''),
  /** Servers of a NATS cluster that hold each stream and bucket: 1, 3 or 5. */
  NATS_REPLICAS: z.coerce.number().int().min(1).max(5).default(1),
  /** Megabytes of events that the stream holds at most; a server with less room gives what it has. */
  NATS_STREAM_MAX_MB: z.coerce.number().int().min(64).default(4_096),
  /** A process whose oldest event waits for longer than this is not ready. */
  OUTBOX_AGE_LIMIT_S: z.coerce.number().int().min(1).default(30),
  /** Public key (JWK, or a JWKS of several, as JSON) of the issuer whose bearer tokens are accepted. */
  TOKEN_PUBLIC_KEY: setting().min(2),
  TOKEN_ISSUER: setting().default('endonym-local'),
  TOKEN_AUDIENCE: setting().default('endonym'),
  /** A token that was issued for longer is not accepted. */
  TOKEN_MAX_HOURS: z.coerce.number().positive().default(168),
  /** GraphiQL at /graphql for browsers: for development. `up` and the demo, which listen on this machine alone, turn it on. */
  GRAPHIQL: z.enum(['yes', 'no']).default('no'),
  /** Origins, separated by commas, whose pages may ask besides our own. */
  CORS_ORIGINS: z
    .string()
    .default('')
    .transform((text) => new Set(text.split(',').flatMap((one) => one.trim() || []))),
  /** For how long browsers hold on to TLS; 0 says nothing. Only where TLS ends in front of us. */
  HSTS_SECONDS: z.coerce.number().int().min(0).default(0),
  /** Whose `x-forwarded-for` is believed: how many proxies stand before us, or their addresses and networks; empty believes nobody. */
  TRUST_PROXY: setting().default(''),
  /** What one person may ask of one replica; operators fifty times as much. */
  PERSON_REQUESTS_PER_MINUTE: z.coerce.number().int().positive().default(6_000),
  PERSON_REQUESTS_AT_ONCE: z.coerce.number().int().positive().default(100),
  PERSON_STREAMS_AT_ONCE: z.coerce.number().int().positive().default(50),
  PERSON_EXPENSIVE_AT_ONCE: z.coerce.number().int().positive().default(4),
  PERSON_WRONG_CODES_PER_HOUR: z.coerce.number().int().positive().default(10),
  /** Tokens from one address that are no good. */
  ADDRESS_BAD_TOKENS_PER_MINUTE: z.coerce.number().int().positive().default(300),
  /** Web address of Temporal's UI, for links; empty where there is none. */
  TEMPORAL_UI_URL: setting().default(''),
  /** Longest time that a process takes to stop after SIGTERM. */
  DRAIN_TIMEOUT_MS: z.coerce.number().int().positive().default(10_000),
  /** Days that an event stays in its outbox after it was published: so far does `events replay` reach back. */
  OUTBOX_KEEP_DAYS: z.coerce.number().int().min(1).default(14),
  /** `yes` has `provision` go on where the database has migrations of a newer version: for one whose notes say that this one works with it. */
  ALLOW_NEWER_DATABASE: z.enum(['yes', 'no']).default('no'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
  /** Where the worker keeps the bundle of its workflows for the next start; empty keeps none. */
  WORKFLOW_BUNDLE_FOLDER: setting().default(''),
  /** Where uploads and releases lie: `folder:PATH` on one machine, `s3:BUCKET` or `s3:BUCKET/PREFIX`, or `nats`. */
  FILES: setting()
    .regex(/^(nats|folder:.+|s3:[^/]+.*)$/su, 'is none of folder:PATH, s3:BUCKET, nats')
    .default('nats'),
  /** Address of what speaks S3; empty for Amazon's own. Keys are found as all tools of Amazon's find them. */
  S3_ENDPOINT: z.union([z.literal(''), z.url()]).default(''),
  S3_REGION: setting().min(1).default('us-east-1'),
  /** Megabytes of heap that the reading of one file may use, in a process of its own. */
  IMPORT_HEAP_MB: z.coerce.number().int().min(64).default(512),
  /** Imports of datasets that a replica has under way at once, one of each campaign. */
  IMPORTS_AT_ONCE: z.coerce.number().int().min(1).max(32).default(4),
  /** Requests that one service of a process works on at once; 256 more may wait. */
  REQUESTS_AT_ONCE: z.coerce.number().int().min(1).max(1_000).default(32),
  /** Connections that one service keeps to PostgreSQL. */
  POSTGRES_POOL_SIZE: z.coerce.number().int().positive().default(8),
  /** Pipelines of one Apertium mode in a process. */
  APERTIUM_POOL_SIZE: z.coerce.number().int().min(1).max(64).default(2),
  /** Longest time for one sentence; then its pipeline is killed and started anew. */
  APERTIUM_TIMEOUT_MS: z.coerce.number().int().positive().default(10_000),
  /** Address of an OpenAI-compatible endpoint up to and with `/v1`; empty where there is none. */
  OPENAI_BASE_URL: z.union([z.literal(''), z.url()]).default(''),
  OPENAI_MODEL: setting().default(''),
  OPENAI_API_KEY: setting().default(''),
  /** Longest time for one answer. */
  OPENAI_TIMEOUT_MS: z.coerce.number().int().min(1).max(50_000).default(45_000),
  /** Calls at once, over all replicas. */
  OPENAI_CONCURRENCY: z.coerce.number().int().min(1).max(1_000).default(4),
  OPENAI_STREAM: z.enum(['yes', 'no']).default('no'),
  /** Most tokens of one answer. */
  OPENAI_MAX_TOKENS: z.coerce.number().int().min(16).default(8_192),
  /** Price of a million tokens sent, and of a million received, in whatever currency budgets are given in. */
  OPENAI_INPUT_PRICE: z.coerce.number().min(0).default(0),
  OPENAI_OUTPUT_PRICE: z.coerce.number().min(0).default(0),
  /** Address of a LibreTranslate-style `/translate`; empty where there is none. */
  HTTP_MT_URL: z.union([z.literal(''), z.url()]).default(''),
  HTTP_MT_API_KEY: setting().default(''),
  HTTP_MT_TIMEOUT_MS: z.coerce.number().int().min(1).max(50_000).default(20_000),
  HTTP_MT_CONCURRENCY: z.coerce.number().int().min(1).max(1_000).default(4),
  /** Price of a million characters sent. */
  HTTP_MT_CHARACTER_PRICE: z.coerce.number().min(0).default(0),
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

/** What a process that is given no settings, address or key needs of its environment. */
export const bareEnvironment = (): Record<string, string> => {
  const { PATH = '', TMPDIR = '/tmp', TZ = '', LANG = '' } = process.env;
  return { PATH, TMPDIR, ...(TZ === '' ? {} : { TZ }), ...(LANG === '' ? {} : { LANG }) };
};

const narrow = <T extends object, N extends keyof T>(value: Partial<T>, names: readonly N[]): Pick<T, N> => {
  const complete = (candidate: Partial<T>): candidate is Partial<T> & Pick<T, N> =>
    names.every((name) => candidate[name] !== undefined);
  if (!complete(value)) throw new Error('A setting without a value passed its schema.');
  return value;
};
