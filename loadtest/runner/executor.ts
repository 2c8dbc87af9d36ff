import { within } from './iteration.ts';
import type { Iteration, Vu } from './iteration.ts';
import { mostVus } from './options.ts';
import type { Scenario } from './options.ts';
import { wordsOf } from './problem.ts';
import { addTo } from './registry.ts';
import type { Registry, Tags } from './registry.ts';

/** A scenario with what it needs of its run. */
export interface Stage {
  readonly name: string;
  readonly scenario: Scenario;
  readonly work: (data: unknown) => unknown;
  readonly data: unknown;
  readonly tags: Tags;
  readonly env: Readonly<Record<string, string>>;
  readonly registry: Registry;
  /** A virtual user with the run's next number. */
  readonly newVu: () => Vu;
  /** Aborted when the whole run ends at once. */
  readonly ended: AbortSignal;
  readonly warn: (line: string) => void;
}

export interface StageResult {
  readonly interrupted: number;
}

/** Runs one scenario from its start to the end of its last iteration. */
export const play = async (stage: Stage): Promise<StageResult> => {
  const { scenario, ended } = stage;
  await wait(scenario.startTime, ended);
  if (ended.aborted) return { interrupted: 0 };
  const crew = crewOf(stage);
  const cutAll = () => crew.cut();
  ended.addEventListener('abort', cutAll, { once: true });
  await drivers[scenario.executor](stage, crew);
  // What still runs may finish, for so long; then it is cut off and not counted.
  await Promise.race([crew.idle(), wait(scenario.gracefulStop, ended)]);
  crew.cut();
  await crew.idle();
  ended.removeEventListener('abort', cutAll);
  return { interrupted: crew.interrupted() };
};

interface Crew {
  /** Runs one iteration; false where it was cut off. Never rejects. */
  run(vu: Vu): Promise<boolean>;
  cut(): void;
  idle(): Promise<void>;
  interrupted(): number;
}

/** The virtual users of a scenario at work. */
const crewOf = ({ name, scenario, work, data, tags, env, registry, warn }: Stage): Crew => {
  const running = new Set<() => void>();
  const scenarioStartedAt = Date.now();
  const inVu = new Map<Vu, number>();
  let begun = 0;
  let interrupted = 0;
  let stopped = false;
  let whenIdle: (() => void)[] = [];
  const all = { ...tags, ...scenario.tags, scenario: name };
  const end = (cut: () => void): void => {
    running.delete(cut);
    if (running.size > 0) return;
    for (const idle of whenIdle) idle();
    whenIdle = [];
  };
  const run = (vu: Vu): Promise<boolean> =>
    new Promise((resolve) => {
      if (stopped) return resolve(false);
      const controller = new AbortController();
      const ofVu = inVu.get(vu) ?? 0;
      inVu.set(vu, ofVu + 1);
      vu.iterations += 1;
      const iteration: Iteration = {
        vu, scenario: name, executor: scenario.executor, scenarioStartedAt, inVu: ofVu, inScenario: begun++, tags: all,
        env: { ...env, ...scenario.env }, cut: controller.signal,
      }; // prettier-ignore
      const cut = (): void => {
        controller.abort();
        interrupted += 1;
        end(cut);
        resolve(false);
      };
      running.add(cut);
      const startedAt = performance.now();
      // An error of the script ends its iteration and no more, as in k6.
      const finished = (error?: unknown): void => {
        if (controller.signal.aborted) return;
        if (error !== undefined) warn(`An iteration of ${name} failed: ${wordsOf(error)}`);
        addTo(registry.metric('iterations', 'counter'), 1, all);
        addTo(registry.metric('iteration_duration', 'trend', 'time'), performance.now() - startedAt, all);
        end(cut);
        resolve(true);
      };
      // The next turn of the loop: iterations that wait for nothing must not keep others from theirs.
      setImmediate(() => {
        if (controller.signal.aborted) return;
        within(iteration, async () => work(data)).then(
          () => finished(),
          (error: unknown) => finished(error ?? new Error('an error without a value')),
        );
      });
    });
  return {
    run,
    cut: () => {
      stopped = true;
      for (const cut of running) cut();
    },
    idle: () => (running.size === 0 ? Promise.resolve() : new Promise((resolve) => whenIdle.push(resolve))),
    interrupted: () => interrupted,
  };
};

type Driver = (stage: Stage, crew: Crew) => Promise<void>;

const vusOf = (stage: Stage, count: number): Vu[] => Array.from({ length: count }, stage.newVu);

/** Resolves after `ms`, or at once where the run ends. */
const wait = (ms: number, ended: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (ms <= 0 || ended.aborted) return resolve();
    const over = (): void => {
      clearTimeout(timer);
      ended.removeEventListener('abort', over);
      resolve();
    };
    const timer = setTimeout(over, ms);
    ended.addEventListener('abort', over, { once: true });
  });

/** Each virtual user runs one iteration after another until the time is up; resolves then, with the last ones still running. */
const constantVus: Driver = async (stage, crew) => {
  const { scenario, ended } = stage;
  if (scenario.executor !== 'constant-vus') return;
  const until = performance.now() + scenario.duration;
  const loop = async (vu: Vu): Promise<void> => {
    while (performance.now() < until && !ended.aborted) if (!(await crew.run(vu))) return;
  };
  for (const vu of vusOf(stage, scenario.vus)) void loop(vu);
  await wait(scenario.duration, ended);
};

/** Starts iterations at even distances, whether or not earlier ones are over. Who finds no free virtual user is dropped. */
const constantArrivalRate: Driver = async (stage, crew) => {
  const { scenario, ended, registry, name } = stage;
  if (scenario.executor !== 'constant-arrival-rate') return;
  const free = vusOf(stage, scenario.preAllocatedVUs);
  let made = free.length;
  const most = mostVus(scenario);
  const dropped = registry.metric('dropped_iterations', 'counter');
  const tags = { ...stage.tags, ...scenario.tags, scenario: name };
  const begin = (): void => {
    const vu = free.shift();
    if (vu !== undefined) return void crew.run(vu).then(() => free.push(vu));
    // As in k6 this one is lost, and one more virtual user is made for those to come.
    addTo(dropped, 1, tags);
    if (made < most) free.push(stage.newVu());
    else if (made === most) stage.warn(`${name}: all ${most} virtual users are busy; iterations are dropped.`);
    made += 1;
  };
  const period = scenario.timeUnit / scenario.rate;
  const startedAt = performance.now();
  for (let at = 0; at * period < scenario.duration - 1e-6 && !ended.aborted; at++) {
    await wait(at * period - (performance.now() - startedAt), ended);
    if (!ended.aborted) begin();
  }
  await wait(scenario.duration - (performance.now() - startedAt), ended);
};

/** Each virtual user runs so many iterations. */
const perVuIterations: Driver = async (stage, crew) => {
  const { scenario, ended } = stage;
  if (scenario.executor !== 'per-vu-iterations') return;
  const over = new AbortController();
  const loop = async (vu: Vu): Promise<void> => {
    for (let at = 0; at < scenario.iterations && !over.signal.aborted; at++) if (!(await crew.run(vu))) return;
  };
  const loops = Promise.all(vusOf(stage, scenario.vus).map(loop));
  await Promise.race([loops, wait(scenario.maxDuration, ended)]);
  over.abort();
};

const drivers: Readonly<Record<Scenario['executor'], Driver>> = {
  'constant-vus': constantVus,
  'constant-arrival-rate': constantArrivalRate,
  'per-vu-iterations': perVuIterations,
};
