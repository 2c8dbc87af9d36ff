import type { Policy } from '../../../domain/policy.ts';
import type { Shortage } from '../../../domain/pool.ts';

/** The people of a campaign. `groups`: reviewers who may be asked about common items (`variant` null) and about those of a variant. */
export interface Pool {
  readonly groups: readonly { readonly variant: string | null; readonly reviewers: number }[];
  /** Who may adjudicate: those who do not review, and those who do. */
  readonly adjudicators: number;
  readonly adjudicatingReviewers: number;
}

type Numbers = Pick<Policy, 'judgeSeats' | 'minSeats' | 'maxSeats' | 'confirmSeats'>;

/** What so few reviewers cannot do for one example, the worst: nobody is asked twice about it, and who confirms must not have judged. */
const lackOf = (
  reviewers: number,
  { judgeSeats, minSeats, maxSeats, confirmSeats }: Numbers,
): Pick<Shortage, 'lack' | 'needed'> | null => {
  const confirming = judgeSeats + Math.min(confirmSeats, Math.max(0, maxSeats - judgeSeats));
  if (reviewers < minSeats) return { lack: 'settle', needed: minSeats };
  if (reviewers < judgeSeats) return { lack: 'judge', needed: judgeSeats };
  if (reviewers < confirming) return { lack: 'confirm', needed: confirming };
  return reviewers < maxSeats ? { lack: 'ceiling', needed: maxSeats } : null;
};

/** Where overlap cannot be reached with the people there are. Who adjudicates must not have judged, and up to `maxSeats` people may have. */
export const shortagesOf = ({ groups, adjudicators, adjudicatingReviewers }: Pool, policy: Numbers): Shortage[] => {
  const nobodyDecides = adjudicators === 0 && adjudicatingReviewers <= policy.maxSeats;
  const undecided: Shortage[] = nobodyDecides
    ? [{ lack: 'adjudicate', variant: null, people: adjudicatingReviewers, needed: 1 }]
    : [];
  const reviewing = groups.flatMap(({ variant, reviewers }) => {
    const found = lackOf(reviewers, policy);
    return found === null ? [] : [{ ...found, variant, people: reviewers }];
  });
  return [...undecided, ...reviewing];
};

/** Whether two forecasts name the same lacks: a coordinator is told once of each, not of every person who comes. */
export const sameLacks = (one: readonly Shortage[], other: readonly Shortage[]): boolean => {
  const names = (all: readonly Shortage[]) => all.map(({ lack, variant }) => `${lack} ${variant ?? ''}`).toSorted();
  return names(one).join() === names(other).join();
};
