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
