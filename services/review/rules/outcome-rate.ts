import type { OutcomeResult } from '../contract.ts';

/** Answers on one comparison. */
export interface Counts {
  readonly resolved: number;
  readonly literal: number;
  readonly ties: number;
}

/** Two-sided 95 % of the normal distribution. */
const z = 1.959964;

/**
 * Wilson's score interval of a share of `n` trials (E. B. Wilson, "Probable inference, the law of succession, and statistical
 * inference", 1927): unlike a bootstrap it does not shrink to a point where all agree. A mean of values between 0 and 1 varies no more
 * than a share does, so that for ties and means it is too wide rather than too narrow.
 */
export const wilson = (share: number, n: number): [number, number] => {
  const middle = share + (z * z) / (2 * n);
  const half = z * Math.sqrt((share * (1 - share)) / n + (z * z) / (4 * n * n));
  const scale = 1 + (z * z) / n;
  return [Math.max(0, (middle - half) / scale), Math.min(1, (middle + half) / scale)];
};

/**
 * The win rate of the resolved texts: the mean over texts, so that one that many people answered weighs no more, with Wilson's interval
 * over texts, for answers on one text are not independent. Null where nobody has answered.
 */
export const outcomeOf = (comparisons: readonly Counts[]): OutcomeResult | null => {
  const answered = comparisons.filter(({ resolved, literal, ties }) => resolved + literal + ties > 0);
  if (answered.length === 0) return null;
  const sum = (of: (counts: Counts) => number) => answered.reduce((total, counts) => total + of(counts), 0);
  const rate =
    sum(({ resolved, literal, ties }) => (resolved + ties / 2) / (resolved + literal + ties)) / answered.length;
  const [low, high] = wilson(rate, answered.length);
  const [resolved, literal, ties] = [sum((one) => one.resolved), sum((one) => one.literal), sum((one) => one.ties)];
  return {
    items: answered.length,
    answers: resolved + literal + ties,
    resolved,
    literal,
    ties,
    winRate: rate,
    low,
    high,
  };
};
