/** The sum of numbers, the same to the last bit whatever their order: a permutation of judgments must change nothing. */
export const sumOf = (numbers: readonly number[]): number =>
  numbers.toSorted((a, b) => a - b).reduce((sum, number) => sum + number, 0);

/** P(yes | votes) from a prior and one likelihood ratio P(vote | yes) / P(vote | no) for each vote. Prior 0 and 1 stay what they are. */
export const posterior = (prior: number, ratios: readonly number[]): number => {
  if (prior <= 0) return 0;
  if (prior >= 1) return 1;
  const logOdds = Math.log(prior / (1 - prior)) + sumOf(ratios.map(Math.log));
  return 1 / (1 + Math.exp(-logOdds));
};

/** A posterior over closed options from their priors and, for each vote, its likelihood under each option. Sums to 1. */
export const posteriorOver = (priors: readonly number[], votes: readonly (readonly number[])[]): number[] => {
  const logs = priors.map(
    (prior, option) => Math.log(prior) + sumOf(votes.map((likelihoods) => Math.log(likelihoods[option] ?? 1))),
  );
  const highest = Math.max(...logs);
  const scaled = logs.map((log) => Math.exp(log - highest));
  const total = sumOf(scaled);
  return scaled.map((value) => value / total);
};

/** Room for rounding, so that a posterior that equals the bar in arithmetic reaches it in floating point. */
const epsilon = 1e-9;

/** Where a yes-or-no question stands at a given confidence. */
export const answerOf = (probability: number, confidence: number): 'yes' | 'no' | 'open' => {
  if (probability >= confidence - epsilon) return 'yes';
  if (1 - probability >= confidence - epsilon) return 'no';
  return 'open';
};
