import { RunProblem, exit } from './problem.ts';
import { aggregations } from './sink.ts';
import type { MetricType, Sink } from './sink.ts';

export interface Threshold {
  /** As the script has it, such as `p(99)<80`. */
  readonly source: string;
  readonly abortOnFail: boolean;
  /** A failure before this many milliseconds of the run aborts nothing. */
  readonly delayAbortEvalMs: number;
  readonly holds: (sink: Sink, seconds: number) => boolean;
}

const comparisons: Readonly<Record<string, (left: number, right: number) => boolean>> = {
  '<=': (left, right) => left <= right,
  '<': (left, right) => left < right,
  '>=': (left, right) => left >= right,
  '>': (left, right) => left > right,
  '===': (left, right) => left === right,
  '==': (left, right) => left === right,
  '!=': (left, right) => left !== right,
};

const form = /^\s*(count|rate|value|avg|min|med|max|p\(\s*[\d.]+\s*\))\s*(<=|>=|===|==|!=|<|>)\s*(\d+(?:\.\d+)?)\s*$/;

/** A threshold of a metric of this type. @throws RunProblem where it is malformed, or asks for what such a metric does not have */
export const thresholdOf = (
  metric: string,
  type: MetricType,
  {
    threshold: source,
    abortOnFail,
    delayAbortEvalMs,
  }: { threshold: string; abortOnFail: boolean; delayAbortEvalMs: number },
): Threshold => {
  const [, asked = '', operator = '', right = ''] = form.exec(source) ?? [];
  const compare = comparisons[operator];
  if (compare === undefined)
    throw new RunProblem(
      exit.invalidOptions,
      `The threshold "${source}" of ${metric} is malformed. Write it as p(99)<80 or rate>0.99.`,
    );
  const aggregation = asked.replaceAll(/\s/g, '');
  if (!aggregations[type].includes(aggregation) && !(type === 'trend' && aggregation.startsWith('p(')))
    throw new RunProblem(
      exit.invalidOptions,
      `The threshold "${source}" asks for "${aggregation}", which ${metric}, a ${type}, does not have. It has ${aggregations[type].join(', ')}${type === 'trend' ? ' and p(N)' : ''}.`,
    );
  return {
    source,
    abortOnFail,
    delayAbortEvalMs,
    holds: (sink, seconds) => {
      const left = sink.value(aggregation, seconds);
      return left === undefined || compare(left, Number(right));
    },
  };
};
