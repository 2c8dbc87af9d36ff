import { z } from 'zod';
import { durationMs } from './duration.ts';
import { RunProblem, exit } from './problem.ts';

const Duration = z.union([z.string(), z.number()]).transform(durationMs);
const Tags = z.record(z.string(), z.union([z.string(), z.number(), z.boolean()]).transform(String));
const Strings = z.record(z.string(), z.string());

const common = {
  exec: z.string().default('default'),
  startTime: Duration.default(0),
  gracefulStop: Duration.default(30_000),
  env: Strings.default({}),
  tags: Tags.default({}),
};

const Scenario = z.discriminatedUnion('executor', [
  z.strictObject({
    ...common,
    executor: z.literal('constant-vus'),
    vus: z.int().positive().default(1),
    duration: Duration,
  }),
  z.strictObject({
    ...common,
    executor: z.literal('constant-arrival-rate'),
    rate: z.int().positive(),
    timeUnit: Duration.default(1_000),
    duration: Duration,
    preAllocatedVUs: z.int().positive(),
    maxVUs: z.int().positive().optional(),
  }),
  z.strictObject({
    ...common,
    executor: z.literal('per-vu-iterations'),
    vus: z.int().positive().default(1),
    iterations: z.int().positive().default(1),
    maxDuration: Duration.default(600_000),
  }),
]);
export type Scenario = z.output<typeof Scenario>;

const OneThreshold = z.union([
  z.string().transform((threshold) => ({ threshold, abortOnFail: false, delayAbortEval: 0 })),
  z.strictObject({
    threshold: z.string(),
    abortOnFail: z.boolean().default(false),
    delayAbortEval: Duration.default(0),
  }),
]);

const Options = z.strictObject({
  scenarios: z.record(z.string(), Scenario).optional(),
  vus: z.int().positive().optional(),
  iterations: z.int().positive().optional(),
  duration: Duration.optional(),
  thresholds: z
    .record(z.string(), z.union([z.array(OneThreshold), OneThreshold.transform((one) => [one])]))
    .default({}),
  setupTimeout: Duration.default(60_000),
  teardownTimeout: Duration.default(60_000),
  summaryTrendStats: z.array(z.string()).default(['avg', 'min', 'med', 'max', 'p(90)', 'p(95)']),
  tags: Tags.default({}),
  insecureSkipTLSVerify: z.boolean().default(false),
});
export type Options = Omit<z.output<typeof Options>, 'scenarios'> & { readonly scenarios: Record<string, Scenario> };

/** A script's options with k6's defaults. @throws RunProblem where the runner does not offer what they ask for */
export const optionsOf = (given: unknown): Options => {
  const parsed = Options.safeParse(given ?? {});
  if (!parsed.success)
    throw new RunProblem(
      exit.invalidOptions,
      `The script's options ask for what the runner does not offer, or are wrong:\n${z.prettifyError(parsed.error)}`,
    );
  const { scenarios, vus = 1, iterations = 1, duration } = parsed.data;
  if (scenarios !== undefined) return { ...parsed.data, scenarios };
  const shape =
    duration === undefined
      ? { executor: 'per-vu-iterations', vus, iterations }
      : { executor: 'constant-vus', vus, duration };
  return { ...parsed.data, scenarios: { default: Scenario.parse(shape) } };
};

/** Whether a VU more may be made while the scenario runs: `maxVUs` is at least `preAllocatedVUs`. */
export const mostVus = (scenario: Scenario): number =>
  scenario.executor === 'constant-arrival-rate'
    ? Math.max(scenario.maxVUs ?? 0, scenario.preAllocatedVUs)
    : scenario.vus;
