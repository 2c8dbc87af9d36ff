import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { play } from './executor.ts';
import { beginRun, iterationNow, within } from './iteration.ts';
import type { Iteration } from './iteration.ts';
import { optionsOf, mostVus } from './options.ts';
import type { Options } from './options.ts';
import { RunProblem, exit } from './problem.ts';
import { addTo, createRegistry } from './registry.ts';
import type { Registry } from './registry.ts';
import { exported, summaryOf } from './summary.ts';
import type { Summary } from './summary.ts';
import { textOf } from './text.ts';
import { thresholdOf } from './threshold.ts';

/** k6's globals; `__VU` and `__ITER` follow the iteration that reads them. */
const setGlobals = (env: Readonly<Record<string, string>>, folder: string): void => {
  Object.defineProperties(globalThis, {
    __ENV: { configurable: true, get: () => iterationNow()?.env ?? env },
    __VU: { configurable: true, get: () => iterationNow()?.vu.id ?? 0 },
    __ITER: { configurable: true, get: () => (iterationNow()?.vu.iterations ?? 1) - 1 },
    open: {
      configurable: true,
      value: (path: string, mode?: string) => {
        if (iterationNow() !== null) throw new Error('open() can only be used in the init context.');
        const bytes = readFileSync(resolve(folder, path));
        return mode === 'b' ? new Uint8Array(bytes).buffer : bytes.toString();
      },
    },
  });
};

const ownIteration = (name: string, env: Readonly<Record<string, string>>, cut: AbortSignal): Iteration => ({
  vu: { id: 0, iterations: 1 },
  scenario: '',
  executor: '',
  scenarioStartedAt: Date.now(),
  inVu: 0,
  inScenario: 0,
  tags: { group: `::${name}` },
  env,
  cut,
});

type Work = (...given: unknown[]) => unknown;
const isWork = (value: unknown): value is Work => typeof value === 'function';

const readyThresholds = (registry: Registry, { thresholds }: Options): void => {
  registry.select('http_req_duration{expected_response:true}');
  for (const [selector, ones] of Object.entries(thresholds)) {
    const { metric, series } = registry.select(selector);
    for (const { threshold, abortOnFail, delayAbortEval } of ones)
      series.thresholds.push(
        thresholdOf(selector, metric.type, { threshold, abortOnFail, delayAbortEvalMs: delayAbortEval }),
      );
  }
};

const allSeries = ({ metrics }: Registry) => [...metrics.values()].flatMap((metric) => [metric, ...metric.parts]);

/** Runs a script as `k6 run` would and writes its summary. Answers k6's exit status. */
export const runScript = async (options: {
  script: string;
  env: Readonly<Record<string, string>>;
  summaryExport: string | null;
  /** Aborted where a person ends the run. */
  interrupted: AbortSignal;
  print: (text: string) => void;
  warn: (line: string) => void;
  /** Called between `setup` and the first iteration, and between the last one and `teardown`. */
  onPhase: (phase: 'run' | 'teardown') => void;
}): Promise<number> => {
  const { script, env, summaryExport, interrupted, print, warn, onPhase } = options;
  const registry = createRegistry();
  const checks = new Map<string, { passes: number; fails: number }>();
  const startedAt = performance.now();
  const ended = new AbortController();
  const state: { status: number; options: Options | null } = { status: 0, options: null };
  const end = (status: number, line: string): void => {
    if (ended.signal.aborted) return;
    warn(line);
    state.status = status;
    ended.abort();
  };
  interrupted.addEventListener('abort', () => end(exit.interrupted, 'The run was interrupted.'), { once: true });
  const folder = dirname(resolve(script));
  beginRun({
    registry, env, checks, startedAt, folder,
    insecureSkipTLSVerify: () => state.options?.insecureSkipTLSVerify ?? false,
    abort: (message) => end(exit.scriptAborted, `The script ended the run: ${message}`),
  }); // prettier-ignore
  setGlobals(env, folder);
  const loaded: Readonly<Record<string, unknown>> = await import(pathToFileURL(resolve(script)).href);
  const given = (state.options = optionsOf(loaded['options']));
  readyThresholds(registry, given);
  const secondsNow = () => (performance.now() - startedAt) / 1_000;

  const once = async (name: 'setup' | 'teardown', status: number, ms: number, data: unknown): Promise<unknown> => {
    const work = loaded[name];
    if (!isWork(work)) return undefined;
    const late = Promise.withResolvers<never>();
    const cut = new AbortController();
    const timer = setTimeout(
      () => late.reject(new RunProblem(status, `${name}() took longer than ${ms / 1_000} s.`)),
      ms,
    );
    const stop = () => late.reject(new RunProblem(state.status, `${name}() was interrupted.`));
    if (name === 'setup') ended.signal.addEventListener('abort', stop, { once: true });
    try {
      return await Promise.race([within(ownIteration(name, env, cut.signal), async () => work(data)), late.promise]);
    } catch (error) {
      if (error instanceof RunProblem) throw error;
      throw new RunProblem(exit.scriptError, `${name}() failed.`, error);
    } finally {
      clearTimeout(timer);
      cut.abort();
      ended.signal.removeEventListener('abort', stop);
    }
  };

  const watch = setInterval(() => {
    for (const { name, sink, thresholds } of allSeries(registry))
      for (const { source, abortOnFail, delayAbortEvalMs, holds } of thresholds)
        if (abortOnFail && !sink.empty && secondsNow() * 1_000 >= delayAbortEvalMs && !holds(sink, secondsNow()))
          end(exit.thresholds, `The threshold '${source}' of ${name} was crossed and ends the run.`);
  }, 2_000);

  let setupData: unknown;
  try {
    const setup = await once('setup', exit.setupTimeout, given.setupTimeout, undefined);
    // As in k6 what passes from setup to the others is data, and teardown follows where setup has done its work.
    setupData = setup === undefined ? undefined : JSON.parse(JSON.stringify(setup));
    onPhase('run');
    try {
      await playAll(loaded, given, setupData, { registry, env, ended: ended.signal, warn });
    } finally {
      onPhase('teardown');
      await once('teardown', exit.teardownTimeout, given.teardownTimeout, setupData);
    }
  } catch (error) {
    if (!(error instanceof RunProblem)) throw error;
    state.status ||= error.status;
    warn(error.cause instanceof Error ? `${error.message} ${error.cause.stack}` : error.message);
  } finally {
    clearInterval(watch);
  }

  const durationMs = performance.now() - startedAt;
  const summary = summaryOf({ registry, checks, trendStats: given.summaryTrendStats, durationMs, setupData });
  await publish(summary, registry, { handle: loaded['handleSummary'], summaryExport, print, warn });
  const crossed = Object.entries(summary.metrics).filter(([, { thresholds }]) =>
    Object.values(thresholds ?? {}).some(({ ok }) => !ok),
  );
  if (crossed.length > 0)
    warn(`Thresholds on these metrics have been crossed: ${crossed.map(([name]) => name).join(', ')}`);
  return state.status || (crossed.length > 0 ? exit.thresholds : 0);
};

