import type { PoolEvidence } from '../../../domain/decision.ts';
import type { Policy } from '../../../domain/policy.ts';

/** The seats that an attempt may still open, the fewest judgments that may settle it, and whether the pool was too small for the policy. */
export interface Ceiling {
  readonly left: number;
  readonly minSeats: number;
  readonly small: PoolEvidence | null;
}

/** `used`: judge and confirm seats filled. `heard`: people who judged, carried over ones too. `eligible`: who may still be asked; null where nobody counted. */
export interface PoolFacts {
  readonly used: number;
  readonly heard: number;
  readonly eligible: number | null;
}

/**
 * The ceiling under the campaign's declared policy for a small pool. `wait` asks for people who are not there yet, `adjudicate` asks
 * no more than are there, and `lower` also lets as few settle as there are in all.
 */
export const ceilingOf = (
  { smallPool, maxSeats, minSeats }: Pick<Policy, 'smallPool' | 'maxSeats' | 'minSeats'>,
  { used, heard, eligible }: PoolFacts,
): Ceiling => {
  const wanted = Math.max(0, maxSeats - used);
  if (eligible === null || eligible >= wanted) return { left: wanted, minSeats, small: null };
  const left = smallPool === 'wait' ? wanted : eligible;
  const fewest = smallPool === 'lower' ? Math.max(1, Math.min(minSeats, heard + eligible)) : minSeats;
  return { left, minSeats: fewest, small: { policy: smallPool, eligible, ceiling: used + left, minSeats: fewest } };
};

const people = (count: number): string => (count === 1 ? '1 more person' : `${count} more people`);

/** What a small pool meant for a decision, as a sentence; empty where there were people enough. */
export const poolWhy = (small: PoolEvidence | null): string => {
  if (small === null) return '';
  const pool = ` Only ${people(small.eligible)} could be asked:`;
  switch (small.policy) {
    case 'wait':
      return `${pool} by the campaign's policy it waits for others.`;
    case 'adjudicate':
      return `${pool} by the campaign's policy no more than ${small.ceiling} seats in all, then an adjudicator.`;
    case 'lower':
      return `${pool} by the campaign's policy ${small.minSeats} of at most ${small.ceiling} judgments may settle it.`;
  }
};
