import type { Labels } from '../../../domain/decision.ts';
import type { ExampleKind } from '../../../domain/example.ts';
import { Scale } from '../../../domain/judgment.ts';
import { answerOf } from './posterior.ts';
import { weightOf } from './reliability.ts';
import { standPosterior } from './draft-stands.ts';
import { sighted } from './vote.ts';
import type { Vote } from './types.ts';

/** Prior that a label which held in English still holds: adaptation seldom overturns it. At 0.85 two of three settle it (.88). */
export const labelPrior = 0.85;

type Binary = 'yes' | 'no' | 'open' | 'unasked';

/** A yes-or-no label by the same binary posterior as the draft; `unasked` where nobody answered. */
const binary = (votes: readonly Vote[], answer: (vote: Vote) => boolean | undefined, confidence: number): Binary => {
  const said = votes.flatMap((vote) => {
    const accepts = answer(vote);
    return accepts === undefined ? [] : [{ accepts, rates: vote.rates }];
  });
  return said.length === 0 ? 'unasked' : answerOf(standPosterior(labelPrior, said), confidence);
};

const booleanOf = (label: Binary): boolean | null => (label === 'yes' || label === 'no' ? label === 'yes' : null);

/** What chosen-is-not-better means: the majority of those who said so, `open` where they are as many. */
const orderOf = (votes: readonly Vote[], confidence: number): 'yes' | 'no' | 'tie' | 'open' | 'unasked' => {
  const better = ({ judgment }: Vote) => judgment.opinion.kindCheck.chosenBetter;
  const holds = binary(votes, (vote) => (better(vote) === undefined ? undefined : better(vote) === 'yes'), confidence);
  if (holds !== 'no') return holds;
  const [worse, ties] = [votes.filter((vote) => better(vote) === 'no'), votes.filter((vote) => better(vote) === 'tie')];
  if (worse.length === ties.length) return 'open';
  return worse.length > ties.length ? 'no' : 'tie';
};

/** The smallest value below which `share` of the weight lies; the mean of two where it falls between them. */
const quantile = (answers: readonly { value: number; weight: number }[], share: number): number => {
  const sorted = answers.toSorted((a, b) => a.value - b.value);
  const target = sorted.reduce((sum, { weight }) => sum + weight, 0) * share;
  let sum = 0;
  for (const [index, { value, weight }] of sorted.entries()) {
    sum += weight;
    if (Math.abs(sum - target) < 1e-9) return (value + (sorted[index + 1]?.value ?? value)) / 2;
    if (sum > target) return value;
  }
  return sorted.at(-1)?.value ?? 0;
};

/** Weighted median of each scale that somebody answered, with the interval that holds the middle 90 % of the weight. */
const ratingsOf = (votes: readonly Vote[]): Labels['ratings'] =>
  Scale.options.flatMap((scale) => {
    const answers = votes.flatMap(({ judgment, rates }) =>
      judgment.opinion.ratings.flatMap((rating) =>
        rating.scale === scale && rating.value !== null
          ? [{ value: rating.value, weight: Math.max(weightOf(rates), 0.01) }]
          : [],
      ),
    );
    if (answers.length === 0) return [];
    const [low, median, high] = [0.05, 0.5, 0.95].map((share) => quantile(answers, share));
    return [{ scale, median: median ?? 0, low: low ?? 0, high: high ?? 0, answers: answers.length }];
  });

/**
 * Step 4. Kind checks by everybody who held the example usable; ratings by those who stand behind the settled text, for the
 * others rated another one. Who saw no draft says nothing of either. `conflict` names a label that was asked and stays open; ratings never block.
 */
export const labelsOf = (
  kind: ExampleKind,
  usableVotes: readonly Vote[],
  supporters: readonly Vote[],
  confidence: number,
): { labels: Labels; conflict: string | null } => {
  const usable = sighted(usableVotes);
  const follow =
    kind === 'chat' ? binary(usable, (v) => v.judgment.opinion.kindCheck.turnsFollow, confidence) : 'unasked';
  const key =
    kind === 'evaluation' ? binary(usable, (v) => v.judgment.opinion.kindCheck.keyHolds, confidence) : 'unasked';
  const order = kind === 'preference' ? orderOf(usable, confidence) : 'unasked';
  const undecided: Labels['undecided'] = [
    ...(follow === 'open' ? (['turnsFollow'] as const) : []),
    ...(key === 'open' ? (['keyHolds'] as const) : []),
    ...(order === 'open' ? (['chosenBetter'] as const) : []),
  ];
  return {
    labels: {
      turnsFollow: booleanOf(follow),
      chosenBetter: order === 'open' || order === 'unasked' ? null : order,
      keyHolds: booleanOf(key),
      ratings: ratingsOf(sighted(supporters)),
      undecided,
    },
    conflict: undecided[0] ?? null,
  };
};
