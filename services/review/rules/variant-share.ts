import { createHmac } from 'node:crypto';
import type { ReviewProgress } from '../contract.ts';

/** What seats of a round are kept by. `targets`: shares of judge seats by variant, together at most 1; `salt` is the campaign's. */
export interface Keeping {
  readonly salt: string;
  readonly exampleId: string;
  readonly attempt: number;
  readonly round: number;
  readonly seats: number;
  readonly targets: Readonly<Record<string, number>>;
}

/**
 * For each seat of a round the variant that it is kept for, or null. Nothing is counted: the shares are laid end to end and read at equal
 * steps from a drawn beginning (systematic sampling, W. G. Madow, 1949), so that a round holds each share to less than one seat, and all
 * rounds together hold it in the mean. In order of tag, so that the same policy keeps the same.
 */
export const keptFor = ({ salt, exampleId, attempt, round, seats, targets }: Keeping): (string | null)[] => {
  const shares = Object.entries(targets).toSorted(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHmac('sha256', salt).update(`kept ${exampleId} ${attempt} ${round}`).digest();
  const beginning = digest.readUIntBE(0, 6) / 2 ** 48;
  const at = (place: number): string | null => {
    let end = 0;
    for (const [variant, share] of shares) {
      end += share;
      if (place < end) return variant;
    }
    return null;
  };
  return Array.from({ length: seats }, (_, index) => at((index + beginning) / seats));
};

/** How far each target is met: the judgments of each variant and their share of all; null of none. */
export const coverageOf = (
  targets: Readonly<Record<string, number>>,
  counts: readonly { readonly variant: string | null; readonly judgments: number }[],
): ReviewProgress['coverage'] => {
  const all = counts.reduce((sum, { judgments }) => sum + judgments, 0);
  return Object.entries(targets)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([variant, target]) => {
      const judgments = counts.find((one) => one.variant === variant)?.judgments ?? 0;
      return { variant, target, judgments, share: all === 0 ? null : judgments / all };
    });
};
