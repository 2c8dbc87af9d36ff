import type { Role } from '../../../domain/campaign.ts';

/** Hours after a failed qualification from which a person may try again by themselves. */
export const waitHours = 24;

/** Where somebody is with the qualification set. */
export interface Qualifying {
  readonly roles: readonly Role[];
  /** Gold examples that the campaign asks for before the first work. */
  readonly qualificationItems: number;
  /** Null while it is not decided. */
  readonly qualified: boolean | null;
  readonly qualificationEndedAt: string | null;
}

export type Qualification =
  | { readonly kind: 'none' } // nothing stands between them and work
  | { readonly kind: 'under-way' } // gold comes before work
  | { readonly kind: 'failed'; readonly retryAt: string };

/** What the qualification set means for somebody now. It is asked of reviewers; who only adjudicates has none, nor who coordinates: they may know what is gold. */
export const qualificationOf = ({
  roles,
  qualificationItems,
  qualified,
  qualificationEndedAt,
}: Qualifying): Qualification => {
  const asked = roles.includes('reviewer') && !roles.includes('coordinator');
  if (qualificationItems === 0 || qualified === true || !asked) return { kind: 'none' };
  if (qualified === null || qualificationEndedAt === null) return { kind: 'under-way' };
  const retryAt = new Date(Date.parse(qualificationEndedAt) + waitHours * 3_600_000).toISOString();
  return { kind: 'failed', retryAt };
};
