import { iterationNow, record, runNow } from './iteration.ts';
import type { Metric, Tags } from './registry.ts';
import type { MetricType } from './sink.ts';

/* The module `k6/metrics`. */

type TagValues = Readonly<Record<string, string | number | boolean>>;

const tagsOf = (tags: TagValues): Tags =>
  Object.fromEntries(Object.entries(tags).map(([key, value]) => [key, String(value)]));

class Custom {
  readonly name: string;
  readonly #metric: Metric;

  constructor(name: string, type: MetricType, isTime: boolean) {
    if (iterationNow() !== null) throw new Error(`The metric ${name} must be made in the init context.`);
    this.name = name;
    this.#metric = runNow().registry.metric(name, type, isTime ? 'time' : 'default');
  }

  add(value: number | boolean, tags?: TagValues): void {
    record(this.#metric, Number(value), tags === undefined ? {} : tagsOf(tags));
  }
}

/** A sum. */
export class Counter extends Custom {
  constructor(name: string, isTime = false) {
    super(name, 'counter', isTime);
  }
}

/** A latest value, with the least and the greatest. */
export class Gauge extends Custom {
  constructor(name: string, isTime = false) {
    super(name, 'gauge', isTime);
  }
}

/** A share of values that are not zero. */
export class Rate extends Custom {
  constructor(name: string, isTime = false) {
    super(name, 'rate', isTime);
  }
}

/** A distribution. */
export class Trend extends Custom {
  constructor(name: string, isTime = false) {
    super(name, 'trend', isTime);
  }
}

export default { Counter, Gauge, Rate, Trend };
