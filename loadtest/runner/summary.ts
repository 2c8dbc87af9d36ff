import { createHash } from 'node:crypto';
import { isatty } from 'node:tty';
import type { Metric, Registry, Series } from './registry.ts';

/** A metric as k6 hands it to `handleSummary`. */
export interface MetricSummary {
  readonly type: Metric['type'];
  readonly contains: Metric['contains'];
  readonly values: Record<string, number>;
  readonly thresholds?: Record<string, { ok: boolean }>;
}

interface CheckSummary {
  readonly name: string;
  readonly path: string;
  readonly id: string;
  readonly passes: number;
  readonly fails: number;
}

/** What k6 hands to `handleSummary`. */
export interface Summary {
  readonly root_group: { name: ''; path: ''; id: string; groups: never[]; checks: CheckSummary[] };
  readonly options: { summaryTrendStats: readonly string[]; summaryTimeUnit: ''; noColor: boolean };
  readonly state: { isStdOutTTY: boolean; isStdErrTTY: boolean; testRunDurationMs: number };
  readonly metrics: Record<string, MetricSummary>;
  readonly setup_data?: unknown;
}

const md5 = (text: string): string => createHash('md5').update(text).digest('hex');

const shown: Readonly<Record<Metric['type'], readonly string[]>> = {
  counter: ['count', 'rate'],
  gauge: ['value', 'min', 'max'],
  rate: ['rate', 'passes', 'fails'],
  trend: [],
};

/** Everything about a run that is over. A metric without a sample is left out, unless a threshold asks about it. */
export const summaryOf = (run: {
  registry: Registry;
  checks: ReadonlyMap<string, { passes: number; fails: number }>;
  trendStats: readonly string[];
  durationMs: number;
  setupData: unknown;
}): Summary => {
  const seconds = run.durationMs / 1_000;
  const metrics: Record<string, MetricSummary> = {};
  const add = ({ type, contains }: Metric, { name, sink, thresholds }: Series): void => {
    const keys = type === 'trend' ? run.trendStats : shown[type];
    const values = Object.fromEntries(keys.map((key) => [key, sink.value(key, seconds) ?? 0]));
    const held = thresholds.map(({ source, holds }) => [source, { ok: holds(sink, seconds) }]);
    metrics[name] = { type, contains, values, ...(held.length > 0 ? { thresholds: Object.fromEntries(held) } : {}) };
  };
  for (const metric of [...run.registry.metrics.values()].sort((a, b) => (a.name < b.name ? -1 : 1))) {
    const asked = [metric, ...metric.parts].some(({ thresholds }) => thresholds.length > 0);
    if (metric.sink.empty && !asked) continue;
    add(metric, metric);
    for (const part of metric.parts) add(metric, part);
  }
  const checks = [...run.checks].map(([name, counts]) => ({
    name,
    path: `::${name}`,
    id: md5(`::${name}`),
    ...counts,
  }));
  return {
    root_group: { name: '', path: '', id: md5(''), groups: [], checks },
    options: { summaryTrendStats: run.trendStats, summaryTimeUnit: '', noColor: !isatty(1) },
    state: {
      isStdOutTTY: isatty(1),
      isStdErrTTY: isatty(2),
      testRunDurationMs: run.durationMs,
    },
    metrics,
    ...(run.setupData === undefined ? {} : { setup_data: run.setupData }),
  };
};

/** The form of `--summary-export`: flat values, `true` for a threshold that failed, a rate under `value`. */
export const exported = ({ root_group, metrics, setup_data }: Summary): object => ({
  root_group: {
    ...root_group,
    groups: {},
    checks: Object.fromEntries(root_group.checks.map((check) => [check.name, check])),
  },
  metrics: Object.fromEntries(
    Object.entries(metrics).map(([name, { type, values, thresholds }]) => {
      const { rate, ...others } = values;
      const failed = Object.entries(thresholds ?? {}).map(([source, { ok }]) => [source, !ok]);
      return [
        name,
        {
          ...(type === 'rate' ? { ...others, value: rate } : values),
          ...(failed.length > 0 ? { thresholds: Object.fromEntries(failed) } : {}),
        },
      ];
    }),
  ),
  ...(setup_data === undefined ? {} : { setup_data }),
});
