/** What gathers the samples of one metric, as k6 does it. `values` takes the run's length for what is counted per second. */
export interface Sink {
  add(value: number): void;
  readonly empty: boolean;
  /** What a threshold may ask for and the summary shows, by k6's names. */
  value(aggregation: string, seconds: number): number | undefined;
}

export type MetricType = 'counter' | 'gauge' | 'rate' | 'trend';

/** What a threshold may ask of each type; a trend's percentiles, such as `p(99)`, besides. */
export const aggregations: Readonly<Record<MetricType, readonly string[]>> = {
  counter: ['count', 'rate'],
  gauge: ['value'],
  rate: ['rate'],
  trend: ['avg', 'min', 'med', 'max'],
};

const counter = (): Sink => {
  let sum = 0;
  let empty = true;
  return {
    add: (value) => {
      sum += value;
      empty = false;
    },
    get empty() {
      return empty;
    },
    value: (aggregation, seconds) =>
      aggregation === 'count' ? sum : aggregation === 'rate' ? (seconds > 0 ? sum / seconds : 0) : undefined,
  };
};

const gauge = (): Sink => {
  let last = 0;
  let least = 0;
  let most = 0;
  let empty = true;
  return {
    add: (value) => {
      last = value;
      least = empty ? value : Math.min(least, value);
      most = Math.max(most, value);
      empty = false;
    },
    get empty() {
      return empty;
    },
    value: (aggregation) => ({ value: last, min: least, max: most })[aggregation],
  };
};

const rate = (): Sink => {
  let trues = 0;
  let total = 0;
  return {
    add: (value) => {
      total += 1;
      if (value !== 0) trues += 1;
    },
    get empty() {
      return total === 0;
    },
    // Without a sample there is no rate: k6 lets a threshold on it pass.
    value: (aggregation) => {
      if (aggregation === 'rate') return total === 0 ? undefined : trues / total;
      return { passes: trues, fails: total - trues }[aggregation];
    },
  };
};

/** The value that `share` of the sorted numbers lie below, interpolated between the two nearest, as k6 does. 0 for none. */
export const percentile = (sorted: Float64Array, share: number): number => {
  const at = Math.min(1, Math.max(0, share)) * (sorted.length - 1);
  const below = sorted[Math.floor(at)] ?? 0;
  const above = sorted[Math.ceil(at)] ?? below;
  return below + (above - below) * (at - Math.floor(at));
};

/** Every sample is kept, eight bytes each, so that a percentile is exact: a million take 8 MB. */
const trend = (): Sink => {
  let samples = new Float64Array(256);
  let count = 0;
  let sum = 0;
  let sorted: Float64Array | null = null;
  const inOrder = () => (sorted ??= samples.slice(0, count).sort());
  return {
    add: (value) => {
      if (count === samples.length) {
        const larger = new Float64Array(count * 2);
        larger.set(samples);
        samples = larger;
      }
      samples[count++] = value;
      sum += value;
      sorted = null;
    },
    get empty() {
      return count === 0;
    },
    value: (aggregation) => {
      if (aggregation === 'count') return count;
      if (aggregation === 'avg') return count === 0 ? 0 : sum / count;
      if (aggregation === 'min') return inOrder()[0] ?? 0;
      if (aggregation === 'max') return inOrder().at(-1) ?? 0;
      if (aggregation === 'med') return percentile(inOrder(), 0.5);
      const share = /^p\(([\d.]+)\)$/.exec(aggregation)?.[1];
      return share === undefined ? undefined : percentile(inOrder(), Number(share) / 100);
    },
  };
};

const made: Readonly<Record<MetricType, () => Sink>> = { counter, gauge, rate, trend };

/** An empty sink for a metric of this type. */
export const sinkOf = (type: MetricType): Sink => made[type]();
