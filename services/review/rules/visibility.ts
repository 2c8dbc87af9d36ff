import type { Role } from '../../../domain/campaign.ts';

/** What a person is to an example. */
export interface Sight {
  /** Their roles in its campaign; empty where they have no part in it. */
  readonly roles: readonly Role[];
  /** The last attempt at it was resolved. */
  readonly resolved: boolean;
  /** They hold or held an adjudicate seat on it. */
  readonly adjudicates: boolean;
}

/**
 * Whether a person may see what others said about an example. Who may still be asked about it judges blind, so a coordinator or
 * steward who also reviews is blind too; an adjudicator sees what they were called to decide.
 */
export const maySee = ({ roles, resolved, adjudicates }: Sight): boolean => {
  if (roles.length === 0) return false;
  if (resolved) return true;
  if (adjudicates && (roles.includes('adjudicator') || roles.includes('coordinator'))) return true;
  return !roles.includes('reviewer') && (roles.includes('coordinator') || roles.includes('steward'));
};
