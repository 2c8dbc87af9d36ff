import type { Vote } from './types.ts';

/** Fewest people of a variant whose agreement means something. */
const people = 2;

/**
 * True where people agree within their variant and the variants disagree: two right answers, not one that is in doubt.
 * Only variants with two people or more are looked at.
 */
export const followsVariants = (votes: readonly Vote[], answer: (vote: Vote) => string): boolean => {
  const answers = [...Map.groupBy(votes, ({ judgment }) => judgment.variant)]
    .filter(([variant, group]) => variant !== null && group.length >= people)
    .map(([, group]) => new Set(group.map(answer)));
  return answers.every(({ size }) => size === 1) && new Set(answers.flatMap((said) => [...said])).size >= 2;
};