/** Writes the summary: the script's own where it has one, k6's text where it has none, and the file that was asked for. */
const publish = async (
  summary: Summary,
  registry: Registry,
  to: { handle: unknown; summaryExport: string | null; print: (text: string) => void; warn: (line: string) => void },
): Promise<void> => {
  const sinks = new Map(allSeries(registry).map(({ name, sink }) => [name, sink]));
  const seconds = summary.state.testRunDurationMs / 1_000;
  const outputs: Record<string, unknown> = isWork(to.handle)
    ? Object(await to.handle(summary))
    : { stdout: textOf(summary, (name, key) => sinks.get(name)?.value(key, seconds) ?? 0) };
  if (to.summaryExport !== null) outputs[to.summaryExport] = `${JSON.stringify(exported(summary), null, 4)}\n`;
  for (const [where, what] of Object.entries(outputs)) {
    if (where === 'stdout') to.print(String(what));
    else if (where === 'stderr') to.warn(String(what));
    else writeFileSync(where, String(what));
  }
};

/** Runs all scenarios beside each other, each from its start time. */
const playAll = async (
  loaded: Readonly<Record<string, unknown>>,
  { scenarios, tags }: Options,
  data: unknown,
  parts: {
    registry: Registry;
    env: Readonly<Record<string, string>>;
    ended: AbortSignal;
    warn: (line: string) => void;
  },
): Promise<void> => {
  const { registry, warn } = parts;
  let vus = 0;
  const stages = Object.entries(scenarios).map(([name, scenario]) => {
    const work = loaded[scenario.exec];
    if (!isWork(work))
      throw new RunProblem(
        exit.scriptError,
        `The script exports no function "${scenario.exec}", which the scenario ${name} runs.`,
      );
    return { ...parts, name, scenario, work, data, tags, newVu: () => ({ id: ++vus, iterations: 0 }) };
  });
  const planned = stages.reduce((sum, { scenario }) => sum + mostVus(scenario), 0);
  const gauge = () => {
    addTo(registry.metric('vus', 'gauge'), vus, {});
    addTo(registry.metric('vus_max', 'gauge'), Math.max(planned, vus), {});
  };
  const pulse = setInterval(gauge, 1_000);
  const results = await Promise.all(stages.map(play));
  clearInterval(pulse);
  gauge();
  const interrupted = results.reduce((sum, result) => sum + result.interrupted, 0);
  const complete = registry.metric('iterations', 'counter').sink.value('count', 1) ?? 0;
  warn(`${complete} complete and ${interrupted} interrupted iterations`);
};
