import type { CampaignState, Purpose, Role } from '../../../domain/campaign.ts';
import type { Ineligible, NoSeat } from '../contract.ts';

/** Something of the person's own that stands before the work. */
export interface Barred {
  readonly none: Extract<NoSeat, 'paused' | 'quota' | 'qualification'>;
  readonly reason: string;
  readonly retryAt: string | null;
}

/** The roles that may be offered seats of a purpose. */
export const rolesFor = (purpose: Purpose): Role[] =>
  purpose === 'adjudicate' ? ['adjudicator', 'coordinator'] : ['reviewer'];

/** What people with these roles may be offered, in the order in which it is: what finishes an example comes first. */
export const purposesOf = (roles: readonly Role[]): Purpose[] =>
  (['adjudicate', 'confirm', 'judge'] as const).filter((purpose) =>
    rolesFor(purpose).some((role) => roles.includes(role)),
  );

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

/** A person and the round that they might be asked in. */
export interface Candidacy {
  readonly roles: readonly Role[];
  readonly variants: readonly string[];
  readonly purpose: Purpose;
  /** The variant that the round asks for; null where it is for all. */
  readonly variant: string | null;
  /** What has been between them and the example: in this attempt; by a judgment carried over into it; in any attempt. */
  readonly judged: boolean;
  readonly carriedOver: boolean;
  readonly gaveBack: boolean;
  /** They agree to what the campaign requires (consent.ts). */
  readonly consents: boolean;
  /** What of their own stands before the work (work/offer.ts); null where nothing does. */
  readonly barred: Barred['none'] | null;
}

/**
 * The rule of who may be asked, as one decision: why this person is not, or null; what it says of
 * a person whom nothing else keeps is what a claim of theirs is told (why-none.ts). A claim asks the same of the database, for all seats at
 * once (rows/claim.ts, rows/carry.ts); eligibility.property.db.test.ts holds the two together.
 */
export const whyNotAsked = (one: Candidacy): Ineligible | null => {
  if (!purposesOf(one.roles).includes(one.purpose)) return 'not-your-part';
  if (one.barred !== null && !(one.barred === 'qualification' && one.purpose === 'adjudicate')) return one.barred;
  if (!one.consents) return 'no-consent';
  if (one.variant !== null && !one.variants.includes(one.variant)) return 'other-variant';
  if (one.judged) return 'judged';
  if (one.carriedOver) return 'carried-over';
  if (one.gaveBack) return 'gave-back';
  return null;
};
