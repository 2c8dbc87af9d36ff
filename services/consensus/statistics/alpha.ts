import type { Ballots } from './votes.ts';

/** How far apart two labels are: not the same, or by how many ranks. */
export type Level = 'nominal' | 'ordinal';

/** Krippendorff's α, or the reason why there is none. */
export type Alpha =
  | { readonly alpha: number; readonly interval: readonly [number, number] | null }
  | { readonly reason: string };

/** What a task that has two votes or more was given: the labels by place, in their order, and how often each. */
interface Pattern {
  readonly labels: readonly number[];
  readonly counts: readonly number[];
  readonly votes: number;
}

/** Tasks that look alike are counted once: a campaign has few patterns, however many tasks. */
const patternsOf = ({ starts, label }: Ballots, tasks: Iterable<number>) => {
  const places = new Map<string, number>();
  const patterns: Pattern[] = [];
  const units: number[] = [];
  for (const task of tasks) {
    const [from, to] = [starts[task] ?? 0, starts[task + 1] ?? 0];
    if (to - from < 2) continue;
    const given = label.slice(from, to).sort();
    const key = given.join(' ');
    const place = places.get(key) ?? patterns.length;
    if (place === patterns.length) {
      places.set(key, place);
      const byLabel = [...Map.groupBy(given, (one) => one)];
      patterns.push({
        labels: byLabel.map(([one]) => one),
        counts: byLabel.map(([, votes]) => votes.length),
        votes: to - from,
      });
    }
    units.push(place);
  }
  return { patterns, units };
};

const everyTask = ({ taskCount }: Ballots): Int32Array => Int32Array.from({ length: taskCount }, (_, task) => task);

/** Somebody's votes on one task agree with each other for a reason that says nothing of the question. */
const isOneVoter = ({ starts, worker }: Ballots, tasks: readonly number[] | Int32Array): boolean => {
  let voter = -1;
  for (const task of tasks) {
    for (let vote = starts[task] ?? 0; vote < (starts[task + 1] ?? 0); vote++) {
      const who = worker[vote] ?? 0;
      if (voter >= 0 && who !== voter) return false;
      voter = who;
    }
  }
  return true;
};

/** Squared distances of labels: Krippendorff's for ordinal data goes by how many votes lie between two ranks. */
const distances = (level: Level, totals: Float64Array): Float64Array => {
  const labels = totals.length;
  const squared = new Float64Array(labels * labels);
  for (let a = 0; a < labels; a++) {
    let between = totals[a] ?? 0;
    for (let b = a + 1; b < labels; b++) {
      between += totals[b] ?? 0;
      const distance = level === 'nominal' ? 1 : between - ((totals[a] ?? 0) + (totals[b] ?? 0)) / 2;
      squared[a * labels + b] = distance * distance;
      squared[b * labels + a] = distance * distance;
    }
  }
  return squared;
};

/** α of so many tasks of each pattern; null where all votes are for one label. */
const alphaOf = (level: Level, patterns: readonly Pattern[], times: Float64Array, labels: number): number | null => {
  const totals = new Float64Array(labels);
  for (const [place, pattern] of patterns.entries()) {
    for (const [at, j] of pattern.labels.entries())
      totals[j] = (totals[j] ?? 0) + (pattern.counts[at] ?? 0) * (times[place] ?? 0);
  }
  const squared = distances(level, totals);
  let observed = 0;
  for (const [place, { labels: given, counts, votes }] of patterns.entries()) {
    let own = 0;
    for (let a = 0; a < given.length; a++) {
      const row = (given[a] ?? 0) * labels;
      for (let b = a + 1; b < given.length; b++)
        own += (counts[a] ?? 0) * (counts[b] ?? 0) * (squared[row + (given[b] ?? 0)] ?? 0);
    }
    observed += ((times[place] ?? 0) * own) / (votes - 1);
  }
  let expected = 0;
  let all = 0;
  for (let a = 0; a < labels; a++) {
    all += totals[a] ?? 0;
    for (let b = a + 1; b < labels; b++) {
      expected += (totals[a] ?? 0) * (totals[b] ?? 0) * (squared[a * labels + b] ?? 0);
    }
  }
  return expected === 0 ? null : 1 - ((all - 1) * observed) / expected;
};

/** Mulberry32, with a fixed seed: the same votes give the same interval everywhere. */
const randomFrom = (seed: number) => {
  let state = seed;
  return (): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 0x1_0000_0000;
  };
};

/**
 * Krippendorff's α of all tasks with two votes or more (K. Krippendorff, "Computing Krippendorff's alpha-reliability", 2011),
 * 1 for full agreement, 0 for what chance would give, with a 95 % percentile interval over `resamples` bootstrap samples of
 * tasks (0: no interval). For `ordinal` the labels' order is that of `votes.labels`. `tasks` are the places of those that count, all
 * where none are given.
 */
export const krippendorffAlpha = (
  votes: Ballots,
  level: Level,
  resamples = 0,
  tasks: readonly number[] | Int32Array = everyTask(votes),
): Alpha => {
  const { patterns, units } = patternsOf(votes, tasks);
  const labels = votes.labelCount;
  if (units.length === 0) return { reason: 'no task has two votes' };
  if (isOneVoter(votes, tasks)) return { reason: 'all votes are by one person: there is nobody to agree with' };
  const times = new Float64Array(patterns.length);
  for (const place of units) times[place] = (times[place] ?? 0) + 1;
  const alpha = alphaOf(level, patterns, times, labels);
  if (alpha === null) return { reason: 'all votes are for one label: there is no variation to agree on' };
  const random = randomFrom(1);
  const samples: number[] = [];
  for (let sample = 0; sample < resamples; sample++) {
    times.fill(0);
    for (let draw = 0; draw < units.length; draw++) {
      const place = units[Math.floor(random() * units.length)] ?? 0;
      times[place] = (times[place] ?? 0) + 1;
    }
    const drawn = alphaOf(level, patterns, times, labels);
    if (drawn !== null) samples.push(drawn);
  }
  samples.sort((a, b) => a - b);
  const at = (quantile: number) =>
    samples[Math.min(samples.length - 1, Math.floor(quantile * samples.length))] ?? alpha;
  return { alpha, interval: samples.length < 2 ? null : [at(0.025), at(0.975)] };
};
