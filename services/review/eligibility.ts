import { createHash } from 'node:crypto';
import type { CampaignState, Purpose, Role } from '../../domain/campaign.ts';

/** What people with these roles may be offered, in the order in which it is: what finishes an example comes first. */
export const purposesOf = (roles: readonly Role[]): Purpose[] => [
  ...(roles.includes('adjudicator') || roles.includes('coordinator') ? (['adjudicate'] as const) : []),
  ...(roles.includes('reviewer') ? (['confirm', 'judge'] as const) : []),
];

/** Why nobody is given a new seat in this state; null while the campaign runs. */
export const whyClosed = (state: CampaignState): string | null => {
  switch (state) {
    case 'running':
      return null;
    case 'planned':
      return 'The campaign has not started yet.';
    case 'paused':
      return 'The campaign is paused: what you hold you can finish, and new seats come when it goes on.';
    case 'cancelled':
      return 'The campaign was cancelled. Thank you for your work.';
    case 'completed':
      return 'The campaign is complete. Thank you for your work.';
  }
};

/** The candidates in an order of this person's own, always the same for a seat, so that no place in the list is favoured. */
export const shuffled = (candidateIds: readonly string[], seatId: string, contributorId: string): string[] => {
  const rank = (id: string) => createHash('sha256').update(`${seatId} ${contributorId} ${id}`).digest('hex');
  return candidateIds
    .map((id) => ({ id, rank: rank(id) }))
    .toSorted((a, b) => (a.rank < b.rank ? -1 : 1))
    .map(({ id }) => id);
};
