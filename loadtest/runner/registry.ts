import { RunProblem, exit } from './problem.ts';
import { sinkOf } from './sink.ts';
import type { MetricType, Sink } from './sink.ts';
import type { Threshold } from './threshold.ts';

export type Tags = Readonly<Record<string, string>>;

export interface Series {
  readonly name: string;
  readonly sink: Sink;
  readonly thresholds: Threshold[];
}

/** A metric, and the part of it that each threshold with a selector asks about. */
export interface Metric extends Series {
  readonly type: MetricType;
  readonly contains: 'default' | 'time' | 'data';
  readonly parts: (Series & { readonly tags: Tags })[];
}

/** All metrics of a run. */
export interface Registry {
  readonly metrics: ReadonlyMap<string, Metric>;
  /** The metric of this name, made where there is none. @throws RunProblem where there is one of another type */
  metric(name: string, type: MetricType, contains?: Metric['contains']): Metric;
  /** The metric, or its part, that a threshold names, such as `http_req_duration{op:submit}`. @throws RunProblem where there is none */
  select(selector: string): { metric: Metric; series: Series };
}

/** The metrics that k6 always has and the runner measures. */
const builtIn: readonly (readonly [string, MetricType, Metric['contains']])[] = [
  ['checks', 'rate', 'default'],
  ['data_received', 'counter', 'data'],
  ['data_sent', 'counter', 'data'],
  ['dropped_iterations', 'counter', 'default'],
  ['http_req_blocked', 'trend', 'time'],
  ['http_req_connecting', 'trend', 'time'],
  ['http_req_duration', 'trend', 'time'],
  ['http_req_failed', 'rate', 'default'],
  ['http_req_receiving', 'trend', 'time'],
  ['http_req_sending', 'trend', 'time'],
  ['http_req_tls_handshaking', 'trend', 'time'],
  ['http_req_waiting', 'trend', 'time'],
  ['http_reqs', 'counter', 'default'],
  ['iteration_duration', 'trend', 'time'],
  ['iterations', 'counter', 'default'],
  ['sse_event', 'counter', 'default'],
  ['vus', 'gauge', 'default'],
  ['vus_max', 'gauge', 'default'],
];

const tagsOf = (selector: string, inside: string): Tags =>
  Object.fromEntries(
    inside.split(',').map((pair) => {
      const [key = '', value] = pair.split(/:(.*)/s).map((part) => part.trim().replaceAll(/^["']|["']$/g, ''));
      if (key === '' || value === undefined)
        throw new RunProblem(
          exit.invalidOptions,
          `"${selector}" is no selector. Write it as metric{tag:value,tag:value}.`,
        );
      return [key, value];
    }),
  );

export const createRegistry = (): Registry => {
  const metrics = new Map<string, Metric>();
  const metric: Registry['metric'] = (name, type, contains = 'default') => {
    const known = metrics.get(name);
    if (known === undefined) {
      const made = { name, type, contains, sink: sinkOf(type), thresholds: [], parts: [] };
      metrics.set(name, made);
      return made;
    }
    if (known.type !== type)
      throw new RunProblem(exit.scriptError, `The metric ${name} is a ${known.type} already, and no ${type}.`);
    return known;
  };
  for (const [name, type, contains] of builtIn) metric(name, type, contains);
  const select: Registry['select'] = (selector) => {
    const [, name = '', inside] = /^([^{]+)(?:\{(.*)\})?$/s.exec(selector) ?? [];
    const found = metrics.get(name.trim());
    if (found === undefined)
      throw new RunProblem(exit.invalidOptions, `A threshold names "${selector}", and there is no such metric.`);
    if (inside === undefined) return { metric: found, series: found };
    const known = found.parts.find((part) => part.name === selector);
    if (known !== undefined) return { metric: found, series: known };
    const part = { name: selector, tags: tagsOf(selector, inside), sink: sinkOf(found.type), thresholds: [] };
    found.parts.push(part);
    return { metric: found, series: part };
  };
  return { metrics, metric, select };
};

/** Adds a sample to a metric and to each part of it whose tags it has. */
export const addTo = ({ sink, parts }: Metric, value: number, tags: Tags): void => {
  sink.add(value);
  for (const part of parts) {
    let fits = true;
    for (const key in part.tags) if (part.tags[key] !== tags[key]) fits = false;
    if (fits) part.sink.add(value);
  }
};
