import type { MetricSummary, Summary } from './summary.ts';

/* The summary for a person, laid out as k6's compact one: thresholds, checks, then the metrics by kind. */

const rounded = (value: number): string => String(Number(value.toFixed(2)));

const time = (ms: number): string => {
  if (ms === 0) return '0s';
  if (ms < 1) return `${rounded(ms * 1_000)}µs`;
  if (ms < 1_000) return `${rounded(ms)}ms`;
  return ms < 60_000 ? `${rounded(ms / 1_000)}s` : `${Math.floor(ms / 60_000)}m${Math.round((ms % 60_000) / 1_000)}s`;
};

const size = (bytes: number): string => {
  if (bytes < 1_000) return `${Math.round(bytes)} B`;
  return bytes < 1e6 ? `${rounded(bytes / 1e3)} kB` : `${rounded(bytes / 1e6)} MB`;
};

const percent = (share: number): string => `${(share * 100).toFixed(2)}%`;

const one = ({ type, contains }: MetricSummary, key: string, value: number): string => {
  if (type === 'rate' && key === 'rate') return percent(value);
  if (contains === 'time' && key !== 'count') return time(value);
  if (contains === 'data') return key === 'rate' ? `${size(value)}/s` : size(value);
  return key === 'rate' ? `${rounded(value)}/s` : rounded(value);
};

const valuesOf = (metric: MetricSummary): string => {
  const { type, values } = metric;
  const show = (key: string) => one(metric, key, values[key] ?? 0);
  if (type === 'counter') return `${show('count')} ${show('rate')}`;
  if (type === 'gauge') return `${show('value')} min=${show('min')} max=${show('max')}`;
  if (type === 'rate')
    return `${show('rate')} ${values['passes'] ?? 0} out of ${(values['passes'] ?? 0) + (values['fails'] ?? 0)}`;
  return Object.keys(values)
    .map((key) => `${key}=${show(key)}`)
    .join(' ');
};

const width = 48;
const line = (name: string, metric: MetricSummary): string => {
  const part = name.indexOf('{');
  const shown = part === -1 ? `    ${name}` : `      { ${name.slice(part + 1, -1)} }`;
  return `${shown.padEnd(width, '.')}: ${valuesOf(metric)}`;
};

const kinds: readonly (readonly [string, RegExp])[] = [
  ['HTTP', /^http_/],
  ['EXECUTION', /^(iteration|vus|dropped_)/],
  ['NETWORK', /^(data_|sse_)/],
];
const kindOf = (name: string): string => kinds.find(([, names]) => names.test(name))?.[0] ?? 'CUSTOM';

/** The key of a value that a threshold asks for. */
const askedOf = (source: string): string => (/^[^<>=!]+/.exec(source)?.[0] ?? '').replaceAll(/\s/g, '');

const thresholdLines = (metrics: Summary['metrics'], actual: (name: string, key: string) => number): string[] =>
  Object.entries(metrics).flatMap(([name, metric]) =>
    metric.thresholds === undefined
      ? []
      : [
          `    ${name}`,
          ...Object.entries(metric.thresholds).map(([source, { ok }]) => {
            const key = askedOf(source);
            return `    ${ok ? '✓' : '✗'} '${source}' ${key}=${one(metric, key, actual(name, key))}`;
          }),
          '',
        ],
  );

/** The whole text. `actual` answers any value of a metric, whether or not the summary shows it. */
export const textOf = (summary: Summary, actual: (name: string, key: string) => number): string => {
  const { metrics, root_group } = summary;
  const thresholds = thresholdLines(metrics, actual);
  const passes = root_group.checks.reduce((sum, check) => sum + check.passes, 0);
  const fails = root_group.checks.reduce((sum, check) => sum + check.fails, 0);
  const share = (count: number) => `${percent(count / (passes + fails))} ${count} out of ${passes + fails}`;
  const checks = [
    `${'    checks_total'.padEnd(width, '.')}: ${passes + fails}`,
    `${'    checks_succeeded'.padEnd(width, '.')}: ${share(passes)}`,
    `${'    checks_failed'.padEnd(width, '.')}: ${share(fails)}`,
    '',
    ...root_group.checks.flatMap((check) =>
      check.fails === 0
        ? [`    ✓ ${check.name}`]
        : [
            `    ✗ ${check.name}`,
            `      ↳  ${Math.floor((100 * check.passes) / (check.passes + check.fails))}% — ✓ ${check.passes} / ✗ ${check.fails}`,
          ],
    ),
    '',
  ];
  const names = Object.keys(metrics).filter((name) => name !== 'checks' && !name.startsWith('checks{'));
  return [
    ...(thresholds.length > 0 ? ['', '  █ THRESHOLDS', '', ...thresholds] : []),
    '',
    '  █ TOTAL RESULTS',
    '',
    ...(passes + fails > 0 ? checks : []),
    ...['CUSTOM', 'HTTP', 'EXECUTION', 'NETWORK'].flatMap((kind) => {
      const lines = names.flatMap((name) => {
        const metric = metrics[name];
        return metric !== undefined && kindOf(name) === kind ? [line(name, metric)] : [];
      });
      return lines.length > 0 ? [`    ${kind}`, ...lines, ''] : [];
    }),
    '',
  ].join('\n');
};
